package vn.binhan.rosters;

import java.time.Instant;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.binhan.access.PersonId;
import vn.binhan.kit.Formats;

/**
 * Who is asked, one after the other: whoever stands in or is on duty, the deputies, the head, then
 * the unit above in the same way, in the end the province. Somebody in conflict is left out without
 * a trace; when they head the unit, the whole unit is, since its people answer to them.
 */
final class DutyChain {
    private static final Comparator<PersonId> BY_NUMBER = Comparator.comparing(PersonId::number);

    private DutyChain() {}

    /** The chain at this moment: never empty, and nobody in conflict is on it. */
    static List<Rung> whoIsOnDuty(Roster roster, Instant at, Set<PersonId> conflicted) {
        var chain = new ArrayList<Rung>();
        var asked = new HashSet<>(conflicted);
        for (var unit = roster; unit != null; unit = unit.above()) {
            if (unit.heads().stream().noneMatch(conflicted::contains)) {
                askIn(unit, at, asked, chain);
            }
        }
        chain.add(new Rung.Province(roster.unit().province()));
        return chain;
    }

    private static void askIn(Roster unit, Instant at, Set<PersonId> asked, List<Rung> chain) {
        var standing =
                unit.standIns().stream().filter(s -> holds(s, at)).map(StandIn::person).toList();
        if (standing.isEmpty()) {
            var week = unit.week().stream().filter(s -> holds(s, at)).map(Shift::person).toList();
            ask(unit, week, Rung.As.ON_DUTY, asked, chain);
        } else {
            ask(unit, standing, Rung.As.STANDS_IN, asked, chain);
        }
        ask(unit, unit.deputies(), Rung.As.DEPUTY, asked, chain);
        ask(unit, unit.heads().stream().sorted(BY_NUMBER).toList(), Rung.As.HEAD, asked, chain);
    }

    private static void ask(
            Roster unit, List<PersonId> people, Rung.As as, Set<PersonId> asked, List<Rung> to) {
        for (var person : people) {
            if (asked.add(person)) {
                to.add(new Rung.Someone(person, unit.unit(), as));
            }
        }
    }

    /** Whether this shift holds then; it may have begun the day before. */
    static boolean holds(Shift shift, Instant at) {
        var local = at.atZone(Formats.ZONE);
        var minute = local.get(ChronoField.MINUTE_OF_DAY);
        return (shift.day() == local.getDayOfWeek() && shift.span().holds(minute))
                || (shift.day().plus(1) == local.getDayOfWeek()
                        && shift.span().holds(minute + Span.DAY));
    }

    private static boolean holds(StandIn standIn, Instant at) {
        var local = at.atZone(Formats.ZONE);
        var begin = standIn.day().atStartOfDay(Formats.ZONE);
        var minutes = ChronoUnit.MINUTES.between(begin, local);
        return minutes >= 0
                && minutes < 2L * Span.DAY
                && standIn.span().holds(Math.toIntExact(minutes));
    }
}
