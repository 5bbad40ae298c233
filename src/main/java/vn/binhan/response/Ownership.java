package vn.binhan.response;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.PersonId;
import vn.binhan.rosters.Rung;

/**
 * Who owns a report now: the one rule by which it passes from person to person. It is asked every
 * few seconds and after every stop of the program, and answers the same to the same facts; it
 * passes on at most one step, since nobody can have answered while nobody was asked.
 */
final class Ownership {

    /**
     * @param question what is asked; who is asked it passes on by the same rule
     * @param window how long each who is asked has
     * @param turns the turns of this question, the oldest first; the last one may still last
     * @param chain who is asked at this moment, one after the other, nobody in conflict
     * @param group the province's duty group, nobody in conflict
     * @param barred for whom the report does not exist, or who may not answer this question
     * @param serving who of the people of the last turn still holds a duty
     * @param acted whether somebody has checked the report since
     * @param raised the alarms of the last turn
     */
    record Facts(
            Question question,
            Duration window,
            List<Turn> turns,
            List<Rung> chain,
            Set<PersonId> group,
            Set<PersonId> barred,
            Set<PersonId> serving,
            boolean acted,
            Set<Alarm> raised) {

        @Nullable Turn current() {
            return turns.isEmpty() || turns.getLast().over() != null ? null : turns.getLast();
        }
    }

    /** What happens now. */
    sealed interface Step {
        /** Everything stays as it is. */
        record Stays() implements Step {}

        /** The same turn goes on with these alarms, and with these people where they changed. */
        record GoesOn(Set<PersonId> asked, Set<Alarm> alarms) implements Step {}

        /**
         * The report passes on, or comes to its first owner.
         *
         * @param ended why the turn before ended; absent at the beginning
         * @param missed the alarms of the turn that ended
         * @param begun alarms of the new turn
         */
        record Passes(Turn.@Nullable Why ended, Set<Alarm> missed, Turn next, Set<Alarm> begun)
                implements Step {}
    }

    private Ownership() {}

    static Step at(Facts facts, Instant now) {
        var current = facts.current();
        if (current == null) {
            return passes(facts, null, Set.of(), new HashSet<>(), now);
        }
        return current.isTaken() ? taken(facts, current, now) : asked(facts, current, now);
    }

    private static Step asked(Facts facts, Turn current, Instant now) {
        var late = !now.isBefore(current.due());
        if (current.as() == Turn.As.PROVINCE) {
            return late
                    ? passes(
                            facts,
                            Turn.Why.NOT_TAKEN,
                            fresh(facts, facts.question().missed()),
                            new HashSet<>(),
                            now)
                    : province(facts, current, now);
        }
        var gone = gone(facts, current.asked());
        if (late || gone != null) {
            return passes(
                    facts,
                    gone == null ? Turn.Why.NOT_TAKEN : gone,
                    late ? fresh(facts, facts.question().missed()) : Set.of(),
                    askedInVain(facts),
                    now);
        }
        var given = current.as() == Turn.As.GIVEN;
        return given || onChain(facts, current.asked())
                ? goesOn(current, current.asked(), reminded(facts, current, now))
                : passes(facts, Turn.Why.OFF_DUTY, Set.of(), askedInVain(facts), now);
    }

    /** The duty group is whoever belongs to it now. */
    private static Step province(Facts facts, Turn current, Instant now) {
        return goesOn(
                current,
                facts.group(),
                facts.group().isEmpty()
                        ? fresh(facts, Alarm.NOBODY)
                        : reminded(facts, current, now));
    }

    private static Step goesOn(Turn current, Set<PersonId> asked, Set<Alarm> alarms) {
        return current.asked().equals(asked) && alarms.isEmpty()
                ? new Step.Stays()
                : new Step.GoesOn(asked, alarms);
    }

    private static Set<Alarm> reminded(Facts facts, Turn current, Instant now) {
        var half = current.due().minus(facts.window().dividedBy(2));
        return facts.question().reminds() && !now.isBefore(half)
                ? fresh(facts, Alarm.REMINDED)
                : Set.of();
    }

    private static Step taken(Facts facts, Turn current, Instant now) {
        var gone = gone(facts, current.owners());
        if (gone != null) {
            return passes(facts, gone, Set.of(), new HashSet<>(current.owners()), now);
        }
        var actDue = current.actDue();
        if (facts.acted() || actDue == null || now.isBefore(actDue)) {
            return new Step.Stays();
        }
        var there = onChain(facts, current.owners()) || isProvinces(facts, current);
        if (!there) {
            var missed = fresh(facts, Alarm.NOT_HANDLED);
            return passes(facts, Turn.Why.OFF_DUTY, missed, new HashSet<>(current.owners()), now);
        }
        var alarms = fresh(facts, Alarm.NOT_HANDLED);
        return alarms.isEmpty() ? new Step.Stays() : new Step.GoesOn(current.asked(), alarms);
    }

    private static boolean isProvinces(Facts facts, Turn current) {
        return current.as() == Turn.As.PROVINCE && facts.group().containsAll(current.owners());
    }

    private static Turn.@Nullable Why gone(Facts facts, Set<PersonId> people) {
        if (people.stream().allMatch(facts.barred()::contains)) {
            return Turn.Why.CONFLICT;
        }
        return people.stream().anyMatch(facts.serving()::contains) ? null : Turn.Why.LEFT;
    }

    private static boolean onChain(Facts facts, Set<PersonId> people) {
        return facts.chain().stream()
                .anyMatch(rung ->
                        rung instanceof Rung.Someone someone && people.contains(someone.person()));
    }

    /** Who was asked since somebody took it last, or since the province had it. */
    private static Set<PersonId> askedInVain(Facts facts) {
        var people = new HashSet<PersonId>();
        for (var turn : facts.turns().reversed()) {
            if (turn.isTaken() || turn.as() == Turn.As.PROVINCE) {
                break;
            }
            people.addAll(turn.asked());
        }
        return people;
    }

    private static Set<Alarm> fresh(Facts facts, Alarm alarm) {
        return facts.raised().contains(alarm) ? Set.of() : Set.of(alarm);
    }

    private static Step passes(
            Facts facts,
            Turn.@Nullable Why ended,
            Set<Alarm> missed,
            Set<PersonId> notAgain,
            Instant now) {
        for (var rung : facts.chain()) {
            if (rung instanceof Rung.Someone(var person, var unit, var as)
                    && !notAgain.contains(person)
                    && !facts.barred().contains(person)) {
                var turn = begin(facts, Turn.As.valueOf(as.name()), Set.of(person), now);
                return new Step.Passes(ended, missed, turn.of(unit), Set.of());
            }
        }
        var alarms = EnumSet.of(Alarm.PROVINCE);
        if (facts.group().isEmpty()) {
            alarms.add(Alarm.NOBODY);
        }
        var turn = begin(facts, Turn.As.PROVINCE, facts.group(), now);
        return new Step.Passes(ended, missed, turn, alarms);
    }

    static Turn begin(Facts facts, Turn.As as, Set<PersonId> asked, Instant now) {
        var due = now.plus(facts.window());
        return new Turn(0, as, null, Set.copyOf(asked), now, due, null, null, null, null);
    }
}
