package vn.binhan.rosters;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;

/** A roster of up to three units drawn at random, with the chain that it gives at any moment. */
public final class InventedRosters {
    /** Everybody who may stand in one of these rosters. */
    public static final List<PersonId> PEOPLE =
            IntStream.rangeClosed(1, 12).mapToObj(n -> new PersonId("91", n)).toList();

    private final Random random;
    private final LocalDate from;
    private final Roster roster;

    /** The roster of this seed; days without the week are from this one on. */
    public InventedRosters(long seed, LocalDate from) {
        this.random = new Random(seed);
        this.from = from;
        this.roster = unit(1 + random.nextInt(3));
    }

    /** Who is asked at this moment, without those who hold no duty any more. */
    public List<Rung> chain(Instant at, Set<PersonId> conflicted, Set<PersonId> left) {
        return DutyChain.whoIsOnDuty(without(roster, left), at, conflicted);
    }

    private static Roster without(Roster roster, Set<PersonId> left) {
        var above = roster.above();
        var heads = new HashSet<>(roster.heads());
        heads.removeAll(left);
        return new Roster(
                roster.unit(),
                roster.week().stream().filter(s -> !left.contains(s.person())).toList(),
                roster.standIns().stream().filter(s -> !left.contains(s.person())).toList(),
                roster.deputies().stream().filter(p -> !left.contains(p)).toList(),
                heads,
                above == null ? null : without(above, left));
    }

    private Roster unit(int levels) {
        var week = new ArrayList<Shift>();
        for (var i = random.nextInt(15); i > 0; i--) {
            week.add(new Shift(i, DayOfWeek.of(1 + random.nextInt(7)), span(), someone()));
        }
        var standIns = new ArrayList<StandIn>();
        for (var i = random.nextInt(3); i > 0; i--) {
            standIns.add(new StandIn(i, from.plusDays(random.nextInt(5)), span(), someone()));
        }
        var heads = new HashSet<PersonId>();
        if (random.nextInt(4) > 0) {
            heads.add(someone());
        }
        return new Roster(
                new OrganisationId("91", levels),
                week,
                standIns,
                random.nextBoolean() ? List.of(someone()) : List.of(),
                heads,
                levels > 1 ? unit(levels - 1) : null);
    }

    private Span span() {
        return new Span(random.nextInt(Span.DAY), random.nextInt(Span.DAY));
    }

    private PersonId someone() {
        return PEOPLE.get(random.nextInt(PEOPLE.size()));
    }
}
