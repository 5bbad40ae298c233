package vn.binhan.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.app.SameAnswer;
import vn.binhan.app.TestHouse;
import vn.binhan.app.TestHouse.Account;
import vn.binhan.app.Visitor;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.casefiles.ConflictSource;
import vn.binhan.receipts.Receipt;

/** Somebody on call finds the running case of a caller: how it stands, and nothing of her. */
class RunningCaseTest {
    private static final String NUMBER = "0900 222 741";
    private static final String STORY = "chồng chị giấu dao trong bếp nhà ở hẻm 9";

    private final TestHouse house = TestHouse.open();
    private final OrganisationId unit = house.body("91", "Trung tâm có vụ việc được gọi thử");
    private final Account worker = house.account(DutyKind.CASE_WORKER, unit);
    private final Account head = house.account(DutyKind.UNIT_HEAD, unit);
    private final Account taker =
            house.account(DutyKind.DUTY_OFFICER, house.body("91", "Tổng đài tra cứu thử"));
    private final Visitor working = signedIn(worker);
    private final Visitor calling = signedIn(taker);
    private CaseRef ref = new CaseRef("91", UUID.randomUUID());

    @BeforeEach
    void a_case_is_worked_on() {
        ref = begun();
    }

    @Test
    void it_says_how_the_case_stands_and_whom_to_talk_to_and_nothing_sealed() {
        var page = "/vu-viec/" + ref;
        done(working.post(page + "/ghi", Map.of("deed", "NOTE", "words", STORY)));
        var agreed = Map.of("channel", "TEXT", "address", NUMBER, "neutral", "Hàng đã về");
        done(working.post(page + "/lien-lac", agreed));
        var seen = look(number());
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body())
                .contains(
                        "Vụ việc " + number() + " đang được làm",
                        "Chưa đánh giá nguy cơ",
                        "Gặp và xin ý kiến",
                        "Chỉ nhắn đúng câu đã dặn",
                        "Người thử " + worker.login(),
                        "Trung tâm có vụ việc được gọi thử",
                        "Gặp chị, nói điều gì phải báo")
                .doesNotContain(NUMBER, "Hàng đã về", "dao trong bếp", ref.id().toString());
        assertThat(house.casefiles().openedBy(ref)).containsEntry(DutyKind.DUTY_OFFICER, 1);
        var entry = house.ledger().of("91", ref.subject()).getLast();
        assertThat(entry.operation()).isEqualTo("SEE_RUNNING_CASE");
        assertThat(entry.particulars().text("why")).contains("SHE_CALLS");
        assertThat(entry.particulars().text("checked")).contains("NOT_SURE");
    }

    @Test
    void what_there_is_to_do_is_left_out_where_it_tells_what_happened() {
        owner(
                "update cases.standing set task = 'CARE_IN_TIME', due = now() where file = '"
                        + ref.id()
                        + "'");
        assertThat(look(number()).body())
                .contains("Một việc khác của vụ việc")
                .doesNotContain("bạo lực tình dục");
    }

    @Test
    void a_case_that_is_kept_from_them_or_closed_or_elsewhere_is_none_to_the_byte() {
        var none = "91-00000000";
        house.casefiles()
                .conflicts()
                .bar(ref, Map.of(taker.person(), ConflictSource.KIN), Instant.now());
        var closed = begun();
        owner("update casefiles.file set state = 'CLOSED' where id = '" + closed.id() + "'");
        var elsewhere = "92" + number().substring(2);
        for (var hidden : List.of(number(), shown(closed), elsewhere)) {
            assertThat(SameAnswer.of(hidden, () -> refused(hidden), () -> refused(none)))
                    .contains("Không có vụ việc đang làm");
        }
        assertThat(house.casefiles().openedBy(ref)).doesNotContainKey(DutyKind.DUTY_OFFICER);
    }

    @Test
    void a_receipt_finds_the_case_of_its_report_and_its_twin_tells_that_she_is_made_to() {
        var receipt = house.intake().receipts().of(UUID.randomUUID());
        reported(receipt);
        assertThat(look(receipt.shown()).body()).contains("Vụ việc " + number());
        var last = receipt.digits().charAt(17) - '0';
        var twin = receipt.digits().substring(0, 17) + (last + 1) % 10;
        assertThat(look(twin).body()).contains("Không có vụ việc đang làm");
        assertThat(look(number()).body()).contains("KHÔNG GỌI, KHÔNG NHẮN");
    }

    @Test
    void after_three_numbers_that_found_nothing_the_next_one_has_to_wait() {
        for (var i = 0; i < 3; i++) {
            assertThat(look("91-0000000" + i).body()).contains("Không có vụ việc đang làm");
        }
        var waits = look(number());
        assertThat(waits.statusCode()).isEqualTo(422);
        assertThat(waits.body()).contains("Tra tiếp được từ");
        turnsAreOver();
        assertThat(look(number()).statusCode()).isEqualTo(200);
    }

    @Test
    void the_database_itself_shows_it_to_nobody_but_who_is_on_call_and_in_a_turn_only() {
        var store = new RunningStore(house.sql());
        var asked = CaseNumber.of(ref);
        for (var account : List.of(worker, head)) {
            assertThat(as(account, () -> store.takeTurn().isEmpty() ? store.running(asked) : null))
                    .isEmpty();
        }
        var elsewhere = house.account(DutyKind.DUTY_OFFICER, house.body("92", "Nơi khác thử"));
        assertThat(as(elsewhere, () -> store.takeTurn().isEmpty() ? store.running(asked) : null))
                .isEmpty();
        assertThatThrownBy(() -> as(taker, () -> store.running(asked)))
                .isInstanceOf(DataAccessException.class);
        assertThat(as(taker, () -> store.takeTurn().isEmpty() ? store.running(asked) : null))
                .isPresent();
    }

    @Test
    void who_is_kept_from_the_case_is_never_named_as_somebody_to_talk_to() {
        house.casefiles()
                .conflicts()
                .bar(ref, Map.of(worker.person(), ConflictSource.KIN), Instant.now());
        assertThat(look(number()).body())
                .contains("Người thử " + head.login())
                .doesNotContain("Người thử " + worker.login());
    }

    @Test
    void without_a_reason_and_a_word_on_the_caller_nothing_is_looked_up() {
        var answer = calling.post(Hotline.RUNNING, Map.of("number", "91-1a2b"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("18 chữ số", "Hãy chọn vì sao tra", "đã biết chắc ai gọi");
        assertThat(CaseNumber.parse(" 1A2B3C4D ", "91"))
                .isEqualTo(CaseNumber.parse("91 1a2b3c4d", "75"));
        assertThat(CaseNumber.parse(ref.toString(), "75")).contains(CaseNumber.of(ref));
    }

    private <T> T as(Account account, java.util.function.Supplier<T> reading) {
        return house.access().wall().as(account.person(), reading);
    }

    private HttpResponse<String> look(String number) {
        return calling.post(
                Hotline.RUNNING,
                Map.of("number", number, "why", "SHE_CALLS", "checked", "NOT_SURE"));
    }

    /** What is answered to a number that nothing is found for, without the number itself. */
    private String refused(String number) {
        var answer = look(number);
        turnsAreOver();
        assertThat(answer.statusCode()).isEqualTo(422);
        return answer.body().replace(number, "").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private String number() {
        return shown(ref);
    }

    private static String shown(CaseRef ref) {
        return ref.toString().substring(0, 11);
    }

    private void turnsAreOver() {
        owner(
                "update hotline.turn set at = at - interval '1 day' where person = '"
                        + taker.person()
                        + "'");
    }

    private void owner(String change) {
        assertThat(house.asOwner().sql(change).update()).isPositive();
    }

    /** The report from which the case began, as it lies behind its receipt. */
    private void reported(Receipt receipt) {
        try {
            var receipts = house.intake().receipts();
            house.asOwner()
                    .sql(
                            """
                            insert into intake.arrival (province, id, door, danger, official,
                                arrived_at, handed_at, admitted_at, state, content, others, exact,
                                lookup)
                            values ('91', :id, 'PUBLIC_PAGE', 'NO', 'NO', now(), now(), now(), 'ADMITTED',
                                '\\x00', false, false, :lookup)
                            """)
                    .param("id", ref.id())
                    .param("lookup", receipts.lookup(receipts.stretch(receipt)))
                    .update();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private CaseRef begun() {
        var actor = actor(worker);
        var made = (Outcome.Done) house.casefiles().open(actor, unit, UUID.randomUUID());
        var opened = CaseRef.parse(made.result()).orElseThrow();
        assertThat(house.cases().begin(actor, opened, UUID.randomUUID()))
                .isInstanceOf(Outcome.Done.class);
        return opened;
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private Actor actor(Account account) {
        return house.access().actor(account.person()).orElseThrow();
    }

    private Visitor signedIn(Account account) {
        var visitor = house.stranger();
        visitor.signIn(account.login(), TestHouse.PASSWORD);
        visitor.get("/nguoi-than");
        return visitor;
    }
}
