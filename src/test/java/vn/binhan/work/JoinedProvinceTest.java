package vn.binhan.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.OrganisationKind;
import vn.binhan.access.Outcome;
import vn.binhan.app.TestHouse;
import vn.binhan.drafting.DraftId;
import vn.binhan.places.UnitKey;
import vn.binhan.plans.PlanId;
import vn.binhan.programme.Node;
import vn.binhan.publicsite.IssuedPlan;

/** A plan of a province that was joined to another is that one's committee's to go on with. */
class JoinedProvinceTest {
    private static final TestHouse HOUSE = TestHouse.open();
    private static final UnitKey NINH_THUAN = new UnitKey("58", LocalDate.of(2021, 1, 1));
    private static final UnitKey KHANH_HOA = new UnitKey("56", LocalDate.of(2025, 7, 1));
    private static final UnitKey EARLIER = new UnitKey("56", LocalDate.of(2021, 1, 1));

    private final OrganisationId heir = committee("56", "tỉnh Khánh Hòa", KHANH_HOA);
    private final OrganisationId old = committee("58", "tỉnh Ninh Thuận", NINH_THUAN);
    private final PlanId plan =
            HOUSE.issue(HOUSE.person(DutyKind.PROGRAMME_MANAGER, old), IssuedPlan.TEXT);
    private final Node task = task();
    private final String page = "/ke-hoach/" + plan;

    @Test
    void the_committee_of_the_joined_province_reports_and_revises_as_the_owner() {
        var manager = HOUSE.person(DutyKind.PROGRAMME_MANAGER, heir);
        var there = HOUSE.signedIn(DutyKind.PROGRAMME_MANAGER, heir);
        assertThat(HOUSE.work().report(manager, task.id(), heir, 35, "Đã tiếp nhận."))
                .isInstanceOf(Outcome.Done.class);
        assertThat(task().percent()).isEqualTo(35);
        var name = HOUSE.access().organisations().find(heir).orElseThrow().name();
        assertThat(there.get(page + "/viec/" + task.id().key()).body())
                .contains(manager.name() + ", " + name, "name=\"sentence\"");
        assertThat(there.get(page).body()).contains("Nay thuộc", name);

        there.get(page + "/phien-ban");
        var answer = there.post(page + "/sua-doi", Map.of("once", UUID.randomUUID().toString()));
        assertThat(answer.statusCode()).isEqualTo(303);
        var to = answer.headers().firstValue("Location").orElseThrow();
        var draft = DraftId.parse(to.substring("/ban-thao/".length()));
        assertThat(HOUSE.issuing().issue(manager, draft, "tiếp nhận"))
                .isInstanceOf(Outcome.Done.class);
        assertThat(HOUSE.plans().find(plan).orElseThrow().version()).isEqualTo(2);
        assertThat(there.get(page + "/phien-ban").body()).contains(manager.name());
        assertThat(recorded(manager.person().number())).as("in its own record").isEqualTo("56");
    }

    @Test
    void no_other_province_body_or_duty_has_it() {
        var other = committee("91", "tỉnh khác", new UnitKey("91", LocalDate.of(2025, 7, 1)));
        var department = HOUSE.body("56", "Sở Nội vụ");
        assertThat(report(DutyKind.PROGRAMME_MANAGER, other)).isInstanceOf(Outcome.Denied.class);
        assertThat(report(DutyKind.PROGRAMME_MANAGER, department))
                .isInstanceOf(Outcome.Denied.class);
        assertThat(report(DutyKind.UNIT_HEAD, heir)).isInstanceOf(Outcome.Denied.class);
    }

    @Test
    void a_succession_that_was_written_down_comes_before_the_register() {
        var own = committee("58", "kế nhiệm", null);
        HOUSE.access().organisations().addSuccession(old, own, LocalDate.of(2025, 7, 1), "", "thử");
        assertThat(report(DutyKind.PROGRAMME_MANAGER, heir)).isInstanceOf(Outcome.Denied.class);
    }

    private Outcome report(DutyKind duty, OrganisationId body) {
        return HOUSE.work().report(HOUSE.person(duty, body), task.id(), body, 50, "Đã làm.");
    }

    private static String recorded(long person) {
        return HOUSE.asOwner()
                .sql("select distinct province from ledger.entry where person = :person")
                .param("person", person)
                .query(String.class)
                .single();
    }

    private Node task() {
        return HOUSE.programme().outline(HOUSE.plans().find(plan).orElseThrow()).all().stream()
                .filter(node -> node.text().startsWith("Tổ chức các hoạt động"))
                .findFirst()
                .orElseThrow();
    }

    private static OrganisationId committee(String province, String name, @Nullable UnitKey unit) {
        return HOUSE.access()
                .organisations()
                .add(
                        province,
                        "Ủy ban nhân dân " + name + " " + UUID.randomUUID(),
                        null,
                        OrganisationKind.PEOPLES_COMMITTEE,
                        unit == null ? EARLIER : unit,
                        null);
    }
}
