package vn.binhan.hotline;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Subject;
import vn.binhan.ledger.Particulars;
import vn.binhan.places.UnitKey;

/**
 * The call taker signs, with the moment, that a call went to the duty desk or that somebody else
 * was told; who that was by name and what was said lie sealed in the report.
 */
final class HandOver implements Action<HandOver.Command, OrganisationId, HandOver.Command> {

    /** To whom, as far as the record may know it. */
    enum To {
        DUTY_DESK,
        COMMUNE,
        POLICE,
        PLACE_THAT_HELPS
    }

    /**
     * @param call the number of the call, that of its report
     * @param by the body for which she took it
     * @param commune where it happened; absent when not said
     * @param once counts each hand-over of a call once
     */
    record Command(
            UUID call,
            OrganisationId by,
            To to,
            Consent.Basis basis,
            boolean danger,
            @Nullable UnitKey commune,
            UUID once) {}

    @Override
    public Operation operation() {
        return Operation.HAND_OVER_CALL;
    }

    @Override
    public OrganisationId read(Command command) {
        return command.by();
    }

    @Override
    public Subject subject(Command command, OrganisationId by) {
        return Subject.of("call:" + command.call(), by);
    }

    @Override
    public Decision<Command> decide(Command command, OrganisationId by, Actor actor, Instant now) {
        return Decision.accept(command);
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        return decided.to().name();
    }

    @Override
    public Particulars particulars(Command decided) {
        var said =
                Particulars.none()
                        .code("to", decided.to())
                        .code("basis", decided.basis())
                        .number("danger", decided.danger() ? 1 : 0);
        var commune = decided.commune();
        return commune == null ? said : said.unit("commune", commune);
    }

    @Override
    public UUID once(Command command) {
        return command.once();
    }
}
