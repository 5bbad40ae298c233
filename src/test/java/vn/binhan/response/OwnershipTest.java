package vn.binhan.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;
import vn.binhan.rosters.Rung;
import vn.binhan.servicelevels.Windows;

/** Who owns a report at any moment, whatever happens to people and machines. */
@Tag("reckoning")
class OwnershipTest {
    private static final int NIGHTS = Boolean.getBoolean("binhan.full") ? 100_000 : 10_000;
    private static final Instant NOW = Instant.parse("2026-11-14T13:10:00Z");
    private static final OrganisationId UNIT = new OrganisationId("91", 1);

    private static PersonId person(int number) {
        return new PersonId("91", number);
    }

    private static List<Rung> chain(int... people) {
        var rungs =
                IntStream.of(people)
                        .mapToObj(n -> (Rung) new Rung.Someone(person(n), UNIT, Rung.As.ON_DUTY))
                        .collect(Collectors.toList());
        rungs.add(new Rung.Province("91"));
        return rungs;
    }

    private static Ownership.Facts facts(List<Rung> chain, Set<PersonId> barred, Turn... turns) {
        var serving = new HashSet<PersonId>();
        for (var n = 1; n < 10; n++) {
            serving.add(person(n));
        }
        var group = Set.of(person(8), person(9));
        return new Ownership.Facts(
                Question.ANSWER,
                Windows.usual().answer(false),
                List.of(turns),
                chain,
                group,
                barred,
                serving,
                false,
                Set.of());
    }

    private static Turn turn(int asked, int minutesAgo) {
        var since = NOW.minus(Duration.ofMinutes(minutesAgo));
        return new Turn(
                1,
                Turn.As.ON_DUTY,
                UNIT,
                Set.of(person(asked)),
                since,
                since.plus(Duration.ofMinutes(30)),
                null,
                null,
                null,
                null);
    }

    private static Turn taken(int by, int minutesAgo) {
        var turn = turn(by, minutesAgo);
        var at = turn.since().plusSeconds(60);
        return new Turn(
                1,
                turn.as(),
                UNIT,
                turn.asked(),
                turn.since(),
                turn.due(),
                person(by),
                at,
                at.plus(Duration.ofMinutes(120)),
                null);
    }

    private static Ownership.Step.Passes passes(Ownership.Facts facts) {
        return (Ownership.Step.Passes) Ownership.at(facts, NOW);
    }

    @Test
    void a_new_report_is_asked_of_whoever_is_on_duty_for_half_an_hour() {
        var first = passes(facts(chain(1, 2), Set.of()));
        assertThat(first.ended()).isNull();
        assertThat(first.next().asked()).containsExactly(person(1));
        assertThat(first.next().due()).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
    }

    @Test
    void what_is_not_taken_in_time_passes_to_the_next_and_is_heard_of() {
        assertThat(Ownership.at(facts(chain(1, 2), Set.of(), turn(1, 29)), NOW))
                .isInstanceOf(Ownership.Step.Stays.class);
        var next = passes(facts(chain(1, 2), Set.of(), turn(1, 30)));
        assertThat(next.ended()).isEqualTo(Turn.Why.NOT_TAKEN);
        assertThat(next.missed()).containsExactly(Alarm.NOT_TAKEN);
        assertThat(next.next().asked()).containsExactly(person(2));
    }

    @Test
    void hours_without_the_server_are_one_alarm_and_one_step() {
        var next = passes(facts(chain(1, 2, 3), Set.of(), turn(1, 60 * 20)));
        assertThat(next.missed()).containsExactly(Alarm.NOT_TAKEN);
        assertThat(next.next().asked()).containsExactly(person(2));
        assertThat(next.next().due()).isAfter(NOW);
    }

    @Test
    void after_the_last_the_province_has_it_with_a_red_alarm() {
        var next = passes(facts(chain(1), Set.of(), turn(1, 31)));
        assertThat(next.next().as()).isEqualTo(Turn.As.PROVINCE);
        assertThat(next.next().asked()).containsExactlyInAnyOrder(person(8), person(9));
        assertThat(next.begun()).containsExactly(Alarm.PROVINCE);
    }

    @Test
    void a_conflict_takes_it_away_at_once_even_from_whoever_took_it() {
        var next = passes(facts(chain(2, 3), Set.of(person(1)), taken(1, 5)));
        assertThat(next.ended()).isEqualTo(Turn.Why.CONFLICT);
        assertThat(next.missed()).isEmpty();
        assertThat(next.next().asked()).containsExactly(person(2));
    }

    @Test
    void whoever_took_it_keeps_it_beyond_the_shift_until_they_should_have_acted() {
        assertThat(Ownership.at(facts(chain(2), Set.of(), taken(1, 100)), NOW))
                .isInstanceOf(Ownership.Step.Stays.class);
        var next = passes(facts(chain(2), Set.of(), taken(1, 122)));
        assertThat(next.ended()).isEqualTo(Turn.Why.OFF_DUTY);
        assertThat(next.missed()).containsExactly(Alarm.NOT_HANDLED);
        var there = Ownership.at(facts(chain(1, 2), Set.of(), taken(1, 122)), NOW);
        assertThat(there)
                .isEqualTo(new Ownership.Step.GoesOn(Set.of(person(1)), Set.of(Alarm.NOT_HANDLED)));
    }

