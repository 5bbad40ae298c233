package vn.binhan.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.binhan.app.TestHouse;

class OpenPlanListTest {
    private final TestHouse house = TestHouse.open();

    @Test
    void anybody_may_open_it_and_it_leaves_no_trace() throws Exception {
        var look = new OpenLook(house.url());
        look.holds(OpenPlanPage.ADDRESS);
        look.holds(OpenPlanPage.ADDRESS + "?lang=en");
        look.holds(OpenPlanPage.ADDRESS + "?trang=999");
    }

    @Test
    void an_issued_plan_is_listed_with_its_targets_and_says_that_nobody_reported() {
        var issued = IssuedPlan.issue(house);
        assertThat(cardOf(issued))
                .contains("Số 871/KH-UBND", "ban hành 18/05/2026", "giai đoạn 2026 – 2030")
                .contains("≥ 50%", "100%", "(đến năm 2030)")
                .contains("Chưa có số liệu: chưa ai báo cáo việc nào trong");
    }

    /** What the list says of a plan, on whichever of its pages the plan stands. */
    private String cardOf(IssuedPlan issued) {
        var all = house.plans().all().size();
        for (var page = 1; (page - 1) * OpenPlanList.PER_PAGE < all; page++) {
            var body = house.stranger().get(OpenPlanPage.ADDRESS + "?trang=" + page).body();
            var at = body.indexOf(issued.page());
            if (at >= 0) {
                return body.substring(at);
            }
        }
        throw new AssertionError("no page of the list holds " + issued.page());
    }

    @Test
    void a_long_list_is_cut_into_pages_and_a_page_too_far_is_the_last() {
        assertThat(OpenPlanList.place(0, 1)).isEqualTo(new OpenPlanList.Place(1, 0, 0, null, null));
        assertThat(OpenPlanList.place(20, 1))
                .isEqualTo(new OpenPlanList.Place(1, 20, 20, null, null));
        assertThat(OpenPlanList.place(45, 1)).isEqualTo(new OpenPlanList.Place(1, 20, 45, null, 2));
        assertThat(OpenPlanList.place(45, 9))
                .isEqualTo(new OpenPlanList.Place(41, 45, 45, 2, null));
        assertThat(OpenPlanList.place(45, 0)).isEqualTo(new OpenPlanList.Place(1, 20, 45, null, 2));
    }
}
