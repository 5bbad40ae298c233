package vn.binhan.rulebook;

import java.time.Instant;
import java.time.LocalDate;
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
import vn.binhan.ledger.Particulars;

/** Writes a day into the working calendar, with the reason and the document it is known from. */
final class ChangeDay implements Action<ChangeDay.Command, ChangeDay.Facts, Law.Entry> {
    private static final int LONGEST = 500;

    /**
     * What was sent.
     *
     * @param seen the newest entry of the year that the person had before them
     * @param checked whether the person says that it was compared with the document
     */
    record Command(
            int year,
            long seen,
            @Nullable LocalDate day,
            WorkCalendar.@Nullable Kind kind,
            WorkCalendar.Occasion occasion,
            String reason,
            String source,
            boolean checked,
            @Nullable UUID once) {}

    /** Whether the year is written, and the newest entry of that day, 0 when there is none. */
    record Facts(boolean open, long newest) {}

    private final Law law;

    ChangeDay(Law law) {
        this.law = law;
    }

    @Override
    public Operation operation() {
        return Operation.KEEP_CALENDAR;
    }

    @Override
    public Facts read(Command command) {
        law.holdCalendar();
        if (law.calendar().year(command.year()).isEmpty()) {
            return new Facts(false, 0);
        }
        var newest =
                law.entries(command.year()).stream()
                        .filter(entry -> entry.day().day().equals(command.day()))
                        .mapToLong(Law.Entry::id)
                        .max()
                        .orElse(0);
        return new Facts(true, newest);
    }

    @Override
    public Subject subject(Command command, Facts facts) {
        return Rulebook.subject("calendar:" + command.year());
    }

    @Override
    public Decision<Law.Entry> decide(Command command, Facts facts, Actor actor, Instant now) {
        var day = command.day();
        var kind = command.kind();
        if (!facts.open()) {
            return Decision.refuse("rulebook.refused.closed", String.valueOf(command.year()));
        }
        if (day == null || day.getYear() != command.year()) {
            return Decision.refuse("rulebook.refused.day", String.valueOf(command.year()));
        }
        if (kind == null) {
            return Decision.refuse("rulebook.refused.kind");
        }
        if (kind == WorkCalendar.Kind.WORKING && day.getDayOfWeek().getValue() < 6) {
            return Decision.refuse("rulebook.refused.weekday");
        }
        if (command.reason().isBlank() || command.reason().length() > LONGEST) {
            return Decision.refuse("rulebook.refused.reason");
        }
        if (command.source().isBlank() || command.source().length() > LONGEST) {
            return Decision.refuse("rulebook.refused.source");
        }
        if (facts.newest() > command.seen()) {
            return Decision.refuse("rulebook.refused.seen");
        }
        var evidence = command.checked() ? Rule.Evidence.VERIFIED : Rule.Evidence.UNVERIFIED;
        var written =
                new WorkCalendar.Day(day, kind, command.occasion(), evidence, command.source());
        return Decision.accept(
                new Law.Entry(
                        0,
                        written,
                        command.reason(),
                        now,
                        actor.person().province(),
                        actor.person().number()));
    }

    @Override
    public String keep(Law.Entry decided, Actor actor, Instant now) {
        law.enter(decided);
        return decided.day().day().toString();
    }

    @Override
    public Particulars particulars(Law.Entry decided) {
        return Particulars.none()
                .day("day", decided.day().day())
                .code("kind", decided.day().kind());
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
