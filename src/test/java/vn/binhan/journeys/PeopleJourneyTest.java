package vn.binhan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.app.TestHouse;
import vn.binhan.casefiles.CaseRef;

/** A case with a person in it, and an officer whose brother she is. */
class PeopleJourneyTest {
    private static final String NUMBER = "091188%06d".formatted(System.nanoTime() % 1_000_000);

    @Test
    void the_case_of_a_relative_is_not_there_and_a_search_tells_nothing() throws Exception {
        var house = TestHouse.open();
        var unit = house.body("91", "Phòng Văn hóa - Xã hội xã thử");
        var worker = house.account(DutyKind.CASE_WORKER, unit);
        var brother = house.account(DutyKind.CASE_WORKER, unit);
        try (var browser = TestBrowser.open()) {
            var page = browser.page(1366);
            browser.signIn(page, house, worker.login());
            page.navigate(house.url() + "/ho-so");
            page.click("form[action='/ho-so'] button");
            var address = page.url().replaceAll("[?].*", "");
            var ref = CaseRef.parse(address.substring(address.lastIndexOf('/') + 1)).orElseThrow();
            var actor = house.access().actor(worker.person()).orElseThrow();
            var until = Instant.now().plus(Duration.ofDays(3));
            house.casefiles().share(actor, ref, brother.person(), until);

            var phone = browser.page(360);
            browser.signIn(phone, house, brother.login());
            phone.navigate(address);
            assertThat(phone.locator("h1").textContent()).contains("Hồ sơ");
            declareSister(phone, house);
            browser.hold(phone);
            browser.picture(phone, "people-kin");

            addHer(page, address);
            browser.hold(page);
            browser.picture(page, "people-added");
            open(page);
            assertThat(page.locator("dl").textContent()).contains("Phạm Thị Hoa Sim");
            browser.hold(page);
            browser.picture(page, "people-opened");

            phone.navigate(address);
            assertThat(phone.locator("h1").textContent()).isEqualTo("Không có hồ sơ này");
            phone.navigate(address + "/lien-quan");
            assertThat(phone.locator("h1").textContent()).isEqualTo("Không có hồ sơ này");

            assertThat(search(phone, house, NUMBER))
                    .isEqualTo(search(phone, house, "091188000001"))
                    .contains("Không có hồ sơ nào khác");
            browser.hold(phone);
            browser.picture(phone, "people-search");
            assertThat(browser.complaints()).allMatch(line -> line.contains("404"));
        }
    }

    private static void declareSister(Page page, TestHouse house) {
        page.navigate(house.url() + "/nguoi-than");
        page.selectOption("#relation", "SIBLING");
        page.fill("#name", "Phạm Thị Hoa Sim");
        page.fill("#year", "1991");
        page.fill("#citizen", NUMBER);
        page.click("form[action='/nguoi-than'] button");
        assertThat(page.locator("main").textContent()).contains("Đã khai");
    }

    private static void addHer(Page page, String address) {
        page.navigate(address + "/lien-quan");
        page.selectOption("#role", "SURVIVOR");
        page.fill("#NAME", "Phạm Thị Hoa Sim");
        page.fill("#CITIZEN_NUMBER", NUMBER);
        page.fill("#ADDRESS", "Ấp 3, nhà cuối đường");
        page.click("form[action$='/lien-quan'] button");
        assertThat(page.locator("main").textContent()).contains("Người bị bạo lực");
        assertThat(page.content()).doesNotContain("Hoa Sim");
    }

    private static void open(Page page) {
        page.click("details summary");
        page.check("input[name=what][value=NAME]");
        page.selectOption("select[name=purpose]", "WORK_ON_CASE");
        page.click("details button");
        page.waitForSelector("dl");
    }

    /** What the brother reads when he searches from a case of his own. */
    private static String search(Page page, TestHouse house, String number) {
        page.navigate(house.url() + "/ho-so");
        page.click("form[action='/ho-so'] button");
        page.navigate(page.url().replaceAll("[?].*", "") + "/tim");
        page.fill("#citizen", number);
        page.click("form[action$='/tim'] button");
        return page.locator("#found").textContent();
    }
}
