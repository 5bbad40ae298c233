package vn.binhan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationKind;
import vn.binhan.app.TestHouse;
import vn.binhan.places.UnitKey;

/**
 * A call is written down while it is heard, at a desk and on a phone, and lands where it belongs.
 */
class HotlineJourneyTest {
    private static final TestHouse HOUSE = TestHouse.open();
    private static final UnitKey COMMUNE = new UnitKey("30403", LocalDate.of(2025, 7, 1));

    private static TestBrowser browser;
    private static TestHouse.Account taker;
    private static TestHouse.Account head;
    private static String commune;

    @BeforeAll
    static void a_committee_with_a_desk_and_somebody_who_takes_calls() {
        browser = TestBrowser.open();
        var committee =
                HOUSE.access()
                        .organisations()
                        .add(
                                "91",
                                "Ủy ban nhân dân xã thử đường dây",
                                null,
                                OrganisationKind.PEOPLES_COMMITTEE,
                                COMMUNE,
                                null);
        head = HOUSE.account(DutyKind.UNIT_HEAD, committee);
        taker = HOUSE.account(DutyKind.DUTY_OFFICER, HOUSE.body("91", "Tổng đài thử"));
        commune = HOUSE.places().register().find(COMMUNE).orElseThrow().name();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    private static Page ringing(int width) {
        var page = browser.page(width);
        browser.signIn(page, HOUSE, taker.login());
        page.navigate(HOUSE.url() + "/truc-ban");
        page.keyboard().press("F2");
        page.waitForURL("**/nhan-tin/goi");
        return page;
    }

    private static void look(Page page, String name) throws IOException {
        browser.hold(page);
        if (Boolean.getBoolean("pictures")) {
            browser.picture(page, "hotline-" + name);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1366, 360})
    void words_become_fields_and_the_call_lands_on_the_desk_of_the_commune(int width)
            throws IOException {
        var page = ringing(width);
        look(page, "new");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("note");
        page.keyboard().type("Chị Hoa gọi. Anh ấy đánh từ tối qua, máu chảy");
        page.keyboard().press("Alt+5");
        assertThat(page.isChecked("#kinds")).as("hitting is what was typed last").isTrue();
        page.evaluate("document.getElementById('note').setSelectionRange(0, 7)");
        page.click("[data-into=survivor]");
        assertThat(page.inputValue("#survivor")).isEqualTo("Chị Hoa");
        assertThat(page.inputValue("#note")).contains("Chị Hoa gọi. Anh ấy đánh");
        page.click("[data-into=children]");
        assertThat(page.isChecked("#children")).isTrue();
        hides_and_comes_back(page);

        page.fill("#place", commune + " An Giang");
        page.locator("input[name=commune][value='" + COMMUNE.code() + "']").waitFor();
        page.check("input[name=commune][value='" + COMMUNE.code() + "']");
        page.waitForSelector("#receivers :text('lúc này')");

        assertThat(page.locator(".bn-back__now:visible").textContent())
                .contains("KHÔNG GỌI LẠI. Chưa hỏi");
        page.click("button[value=end]");
        page.waitForSelector("#open");
        look(page, "asked");
        assertThat(page.locator("#open").textContent())
                .contains("muốn điều gì tiếp theo", "Liên lạc lại thế nào", "cho ai biết");

        page.check("#wishes-SHELTER");
        page.check("#channel-CALL");
        page.fill("#address", "0400 000 002");
        assertThat(page.locator(".bn-back__now:visible").textContent()).contains("đúng số an toàn");
        page.check("#to-COMMUNE");
        page.click("main button[value=end]");
        page.waitForSelector("#errors :text('Chưa có đồng ý')");
        page.check("#agreed");
        page.selectOption("#agreedBy", "HERSELF");
        page.fill("#agreedWords", "ừ, cô báo giúp em");
        assertThat(page.inputValue("#agreedAt")).matches("\\d\\d:\\d\\d");
        look(page, "filled");
        page.click("main button[value=end]");
        page.waitForSelector("#receipt");
        look(page, "ended");
        assertThat(page.locator("#receipt li").allTextContents())
                .hasSize(3)
                .allMatch(group -> group.matches("\\d{3} \\d{3}"));
        assertThat(page.locator("main").textContent()).contains(commune, "Người trực của xã");
        reads(width);
        assertThat(signed("COMMUNE", "CONSENT")).isPositive();
        assertThat(browser.complaints())
                .filteredOn(line -> !line.contains("Failed to load resource"))
                .isEmpty();
    }

    private static void hides_and_comes_back(Page page) throws IOException {
        page.keyboard().press("F9");
        assertThat(page.isVisible("#veil")).isTrue();
        assertThat(page.title()).isEqualTo("Bình An");
        assertThat(page.evaluate("document.elementFromPoint(200, 300).closest('#veil') !== null"))
                .as("nothing of the call can be seen")
                .isEqualTo(true);
        look(page, "hidden");
        page.keyboard().press("F9");
        assertThat(page.isVisible("#veil")).isFalse();
        assertThat(page.inputValue("#note")).contains("Anh ấy đánh");
    }

    /** Whoever is on duty there reads what was typed, agreed to, and what the law asks at once. */
    private static void reads(int width) {
        var page = browser.page(width);
        browser.signIn(page, HOUSE, head.login());
        page.navigate(HOUSE.url() + "/truc-ban");
        page.locator("#lists form button").first().click();
        assertThat(page.locator("main").textContent())
                .contains("đường dây nóng", "Báo Chủ tịch UBND cấp xã");
        page.click("form[action$='/mo'] button");
        assertThat(page.locator("main dl").textContent())
                .contains("Anh ấy đánh từ tối qua", "0400 000 002", commune)
                .contains("Chính người bị bạo lực: “ừ, cô báo giúp em”")
                .contains("Đã chuyển lúc", "Người thử " + taker.login());
    }

    private static long signed(String to, String basis) {
        return HOUSE.asOwner()
                .sql(
                        """
                        select count(*) from ledger.entry where operation = 'HAND_OVER_CALL'
                          and particulars ->> 'to' = :to and particulars ->> 'basis' = :basis
                        """)
                .param("to", to)
                .param("basis", basis)
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(ints = {1366, 360})
    void somebody_who_cannot_speak_answers_yes_and_no_and_rescue_does_not_wait(int width)
            throws IOException {
        var page = ringing(width);
        assertThat(page.isVisible(".bn-silent")).isFalse();
        page.check("#silent");
        page.check("#ask-DANGER");
        assertThat(page.isChecked("#danger")).as("the bar on top knows it").isTrue();
        page.check("#ask-SELF");
        page.check("#ask-SHELTER");
        page.check("#ask-CALL_BACK-no");
        assertThat(page.isChecked("#wishes-SHELTER")).isTrue();
        assertThat(page.isChecked("#channel-NOT_AT_ALL")).isTrue();
        look(page, "silent");
        page.click("button[value=now]");
        page.waitForSelector(".bn-danger__sent");
        assertThat(page.isChecked("#ask-SHELTER")).as("the call goes on").isTrue();
        var before = arrivals();
        page.check("#ask-AGREES");
        page.click("main button[value=end]");
        page.waitForSelector("#receipt");
        assertThat(arrivals()).as("what follows is added to the same report").isEqualTo(before);
        assertThat(page.locator("main").textContent()).contains("Tin khẩn");
        assertThat(browser.complaints())
                .filteredOn(line -> !line.contains("Failed to load resource"))
                .isEmpty();
    }

    private static long arrivals() {
        return HOUSE.sql()
                .sql("select count(*) from intake.arrival where belongs is null")
                .query(Long.class)
                .single();
    }

    @Test
    void an_answer_that_the_network_swallows_loses_nothing_and_counts_once() {
        var page = ringing(1366);
        page.fill("#note", "Người gọi nói nhỏ, nghe không rõ");
        var cut = new AtomicBoolean(true);
        page.route(
                "**/nhan-tin/goi",
                route -> {
                    if (cut.getAndSet(false)) {
                        route.fetch();
                        route.abort();
                    } else {
                        route.resume();
                    }
                });
        page.check("#danger");
        page.click("button[value=now]");
        page.locator("#unsent").waitFor();
        assertThat(page.locator("#unsent").innerText()).contains("vẫn còn nguyên", "113");
        assertThat(page.inputValue("#note")).contains("nói nhỏ");
        var before = arrivals();
        page.click("button[value=now]");
        page.waitForSelector(".bn-danger__sent");
        assertThat(arrivals()).isEqualTo(before);
        assertThat(page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])"))
                .asString()
                .doesNotContain("nhỏ");
    }

    @Test
    void without_script_it_is_a_plain_form_that_gives_back_what_was_typed() {
        var page = browser.pageWithoutScript(360);
        browser.signIn(page, HOUSE, taker.login());
        page.navigate(HOUSE.url() + "/nhan-tin/goi");
        page.fill("#note", "Hàng xóm gọi \"giúp\" <b>");
        page.fill("#place", commune + " An Giang");
        page.keyboard().press("Enter");
        assertThat(page.inputValue("#note")).isEqualTo("Hàng xóm gọi \"giúp\" <b>");
        page.check("input[name=commune][value='" + COMMUNE.code() + "']");
        page.check("#whom-NEIGHBOUR");
        page.check("#wishes-JUST_TELL");
        page.check("#channel-NOT_AT_ALL");
        page.check("#agreed");
        page.selectOption("#agreedBy", "CALLER");
        page.fill("#agreedWords", "cứ báo đi");
        var place = page.locator("#receivers input").nth(2);
        place.check();
        page.click("button[value=end]");
        assertThat(page.locator("#errors").innerText())
                .contains("Người gọi giúp không đồng ý thay được");
        page.locator("#receivers input").nth(2).uncheck();
        page.click("button[value=end]");
        assertThat(page.locator("#receipt").isVisible()).isTrue();
    }
}
