package vn.binhan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import vn.binhan.app.TestHouse;
import vn.binhan.intake.Acceptance;
import vn.binhan.intake.Door;
import vn.binhan.intake.Submission;
import vn.binhan.intake.Tellings;
import vn.binhan.receipts.Receipt;

/** Her own view on a phone: her number and her words in, nothing left behind. */
class OwnViewJourneyTest {
    private static final TestHouse HOUSE = TestHouse.open();

    @Test
    void she_opens_it_on_her_phone_writes_and_leaves_no_trace_but_one_neutral_page()
            throws Exception {
        var receipt = toldAndChosen();
        try (var browser = TestBrowser.open()) {
            var page = browser.page(360);
            page.navigate(HOUSE.url() + "/xem-them");
            browser.hold(page);
            var title = page.title();
            var entries = ((Number) page.evaluate("history.length")).intValue();
            page.fill("#number", receipt.shown());
            page.fill("#words", "Ba con vịt trời");
            page.click("main button[type=submit]");
            page.locator("h1:has-text('Đã nhận')").waitFor();
            browser.hold(page);
            browser.picture(page, "own-view");
            page.fill("#story", "Cảm ơn đã giúp");
            page.click("button[value=write]");
            page.locator("[role=status]:has-text('Đã gửi')").waitFor();
            assertThat(page.url()).isEqualTo(HOUSE.url() + "/xem-them");
            assertThat(page.title()).isEqualTo(title);
            assertThat(((Number) page.evaluate("history.length")).intValue()).isEqualTo(entries);
            assertThat(page.context().cookies()).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static Receipt toldAndChosen() throws InterruptedException {
        // A report is admitted where at least one body works.
        HOUSE.body("91", "Ủy ban nhân dân xã có người xem lại");
        var telling = Tellings.of("Anh ấy theo dõi điện thoại của tôi");
        var sent = new Submission(UUID.randomUUID(), null, Door.PUBLIC_PAGE, telling, List.of());
        var accepted = (Acceptance.Accepted) HOUSE.intake().accept(sent);
        var words = new Argon2PasswordEncoder(16, 32, 1, 65_536, 3).encode("ba con vit troi");
        for (var looks = 0; looks < 100; looks++) {
            var chosen =
                    HOUSE.asOwner()
                            .sql(
                                    """
                                    insert into ownview.factor (province, file, proof, set_at)
                                    select a.province, a.id, :words, now() from (
                                        select province, id, state from intake.arrival
                                        order by arrived_at desc, id limit 1) a
                                    where a.state = 'ADMITTED'
                                    """)
                            .param("words", words)
                            .update();
            if (chosen == 1) {
                return Objects.requireNonNull(accepted.receipt());
            }
            Thread.sleep(100);
        }
        throw new AssertionError("The report was not admitted");
    }
}
