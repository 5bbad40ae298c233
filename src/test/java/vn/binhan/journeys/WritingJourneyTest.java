package vn.binhan.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.app.TestHouse;
import vn.binhan.app.TestHouse.Account;
import vn.binhan.casefiles.CaseRef;

/** What somebody writes into a form of a case outlives a phone that dies, and is theirs alone. */
class WritingJourneyTest {
    private static final TestBrowser BROWSER = TestBrowser.open();

    /** It is kept some seconds after the last letter, in milliseconds. */
    private static final int PATIENCE = 60_000;

    private static final String WORDS = "Chị kể anh ta lấy điện thoại của chị tối qua";

    private final TestHouse house = TestHouse.open();
    private final OrganisationId unit = house.body("91", "Đơn vị đang viết dở thử");
    private final Account worker = house.account(DutyKind.CASE_WORKER, unit);

    @AfterAll
    static void close() {
        BROWSER.close();
    }

    @Test
    void words_that_were_never_sent_come_back_to_whoever_wrote_them_and_go_when_sent() {
        var ref = begun();
        var at = house.url() + "/vu-viec/" + ref;
        var page = signedIn(worker);
        page.navigate(at);
        page.locator("[name=words]").first().fill(WORDS);
        page.locator("[name=deed]").first().check();
        assertThat(page.getByText("Đã tự giữ lúc này"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        page.context().close();
        assertThat(kept(ref)).as("sealed, not readable on the disk").isNotEmpty();
        var plain = HexFormat.of().formatHex("điện thoại".getBytes(StandardCharsets.UTF_8));
        assertThat(kept(ref)).doesNotContain(plain);

        var colleague = house.account(DutyKind.CASE_WORKER, unit);
        var until = Instant.now().plusSeconds(3600);
        house.casefiles()
                .share(
                        house.access().actor(worker.person()).orElseThrow(),
                        ref,
                        colleague.person(),
                        until);
        var other = signedIn(colleague);
        other.navigate(at);
        other.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(other.locator("#writing")).isHidden();

        var again = signedIn(worker);
        again.navigate(at);
        assertThat(again.getByText("Bạn đang viết dở ở trang này")).isVisible();
        assertThat(words(again)).hasValue("");
        button(again, "Mở lại điều đã viết").click();
        assertThat(words(again)).hasValue(WORDS);
        BROWSER.hold(again);
        assertThat(again.locator("[name=deed]").first()).isChecked();

        button(again, "Lưu").click();
        assertThat(again.getByText("Bạn đang viết dở ở trang này")).isHidden();
        assertThat(kept(ref)).isEmpty();
    }

    private static Locator words(Page page) {
        return page.locator("[name=words]").first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** What lies there of unsent words, as the database has it. */
    private String kept(CaseRef ref) {
        return house.asOwner()
                .sql(
                        """
                        select coalesce(string_agg(encode(content, 'hex'), ''), '')
                        from chronicle.writing where file = :file
                        """)
                .param("file", ref.id())
                .query(String.class)
                .single();
    }

    private Page signedIn(Account account) {
        var page = BROWSER.page(360);
        BROWSER.signIn(page, house, account.login());
        return page;
    }

    private CaseRef begun() {
        var actor = house.access().actor(worker.person()).orElseThrow();
        var opened = (Outcome.Done) house.casefiles().open(actor, unit, UUID.randomUUID());
        var ref = CaseRef.parse(opened.result()).orElseThrow();
        house.cases().begin(actor, ref, UUID.randomUUID());
        return ref;
    }
}
