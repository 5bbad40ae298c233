package vn.binhan.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome.Done;
import vn.binhan.app.TestHouse;
import vn.binhan.app.TestHouse.Account;
import vn.binhan.app.Visitor;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.casefiles.ConflictSource;
import vn.binhan.ledger.Entry;
import vn.binhan.risk.Answer;
import vn.binhan.risk.Factor;
import vn.binhan.risk.Triage;

/** What was written into a paper stays until it is issued, for whoever may open its case. */
class UnfinishedPaperTest {
    private static final String WRITTEN = "Chủ tịch phường viết dở thử";

    private final TestHouse house = TestHouse.open();
    private final OrganisationId unit = house.body("91", "Trung tâm viết dở thử");
    private final Account worker = house.account(DutyKind.CASE_WORKER, unit);
    private final Account colleague = house.account(DutyKind.CASE_WORKER, unit);
    private final CaseRef ref = opened();
    private final String at = "/vu-viec/" + ref + "/giay-to";

    private CaseRef opened() {
        var actor = house.access().actor(worker.person()).orElseThrow();
        var opened = (Done) house.casefiles().open(actor, unit, UUID.randomUUID());
        var made = CaseRef.parse(opened.result()).orElseThrow();
        var until = Instant.now().plus(Duration.ofDays(9));
        assertThat(house.casefiles().share(actor, made, colleague.person(), until))
                .isInstanceOf(Done.class);
        house.cases().begin(actor, made, UUID.randomUUID());
        var signs = new Triage(false, Map.of(Factor.STALKING, Answer.YES));
        house.risks().judge(actor, made, Instant.now(), signs, UUID.randomUUID());
        return made;
    }

    @Test
    void another_who_may_open_the_case_goes_on_with_it_and_nobody_else_hears_of_it() {
        var writing = signedIn(worker);
        assertThat(writing.post(at, written("keep", 0, WRITTEN)).statusCode()).isEqualTo(200);
        assertThat(begin(writing)).contains(WRITTEN);
        var going = signedIn(colleague);
        assertThat(going.get(at).body())
                .contains("Đang viết dở", "Người thử " + worker.login())
                .doesNotContain(WRITTEN);
        assertThat(begin(going)).contains(WRITTEN, "name=\"edit\" value=\"1\"");
        assertThat(sealed()).as("as it lies in the database").doesNotContain("viết dở");

        var kin = house.account(DutyKind.UNIT_HEAD, unit);
        house.casefiles()
                .conflicts()
                .bar(ref, Map.of(kin.person(), ConflictSource.KIN), Instant.now());
        for (var who : List.of(house.account(DutyKind.CASE_WORKER, unit), kin)) {
            var visitor = signedIn(who);
            assertThat(visitor.get(at).statusCode()).isEqualTo(404);
            assertThat(visitor.post(at, Map.of("kind", "NOTIFICATION")).statusCode())
                    .isEqualTo(404);
            assertThat(visitor.post(at, written("keep", 1, "x")).statusCode()).isEqualTo(404);
            var actor = house.access().actor(who.person()).orElseThrow();
            var store = new UnfinishedStore(house.sql());
            assertThat(house.access().wall().as(actor, () -> store.of(ref))).isEmpty();
        }
    }

    @Test
    void it_is_gone_with_the_issue_and_with_the_wish_to_drop_it() {
        var writing = signedIn(worker);
        writing.post(at, written("look", 0, WRITTEN));
        assertThat(writing.get(at).body()).contains("Đang viết dở");
        assertThat(writing.post(at, written("issue", 1, WRITTEN)).statusCode()).isEqualTo(303);
        assertThat(writing.get(at).body()).doesNotContain("Đang viết dở");
        assertThat(begin(writing)).doesNotContain(WRITTEN);
        writing.post(at, written("keep", 0, WRITTEN));
        assertThat(writing.post(at, written("drop", 1, WRITTEN)).statusCode()).isEqualTo(303);
        assertThat(rows()).isZero();
    }

    @Test
    void the_record_tells_keeping_from_issuing() {
        var writing = signedIn(worker);
        writing.post(at, written("keep", 0, WRITTEN));
        assertThat(record()).containsOnlyOnce("KEEP_PAPER").doesNotContain("WRITE_PAPER");
        writing.post(at, written("issue", 1, WRITTEN));
        assertThat(record()).containsOnlyOnce("KEEP_PAPER", "WRITE_PAPER");
    }

    private List<String> record() {
        return house.ledger().of("91", ref.subject()).stream().map(Entry::operation).toList();
    }

    @Test
    void a_paper_that_was_refused_is_kept_as_it_was_written() {
        var writing = signedIn(worker);
        var lacking = written("issue", 0, WRITTEN);
        lacking.put("f_TITLE", "");
        assertThat(writing.post(at, lacking).statusCode()).isEqualTo(422);
        assertThat(begin(signedIn(worker))).contains(WRITTEN);
    }

    @Test
    void what_somebody_else_wrote_meanwhile_is_not_lost_unseen() {
        var writing = signedIn(worker);
        var going = signedIn(colleague);
        writing.post(at, written("keep", 0, WRITTEN));
        going.post(at, written("keep", 1, "Đồng nghiệp viết thêm"));
        assertThat(writing.post(at, written("keep", 1, WRITTEN)).statusCode()).isEqualTo(409);
        assertThat(writing.post(at, written("issue", 1, WRITTEN)).statusCode()).isEqualTo(422);
        var shown = writing.post(at, written("look", 1, WRITTEN));
        assertThat(shown.statusCode()).isEqualTo(422);
        assertThat(shown.body())
                .contains("Người khác vừa giữ", WRITTEN, "name=\"edit\" value=\"2\"");
        assertThat(begin(going)).contains("Đồng nghiệp viết thêm").doesNotContain(WRITTEN);
        assertThat(writing.post(at, written("look", 2, WRITTEN)).statusCode()).isEqualTo(200);
        assertThat(begin(going)).contains(WRITTEN);
    }

    @Test
    void what_the_case_says_itself_is_not_kept() {
        var writing = signedIn(worker);
        var same = written("keep", 0, "");
        same.put("was_PLACE", "Thử Nghiệm");
        same.put("was_TITLE", "GIÁM ĐỐC");
        assertThat(writing.post(at, same).statusCode()).isEqualTo(200);
        assertThat(rows()).isZero();
    }

    private String begin(Visitor visitor) {
        return visitor.post(at, Map.of("kind", "NOTIFICATION")).body();
    }

    private static Map<String, String> written(String act, int edit, String receiver) {
        var all = new HashMap<String, String>();
        all.put("kind", "NOTIFICATION");
        all.put("sent", "yes");
        all.put("act", act);
        all.put("edit", String.valueOf(edit));
        all.put("f_PLACE", "Thử Nghiệm");
        all.put("f_TITLE", "GIÁM ĐỐC");
        all.put("f_RECEIVER", receiver);
        all.put("once", UUID.randomUUID().toString());
        return all;
    }

    private String sealed() {
        var content =
                house.asOwner()
                        .sql("select content from papers.unfinished where file = :file")
                        .param("file", ref.id())
                        .query(byte[].class)
                        .single();
        return new String(content, StandardCharsets.UTF_8);
    }

    private long rows() {
        return house.asOwner()
                .sql("select count(*) from papers.unfinished where file = :file")
                .param("file", ref.id())
                .query(Long.class)
                .single();
    }

    private Visitor signedIn(Account account) {
        var visitor = house.stranger();
        visitor.signIn(account.login(), TestHouse.PASSWORD);
        return visitor;
    }
}
