package vn.binhan.response;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.PersonId;
import vn.binhan.kit.Formats;
import vn.binhan.rosters.InventedRosters;
import vn.binhan.servicelevels.Windows;

/**
 * One report over up to two days of an invented roster: people who answer, sleep, leave and turn
 * out to be kin; a server that is down for hours. Keeps everything that happened.
 */
final class InventedNights {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 14);
    private static final Windows WINDOWS = Windows.usual();

    /** One alarm as it was raised. */
    record Raised(long turn, Alarm alarm, Instant at) {}

    final List<Instant> rounds = new ArrayList<>();
    final List<Turn> turns = new ArrayList<>();
    final List<Raised> raised = new ArrayList<>();
    final List<String> faults = new ArrayList<>();
    final Map<PersonId, Instant> barredSince = new HashMap<>();
    @Nullable Instant actedAt;

    private final Random random;
    private final InventedRosters roster;
    private final boolean danger;
    private final Set<PersonId> left = new HashSet<>();
    private final Set<PersonId> sleepers = new HashSet<>();
    private final List<PersonId> group;
    private final int every;

    InventedNights(long seed) {
        random = new Random(seed);
        roster = new InventedRosters(random.nextLong(), DAY);
        danger = random.nextBoolean();
        every = 1 + random.nextInt(10);
        var people = InventedRosters.PEOPLE;
        group = people.subList(0, random.nextInt(4));
        for (var person : people) {
            if (random.nextInt(3) > 0) {
                sleepers.add(person);
            }
            if (random.nextInt(6) == 0) {
                barredSince.put(person, Instant.MIN);
            }
        }
    }

    /** Lives through the days, a round every few minutes but when the server is down. */
    InventedNights live() {
        var now =
                DAY.atTime(random.nextInt(24), random.nextInt(60)).atZone(Formats.ZONE).toInstant();
        var end = now.plus(Duration.ofHours(12 + random.nextInt(37)));
        while (now.isBefore(end)) {
            happens(now);
            round(now);
            var pause = random.nextInt(200) < every ? random.nextInt(9 * 60) : every;
            now = now.plus(Duration.ofMinutes(pause)).plusSeconds(random.nextInt(30));
        }
        return this;
    }

    private void happens(Instant now) {
        var somebody = InventedRosters.PEOPLE.get(random.nextInt(12));
        switch (random.nextInt(400 / every)) {
            case 0 -> left.add(somebody);
            case 1 -> barredSince.putIfAbsent(somebody, now);
            default -> {}
        }
        if (turns.isEmpty()) {
            return;
        }
        var turn = turns.getLast();
        if (turn.isTaken()) {
            if (random.nextInt(100) < every && actedAt == null) {
                actedAt = now;
            }
            return;
        }
        turn.asked().stream()
                .filter(p -> !sleepers.contains(p) && !barred(now).contains(p))
                .findFirst()
                .filter(p -> random.nextInt(5) == 0)
                .ifPresent(p -> turns.set(turns.size() - 1, taken(turn, p, now)));
    }

    private Turn taken(Turn turn, PersonId by, Instant now) {
        return new Turn(
                turn.number(),
                turn.as(),
                turn.unit(),
                turn.asked(),
                turn.since(),
                turn.due(),
                by,
                now,
                now.plus(WINDOWS.act(danger)),
                null);
    }

    Set<PersonId> barred(Instant at) {
        var barred = new HashSet<PersonId>();
        barredSince.forEach((person, since) -> {
            if (!since.isAfter(at)) {
                barred.add(person);
            }
        });
        return barred;
    }

    private void round(Instant now) {
        rounds.add(now);
        var barred = barred(now);
        var serving = new HashSet<>(InventedRosters.PEOPLE);
        serving.removeAll(left);
        var onCall = new HashSet<>(group);
        onCall.removeAll(barred);
        onCall.removeAll(left);
        var facts =
                new Ownership.Facts(
                        danger,
                        List.copyOf(turns),
                        roster.chain(now, barred, left),
                        onCall,
                        barred,
                        serving,
                        actedAt != null,
                        raisedOf(turns.size()),
                        WINDOWS);
        apply(Ownership.at(facts, now), now);
        holdsNow(now, barred);
    }

    private Set<Alarm> raisedOf(long turn) {
        var all = EnumSet.noneOf(Alarm.class);
        raised.stream().filter(r -> r.turn() == turn).forEach(r -> all.add(r.alarm()));
        return all;
    }

    private void apply(Ownership.Step step, Instant now) {
        switch (step) {
            case Ownership.Step.Stays() -> {}
            case Ownership.Step.GoesOn(var asked, var alarms) -> {
                var turn = turns.removeLast();
                turns.add(
                        new Turn(
                                turn.number(),
                                turn.as(),
                                turn.unit(),
                                asked,
                                turn.since(),
                                turn.due(),
                                turn.takenBy(),
                                turn.takenAt(),
                                turn.actDue(),
                                null));
                alarms.forEach(alarm -> raised.add(new Raised(turn.number(), alarm, now)));
            }
            case Ownership.Step.Passes(var why, var missed, var next, var begun) -> {
                if (why != null) {
                    var turn = turns.removeLast();
                    turns.add(turn.ended(new Turn.Over(now, why)));
                    missed.forEach(alarm -> raised.add(new Raised(turn.number(), alarm, now)));
                }
                var number = turns.size() + 1L;
                turns.add(next.numbered(number));
                begun.forEach(alarm -> raised.add(new Raised(number, alarm, now)));
            }
        }
    }

    /** Never nobody, never somebody in conflict. */
    private void holdsNow(Instant now, Set<PersonId> barred) {
        var current = turns.getLast();
        if (current.over() != null) {
            faults.add(now + " nobody owns it");
        }
        if (current.owners().isEmpty() && !raisedOf(current.number()).contains(Alarm.NOBODY)) {
            faults.add(now + " nobody owns it and nobody hears");
        }
        if (current.owners().stream().anyMatch(barred::contains)) {
            faults.add(now + " owned in conflict by " + current.owners());
        }
    }
}
