package vn.binhan.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationKind;
import vn.binhan.app.TestHouse;
import vn.binhan.app.Visitor;
import vn.binhan.kit.Formats;
import vn.binhan.publicsite.IssuedPlan;
import vn.binhan.work.BodyRole;

class CoveragePagesTest {
    private final TestHouse house = TestHouse.open();
    private final IssuedPlan issued = IssuedPlan.issue(house);
    private final String plan = "/ke-hoach/" + issued.id();
    private final Visitor manager = house.signedIn(DutyKind.PROGRAMME_MANAGER, issued.owner());

    @Test
    void coverage_names_who_carries_a_task_out_and_what_nobody_has() {
        assertThat(manager.get(plan + "/do-phu").body()).contains("Chưa ai nhận");
        var lower = IssuedPlan.issue(house);
        house.work().link(lower.manager(), lower.firstTask().id(), issued.firstTask().id());
        var owner = house.access().organisations().find(lower.owner()).orElseThrow().name();
        var page = manager.get(plan + "/do-phu").body();
        assertThat(page).contains(owner).contains("Đã nhận").contains("Chưa ai nhận");
    }

    @Test
    void a_body_that_has_work_and_never_reported_is_named_until_it_reports() {
        var body = house.body("91", "Hội Phụ nữ chờ");
        var name = house.access().organisations().find(body).orElseThrow().name();
        var acts = house.work();
        acts.assign(issued.manager(), issued.firstTask().id(), body, BodyRole.LEAD);
        assertThat(manager.get(plan + "/do-phu").body()).contains(name);
        var contributor = house.person(DutyKind.CONTRIBUTOR, body);
        acts.report(contributor, issued.firstTask().id(), body, null, "Đã họp.");
        assertThat(manager.get(plan + "/do-phu").body()).doesNotContain(name);
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
    void a_plan_of_a_province_names_the_communes_that_have_sent_nothing_behind_their_number() {
        var commune = house.places().communesOn("91", LocalDate.now(Formats.ZONE)).getFirst();
        var before = manager.get(plan + "/do-phu").body();
        assertThat(before).contains("Xã, phường, đặc khu: 0/", commune.name());
        assertThat(silent(before)).contains(commune.name());

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

        var after = manager.get(plan + "/do-phu").body();
        assertThat(after).contains("Xã, phường, đặc khu: 1/");
        assertThat(silent(after)).doesNotContain(commune.name() + ",");
        assertThat(after).contains("Đã gắn kế hoạch hoặc đã báo cáo (1)");
    }

    /** The folded list of communes that have sent nothing. */
    private static String silent(String page) {
        var list = page.substring(page.indexOf("Chưa gửi gì ("));
        return list.substring(0, list.indexOf("</details>"));
    }
}
