package vn.binhan.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Subject;
import vn.binhan.ledger.Particulars;
import vn.binhan.plans.Plan;
import vn.binhan.programme.NodeId;

/** What a body says of a report that a plan asks of it, for one day on which it is due. */
abstract class ReportAct implements Action<ReportAct.Command, ReportAct.Facts, ReportAct.Command> {

    record Command(NodeId report, OrganisationId body, LocalDate due, @Nullable UUID once) {}

    /**
     * @param duty how the body owes the report, empty when it does not
     */
    record Facts(Plan plan, Optional<ReportDuty> duty) {}

    private final Pieces pieces;
    private final ReportDuties duties;

    ReportAct(Pieces pieces, ReportDuties duties) {
        this.pieces = pieces;
        this.duties = duties;
    }

    /** Why this cannot be said of that day; empty when it can. */
    abstract Optional<String> against(Optional<ReportDuty> duty, LocalDate day);

    @Override
    public Operation operation() {
        return Operation.REPORT_PROGRESS;
    }

    @Override
    public @Nullable Facts read(Command command) {
        var piece = pieces.lock(command.report());
        if (piece == null) {
            return null;
        }
        var duty = duties.find(piece.plan(), piece.node(), command.body());
        return new Facts(piece.plan(), duty);
    }

    @Override
    public Subject subject(Command command, Facts facts) {
        return new Subject(
                facts.plan().id().province(),
                "work:" + command.report(),
                facts.plan().owner(),
                facts.duty().isPresent() ? Set.of(command.body()) : Set.of());
    }

    @Override
    public Decision<Command> decide(Command command, Facts facts, Actor actor, Instant now) {
        var speaksFor =
                actor.duties().stream()
                        .anyMatch(duty -> duty.organisation().equals(command.body()));
        if (!speaksFor) {
            return Decision.refuse("work.refused.notyours");
        }
        return against(facts.duty(), command.due())
                .map(Decision::<Command>refuse)
                .orElseGet(() -> Decision.accept(command));
    }

    @Override
    public Particulars particulars(Command decided) {
        return Particulars.none()
                .numbered("body", decided.body().province(), decided.body().number());
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
