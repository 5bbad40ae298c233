package vn.binhan.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Organisations;
import vn.binhan.kit.Formats;

/** Gives a piece of work to a body that exists today, as lead or in support. */
final class AssignWork implements WorkAction<AssignWork.Command> {

    record Command(NodeId node, OrganisationId body, BodyRole role, @Nullable UUID once)
            implements OnNode {}

    private final Work.Finder finder;
    private final WorkStore work;
    private final Organisations organisations;

    AssignWork(Work.Finder finder, WorkStore work, Organisations organisations) {
        this.finder = finder;
        this.work = work;
        this.organisations = organisations;
    }

    @Override
    public Work.Finder finder() {
        return finder;
    }

    @Override
    public Operation operation() {
        return Operation.ASSIGN_TASK;
    }

    @Override
    public Decision<Command> decide(Command command, Work facts, Actor actor, Instant now) {
        if (!facts.node().isWork()) {
            return Decision.refuse("programme.refused.notwork");
        }
        var body = organisations.find(command.body());
        if (body.isEmpty() || !command.body().province().equals(facts.plan().id().province())) {
            return Decision.refuse("programme.refused.nobody");
        }
        if (!body.get().standsOn(LocalDate.ofInstant(now, Formats.ZONE))) {
            return Decision.refuse("programme.refused.ended", body.get().name());
        }
        if (facts.givenTo(command.body()).isPresent()) {
            return Decision.refuse("programme.refused.given", body.get().name());
        }
        return Decision.accept(command);
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        work.assign(decided.node(), null, null, decided.body(), decided.role(), now);
        return decided.body().toString();
    }
}
