package vn.binhan.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;

/** A case never lies with nobody, and never comes to somebody in conflict. */
class AnsweringTest {
    private static final Instant NOW = Instant.parse("2026-11-18T03:00:00Z");
    private static final Roster ABOVE = roster(2, Set.of(20), List.of(21), null);
    private static final Roster UNIT = roster(1, Set.of(9), List.of(8), ABOVE);

    private static PersonId person(int number) {
        return new PersonId("91", number);
    }

    private static OrganisationId unit(int number) {
        return new OrganisationId("91", number);
    }

    private static Roster roster(
            int unit, Set<Integer> heads, List<Integer> deputies, @Nullable Roster above) {
        return new Roster(
                unit(unit),
                List.of(),
                List.of(),
                deputies.stream().map(AnsweringTest::person).toList(),
                people(heads),
                above);
    }

    private static Set<PersonId> people(Set<Integer> numbers) {
        var all = new HashSet<PersonId>();
        numbers.forEach(number -> all.add(person(number)));
        return all;
    }

    private static @Nullable Rung next(Set<Integer> barred, Set<Integer> named) {
        var others = List.of(new Rung.Someone(person(30), unit(3), Rung.As.HEAD));
        var workers = people(Set.of(8, 9, 20, 21, 30));
        var facts = new Answering.Facts(UNIT, people(barred), people(named), others, workers);
        return Answering.next(facts, NOW).orElse(null);
    }

    @Test
    void a_case_stays_while_somebody_may_go_on_and_the_head_may_know() {
        assertThat(next(Set.of(), Set.of(5))).isNull();
        assertThat(next(Set.of(5), Set.of(5, 6))).isNull();
    }

    @Test
    void when_the_whole_team_is_in_conflict_or_gone_the_deputy_has_it_then_the_head() {
        assertThat(next(Set.of(5), Set.of(5)))
                .isEqualTo(new Rung.Someone(person(8), unit(1), Rung.As.DEPUTY));
        assertThat(next(Set.of(), Set.of()))
                .isEqualTo(new Rung.Someone(person(8), unit(1), Rung.As.DEPUTY));
        assertThat(next(Set.of(5, 8), Set.of(5)))
                .isEqualTo(new Rung.Someone(person(9), unit(1), Rung.As.HEAD));
    }

    @Test
    void a_head_in_conflict_is_passed_by_with_the_unit_even_when_the_team_may_know() {
        assertThat(next(Set.of(9), Set.of(5)))
                .isEqualTo(new Rung.Someone(person(21), unit(2), Rung.As.DEPUTY));
        assertThat(next(Set.of(9, 20), Set.of(5)))
                .isEqualTo(new Rung.Someone(person(30), unit(3), Rung.As.HEAD));
    }

    @Test
    void under_heads_in_conflict_everywhere_it_goes_to_who_is_not_and_stays_there() {
        assertThat(next(Set.of(9, 20, 30), Set.of(5))).isEqualTo(new Rung.Province("91"));
        var worker = new Rung.Someone(person(8), unit(1), Rung.As.ON_DUTY);
        for (var named : List.of(Set.of(5), Set.of(8))) {
            var facts =
                    new Answering.Facts(
                            UNIT,
                            people(Set.of(9, 20, 30)),
                            people(named),
                            List.of(worker),
                            people(Set.of(8)));
            var again = named.contains(8);
            assertThat(Answering.next(facts, NOW).isEmpty()).isEqualTo(again);
        }
    }

    @Test
    void never_nobody_and_never_somebody_in_conflict_over_random_provinces() {
        qt().withExamples(5_000)
                .forAll(integers().between(0, Integer.MAX_VALUE))
                .checkAssert(seed -> {
                    var facts = any(new Random(seed));
                    var next = Answering.next(facts, NOW);
                    if (next.isEmpty()) {
                        assertThat(facts.named()).anyMatch(p -> !facts.barred().contains(p));
                    } else if (next.get() instanceof Rung.Someone(var who, var _, var _)) {
                        assertThat(facts.barred()).doesNotContain(who);
                        assertThat(settled(facts, (Rung.Someone) next.get()))
                                .as("the next round leaves it there")
                                .isTrue();
                    } else {
                        assertThat(facts.others())
                                .allMatch(each -> facts.barred().contains(each.person()));
                    }
                });
    }

    /** Whether the case stays once it lies with them. */
    private static boolean settled(Answering.Facts facts, Rung.Someone to) {
        var named = new HashSet<>(facts.named());
        named.add(to.person());
        var holder =
                facts.others().stream()
                        .filter(each -> each.unit().equals(to.unit()))
                        .filter(each -> each.as() == Rung.As.HEAD)
                        .map(Rung.Someone::person)
                        .toList();
        var above = chain(facts.holder(), to.unit());
        var roster =
                above != null
                        ? above
                        : new Roster(
                                to.unit(),
                                List.of(),
                                List.of(),
                                List.of(),
                                new HashSet<>(holder),
                                null);
        var then =
                new Answering.Facts(roster, facts.barred(), named, facts.others(), facts.workers());
        return Answering.next(then, NOW).isEmpty();
    }

    private static @Nullable Roster chain(Roster from, OrganisationId unit) {
        for (@Nullable Roster each = from; each != null; each = each.above()) {
            if (each.unit().equals(unit)) {
                return each;
            }
        }
        return null;
    }

    /** A province of units with heads and workers, a way up, conflicts and people who left. */
    private static Answering.Facts any(Random random) {
        var others = new ArrayList<Rung.Someone>();
        var workers = new HashSet<PersonId>();
        var units = 1 + random.nextInt(4);
        @Nullable Roster holder = null;
        for (var unit = units; unit >= 1; unit--) {
            var heads = new HashSet<Integer>();
            var deputies = new ArrayList<Integer>();
            for (var i = random.nextInt(4); i > 0; i--) {
                var number = unit * 10 + i;
                var head = random.nextInt(3) == 0;
                (head ? heads : deputies).add(number);
                var as = head ? Rung.As.HEAD : Rung.As.ON_DUTY;
                others.add(new Rung.Someone(person(number), unit(unit), as));
                if (random.nextInt(4) > 0) {
                    workers.add(person(number));
                }
            }
            var above = random.nextInt(3) > 0 ? holder : null;
            holder = roster(unit, heads, deputies, above);
        }
        var barred = new HashSet<PersonId>();
        var named = new HashSet<PersonId>();
        var share = random.nextInt(11);
        for (var each : others) {
            if (random.nextInt(10) < share) {
                barred.add(each.person());
            }
            if (random.nextInt(6) == 0) {
                named.add(each.person());
            }
        }
        if (holder == null) {
            throw new IllegalStateException("No unit");
        }
        return new Answering.Facts(holder, barred, named, others, workers);
    }
}
