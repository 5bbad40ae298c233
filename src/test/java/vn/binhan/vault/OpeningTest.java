package vn.binhan.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A sealed field is shown for a purpose, within a quota, and after the record has it. */
class OpeningTest {
    private final VaultFixture fixture = new VaultFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private Opening open(Vault vault, long person, List<Sealed> asked) {
        return vault.open(fixture.reader(person), Purpose.WORK_ON_CASE, asked);
    }

    private long entries(CaseId of) {
        return fixture.ledger.of(fixture.province, "case:" + of.id()).size();
    }

    @Test
    void what_was_sealed_is_shown_in_the_order_asked_and_stands_in_the_record() {
        var vault = fixture.live();
        var of = VaultFixture.newCase(vault, fixture.province);
        var name = vault.seal(fixture.field(of, FieldClass.IDENTITY, "1"), "Nguyễn Thị A");
        var words = vault.seal(fixture.field(of, FieldClass.STORY, "2"), "Anh ta đánh tôi.");
        if (!(open(vault, 1, List.of(words, name)) instanceof Opening.Shown shown)) {
            throw new AssertionError("Not shown");
        }
        assertThat(shown.text(0)).isEqualTo("Anh ta đánh tôi.");
        assertThat(shown.text(1)).isEqualTo("Nguyễn Thị A");
        assertThat(shown.toString()).isEqualTo("shown");
        assertThat(entries(of)).isEqualTo(2);
        var entry = fixture.ledger.of(fixture.province, "case:" + of.id()).getFirst();
        assertThat(entry.operation()).isEqualTo("OPEN_SEALED");
        assertThat(entry.person()).isEqualTo(1);
        assertThat(entry.particulars().values())
                .containsEntry("purpose", "WORK_ON_CASE")
                .containsEntry("field", "STORY");
    }

    @Test
    void a_case_behind_a_wall_gets_the_same_answer_as_one_that_is_not_there() {
        var sealed = fixture.sealed(fixture.live(), "x", FieldClass.IDENTITY);
        var outside = fixture.live(VaultFixture.walls(false), fixture.ledger::append);
        var nowhere =
                Sealed.read(
                        fixture.field(CaseId.random(fixture.province), FieldClass.IDENTITY, "0"),
                        sealed.getFirst().stored());
        assertThat(open(outside, 1, sealed))
                .isEqualTo(open(outside, 1, List.of(nowhere)))
                .isEqualTo(open(fixture.live(), 1, List.of(nowhere)))
                .isEqualTo(new Opening.Absent());
        assertThat(entries(sealed.getFirst().context().of())).isZero();
    }

    @Test
    void by_default_nobody_may_open_anything() {
        var sealed = fixture.sealed(fixture.live(), "x", FieldClass.IDENTITY);
        var closed = fixture.live(Walls.CLOSED, fixture.ledger::append);
        assertThat(open(closed, 1, sealed)).isEqualTo(new Opening.Absent());
    }

    @Test
    void when_the_record_cannot_be_written_nothing_is_decrypted() {
        var vault =
                fixture.live(
                        VaultFixture.OPEN,
                        entry -> {
                            throw new IllegalStateException("no record");
                        });
        var sealed = fixture.sealed(vault, "x", FieldClass.IDENTITY).getFirst();
        var broken = sealed.stored();
        broken[broken.length - 1] ^= 1;
        // An envelope that would not open shows that opening it was not even tried.
        assertThatThrownBy(() -> open(vault, 1, List.of(Sealed.read(sealed.context(), broken))))
                .hasMessage("no record");
        var other = fixture.live();
        assertThatThrownBy(() -> open(other, 1, List.of(Sealed.read(sealed.context(), broken))))
                .isInstanceOf(VaultFault.class)
                .hasMessage("vault.tampered");
        assertThat(entries(sealed.context().of())).isEqualTo(1);
    }

    @Test
    void walls_that_fail_let_nobody_in() {
        var sealed = fixture.sealed(fixture.live(), "x", FieldClass.IDENTITY);
        var failing =
                new Walls() {
                    @Override
                    public boolean mayOpen(
                            Reader reader, CaseId of, FieldClass kind, Purpose purpose) {
                        throw new IllegalStateException("no walls");
                    }

                    @Override
                    public boolean mayKnow(Reader reader, CaseId of) {
                        throw new IllegalStateException("no walls");
                    }
                };
        var vault = fixture.live(failing, fixture.ledger::append);
        assertThatThrownBy(() -> open(vault, 1, sealed)).hasMessage("no walls");
        assertThat(entries(sealed.getFirst().context().of())).isZero();
    }

