package vn.binhan.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.app.TestHouse;
import vn.binhan.kit.Language;
import vn.binhan.kit.Words;

class FrontPageTest {
    private final TestHouse house = TestHouse.open();

    @Test
    void anybody_may_open_it_and_it_leaves_no_trace() throws Exception {
        var look = new OpenLook(house.url());
        look.holds("/");
        look.holds("/?lang=en");
        look.holds("/?trang=999");
    }

    @Test
    void it_says_whom_to_call_and_when_each_number_was_last_checked() {
        var page = house.stranger().get("/").body();
        assertThat(page).contains("href=\"tel:113\"", "href=\"tel:111\"", "href=\"/dang-nhap\"");
        assertThat(page).contains("href=\"/dich-vu\"");
        for (var line : house.directory().lines()) {
            if (line.isNational()) {
                assertThat(page).contains(line.details().name());
                for (var phone : line.details().phones()) {
                    assertThat(page).contains("href=\"" + phone.address() + "\"", phone.number());
                }
            }
        }
        assertThat(page).contains("Đối chiếu lần cuối 21/11/2026, nguồn: tongdai111.vn");
    }

    @Test
    void every_word_stands_in_both_languages() {
        assertThat(Words.load(Language.EN, List.of("publicsite")).keys())
                .isEqualTo(Words.load(Language.VI, List.of("publicsite")).keys());
    }

    @Test
    void an_issued_plan_is_listed_with_its_targets_and_says_that_nobody_reported() {
        var issued = IssuedPlan.issue(house);
        var page = house.stranger().get("/").body();
        var card = page.substring(page.indexOf(issued.page()));
        assertThat(card)
                .contains("Số 871/KH-UBND", "ban hành 18/05/2026", "giai đoạn 2026 – 2030")
                .contains("≥ 50%", "100%", "(đến năm 2030)")
                .contains("Chưa có số liệu: chưa ai báo cáo việc nào trong");
    }

    @Test
    void somebody_signed_in_finds_the_way_to_the_desk() {
        var body = house.body("91", "Sở Nội vụ");
        var page = house.signedIn(DutyKind.PROGRAMME_MANAGER, body).get("/").body();
        assertThat(page).contains("href=\"/ke-hoach\"").doesNotContain("href=\"/dang-nhap\"");
        assertThat(house.stranger().get("/").body()).doesNotContain("href=\"/ke-hoach\"");
    }

    @Test
    void a_long_list_is_cut_into_pages_and_a_page_too_far_is_the_last() {
        assertThat(FrontPage.place(0, 1)).isEqualTo(new FrontPage.Place(1, 0, 0, null, null));
        assertThat(FrontPage.place(20, 1)).isEqualTo(new FrontPage.Place(1, 20, 20, null, null));
        assertThat(FrontPage.place(45, 1)).isEqualTo(new FrontPage.Place(1, 20, 45, null, 2));
        assertThat(FrontPage.place(45, 9)).isEqualTo(new FrontPage.Place(41, 45, 45, 2, null));
        assertThat(FrontPage.place(45, 0)).isEqualTo(new FrontPage.Place(1, 20, 45, null, 2));
    }
}
