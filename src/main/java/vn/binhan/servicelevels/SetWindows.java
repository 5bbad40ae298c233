package vn.binhan.servicelevels;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Subject;
import vn.binhan.ledger.Particulars;

/** A province sets how long a report may wait; what runs already keeps the time it was given. */
final class SetWindows implements Action<SetWindows.Command, Integer, SetWindows.Command> {
    /** The shortest that a person can keep, in minutes. */
    static final int SHORTEST = 5;

    /** The longest that still is what the law calls "at once", in minutes: a day. */
    static final int LONGEST = 24 * 60;

    /**
     * @param version the version that the person saw; 0 where the usual windows held
     */
    record Command(String province, Windows windows, int version, @Nullable UUID once) {}

    private final WindowStore store;

    SetWindows(WindowStore store) {
        this.store = store;
    }

    @Override
    public Operation operation() {
        return Operation.SET_SERVICE_LEVELS;
    }

    @Override
    public Integer read(Command command) {
        store.lock(command.province());
        return store.of(command.province()).map(WindowStore.Set::version).orElse(0);
    }

    @Override
    public Subject subject(Command command, Integer version) {
        return Subject.of(
                "servicelevels:" + command.province(), new OrganisationId(command.province(), 0));
    }

    @Override
    public Decision<Command> decide(Command command, Integer version, Actor actor, Instant now) {
        if (command.version() != version) {
            return Decision.refuse("servicelevels.refused.changed");
        }
        var windows = command.windows();
        var all =
                Stream.of(
                        windows.answer(),
                        windows.answerInDanger(),
                        windows.act(),
                        windows.actInDanger(),
                        windows.read(),
                        windows.readInDanger());
        if (!all.map(Duration::toMinutes).allMatch(m -> m >= SHORTEST && m <= LONGEST)) {
            return Decision.refuse("servicelevels.refused.range", SHORTEST, LONGEST);
        }
        if (windows.answerInDanger().compareTo(windows.answer()) > 0
                || windows.actInDanger().compareTo(windows.act()) > 0
                || windows.readInDanger().compareTo(windows.read()) > 0) {
            return Decision.refuse("servicelevels.refused.danger");
        }
        return Decision.accept(command);
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        store.set(decided.province(), decided.windows(), actor.person(), now);
        return decided.province();
    }

    @Override
    public Particulars particulars(Command decided) {
        var windows = decided.windows();
        return Particulars.none()
                .number("answer", windows.answer().toMinutes())
                .number("answer_in_danger", windows.answerInDanger().toMinutes())
                .number("act", windows.act().toMinutes())
                .number("act_in_danger", windows.actInDanger().toMinutes())
                .number("read", windows.read().toMinutes())
                .number("read_in_danger", windows.readInDanger().toMinutes());
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
