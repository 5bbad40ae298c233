package vn.binhan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.binhan.app.TestHouse;
import vn.binhan.app.Visitor;

/** Bodies that pass on to others, and what was written down wrongly. */
class SuccessionTest {
    private final TestHouse house = TestHouse.open();
    private final OrganisationId old = house.body("91", "Sở cũ thử");
    private final OrganisationId next = house.body("91", "Sở mới thử");
    private final Visitor admin =
            house.signedIn(DutyKind.ADMINISTRATOR, house.body("91", "Ủy ban thử"));

    private int pass(OrganisationId from, OrganisationId to, String field, String basis) {
        return admin.post(
                        "/co-quan/" + from + "/ke-thua",
                        Map.of(
                                "to",
                                to.toString(),
                                "on",
                                "01/03/2025",
                                "field",
                                field,
                                "basis",
                                basis))
                .statusCode();
    }

    @Test
    void a_body_merged_as_a_whole_ends_and_stands_again_when_it_is_taken_back() {
        assertThat(pass(old, next, "", "Quyết định 1")).isEqualTo(303);
        assertThat(house.access().organisations().find(old).orElseThrow().until())
                .hasToString("2025-03-01");
        assertThat(admin.get("/co-quan/" + old).body())
                .contains("/co-quan/" + next)
                .contains("Quyết định 1");
        assertThat(admin.get("/co-quan/" + next).body()).contains("/co-quan/" + old);
        var taken = Map.of("to", next.toString(), "field", "");
        assertThat(admin.post("/co-quan/" + old + "/ke-thua/bo", taken).statusCode())
                .isEqualTo(303);
        assertThat(house.access().organisations().find(old).orElseThrow().until()).isNull();
        assertThat(house.access().organisations().successors(old)).isEmpty();
        assertThat(pass(old, next, "", "Quyết định 2")).as("written down again").isEqualTo(303);
    }

    @Test
    void a_part_of_the_work_passes_on_while_the_body_stands_and_never_in_a_circle() {
        assertThat(pass(old, next, "trẻ em", "Quyết định 1")).isEqualTo(303);
        assertThat(house.access().organisations().find(old).orElseThrow().until()).isNull();
        assertThat(pass(old, next, "trẻ em", "Quyết định 1")).as("twice").isEqualTo(422);
        assertThat(pass(next, old, "trẻ em", "Quyết định 1")).as("back").isEqualTo(422);
        assertThat(pass(old, old, "", "Quyết định 1")).as("to itself").isEqualTo(422);
        assertThat(pass(old, next, "", "")).as("without a decision").isEqualTo(422);
    }
}
