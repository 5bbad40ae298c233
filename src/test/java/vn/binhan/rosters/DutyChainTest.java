package vn.binhan.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;
import vn.binhan.kit.Formats;

/** Who is asked at any moment, whoever is in conflict. */
class DutyChainTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    private static PersonId person(int number) {
        return new PersonId("91", number);
    }

    private static Instant at(int day, String time) {
        return LocalDateTime.parse(MONDAY.plusDays(day) + "T" + time)
                .atZone(Formats.ZONE)
                .toInstant();
    }

    private static Shift shift(DayOfWeek day, String from, String until, int person) {
        return new Shift(1, day, Span.parse(from, until).orElseThrow(), person(person));
    }

    private static Roster roster(List<Shift> week, List<StandIn> standIns, int head) {
        var unit = new OrganisationId("91", 1);
        var heads = Set.of(person(head));
        return new Roster(unit, week, standIns, List.of(person(8)), heads, above());
    }

    private static Roster above() {
        var week =
                IntStream.rangeClosed(1, 7)
                        .mapToObj(day -> shift(DayOfWeek.of(day), "0", "24", 20))
                        .toList();
        var unit = new OrganisationId("91", 2);
        return new Roster(unit, week, List.of(), List.of(), Set.of(person(21)), null);
    }

    private static List<Integer> people(List<Rung> chain) {
        return chain.stream()
                .filter(Rung.Someone.class::isInstance)
                .map(rung -> (int) ((Rung.Someone) rung).person().number())
                .toList();
    }

    @Test
    void a_night_shift_holds_until_the_next_morning_and_not_a_minute_longer() {
        var roster = roster(List.of(shift(DayOfWeek.SUNDAY, "22:00", "6:00", 5)), List.of(), 9);
        assertThat(people(DutyChain.whoIsOnDuty(roster, at(6, "22:00"), Set.of()))).startsWith(5);
        assertThat(people(DutyChain.whoIsOnDuty(roster, at(0, "05:59"), Set.of()))).startsWith(5);
        assertThat(people(DutyChain.whoIsOnDuty(roster, at(0, "06:00"), Set.of())))
                .containsExactly(8, 9, 20, 21);
    }

    @Test
    void whoever_stands_in_is_asked_instead_of_the_week() {
        var standIn = new StandIn(1, MONDAY, Span.parse("20:00", "8:00").orElseThrow(), person(6));
        var week = List.of(shift(DayOfWeek.MONDAY, "0", "24", 5));
        var roster = roster(week, List.of(standIn), 9);
        assertThat(people(DutyChain.whoIsOnDuty(roster, at(0, "21:00"), Set.of())))
                .startsWith(6)
                .doesNotContain(5);
        assertThat(people(DutyChain.whoIsOnDuty(roster, at(1, "07:59"), Set.of()))).startsWith(6);
        assertThat(people(DutyChain.whoIsOnDuty(roster, at(0, "19:59"), Set.of()))).startsWith(5);
    }

    @Test
    void one_in_conflict_is_passed_by_and_a_head_in_conflict_takes_the_whole_unit_along() {
        var roster = roster(List.of(shift(DayOfWeek.MONDAY, "0", "24", 5)), List.of(), 9);
        assertThat(people(DutyChain.whoIsOnDuty(roster, at(0, "10:00"), Set.of(person(5)))))
                .containsExactly(8, 9, 20, 21);
        assertThat(people(DutyChain.whoIsOnDuty(roster, at(0, "10:00"), Set.of(person(9)))))
                .containsExactly(20, 21);
        var everybody = Set.of(person(9), person(21));
        assertThat(DutyChain.whoIsOnDuty(roster, at(0, "10:00"), everybody))
                .containsExactly(new Rung.Province("91"));
    }

    @Test
    void the_chain_is_never_empty_ends_with_the_province_and_holds_nobody_in_conflict() {
        qt().withExamples(5_000)
                .forAll(
                        integers().between(0, Integer.MAX_VALUE),
                        integers().between(0, 60 * 24 * 400),
                        conflicted())
                .checkAssert((seed, minutes, conflicted) -> {
                    var roster = any(new Random(seed), 3);
                    var at = at(0, "00:00").plus(Duration.ofMinutes(minutes));
                    var chain = DutyChain.whoIsOnDuty(roster, at, conflicted);
                    assertThat(chain).isNotEmpty().doesNotHaveDuplicates();
                    assertThat(chain.getLast()).isEqualTo(new Rung.Province("91"));
                    for (var rung : chain) {
                        if (rung instanceof Rung.Someone(var person, var unit, var as)) {
                            assertThat(conflicted).doesNotContain(person);
                            assertThat(Collections.disjoint(headsOf(roster, unit), conflicted))
                                    .as("%s asked in a unit whose head is in conflict", as)
                                    .isTrue();
                        }
                    }
                });
    }

    @Test
    void where_the_week_has_no_gap_somebody_is_on_duty_at_every_minute() {
        qt().withExamples(2_000)
                .forAll(
                        integers().between(0, Integer.MAX_VALUE),
                        integers().between(0, 7 * Span.DAY - 1))
                .checkAssert((seed, minute) -> {
                    var week = week(new Random(seed));
                    var at = at(0, "00:00").plus(Duration.ofMinutes(minute));
                    var covered = week.stream().anyMatch(s -> DutyChain.holds(s, at));
                    assertThat(Gap.of(week).stream().anyMatch(gap -> lies(minute, gap)))
                            .isEqualTo(!covered);
                });
    }

    private static boolean lies(int minute, Gap gap) {
        var week = 7 * Span.DAY;
        var from = (gap.from().getValue() - 1) * Span.DAY + gap.fromMinute();
        var until = (gap.until().getValue() - 1) * Span.DAY + gap.untilMinute();
        var length = from == until ? week : Math.floorMod(until - from, week);
        return Math.floorMod(minute - from, week) < length;
    }

    private static Gen<Set<PersonId>> conflicted() {
        return lists().of(integers().between(1, 12))
                .ofSizeBetween(0, 6)
                .map(numbers ->
                        numbers.stream().map(DutyChainTest::person).collect(Collectors.toSet()));
    }

    private static Set<PersonId> headsOf(Roster roster, OrganisationId unit) {
        for (@Nullable Roster each = roster; each != null; each = each.above()) {
            if (each.unit().equals(unit)) {
                return each.heads();
            }
        }
        throw new IllegalStateException("No unit " + unit);
    }

    private static Roster any(Random random, int levels) {
        var standIns = new ArrayList<StandIn>();
        for (var i = random.nextInt(4); i > 0; i--) {
            standIns.add(
                    new StandIn(
                            i, MONDAY.plusDays(random.nextInt(400)), span(random), who(random)));
        }
        var heads = new HashSet<PersonId>();
        for (var i = random.nextInt(3); i > 0; i--) {
            heads.add(who(random));
        }
        var above = levels > 1 && random.nextBoolean() ? any(random, levels - 1) : null;
        return new Roster(
                new OrganisationId("91", levels),
                week(random),
                standIns,
                List.of(who(random), who(random)),
                heads,
                above);
    }

    private static List<Shift> week(Random random) {
        var week = new ArrayList<Shift>();
        for (var i = random.nextInt(12); i > 0; i--) {
            var day = DayOfWeek.of(1 + random.nextInt(7));
            week.add(new Shift(i, day, span(random), who(random)));
        }
        return week;
    }

    private static Span span(Random random) {
        return new Span(random.nextInt(Span.DAY), random.nextInt(Span.DAY));
    }

    private static PersonId who(Random random) {
        return person(1 + random.nextInt(12));
    }
}
