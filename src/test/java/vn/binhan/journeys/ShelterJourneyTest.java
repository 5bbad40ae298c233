package vn.binhan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.binhan.app.TestHouse;

/** A place to sleep on a phone: free by need, held, the address once, arrived, the commune told. */
class ShelterJourneyTest {
    private static final String ADDRESS = "Hẻm Kín Thử 17";

    private final CaseworkHouse in = new CaseworkHouse("Trung tâm có nơi ở thử");

    @Test
    void she_is_brought_to_a_trusted_address_and_the_commune_hears_of_it() throws Exception {
        var name = "Nhà bà Sáu thử " + UUID.randomUUID().toString().substring(0, 4);
        var hers = in.begun();
        trusted(name);
        try (var browser = TestBrowser.open()) {
            var page = in.page(browser, 360, in.worker);
            in.open(page, hers + "/noi-o");
            page.click("main a[href$='/nhu-cau'].govuk-button");
            page.locator("input[name=kind][value=SAFETY] + label").click();
            page.click("form[action$='/nhu-cau'] button");
            in.open(page, hers + "/noi-o");
            page.locator("input[value=CHILDREN] + label").click();
            page.fill("#people", "2");
            page.click("form[action$='/tim'] button");
            browser.hold(page);
            browser.picture(page, "shelter-found");
            assertThat(page.locator("main").textContent()).contains(name).doesNotContain(ADDRESS);
            page.click("tr:has-text('" + name + "') button");
            browser.picture(page, "shelter-held");
            assertThat(page.locator("main h2.govuk-heading-m").first().textContent())
                    .contains("đi đón");
            page.selectOption("#person", in.worker.person().toString());
            page.locator("input[value=BRING_HER] + label").click();
            page.click("form[action$='/don'] button");
            in.open(page, "/don");
            page.click("tr:has-text('" + name + "') button");
            assertThat(page.locator("main").textContent()).contains(ADDRESS);
            browser.hold(page);
            browser.picture(page, "shelter-address");
            in.open(page, "/don");
            assertThat(page.locator("main").textContent()).contains("Đã xem lúc");
            assertThat(page.locator("main button").count()).isZero();
            in.open(page, hers + "/noi-o");
            page.locator("input[value=ARRIVED] + label").click();
            page.click("form[action$='/noi-o'] button");
            assertThat(page.locator("main").textContent()).contains("Chị đã đến lúc", "Báo trước");
            browser.hold(page);
            browser.picture(page, "shelter-arrived");
            page.fill("#told", "Phó Chủ tịch phường, qua điện thoại");
            page.click("form:has(input[value=COMMUNE_TOLD]) button");
            assertThat(page.locator("main").textContent()).doesNotContain("Báo trước");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** A trusted address that keeps its address to itself, with a place for two. */
    private void trusted(String name) {
        var keeping = in.house.stranger();
        keeping.signIn(in.head.login(), TestHouse.PASSWORD);
        keeping.get("/danh-ba/moi");
        var made =
                keeping.post(
                        "/danh-ba/moi",
                        LivedInHouse.fields(
                                "kind", "TRUSTED_ADDRESS",
                                "sealed", "1",
                                "name", name,
                                "phones", "0000 100 917",
                                "hours", "24/7",
                                "commune", "phuong phan rang",
                                "address", ADDRESS,
                                "area", "PROVINCE",
                                "how", "CALLED"));
        LivedInHouse.done(made);
        var entry = made.headers().firstValue("Location").orElseThrow().replaceAll("[?].*", "");
        LivedInHouse.done(
                keeping.post(
                        entry + "/cho-o",
                        LivedInHouse.fields("suits", "CHILDREN", "people", "3", "count", "1")));
    }
}
