package vn.binhan.vault;

import java.util.Iterator;
import java.util.List;
import vn.binhan.fiction.InventedPerson;
import vn.binhan.fiction.Performance;
import vn.binhan.fiction.Population;

/** Invented people who have nothing to do with each other, as the vault keeps them. */
final class InventedPeople {
    private static final int MOST = 20_000;

    private final Iterator<InventedPerson> people;

    InventedPeople(long seed) {
        people = Population.strangers(seed, MOST).iterator();
    }

    List<Identity> people(int count) {
        return java.util.stream.Stream.generate(this::person).limit(count).toList();
    }

    Identity person() {
        return Performance.identity(people.next());
    }
}
