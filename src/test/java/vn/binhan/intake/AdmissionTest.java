package vn.binhan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Outcome;
import vn.binhan.app.TestHouse;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.kinship.Relation;
import vn.binhan.receipts.Receipt;
import vn.binhan.vault.Identity;
import vn.binhan.vault.Purpose;

/** A report goes into a case of its own, and its receipt opens how it stands and nothing else. */
class AdmissionTest {
    private static final TestHouse HOUSE = TestHouse.open();

    @BeforeAll
    static void somebody_is_on_duty_in_the_province() {
        HOUSE.person(DutyKind.DUTY_OFFICER, HOUSE.body("91", "Tổ trực"));
    }

    @Test
    void its_parts_lie_sealed_behind_the_wall_of_a_case_with_a_holder() {
        var report = admitted("chuyện kể ở đây");
        assertThat(
                        fact(
                                "select state || coalesce(octet_length(envelope), 0) from intake.arrival "
                                        + "where id = :id",
                                report))
                .isEqualTo("ADMITTED0");
        var owner = HOUSE.asOwner();
        assertThat(
                        owner.sql("select kind from intake.field where report = :id order by kind")
                                .param("id", report.id())
                                .query((row, n) -> row.getString(1))
                                .list())
                .containsExactly("CONTACT", "PLACE", "STORY");
        assertThat(
                        owner.sql(
                                        "select count(*) from casefiles.file where id = :id and holder > 0")
                                .param("id", report.id())
                                .query((row, n) -> row.getInt(1))
                                .single())
                .isEqualTo(1);
        assertThat(
                        HOUSE.access()
                                .wall()
                                .asClock(() ->
                                        HOUSE.sql()
                                                .sql(
                                                        "select count(*) from intake.field where report = :id")
                                                .param("id", report.id())
                                                .query((row, n) -> row.getInt(1))
                                                .single()))
                .isEqualTo(3);
    }

    @Test
    void whoever_is_named_on_it_reads_it_for_a_purpose_and_answers_as_far_as_she_allows() {
        var report = admitted("chỉ người được giao mới đọc");
        var other = HOUSE.person(DutyKind.DUTY_OFFICER, HOUSE.body("91", "Nơi khác"));
        assertThat(HOUSE.intake().read(other, report, Purpose.TAKE_REPORT))
                .isInstanceOf(Reading.Absent.class);
        var officer = HOUSE.person(DutyKind.DUTY_OFFICER, HOUSE.body("91", "Nơi nhận"));
        HOUSE.asOwner()
                .sql(
                        """
                        insert into casefiles.membership (province, file, person, reason, since,
                            until)
                        values (:province, :file, :person, 'MANAGES_THE_CASE', now(),
                            now() + interval '1 day')
                        """)
                .param("province", report.province())
                .param("file", report.id())
                .param("person", officer.person().toString())
                .update();
        var read = HOUSE.intake().read(officer, report, Purpose.TAKE_REPORT);
        assertThat(((Reading.Shown<Told>) read).value().stories().getFirst().story())
                .isEqualTo("chỉ người được giao mới đọc");
        assertThat(HOUSE.intake().answer(officer, report, "Chúng tôi đã đọc.", null))
                .isInstanceOf(Outcome.Done.class);
        HOUSE.asOwner()
                .sql("update intake.arrival set contact = 'NOT_AT_ALL' where id = :id")
                .param("id", report.id())
                .update();
        assertThat(HOUSE.intake().answer(officer, report, "Chị ơi", null))
                .isEqualTo(new Outcome.Refused("intake.contact.none", List.of()));
    }

