package vn.binhan.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationKind;
import vn.binhan.app.TestHouse;
import vn.binhan.app.Visitor;
import vn.binhan.drafting.ItemKind;
import vn.binhan.kit.Formats;
import vn.binhan.plans.Plan;
import vn.binhan.plans.PlanId;
import vn.binhan.publicsite.IssuedPlan;
import vn.binhan.work.BodyRole;

class CoveragePagesTest {
    private final TestHouse house = TestHouse.open();
    private final IssuedPlan issued = IssuedPlan.issue(house);
    private final String plan = "/ke-hoach/" + issued.id();
    private final Visitor manager = house.signedIn(DutyKind.PROGRAMME_MANAGER, issued.owner());

    @Test
    void coverage_names_who_carries_a_task_out_and_what_nobody_has() {
        var minister = house.person(DutyKind.PROGRAMME_MANAGER, house.body("00", "Bộ thử"));
        var id = house.issue(minister, IssuedPlan.TEXT.replace("871/KH", "870/KH"));
        var nation = new IssuedPlan(house, minister, issued.owner(), plan(id));
        var page = "/ke-hoach/" + id + "/do-phu";
        assertThat(manager.get(page).body()).contains("Chưa ai nhận", "0/2 đã nhận");
        house.work().link(issued.manager(), issued.firstTask().id(), nation.firstTask().id());
        var owner = house.access().organisations().find(issued.owner()).orElseThrow().name();
        assertThat(manager.get(page).body())
                .contains(owner, "Đã nhận", "Chưa ai nhận", "1/2 đã nhận", "1 chưa ai nhận");
    }

    @Test
    void a_body_that_has_work_is_silent_until_it_reports_and_again_a_year_after() {
        var body = house.body("91", "Hội Phụ nữ chờ");
        var name = house.access().organisations().find(body).orElseThrow().name();
        var acts = house.work();
        acts.assign(issued.manager(), issued.firstTask().id(), body, BodyRole.LEAD);
        assertThat(quiet(manager.get(plan + "/do-phu").body())).contains(name, "chưa lần nào");
        var contributor = house.person(DutyKind.CONTRIBUTOR, body);
        acts.report(contributor, issued.firstTask().id(), body, null, "Đã họp.");
        assertThat(quiet(manager.get(plan + "/do-phu").body())).doesNotContain(name);
        house.asOwner()
                .sql("update work.progress set at = '2021-03-02T03:00:00Z' where body = :body")
                .param("body", body.number())
                .update();
        assertThat(quiet(manager.get(plan + "/do-phu").body())).contains(name, "02/03/2021");
    }

    @Test
    void a_report_that_the_plan_asks_for_shows_its_body_its_day_and_that_it_is_overdue() {
        var text = IssuedPlan.TEXT.replace("15/12 hằng năm", "15/9/2026");
        var asked = IssuedPlan.issue(house, text);
        var page = manager.get("/ke-hoach/" + asked.id() + "/do-phu").body();
        var table = page.substring(page.indexOf("Báo cáo theo kế hoạch</h2>"));
        assertThat(table)
                .containsSubsequence(
                        "Ủy ban nhân dân tỉnh", "15/09/2026", "chưa ghi lần nào", "Quá hạn ");
    }

    @Test
    void a_plan_of_the_nation_names_the_provinces_that_have_not_taken_it_up() {
        var nation = house.body("00", "Bộ thử");
        var minister = house.person(DutyKind.PROGRAMME_MANAGER, nation);
        var national = house.issue(minister, IssuedPlan.TEXT.replace("871/KH", "872/KH"));
        var page = manager.get("/ke-hoach/" + national + "/do-phu").body();
        assertThat(page)
                .contains("Tỉnh, thành phố: 0/34")
                .contains("Thành phố Hà Nội")
                .contains("Tỉnh An Giang");
        assertThat(manager.get(plan + "/do-phu").body()).doesNotContain("Tỉnh, thành phố:");
    }

    @Test
    void a_commune_whose_plan_is_only_tied_has_sent_nothing_until_it_reports() {
        var commune = house.places().communesOn("91", LocalDate.now(Formats.ZONE)).getFirst();
        var before = manager.get(plan + "/do-phu").body();
        assertThat(before).contains("Xã, phường, đặc khu: 0/", commune.name());
        assertThat(group(before, "Chưa có kế hoạch, chưa gửi gì")).contains(commune.name());

        var there =
                house.access()
                        .organisations()
                        .add(
                                "91",
                                "Ủy ban nhân dân " + commune.name(),
                                null,
                                OrganisationKind.PEOPLES_COMMITTEE,
                                commune.key(),
                                null);
        var acts = house.work();
        var person = house.person(DutyKind.PROGRAMME_MANAGER, there);
        var own = house.plans().find(house.issue(person, IssuedPlan.TEXT)).orElseThrow();
        var line = house.programme().outline(own).of(ItemKind.CONTENT).getFirst();
        acts.link(person, line.id(), issued.firstTask().id());
        var tied = manager.get(plan + "/do-phu").body();
        assertThat(tied).contains("Xã, phường, đặc khu: 0/", "1 đã gắn nhưng chưa gửi");
        assertThat(group(tied, "Đã gắn kế hoạch nhưng chưa gửi")).contains(commune.name());

        var part = house.programme().outline(own).childrenOf(line).getFirst();
        acts.report(person, part.id(), there, null, "Xã đã họp dân.");
        var after = manager.get(plan + "/do-phu").body();
        assertThat(after).contains("Xã, phường, đặc khu: 1/", "0 đã gắn nhưng chưa gửi");
        assertThat(group(after, "Đã gửi (1)")).contains(commune.name());
    }

    @Test
    void a_commune_that_reports_on_work_of_the_plan_itself_has_sent() {
        var commune = house.places().communesOn("91", LocalDate.now(Formats.ZONE)).getLast();
        var there =
                house.access()
                        .organisations()
                        .add(
                                "91",
                                "Ủy ban nhân dân " + commune.name(),
                                null,
                                OrganisationKind.PEOPLES_COMMITTEE,
                                commune.key(),
                                null);
        var acts = house.work();
        acts.assign(issued.manager(), issued.firstTask().id(), there, BodyRole.SUPPORT);
        var person = house.person(DutyKind.CONTRIBUTOR, there);
        acts.report(person, issued.firstTask().id(), there, null, "Xã đã họp dân.");
        var page = manager.get(plan + "/do-phu").body();
        assertThat(group(page, "Đã gửi (1)")).contains(commune.name());
    }

    private Plan plan(PlanId id) {
        return house.plans().find(id).orElseThrow();
    }

    /** The table of those that sent nothing. */
    private static String quiet(String page) {
        var part = page.substring(page.indexOf("Ai không gửi gì</h2>"));
        var end = part.indexOf("<h2", 1);
        return end < 0 ? part : part.substring(0, end);
    }

    /** One folded list of communes. */
    private static String group(String page, String title) {
        var list = page.substring(page.indexOf(title));
        return list.substring(0, list.indexOf("</details>"));
    }
}
