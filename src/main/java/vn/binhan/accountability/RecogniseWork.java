package vn.binhan.accountability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Subject;
import vn.binhan.kit.Formats;

/**
 * The Chair recognises a small public work after the people spoke about it, or takes it off the
 * list (Law 13/2022, Article 33).
 */
final class RecogniseWork
        implements Action<RecogniseWork.Command, OrganisationId, RecogniseWork.Command> {
    private static final int LONGEST = 200;

    /**
     * @param ended the work that is taken off; absent when one is added
     */
    record Command(
            OrganisationId unit,
            String name,
            @Nullable LocalDate discussed,
            @Nullable UUID ended,
            @Nullable UUID once) {}

    private final WorkStore store;

    RecogniseWork(WorkStore store) {
        this.store = store;
    }

    @Override
    public Operation operation() {
        return Operation.DECIDE_MEASURE;
    }

    @Override
    public OrganisationId read(Command command) {
        return command.unit();
    }

    @Override
    public Subject subject(Command command, OrganisationId unit) {
        return Subject.of("works:" + unit, unit);
    }

    @Override
    public Decision<Command> decide(
            Command command, OrganisationId unit, Actor actor, Instant now) {
        if (command.ended() != null) {
            return Decision.accept(command);
        }
        if (command.name().isBlank() || command.name().length() > LONGEST) {
            return Decision.refuse("accountability.refused.work.name");
        }
        var discussed = command.discussed();
        return discussed == null || discussed.isAfter(LocalDate.ofInstant(now, Formats.ZONE))
                ? Decision.refuse("accountability.refused.work.discussed")
                : Decision.accept(command);
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        var ended = decided.ended();
        var discussed = decided.discussed();
        if (ended != null) {
            store.end(decided.unit(), ended, now);
        } else if (discussed != null) {
            var work = new WorkStore.Work(UUID.randomUUID(), decided.name().strip(), discussed);
            store.add(decided.unit(), work, actor.person(), now);
        }
        return decided.unit().toString();
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
