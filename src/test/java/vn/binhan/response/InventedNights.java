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
import java.util.Optional;
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

    /** Everything that happened to one question. */
    static final class Course {
        final Question question;
        final List<Instant> rounds = new ArrayList<>();
        final List<Turn> turns = new ArrayList<>();
        final List<Raised> raised = new ArrayList<>();

        Course(Question question) {
            this.question = question;
        }

        private Set<Alarm> raisedOf(long turn) {
            var all = EnumSet.noneOf(Alarm.class);
            raised.stream().filter(r -> r.turn() == turn).forEach(r -> all.add(r.alarm()));
            return all;
        }
    }

    final Course answering = new Course(Question.ANSWER);
    final Course reading = new Course(Question.READ);
    final List<String> faults = new ArrayList<>();
    final Map<PersonId, Instant> barredSince = new HashMap<>();
    @Nullable Instant actedAt;

    private @Nullable PersonId judge;
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
        reads(now);
        if (answering.turns.isEmpty()) {
            return;
        }
        var turn = answering.turns.getLast();
        var taker = turn.takenBy();
        if (taker != null) {
            if (random.nextInt(100) < every && actedAt == null) {
                actedAt = now;
                judge = random.nextBoolean() ? taker : null;
            }
            return;
        }
        awake(turn, now)
                .filter(p -> random.nextInt(5) == 0)
                .ifPresent(
                        p -> answering.turns.set(answering.turns.size() - 1, taken(turn, p, now)));
    }

    /** The second reader may read it now; then nobody is asked any more. */
    private void reads(Instant now) {
        if (judge == null || reading.turns.isEmpty()) {
            return;
        }
        var turn = reading.turns.getLast();
        awake(turn, now)
                .filter(_ -> random.nextInt(300) < every)
                .ifPresent(_ -> {
                    var read = turn.ended(new Turn.Over(now, Turn.Why.SETTLED));
                    reading.turns.set(reading.turns.size() - 1, read);
                    judge = null;
                });
    }

    private Optional<PersonId> awake(Turn turn, Instant now) {
        return turn.asked().stream()
                .filter(p -> !sleepers.contains(p) && !barred(now).contains(p))
                .findFirst();
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
        look(answering, Set.of(), WINDOWS.answer(danger), now);
        if (judge != null) {
            look(reading, Set.of(judge), WINDOWS.read(danger), now);
        }
    }

    private void look(Course course, Set<PersonId> never, Duration window, Instant now) {
        course.rounds.add(now);
        var barred = barred(now);
        var chain = roster.chain(now, barred, left);
        barred.addAll(never);
        var serving = new HashSet<>(InventedRosters.PEOPLE);
        serving.removeAll(left);
        var onCall = new HashSet<>(group);
        onCall.removeAll(barred);
        onCall.removeAll(left);
        var facts =
                new Ownership.Facts(
                        course.question,
                        window,
                        List.copyOf(course.turns),
                        chain,
                        onCall,
                        barred,
                        serving,
                        course == answering && actedAt != null,
                        course.raisedOf(course.turns.size()));
        apply(course, Ownership.at(facts, now), now);
        holdsNow(course, now, barred);
    }

    private static void apply(Course course, Ownership.Step step, Instant now) {
        switch (step) {
            case Ownership.Step.Stays() -> {}
            case Ownership.Step.GoesOn(var asked, var alarms) -> {
                var turn = course.turns.removeLast();
                course.turns.add(
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
                alarms.forEach(alarm -> course.raised.add(new Raised(turn.number(), alarm, now)));
            }
            case Ownership.Step.Passes(var why, var missed, var next, var begun) -> {
                if (why != null) {
                    var turn = course.turns.removeLast();
                    course.turns.add(turn.ended(new Turn.Over(now, why)));
                    missed.forEach(
                            alarm -> course.raised.add(new Raised(turn.number(), alarm, now)));
                }
                var number = course.turns.size() + 1L;
                course.turns.add(next.numbered(number));
                begun.forEach(alarm -> course.raised.add(new Raised(number, alarm, now)));
            }
        }
    }

    /** Never nobody, never somebody in conflict, never whoever judged it. */
    private void holdsNow(Course course, Instant now, Set<PersonId> barred) {
        var current = course.turns.getLast();
        var what = now + " " + course.question;
        if (current.over() != null) {
            faults.add(what + " nobody owns it");
        }
        if (current.owners().isEmpty()
                && !course.raisedOf(current.number()).contains(Alarm.NOBODY)) {
            faults.add(what + " nobody owns it and nobody hears");
        }
        if (current.owners().stream().anyMatch(barred::contains)) {
            faults.add(what + " owned by somebody who may not: " + current.owners());
        }
    }
}