    @Test
    void where_an_official_is_involved_nobody_of_that_unit_is_asked() {
        assertThat(Route.of(chain(1, 2), Set.of(UNIT))).containsExactly(new Rung.Province("91"));
        assertThat(Route.of(chain(1, 2), Set.of())).hasSize(3);
    }

    @Test
    void whoever_should_read_it_again_is_reminded_at_half_time_and_then_it_passes_on() {
        var window = Windows.usual().read(false);
        var half = window.dividedBy(2);
        var first = passes(reading(Set.of(person(1)), Set.of(), null, window)).next();
        assertThat(first.asked()).as("not whoever judged it").containsExactly(person(2));
        assertThat(first.due()).isEqualTo(NOW.plus(window));
        assertThat(at(first, Set.of(), half.minusSeconds(1)))
                .isInstanceOf(Ownership.Step.Stays.class);
        assertThat(at(first, Set.of(), half))
                .isEqualTo(new Ownership.Step.GoesOn(Set.of(person(2)), Set.of(Alarm.REMINDED)));
        assertThat(at(first, Set.of(Alarm.REMINDED), half))
                .isInstanceOf(Ownership.Step.Stays.class);
        var next = (Ownership.Step.Passes) at(first, Set.of(Alarm.REMINDED), window);
        assertThat(next.missed()).containsExactly(Alarm.NOT_READ);
        assertThat(next.next().asked()).containsExactly(person(3));
    }

    private static Ownership.Step at(Turn turn, Set<Alarm> raised, Duration after) {
        var facts = reading(Set.of(person(1)), raised, turn, Windows.usual().read(false));
        return Ownership.at(facts, NOW.plus(after));
    }

    private static Ownership.Facts reading(
            Set<PersonId> never, Set<Alarm> raised, @Nullable Turn turn, Duration window) {
        var like = turn == null ? facts(chain(1, 2, 3), never) : facts(chain(1, 2, 3), never, turn);
        return new Ownership.Facts(
                Question.READ,
                window,
                like.turns(),
                like.chain(),
                like.group(),
                never,
                like.serving(),
                false,
                raised);
    }

    @Test
    void through_nights_of_absences_kinship_and_failures_somebody_always_owns_it() {
        var passedOn = new AtomicInteger();
        qt().withExamples(NIGHTS)
                .forAll(integers().between(0, Integer.MAX_VALUE))
                .checkAssert(seed -> {
                    var nights = new InventedNights(seed).live();
                    assertThat(nights.faults).isEmpty();
                    for (var course : List.of(nights.answering, nights.reading)) {
                        assertThat(course.raised).as("alarms").doesNotHaveDuplicates();
                        for (var turn : course.turns) {
                            doneInTimeOrHeardOf(course, turn);
                        }
                    }
                    nights.answering.turns.forEach(turn -> actedInTimeOrHeardOf(nights, turn));
                    nights.reading.turns.forEach(turn -> remindedAtHalfTime(nights, turn));
                    passedOn.addAndGet(nights.reading.turns.size() > 1 ? 1 : 0);
                });
        assertThat(passedOn.get())
                .as("nights in which a second reader was asked in vain")
                .isGreaterThan(NIGHTS / 20);
    }

    private static void doneInTimeOrHeardOf(InventedNights.Course course, Turn turn) {
        var first = firstRound(course, turn.due(), turn);
        var taken = turn.takenAt();
        var missed = course.question.missed();
        if (first != null && (taken == null || taken.isAfter(first))) {
            assertThat(course.raised)
                    .contains(new InventedNights.Raised(turn.number(), missed, first));
        } else {
            assertThat(course.raised)
                    .noneMatch(r -> r.turn() == turn.number() && r.alarm() == missed);
        }
    }

    private static void actedInTimeOrHeardOf(InventedNights nights, Turn turn) {
        var due = turn.actDue();
        var first = due == null ? null : firstRound(nights.answering, due, turn);
        if (first == null || (nights.actedAt != null && !nights.actedAt.isAfter(first))) {
            return;
        }
        var over = turn.over();
        if (over == null || over.at().isAfter(first) || over.why() == Turn.Why.OFF_DUTY) {
            assertThat(nights.answering.raised)
                    .contains(new InventedNights.Raised(turn.number(), Alarm.NOT_HANDLED, first));
        }
    }

    /** Whoever is still asked at a round after half of the time was reminded in one of them. */
    private static void remindedAtHalfTime(InventedNights nights, Turn turn) {
        var half = turn.due().minus(Duration.between(turn.since(), turn.due()).dividedBy(2));
        var first = firstRound(nights.reading, half, turn);
        var over = turn.over();
        if (first != null
                && first.isBefore(turn.due())
                && !turn.asked().isEmpty()
                && (over == null || over.at().isAfter(first))) {
            assertThat(nights.reading.raised)
                    .anyMatch(r -> r.turn() == turn.number() && r.alarm() == Alarm.REMINDED);
        }
    }

    /** The first round at or after this moment in which the turn still lasted. */
    private static @Nullable Instant firstRound(
            InventedNights.Course course, Instant due, Turn turn) {
        var over = turn.over();
        return course.rounds.stream()
                .filter(round -> !round.isBefore(due))
                .findFirst()
                .filter(round -> over == null || !over.at().isBefore(round))
                .orElse(null);
    }
}
