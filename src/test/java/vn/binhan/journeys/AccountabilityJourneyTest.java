package vn.binhan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationKind;
import vn.binhan.app.TestHouse.Account;
import vn.binhan.places.UnitKey;

/** What he answers for, and mediation only as she wants it and never in place of an answer. */
class AccountabilityJourneyTest {
    private static final UnitKey COMMUNE = new UnitKey("22759", LocalDate.of(2025, 7, 1));

    private final CaseworkHouse in = new CaseworkHouse("Trung tâm có hồ sơ xử lý thử");

    @Test
    void a_sanction_is_asked_for_and_decided_with_each_lack_said_beside_its_field()
            throws Exception {
        var chair = chair();
        var hers = in.begun();
        try (var browser = TestBrowser.open()) {
            var asking = in.page(browser, 360, in.worker);
            in.open(asking, hers + "/xu-ly");
            asking.click("a[href$='matter=SANCTION']");
            asking.fill("#commune", "phường Phan Rang");
            asking.click("main form button");
            assertThat(asking.locator("#him-error").textContent()).contains("Hãy ghi");
            asking.fill("#him", "Người Gây Hại Thử");
            asking.fill("#her", "Người Cần Che");
            asking.selectOption("#bond", "SPOUSE");
            asking.fill("#deeds", "chửi, đập đồ");
            asking.click("main form button");
            assertThat(asking.locator("#violation-error").textContent()).contains("Hãy chọn");
            browser.hold(asking);
            browser.picture(asking, "proceeding-ask-wrong");
            asking.selectOption("#violation", "INSULT");
            asking.fill("#acted-day", "14/11/2026");
            asking.fill("#acted-time", "21:10");
            asking.click("main form button");
            assertThat(asking.locator("main").textContent()).contains("Chờ quyết định");
            var dossier = CaseworkHouse.path(asking);
            var deciding = in.page(browser, 1366, chair);
            in.open(deciding, "/xu-ly");
            deciding.click("main a[href='" + dossier + "']");
            deciding.locator("summary:has-text('Ghi quyết định xử phạt')").click();
            deciding.locator("label[for=xu-phat-sanction]").click();
            deciding.fill("#xu-phat-words", "12/QĐ-XPHC");
            comesBack(browser, deciding, dossier);
            assertThat(deciding.locator("#xu-phat-words").inputValue()).isEqualTo("12/QĐ-XPHC");
            assertThat(deciding.locator("#xu-phat-sanction").isChecked()).isTrue();
            deciding.click("form[action$='/xu-phat'] button");
            assertThat(deciding.locator("main").textContent())
                    .contains("Đã quyết định")
                    .doesNotContain(hers.substring("/vu-viec/".length()));
            browser.hold(deciding);
            browser.picture(deciding, "proceeding-decided");
        }
    }

    /** Whoever leaves the page while writing finds what was written, and opens it again. */
    private void comesBack(TestBrowser browser, Page deciding, String dossier) throws Exception {
        in.open(deciding, "/xu-ly");
        in.open(deciding, dossier);
        deciding.getByText("Bạn đang viết dở ở trang này").waitFor();
        browser.hold(deciding);
        browser.picture(deciding, "proceeding-unsent");
        deciding.click("[data-act=mo]");
        deciding.locator("#writing")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    @Test
    void mediation_is_blocked_until_she_is_safe_and_says_yes() throws Exception {
        var hers = in.begun();
        try (var browser = TestBrowser.open()) {
            var page = in.page(browser, 360, in.worker);
            wish(page, hers, "FAMILY");
            assertThat(page.locator("main").textContent())
                    .contains("Chưa được hòa giải", "Chưa đánh giá nguy hiểm");
            assertThat(page.locator("input[value=ALLOWED]").count()).isZero();
            page.locator("input[value=REFUSED] + label").click();
            page.click("form.bn-card button");
            assertThat(page.locator("#words-error").textContent()).contains("Hãy ghi lý do");
            browser.hold(page);
            browser.picture(page, "mediation-no-reason");
            page.fill("#words", "Chị chưa được hỏi riêng");
            page.click("form.bn-card button");
            browser.picture(page, "mediation-refused");
            in.open(page, hers + "/nguy-co");
            page.locator("label[for=f_isolated]").click();
            page.click("form[action$='/nguy-co'] button");
            in.open(page, hers + "/dong-y");
            page.locator("input[name=said][value=GIVEN] + label").click();
            page.locator("input[name=purpose][value=MEDIATION] + label").click();
            page.click("form[action$='/dong-y'] button");
            wish(page, hers, "HER");
            page.locator("input[value=ALLOWED] + label").click();
            page.click("form.bn-card button");
            assertThat(page.locator("input[value=HELD]").count()).isEqualTo(1);
            browser.hold(page);
            browser.picture(page, "mediation-allowed");
            assertThat(browser.complaints())
                    .filteredOn(line -> !line.contains("the server responded with a status of 422"))
                    .isEmpty();
        }
    }

    private void wish(Page page, String hers, String by) {
        in.open(page, hers + "/hoa-giai");
        page.locator("input[value=ASKED] + label").click();
        page.selectOption("#by", by);
        page.click("form.bn-card button");
    }

    private Account chair() {
        var committee =
                in.house
                        .access()
                        .organisations()
                        .add(
                                "56",
                                "UBND phường Phan Rang thử",
                                null,
                                OrganisationKind.PEOPLES_COMMITTEE,
                                COMMUNE,
                                null);
        return in.house.account(DutyKind.UNIT_HEAD, committee);
    }
}
