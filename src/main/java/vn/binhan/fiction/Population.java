package vn.binhan.fiction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.binhan.fiction.InventedPerson.Sex;
import vn.binhan.places.UnitKey;

/**
 * Invented families in communes: grandparents, their grown children with spouses and households of
 * their own, and the children's children. The same seed, size and communes give the same people.
 */
public final class Population {
    /** In this year the grown-ups are between 20 and 85. */
    static final int NOW = 2026;

    /** No province has this code in a citizen number: they run from 001 to 096. */
    private static final String NO_PROVINCE = "099";

    /**
     * No network has this code: 04 was Hà Nội's until 2017 and its numbers never began with 0
     * (Circular 22/2014/TT-BTTTT; no range is kept for fiction).
     */
    private static final String NO_NETWORK = "0400";

    /** How somebody is related to somebody else: the tie of the other one. */
    public enum Tie {
        SPOUSE,
        PARENT,
        CHILD,
        SIBLING
    }

    /** Those who live together and where. */
    public record Household(int number, UnitKey commune, List<InventedPerson> members) {}

    private final Random random;
    private final Names names;
    private final List<UnitKey> communes;
    private final List<InventedPerson> people = new ArrayList<>();
    private final List<Household> households = new ArrayList<>();
    private final List<Map<InventedPerson, Tie>> kin = new ArrayList<>();

    private Population(long seed, List<UnitKey> communes) {
        this.random = new Random(seed);
        this.names = new Names(random);
        this.communes = List.copyOf(communes);
    }

    /** So many families, each of one to four households, spread over these communes. */
    public static Population of(long seed, int families, List<UnitKey> communes) {
        var population = new Population(seed, communes);
        for (var i = 0; i < families; i++) {
            population.family();
        }
        return population;
    }

    /** So many grown-ups who have nothing to do with each other, for measurements. */
    public static List<InventedPerson> strangers(long seed, int count) {
        var population = new Population(seed, List.of());
        for (var i = 0; i < count; i++) {
            var sex = population.sex();
            population.person(population.names.family(), sex, 1945 + population.upTo(59), i);
        }
        return population.people();
    }

    public List<InventedPerson> people() {
        return List.copyOf(people);
    }

    public List<Household> households() {
        return List.copyOf(households);
    }

    public Household householdOf(InventedPerson person) {
        return households.get(person.household());
    }

    /** The near kin of this person that conflicts of interest ask for, in a fixed order. */
    public Map<InventedPerson, Tie> kinOf(InventedPerson person) {
        return new LinkedHashMap<>(kin.get(person.number()));
    }

    /** A couple, their grown children, and what became of them. */
    private void family() {
        var home = household();
        var family = names.family();
        var father = person(family, Sex.MALE, NOW - 55 - upTo(30), home);
        var mother = person(names.family(), Sex.FEMALE, father.birthYear() + upTo(6), home);
        marry(father, mother);
        var children = new ArrayList<InventedPerson>();
        for (var i = 1 + upTo(3); i > 0; i--) {
            var born = Math.min(mother.birthYear() + 19 + upTo(16), NOW - 20);
            var leaves = !children.isEmpty() && random.nextInt(4) > 0;
            var child = person(family, sex(), born, leaves ? household() : home);
            children.forEach(older -> tie(older, Tie.SIBLING, child, Tie.SIBLING));
            parents(father, mother, child);
            children.add(child);
        }
        children.forEach(child -> {
            if (random.nextInt(5) > 0) {
                marriage(child);
            }
        });
    }

    private void marriage(InventedPerson child) {
        var woman = child.sex() == Sex.FEMALE;
        var spouse =
                person(
                        names.family(),
                        woman ? Sex.MALE : Sex.FEMALE,
                        child.birthYear() + (woman ? -upTo(5) : upTo(4)),
                        child.household());
        marry(child, spouse);
        var father = woman ? spouse : child;
        var mother = woman ? child : spouse;
        var family = father.name().substring(0, father.name().indexOf(' '));
        InventedPerson older = null;
        for (var i = upTo(3); i > 0; i--) {
            var born = Math.min(mother.birthYear() + 20 + upTo(12), NOW);
            var small = person(family, sex(), born, child.household());
            parents(father, mother, small);
            if (older != null) {
                kin.get(older.number())
                        .forEach((other, tie) -> {
                            if (tie == Tie.SIBLING) {
                                tie(other, Tie.SIBLING, small, Tie.SIBLING);
                            }
                        });
                tie(older, Tie.SIBLING, small, Tie.SIBLING);
            }
            older = small;
        }
    }

    private void marry(InventedPerson one, InventedPerson other) {
        tie(one, Tie.SPOUSE, other, Tie.SPOUSE);
    }

    private void parents(InventedPerson father, InventedPerson mother, InventedPerson child) {
        tie(father, Tie.CHILD, child, Tie.PARENT);
        tie(mother, Tie.CHILD, child, Tie.PARENT);
    }

    private void tie(InventedPerson one, Tie isToOne, InventedPerson other, Tie isToOther) {
        kin.get(one.number()).put(other, isToOne);
        kin.get(other.number()).put(one, isToOther);
    }

    private int household() {
        var commune = communes.get(random.nextInt(communes.size()));
        households.add(new Household(households.size(), commune, new ArrayList<>()));
        return households.size() - 1;
    }

    private InventedPerson person(String family, Sex sex, int birthYear, int household) {
        var number = people.size();
        var person =
                new InventedPerson(
                        number,
                        sex,
                        names.whole(family, sex, birthYear),
                        birthYear,
                        citizenNumber(sex, birthYear),
                        NO_NETWORK + "%06d".formatted(random.nextInt(1_000_000)),
                        household);
        people.add(person);
        kin.add(new LinkedHashMap<>());
        if (household < households.size()) {
            households.get(household).members().add(person);
        }
        return person;
    }

    /** As Decree 137/2015 builds it: place, sex with century, year, six digits. */
    private String citizenNumber(Sex sex, int birthYear) {
        var century = birthYear >= 2000 ? 2 : 0;
        var digit = century + (sex == Sex.FEMALE ? 1 : 0);
        return NO_PROVINCE
                + digit
                + "%02d".formatted(birthYear % 100)
                + "%06d".formatted(random.nextInt(1_000_000));
    }

    private Sex sex() {
        return random.nextBoolean() ? Sex.FEMALE : Sex.MALE;
    }

    /** From 0 to this, each as likely. */
    private int upTo(int most) {
        return random.nextInt(most + 1);
    }
}
