package vn.binhan.work;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.app.TestHouse;
import vn.binhan.programme.Node;
import vn.binhan.publicsite.IssuedPlan;

/** Who says how far the whole work is, and who speaks of a part. */
class LeadAndSupportTest {
    private static final TestHouse HOUSE = TestHouse.open();
    private static final String SPEAKS_OF_ITS_PART = "tỷ lệ của cơ quan phối hợp được ghi là phần";

    private final IssuedPlan issued = IssuedPlan.issue(HOUSE);
    private final OrganisationId lead = HOUSE.body("91", "Sở chủ trì thử");
    private final OrganisationId support = HOUSE.body("91", "Hội phối hợp thử");
    private final Actor leader = HOUSE.person(DutyKind.CONTRIBUTOR, lead);
    private final Actor supporter = HOUSE.person(DutyKind.CONTRIBUTOR, support);

    @Test
    void a_supporting_body_reports_its_part_and_cannot_finish_the_task_of_the_lead() {
        give(lead, BodyRole.LEAD);
        give(support, BodyRole.SUPPORT);
        report(leader, lead, 40);
        report(supporter, support, 100);
        assertThat(task().percent()).isEqualTo(40);
        var page = page(support);
        assertThat(page).contains("Phần phối hợp: 100%", SPEAKS_OF_ITS_PART);
        assertThat(page(lead)).contains("Phần phối hợp: 100%").doesNotContain(SPEAKS_OF_ITS_PART);
    }

    @Test
    void the_owner_of_the_plan_speaks_of_the_whole_though_another_body_has_the_lead() {
        give(lead, BodyRole.LEAD);
        give(issued.owner(), BodyRole.SUPPORT);
        report(issued.manager(), issued.owner(), 70);
        assertThat(task().percent()).isEqualTo(70);
    }

    @Test
    void where_nobody_has_the_lead_any_more_a_supporting_body_speaks_of_the_whole() {
        give(lead, BodyRole.LEAD);
        give(support, BodyRole.SUPPORT);
        report(supporter, support, 20);
        assertThat(task().percent()).isNull();
        var acts = HOUSE.work();
        var given =
                acts.assignments(issued.plan()).stream()
                        .filter(one -> one.body().equals(lead))
                        .findFirst()
                        .orElseThrow();
        var end = new EndAssignment.Command(task().id(), given.id());
        assertThat(acts.perform(issued.manager(), acts.endAssignment, end))
                .isInstanceOf(Outcome.Done.class);
        report(supporter, support, 30);
        assertThat(task().percent()).isEqualTo(30);
    }

    @Test
    void own_work_says_whether_the_body_has_the_lead_or_supports() {
        give(lead, BodyRole.LEAD);
        give(support, BodyRole.SUPPORT);
        assertThat(ownWork(lead)).contains(">chủ trì<").doesNotContain(">phối hợp<");
        assertThat(ownWork(support)).contains(">phối hợp<").doesNotContain(">chủ trì<");
    }

    @Test
    void the_page_of_bodies_says_what_each_is_in_its_work() {
        give(lead, BodyRole.LEAD);
        give(support, BodyRole.SUPPORT);
        var page =
                HOUSE.signedIn(DutyKind.CONTRIBUTOR, lead)
                        .get("/ke-hoach/" + issued.id() + "/phan-cong")
                        .body();
        var first = page.substring(page.indexOf("Sở chủ trì thử"));
        var second = page.substring(page.indexOf("Hội phối hợp thử"));
        assertThat(first.substring(0, first.indexOf("</section>"))).contains("(chủ trì)");
        assertThat(second.substring(0, second.indexOf("</section>"))).contains("(phối hợp)");
    }

    private void give(OrganisationId body, BodyRole role) {
        assertThat(HOUSE.work().assign(issued.manager(), task().id(), body, role))
                .isInstanceOf(Outcome.Done.class);
    }

    private void report(Actor actor, OrganisationId body, @Nullable Integer percent) {
        assertThat(HOUSE.work().report(actor, task().id(), body, percent, "Đã làm một phần."))
                .isInstanceOf(Outcome.Done.class);
    }

    private Node task() {
        return issued.firstTask();
    }

    private String page(OrganisationId body) {
        return HOUSE.signedIn(DutyKind.CONTRIBUTOR, body)
                .get("/ke-hoach/" + issued.id() + "/viec/" + task().id().key())
                .body();
    }

    private static String ownWork(OrganisationId body) {
        return HOUSE.signedIn(DutyKind.CONTRIBUTOR, body).get("/viec-cua-toi").body();
    }
}
