package vn.binhan.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.app.TestHouse;
import vn.binhan.publicsite.OpenLook;

class PublicFaceTest {
    private final TestHouse house = TestHouse.open();

    @Test
    void every_page_leaves_no_trace_and_weighs_little() throws Exception {
        var look = new OpenLook(house.url());
        for (var path :
                List.of(
                        "/",
                        "/hoi",
                        "/tro-lai",
                        "/xem-them",
                        "/quan-tam",
                        "/dien-thoai",
                        "/hoi?lang=en")) {
            look.holds(path);
        }
    }

    @Test
    void the_home_asks_what_is_needed_and_names_no_agency_first() {
        var page = house.stranger().get("/").body();
        assertThat(page)
                .containsSubsequence(
                        "href=\"/thoat\"",
                        "href=\"tel:113\"",
                        "href=\"/hoi\"",
                        "href=\"/dich-vu\"",
                        "href=\"/tro-lai\"",
                        "href=\"/quan-tam\"",
                        "href=\"/dien-thoai\"",
                        "href=\"tel:111\"",
                        "href=\"/ke-hoach-cong-khai\"",
                        "href=\"/dang-nhap\"");
    }

    @Test
    void somebody_signed_in_finds_the_way_to_the_desk_and_no_way_out() {
        var body = house.body("91", "Sở Nội vụ");
        var page = house.signedIn(DutyKind.PROGRAMME_MANAGER, body).get("/").body();
        assertThat(page)
                .contains("href=\"/ke-hoach\"")
                .doesNotContain("href=\"/dang-nhap\"", "href=\"/thoat\"");
        assertThat(house.stranger().get("/").body()).doesNotContain("href=\"/ke-hoach\"");
    }

    @Test
    void browsers_are_told_to_keep_nothing_and_to_load_nothing_from_elsewhere() {
        for (var path : List.of("/", "/hoi", "/tro-lai", "/dich-vu", "/quan-tam")) {
            var headers = house.stranger().get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "require-trusted-types-for 'script'")
                    .doesNotContain("http", "unsafe", "data:", "*");
            assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
            assertThat(headers.firstValue("Permissions-Policy").orElse(""))
                    .contains(
                            path.equals("/dich-vu") ? "geolocation=(self)" : "geolocation=()",
                            "microphone=()",
                            "camera=()");
        }
        for (var path : List.of("/hoi", "/tro-lai", "/xem-them", "/thoat")) {
            assertThat(house.stranger().get(path).headers().firstValue("X-Robots-Tag"))
                    .contains("noindex, nofollow");
        }
    }
}
