package vn.binhan.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.OrganisationKind;
import vn.binhan.access.Outcome;
import vn.binhan.app.TestHouse;
import vn.binhan.places.UnitKey;
import vn.binhan.programme.NodeId;
import vn.binhan.publicsite.IssuedPlan;

/** Work is tied only to work of plans above, chosen plan first, and never in a circle. */
class CircleTest {
    private static final TestHouse HOUSE = TestHouse.open();
    private static final Outcome CIRCLE = new Outcome.Refused("work.refused.circle", List.of());
    private static final Outcome NOT_ABOVE =
            new Outcome.Refused("work.refused.notabove", List.of());

    private final IssuedPlan nation = of("00", OrganisationKind.GOVERNMENT, "872/KH");
    private final IssuedPlan province = of("91", OrganisationKind.PEOPLES_COMMITTEE, "873/KH");
    private final IssuedPlan department = of("91", OrganisationKind.DEPARTMENT, "874/KH");

    @Test
    void only_a_plan_above_is_taken_whatever_is_sent() {
        var elsewhere = of("01", OrganisationKind.PEOPLES_COMMITTEE, "875/KH");
        var sister = of("91", OrganisationKind.DEPARTMENT, "876/KH");
        assertThat(link(department, province)).isInstanceOf(Outcome.Done.class);
        assertThat(link(department, nation)).isInstanceOf(Outcome.Done.class);
        assertThat(link(province, nation)).isInstanceOf(Outcome.Done.class);
        assertThat(link(province, department)).isEqualTo(NOT_ABOVE);
        assertThat(link(department, sister)).isEqualTo(NOT_ABOVE);
        assertThat(link(department, elsewhere)).isEqualTo(NOT_ABOVE);
        assertThat(link(nation, province)).isEqualTo(NOT_ABOVE);
    }

    @Test
    void a_tie_that_an_older_wrong_one_would_make_a_circle_is_refused_until_that_is_undone() {
        var links = new LinkStore(HOUSE.sql());
        var person = province.manager().person().number();
        links.link(task(province), task(department), Instant.now(), person);
        assertThat(link(department, province)).isEqualTo(CIRCLE);
        var acts = HOUSE.work();
        var end = new LinkWork.Command(task(province), task(department), false);
        assertThat(acts.perform(province.manager(), acts.linkWork, end))
                .isInstanceOf(Outcome.Done.class);
        assertThat(link(department, province)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void the_page_offers_the_plans_above_and_the_lines_of_the_chosen_one_alone() {
        var page = "/ke-hoach/" + department.id() + "/viec/" + department.firstTask().id().key();
        var manager = HOUSE.signedIn(DutyKind.PROGRAMME_MANAGER, department.owner());
        var reader = HOUSE.signedIn(DutyKind.READER, department.owner());
        var first = manager.get(page).body();
        var plans = first.substring(first.indexOf("id=\"tren\""));
        assertThat(plans.substring(0, plans.indexOf("</select>")))
                .contains(option(province), option(nation))
                .doesNotContain(option(department));
        assertThat(first).doesNotContain("value=\"" + task(province) + "\"");
        assertThat(reader.get(page).body()).doesNotContain("id=\"tren\"");
        var second = manager.get(page + "?tren=" + province.id()).body();
        assertThat(second)
                .contains("value=\"" + task(province) + "\"")
                .doesNotContain("value=\"" + task(nation) + "\"");
        var sent = Map.of("tren", province.id().toString(), "above", task(province).toString());
        assertThat(manager.post(page + "/lien-ket", sent).statusCode()).isEqualTo(303);
        assertThat(manager.get(page).body()).contains(province.plan().citation());
    }

    @Test
    void a_refusal_says_why_in_one_sentence_beside_the_choice() {
        var page = "/ke-hoach/" + province.id() + "/viec/" + province.firstTask().id().key();
        var manager = HOUSE.signedIn(DutyKind.PROGRAMME_MANAGER, province.owner());
        var none = manager.post(page + "/lien-ket", Map.of("tren", nation.id().toString()));
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("id=\"above-error\"", "Hãy chọn việc của kế hoạch");
        var low = manager.post(page + "/lien-ket", Map.of("above", task(department).toString()));
        assertThat(low.statusCode()).isEqualTo(422);
        assertThat(low.body()).contains("id=\"tren-error\"", "không phải cấp trên");
    }

    private static String option(IssuedPlan plan) {
        return "<option value=\"" + plan.id() + "\"";
    }

    private static IssuedPlan of(String area, OrganisationKind kind, String number) {
        var name = "Cơ quan thử " + number;
        var unit = new UnitKey(area, LocalDate.of(2025, 7, 1));
        OrganisationId owner =
                HOUSE.access().organisations().add(area, name, null, kind, unit, null);
        var manager = HOUSE.person(DutyKind.PROGRAMME_MANAGER, owner);
        var id = HOUSE.issue(manager, IssuedPlan.TEXT.replace("871/KH", number));
        return new IssuedPlan(HOUSE, manager, owner, HOUSE.plans().find(id).orElseThrow());
    }

    private static Outcome link(IssuedPlan below, IssuedPlan above) {
        return HOUSE.work().link(below.manager(), task(below), task(above));
    }

    private static NodeId task(IssuedPlan plan) {
        return plan.firstTask().id();
    }
}
