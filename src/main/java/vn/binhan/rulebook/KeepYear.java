package vn.binhan.rulebook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.Subject;
import vn.binhan.law.Law;
import vn.binhan.law.Rule;
import vn.binhan.law.WorkCalendar;

/**
 * Opens a year of the calendar with the days that the Labour Code fixes, or says that the days off
 * of an open year are all announced and written.
 */
final class KeepYear implements Action<KeepYear.Command, WorkCalendar, KeepYear.Command> {
    private static final int LAST = 2100;
    private static final int LONGEST = 500;

    /**
     * What was sent.
     *
     * @param settles whether the year is complete now; else it is opened
     * @param source the document, needed to settle
     */
    record Command(int year, boolean settles, String source, @Nullable UUID once) {}

    private final Law law;

    KeepYear(Law law) {
        this.law = law;
    }

    @Override
    public Operation operation() {
        return Operation.KEEP_CALENDAR;
    }

    @Override
    public WorkCalendar read(Command command) {
        law.holdCalendar();
        return law.calendar();
    }

    @Override
    public Subject subject(Command command, WorkCalendar facts) {
        return Rulebook.subject("calendar:" + command.year());
    }

    @Override
    public Decision<Command> decide(Command command, WorkCalendar facts, Actor actor, Instant now) {
        var open = facts.year(command.year()).isPresent();
        if (command.settles()) {
            if (!open) {
                return Decision.refuse("rulebook.refused.closed", String.valueOf(command.year()));
            }
            return command.source().isBlank() || command.source().length() > LONGEST
                    ? Decision.refuse("rulebook.refused.source")
                    : Decision.accept(command);
        }
        var next = facts.years().isEmpty() ? command.year() : facts.years().getLast().year() + 1;
        return command.year() != next || command.year() > LAST
                ? Decision.refuse("rulebook.refused.next", String.valueOf(next))
                : Decision.accept(command);
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        var person = actor.person();
        if (decided.settles()) {
            var year =
                    new WorkCalendar.Year(decided.year(), Rule.Evidence.VERIFIED, decided.source());
            law.settle(year, decided.source(), now, person.province(), person.number());
        } else {
            law.open(decided.year(), "Mở lịch", now, person.province(), person.number());
        }
        return String.valueOf(decided.year());
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