    @Test
    void its_receipt_tells_how_it_stands_takes_words_and_gives_them_back() throws Exception {
        var submission = UUID.randomUUID();
        var report = admitted(submission, "lần đầu");
        var receipt = HOUSE.intake().receipts().of(submission);
        var typed = new Receipt.Typed(receipt, false);
        await(() -> looked(typed) instanceof ReceiptView.Report);
        var seen = (ReceiptView.Report) looked(typed);
        assertThat(seen.standing()).isEqualTo(ReceiptView.Standing.RECEIVED);
        assertThat(seen.messages()).isEmpty();
        var again = UUID.randomUUID();
        for (var i = 0; i < 2; i++) {
            HOUSE.intake().add(seen.pass(), again, "tối nay tôi sợ", true, List.of());
        }
        await(() -> !((ReceiptView.Report) HOUSE.intake().again(seen.pass())).messages().isEmpty());
        var after = (ReceiptView.Report) HOUSE.intake().again(seen.pass());
        assertThat(after.messages())
                .extracting(ReceiptView.Message::words)
                .containsExactly("tối nay tôi sợ");
        assertThat(after.withdrawal()).isTrue();
        HOUSE.transactions()
                .executeWithoutResult(
                        _ -> HOUSE.intake().stands(report, ReceiptView.Standing.READ));
        assertThat(((ReceiptView.Report) HOUSE.intake().again(seen.pass())).standing())
                .isEqualTo(ReceiptView.Standing.READ);
        assertThat(HOUSE.intake().open(new Receipt.Typed(receipt, true), source()))
                .isInstanceOf(ReceiptView.Harmless.class);
        assertThat(HOUSE.intake().arrived(report).orElseThrow().coerced()).isTrue();
    }

    @Test
    void the_same_form_with_other_words_loses_neither() {
        var submission = UUID.randomUUID();
        var report = admitted(submission, "lời thứ nhất");
        HOUSE.intake().accept(Tellings.sent(submission, "lời thứ hai"));
        await(() -> stories(report) == 2);
    }

    @Test
    void whoever_is_named_after_an_urgent_hand_over_is_kept_from_it_by_their_kin_too() {
        var officer = HOUSE.person(DutyKind.DUTY_OFFICER, HOUSE.body("91", "Tổ trực ban đêm"));
        var brother = new Identity("Lò Văn Khôi", 1984, null, List.of());
        assertThat(HOUSE.kinship().declare(officer, Relation.SIBLING, brother))
                .isInstanceOf(Outcome.Done.class);
        var submission = UUID.randomUUID();
        var report = admitted(submission, "gửi khẩn ngay");
        var survivor = new Telling.Named(Telling.Named.Part.SURVIVOR, "Vi Thị Sen", null, "");
        HOUSE.intake().accept(Tellings.naming(submission, "còn nghe", survivor));
        var violent = new Telling.Named(Telling.Named.Part.USED_VIOLENCE, "Lò Văn Khôi", 1984, "");
        HOUSE.intake().accept(Tellings.naming(submission, "hết cuộc gọi", survivor, violent));
        await(() -> count("parties.party", "file", report) == 2);
        assertThat(count("casefiles.conflict", "file", report)).isEqualTo(1);
        assertThat(
                        HOUSE.asOwner()
                                .sql("select person from casefiles.conflict where file = :id")
                                .param("id", report.id())
                                .query((row, n) -> row.getString(1))
                                .single())
                .isEqualTo(officer.person().toString());
        await(() -> stories(report) == 3);
        assertThat(count("parties.party", "file", report)).as("she is one").isEqualTo(2);
    }

    private static int stories(CaseRef report) {
        return HOUSE.asOwner()
                .sql("select count(*) from intake.field " + "where report = :id and kind = 'STORY'")
                .param("id", report.id())
                .query((row, n) -> row.getInt(1))
                .single();
    }

    private static int count(String table, String column, CaseRef report) {
        return HOUSE.asOwner()
                .sql("select count(*) from " + table + " where " + column + " = :id")
                .param("id", report.id())
                .query((row, n) -> row.getInt(1))
                .single();
    }

