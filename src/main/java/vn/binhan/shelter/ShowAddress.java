package vn.binhan.shelter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;
import vn.binhan.access.Subject;
import vn.binhan.ledger.Particulars;

/** Begins the one opening of an address by whoever was named to go there. */
final class ShowAddress implements Action<ShowAddress.Command, ShowAddress.Facts, Errand> {

    /**
     * @param person who asks, whose errand it has to be
     * @param body for which of the bodies in which the person may escort
     */
    record Command(PersonId person, OrganisationId body, UUID errand) {}

    record Facts(Errand errand) {}

    private final ErrandStore errands;

    ShowAddress(ErrandStore errands) {
        this.errands = errands;
    }

    @Override
    public Operation operation() {
        return Operation.OPEN_SAFE_PLACE;
    }

    @Override
    public @Nullable Facts read(Command command) {
        return errands.hold(command.person(), command.errand()).map(Facts::new).orElse(null);
    }

    /** An errand belongs to the body of whoever goes. */
    @Override
    public Subject subject(Command command, Facts facts) {
        return Subject.of("errand:" + facts.errand().id(), command.body());
    }

    @Override
    public Decision<Errand> decide(Command command, Facts facts, Actor actor, Instant now) {
        var errand = facts.errand();
        if (errand.shown() != null) {
            return Decision.refuse("shelter.refused.shown");
        }
        if (!errand.isOpen(now)) {
            return Decision.refuse("shelter.refused.timeover");
        }
        return errands.claim(errand.id(), now)
                ? Decision.accept(errand)
                : Decision.refuse("shelter.refused.shown");
    }

    @Override
    public String keep(Errand decided, Actor actor, Instant now) {
        return decided.id().toString();
    }

    @Override
    public Particulars particulars(Errand decided) {
        return Particulars.none().code("reason", decided.reason());
    }
}