    @Test
    void inside_a_transaction_that_may_still_be_undone_nothing_opens() {
        var vault = fixture.live();
        var sealed = fixture.sealed(vault, "x", FieldClass.IDENTITY);
        assertThatThrownBy(() ->
                        fixture.house
                                .transactions()
                                .executeWithoutResult(s -> open(vault, 1, sealed)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(entries(sealed.getFirst().context().of())).isZero();
    }

    @Test
    void a_case_whose_transaction_was_undone_has_no_key_and_takes_nothing() {
        var vault = fixture.live();
        var undone = new ArrayList<CaseId>();
        fixture.house
                .transactions()
                .executeWithoutResult(status -> {
                    var of = VaultFixture.newCase(vault, fixture.province);
                    vault.seal(fixture.field(of, FieldClass.STORY, "1"), "x");
                    undone.add(of);
                    status.setRollbackOnly();
                });
        var field = fixture.field(undone.getFirst(), FieldClass.STORY, "1");
        assertThatThrownBy(() -> vault.seal(field, "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sixty_cases_an_hour_may_be_opened_and_the_same_case_counts_once() {
        var vault = fixture.live();
        var first = fixture.sealed(vault, "0", FieldClass.IDENTITY);
        assertThat(open(vault, 1, first)).isInstanceOf(Opening.Shown.class);
        for (var i = 1; i < 60; i++) {
            open(vault, 1, fixture.sealed(vault, "x", FieldClass.IDENTITY));
        }
        var more = fixture.sealed(vault, "61", FieldClass.IDENTITY);
        assertThat(open(vault, 1, more))
                .isEqualTo(
                        new Opening.Exhausted(
                                "CASES_AN_HOUR", fixture.now.plus(Duration.ofHours(1))));
        assertThat(entries(more.getFirst().context().of())).isZero();
        assertThat(open(vault, 1, first)).isInstanceOf(Opening.Shown.class);
        assertThat(open(vault, 2, more)).isInstanceOf(Opening.Shown.class);
        fixture.now = fixture.now.plus(Duration.ofMinutes(61));
        assertThat(open(vault, 1, more)).isInstanceOf(Opening.Shown.class);
    }

    @Test
    void three_hundred_cases_a_day_may_be_opened() {
        var vault = fixture.live();
        for (var hour = 0; hour < 5; hour++) {
            for (var i = 0; i < 60; i++) {
                var sealed = fixture.sealed(vault, "x", FieldClass.IDENTITY);
                assertThat(open(vault, 1, sealed)).isInstanceOf(Opening.Shown.class);
            }
            fixture.now = fixture.now.plus(Duration.ofMinutes(61));
        }
        var more = fixture.sealed(vault, "x", FieldClass.IDENTITY);
        assertThat(open(vault, 1, more))
                .isInstanceOfSatisfying(
                        Opening.Exhausted.class,
                        e -> assertThat(e.limit()).isEqualTo("CASES_A_DAY"));
    }

    @Test
    void ten_places_an_hour_may_be_opened_also_of_one_case() {
        var vault = fixture.live();
        var place = fixture.sealed(vault, "số 1", FieldClass.PLACE);
        for (var i = 0; i < 10; i++) {
            assertThat(open(vault, 1, place)).isInstanceOf(Opening.Shown.class);
        }
        assertThat(open(vault, 1, place))
                .isInstanceOfSatisfying(
                        Opening.Exhausted.class,
                        e -> assertThat(e.limit()).isEqualTo("PLACES_AN_HOUR"));
        var two = fixture.sealed(vault, "x", FieldClass.IDENTITY, FieldClass.STORY);
        assertThat(open(vault, 1, two)).isInstanceOf(Opening.Shown.class);
    }

    @Test
    void many_requests_at_once_open_no_more_than_the_quota() throws Exception {
        var vault = fixture.live();
        var tries = new ArrayList<Callable<Opening>>();
        for (var i = 0; i < 40; i++) {
            var place = fixture.sealed(vault, "số " + i, FieldClass.PLACE);
            tries.add(() -> open(vault, 1, place));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            var shown =
                    threads.invokeAll(tries).stream()
                            .filter(f -> f.resultNow() instanceof Opening.Shown)
                            .count();
            assertThat(shown).isEqualTo(10);
        }
    }

    @Test
    void a_moved_field_is_refused_although_the_person_may_open_both_places() {
        var vault = fixture.live();
        var one = fixture.sealed(vault, "A", FieldClass.IDENTITY).getFirst();
        var other = fixture.sealed(vault, "B", FieldClass.IDENTITY).getFirst();
        var moved = Sealed.read(other.context(), one.stored());
        assertThatThrownBy(() -> open(vault, 1, List.of(moved))).hasMessage("vault.tampered");
    }
}
