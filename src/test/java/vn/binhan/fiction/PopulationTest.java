package vn.binhan.fiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhan.fiction.Population.Tie;
import vn.binhan.places.UnitKey;

/** Invented people are the same again for the same seed, hang together, and cannot be real. */
class PopulationTest {
    private static final List<UnitKey> COMMUNES =
            List.of(
                    new UnitKey("30307", LocalDate.of(2025, 7, 1)),
                    new UnitKey("30337", LocalDate.of(2025, 7, 1)));
    private static final Instant FROM = Instant.parse("2025-07-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-07-01T00:00:00Z");

    private final Population people = Population.of(2232, 300, COMMUNES);

    @Test
    void the_same_seed_gives_the_same_people_and_another_one_others() {
        assertThat(Population.of(2232, 300, COMMUNES).people()).isEqualTo(people.people());
        assertThat(Population.of(2233, 300, COMMUNES).people()).isNotEqualTo(people.people());
    }

    @Test
    void nobody_bears_a_number_that_somebody_could_have() {
        assertThat(people.people())
                .allMatch(p -> p.citizenNumber().matches("099[0-3]\\d{8}"))
                .allMatch(p -> p.phone().matches("0400\\d{6}"));
    }

    @Test
    void family_names_are_spread_as_unevenly_as_in_the_country() {
        var strangers = Population.strangers(1, 20_000);
        var nguyen = strangers.stream().filter(p -> p.name().startsWith("Nguyễn ")).count();
        assertThat(nguyen / 20_000.0).isBetween(0.30, 0.40);
        var given = strangers.stream().map(p -> p.name().substring(p.name().lastIndexOf(' ')));
        assertThat(new HashSet<>(given.toList())).hasSizeGreaterThan(50);
    }

    @Test
    void kin_are_each_others_kin_and_parents_are_older_than_their_children() {
        var parents = 0;
        for (var person : people.people()) {
            for (var kin : people.kinOf(person).entrySet()) {
                var back = people.kinOf(kin.getKey()).get(person);
                switch (kin.getValue()) {
                    case SPOUSE -> assertThat(back).isEqualTo(Tie.SPOUSE);
                    case SIBLING -> assertThat(back).isEqualTo(Tie.SIBLING);
                    case CHILD -> assertThat(back).isEqualTo(Tie.PARENT);
                    case PARENT -> {
                        assertThat(back).isEqualTo(Tie.CHILD);
                        assertThat(person.birthYear() - kin.getKey().birthYear())
                                .isGreaterThanOrEqualTo(16);
                        parents++;
                    }
                }
            }
        }
        assertThat(parents).isGreaterThan(people.people().size() / 2);
    }

    @Test
    void everybody_lives_in_one_household_and_kin_live_in_several() {
        var seen = new HashSet<InventedPerson>();
        for (var household : people.households()) {
            assertThat(COMMUNES).contains(household.commune());
            assertThat(household.members()).isNotEmpty();
            household.members().forEach(p -> assertThat(seen.add(p)).isTrue());
        }
        assertThat(seen).hasSameSizeAs(people.people());
        assertThat(people.people())
                .anyMatch(p ->
                        people.kinOf(p).keySet().stream()
                                .anyMatch(k -> k.household() != p.household()));
    }

    @Test
    void a_chronicle_runs_in_time_and_every_case_begins_with_its_opening() {
        var chronicle = Chronicle.of(7, people, 200, 3, 4, FROM, UNTIL);
        assertThat(Chronicle.of(7, people, 200, 3, 4, FROM, UNTIL).happenings())
                .isEqualTo(chronicle.happenings());
        assertThat(chronicle.happenings()).extracting(Happening::at).isSorted();
        var begun = new HashSet<Integer>();
        for (var happening : chronicle.happenings()) {
            assertThat(begun.add(happening.caseNumber()))
                    .isEqualTo(happening.kind() == Happening.Kind.OPENED);
        }
        assertThat(begun).hasSize(200);
        assertThat(chronicle.happenings())
                .extracting(Happening::kind)
                .contains(Happening.Kind.values());
    }
}