    @Test
    void a_form_sent_again_while_the_first_province_appears_is_one_report_and_one_fact() {
        var store = new ArrivalStore(HOUSE.sql(), HOUSE.ledger());
        var id = UUID.randomUUID();
        store.add(List.of(arrival("00", id, 1)));
        store.add(List.of(arrival("91", id, 1)));
        store.add(List.of(arrival("91", id, 2)));
        store.moveHome("91");
        var there =
                HOUSE.sql()
                        .sql(
                                """
                                select province || (id = :id) || coalesce((belongs = :id)::text, '')
                                from intake.arrival where id = :id or belongs = :id order by 1
                                """)
                        .param("id", id)
                        .query((row, n) -> row.getString(1))
                        .list();
        assertThat(there).hasSize(2).allMatch(row -> !row.startsWith("00"));
        assertThat(there).anyMatch(row -> row.endsWith("falsetrue"));
        var facts =
                HOUSE.asOwner()
                        .sql(
                                """
                                select operation from ledger.entry where subject = :subject
                                  and operation like 'RECEIVE%' order by operation
                                """)
                        .param("subject", "case:" + id)
                        .query((row, n) -> row.getString(1))
                        .list();
        assertThat(facts).containsExactly("RECEIVE_ADDITION", "RECEIVE_REPORT");
    }

    private static Arrival arrival(String province, UUID id, int content) {
        var bytes = new byte[16];
        bytes[0] = (byte) content;
        return new Arrival(
                province,
                id,
                Door.PUBLIC_PAGE,
                Telling.Answer.NO,
                Telling.Answer.NO,
                null,
                Instant.now(),
                false,
                false,
                null,
                null,
                bytes,
                bytes);
    }

    @Test
    void an_envelope_that_does_not_open_is_put_aside_and_shown() {
        var id = UUID.randomUUID();
        HOUSE.sql()
                .sql(
                        """
                        insert into intake.arrival (province, id, door, danger, official,
                            arrived_at, others, exact, content, envelope)
                        values ('91', :id, 'PUBLIC_PAGE', 'YES', 'NO', now(), false, false,
                            '\\x00', '\\x0001020304')
                        """)
                .param("id", id)
                .update();
        await(() ->
                HOUSE.intake().parked(100).stream()
                        .anyMatch(parked -> parked.report().id().equals(id)));
    }

    @Test
    void its_minute_is_rounded_once_its_clock_is_over_but_not_that_of_a_request_by_law() {
        var plain = admitted("một tin");
        var request = admitted("một đề nghị");
        HOUSE.transactions()
                .executeWithoutResult(_ -> {
                    HOUSE.intake().handed(plain);
                    HOUSE.intake().handed(request);
                });
        HOUSE.asOwner()
                .sql(
                        """
                        update intake.arrival set exact = id = :request,
                            arrived_at = '2026-01-05 10:41:07+00' where id in (:plain, :request)
                        """)
                .param("plain", plain.id())
                .param("request", request.id())
                .update();
        await(() ->
                HOUSE.intake()
                        .arrived(plain)
                        .orElseThrow()
                        .at()
                        .equals(Instant.parse("2026-01-05T10:00:00Z")));
        assertThat(HOUSE.intake().arrived(request).orElseThrow().at())
                .isEqualTo(Instant.parse("2026-01-05T10:41:07Z"));
    }

    private static CaseRef admitted(String story) {
        return admitted(UUID.randomUUID(), story);
    }

    private static CaseRef admitted(UUID submission, String story) {
        assertThat(HOUSE.intake().accept(Tellings.sent(submission, story)))
                .isInstanceOf(Acceptance.Accepted.class);
        var id = HOUSE.intake().receipts().number(submission);
        var report =
                new CaseRef(
                        HOUSE.sql()
                                .sql("select province from intake.arrival where id = :id")
                                .param("id", id)
                                .query((row, n) -> row.getString(1))
                                .single(),
                        id);
        await(() -> HOUSE.intake().arrived(report).orElseThrow().admitted());
        return report;
    }

    private static ReceiptView looked(Receipt.Typed typed) {
        try {
            return HOUSE.intake().open(typed, source());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String source() {
        return UUID.randomUUID().toString();
    }

    private static String fact(String query, CaseRef report) {
        return HOUSE.sql()
                .sql(query)
                .param("id", report.id())
                .query((row, n) -> row.getString(1))
                .single();
    }

    static void await(BooleanSupplier done) {
        for (var i = 0; i < 1200; i++) {
            if (done.getAsBoolean()) {
                return;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("Waited in vain");
    }
}
