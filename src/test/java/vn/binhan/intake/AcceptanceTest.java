package vn.binhan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.binhan.app.TestHouse;

/** A report is on the disk when its sender is told so, once, and nobody reads it there. */
class AcceptanceTest {
    private final TestHouse house = TestHouse.open();

    @Test
    void a_report_sent_three_times_is_one_report_with_one_receipt() {
        var submission = UUID.randomUUID();
        var first = house.intake().accept(Tellings.sent(submission, "lần thứ nhất"));
        assertThat(first).isInstanceOf(Acceptance.Accepted.class);
        for (var i = 0; i < 2; i++) {
            assertThat(house.intake().accept(Tellings.sent(submission, "lần thứ nhất")))
                    .isEqualTo(first);
        }
        var id = house.intake().receipts().number(submission);
        assertThat(count("select count(*) from intake.arrival where id = :id", id)).isEqualTo(1);
        assertThat(
                        count(
                                """
                                select count(*) from ledger.entry
                                where subject = 'case:' || :id::text and operation = 'RECEIVE_REPORT'
                                """,
                                id))
                .isEqualTo(1);
    }

    @Test
    void nothing_that_was_told_stands_in_the_clear() {
        var submission = UUID.randomUUID();
        house.intake().accept(Tellings.sent(submission, "chuyện không ai được đọc"));
        var id = house.intake().receipts().number(submission);
        var kept =
                house.sql()
                        .sql("select envelope from intake.arrival where id = :id")
                        .param("id", id)
                        .query((row, n) -> row.getBytes(1))
                        .single();
        if (kept != null) {
            assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                    .doesNotContain(
                            new String(
                                    "chuyện".getBytes(StandardCharsets.UTF_8),
                                    StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void more_files_than_one_report_may_bring_are_refused_before_anything_is_kept() {
        var files =
                java.util.stream.IntStream.rangeClosed(0, Enclosure.MOST)
                        .mapToObj(i -> new Enclosure("a.jpg", new byte[1]))
                        .toList();
        var sent =
                new Submission(UUID.randomUUID(), null, Door.PUBLIC_PAGE, Tellings.of(""), files);
        assertThat(house.intake().accept(sent)).isInstanceOf(Acceptance.Refused.class);
        assertThat(
                        count(
                                "select count(*) from intake.arrival where id = :id",
                                house.intake().receipts().number(sent.submission())))
                .isZero();
        assertThat(List.of(sent.toString(), sent.telling().toString()))
                .containsExactly("submission", "telling");
    }

    private long count(String query, UUID id) {
        return house.sql().sql(query).param("id", id).query((row, n) -> row.getLong(1)).single();
    }
}
