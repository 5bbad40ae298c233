package vn.binhan.work;

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
import vn.binhan.programme.NodeId;

/** Gives a piece of work to a body that exists today, as lead or in support. */
final class AssignWork extends WorkAction<AssignWork.Command, AssignWork.Command> {

    record Command(NodeId node, OrganisationId body, BodyRole role, @Nullable UUID once)
            implements OnNode {}

    private final Organisations organisations;

    AssignWork(Pieces pieces, Organisations organisations) {
        super(Operation.ASSIGN_TASK, pieces);
        this.organisations = organisations;
    }

    @Override
    Decision<Command> judge(Command command, PieceOfWork facts, Actor actor, Instant now) {
        if (!facts.node().isWork()) {
            return Decision.refuse("work.refused.notwork");
        }
        var body = organisations.find(command.body());
        if (body.isEmpty() || !command.body().province().equals(facts.plan().id().province())) {
            return Decision.refuse("work.refused.nobody");
        }
        if (!body.get().standsOn(LocalDate.ofInstant(now, Formats.ZONE))) {
            return Decision.refuse("work.refused.ended", body.get().name());
        }
        if (facts.givenTo(command.body()).isPresent()) {
            return Decision.refuse("work.refused.given", body.get().name());
        }
        return Decision.accept(command);
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        given().assign(decided.node(), null, null, decided.body(), decided.role(), now);
        return decided.body().toString();
    }
}
