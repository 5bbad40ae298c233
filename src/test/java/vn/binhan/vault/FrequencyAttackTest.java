package vn.binhan.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.binhan.vault.Identity.Field;

/**
 * Somebody who stole the tables but not the keys knows how common names are and lays that beside
 * how common the hashes are. What they read of 20,000 invented people.
 */
@Tag("reckoning")
class FrequencyAttackTest {
    private static final int PEOPLE = 20_000;

    private final List<Identity> people = new InventedPeople(2026).people(PEOPLE);
    private final List<Identity> knownOutside = new InventedPeople(1999).people(PEOPLE);
    private final BlindIndex index =
            new BlindIndex(new byte[SealingKey.LENGTH], 1, BlindIndex.USUAL_BITS);

    private String cut(Identity person) {
        return index.tokens(person).stream()
                .filter(t -> t.field() == Field.NAME_AND_YEAR)
                .map(t -> HexFormat.of().formatHex(t.value()))
                .findFirst()
                .orElseThrow();
    }

    private static String nameAndYear(Identity person) {
        return Spelling.common(person.name()) + "|" + person.birthYear();
    }

    /** The share of rows read by giving the n-th commonest hash the n-th commonest meaning. */
    private double read(Function<Identity, String> hash, Function<Identity, String> meaning) {
        var hashes = byFrequency(people.stream().map(hash).toList());
        var meanings = byFrequency(knownOutside.stream().map(meaning).toList());
        Map<String, String> guess = new HashMap<>();
        for (var i = 0; i < Math.min(hashes.size(), meanings.size()); i++) {
            guess.put(hashes.get(i), meanings.get(i));
        }
        var right =
                people.stream()
                        .filter(p -> meaning.apply(p).equals(guess.get(hash.apply(p))))
                        .count();
        return (double) right / PEOPLE;
    }

    private static List<String> byFrequency(List<String> values) {
        var counts = new HashMap<String, Integer>();
        values.forEach(v -> counts.merge(v, 1, Integer::sum));
        var all = new ArrayList<>(counts.keySet());
        all.sort(Comparator.comparing((String v) -> -counts.get(v)).thenComparing(v -> v));
        return all;
    }

    @Test
    void the_index_gives_at_most_one_row_in_a_hundred_away() {
        var read = read(this::cut, FrequencyAttackTest::nameAndYear);
        var names = read(this::cut, p -> Spelling.common(p.name()));
        System.out.printf("read of the index: name and year %.4f, name %.4f%n", read, names);
        assertThat(read).isLessThanOrEqualTo(0.01);
        assertThat(names).isLessThanOrEqualTo(0.01);
    }

    @Test
    void also_when_the_birth_year_of_every_tenth_person_is_unknown() {
        Function<Identity, Identity> asKnown =
                p -> p.birthYear() % 10 == 0 ? new Identity(p.name(), null, null, List.of()) : p;
        var read = read(p -> cut(asKnown.apply(p)), p -> nameAndYear(asKnown.apply(p)));
        System.out.printf("read with some birth years unknown: %.4f%n", read);
        assertThat(read).isLessThanOrEqualTo(0.01);
    }

    @Test
    void the_attack_works_on_an_index_of_surnames_which_is_why_there_is_none() {
        Function<Identity, String> surname = p -> p.name().substring(0, p.name().indexOf(' '));
        assertThat(read(p -> "h" + surname.apply(p).hashCode(), surname)).isGreaterThan(0.5);
    }

    @Test
    void about_five_people_share_each_value() {
        var counts = new HashMap<String, Integer>();
        people.forEach(p -> counts.merge(cut(p), 1, Integer::sum));
        assertThat(counts.size()).isBetween(3_900, 4_096);
        var mean = people.stream().mapToInt(p -> counts.get(cut(p))).average().orElseThrow();
        System.out.printf("people under a person's value: %.2f%n", mean);
        assertThat(mean).isBetween(4.0, 8.0);
        assertThat(counts.values().stream().filter(n -> n == 1).count() / (double) PEOPLE)
                .isLessThan(0.03);
    }
}
