package vn.binhan.directory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Organisations;
import vn.binhan.directory.Facility.Check;
import vn.binhan.directory.Facility.Details;

/** The body that keeps an entry corrects it; what was before stays in its history. */
final class ChangeFacility extends OnFacility<ChangeFacility.Command> {

    /**
     * @param safe where it lies now, of a secret place that moved; absent when it stays
     */
    record Command(
            FacilityRef ref,
            OrganisationId by,
            int edit,
            Details details,
            @Nullable SafePlace safe,
            Check check,
            @Nullable UUID once)
            implements Wish {}

    ChangeFacility(FacilityStore store, SafePlaces safes, Organisations organisations) {
        super(store, safes, organisations);
    }

    @Override
    public Operation operation() {
        return Operation.KEEP_DIRECTORY;
    }

    @Override
    Decision<Next> decide(Command command, Facts facts, Instant now) {
        var before = facts.facility();
        var safe = command.safe();
        var refusal =
                FacilityRules.refusal(
                        command.details(), before.details(), safe, SafePlaces.mayKeep(facts.by()));
        if (refusal != null) {
            return Decision.refuse(refusal.key(), refusal.values().toArray());
        }
        var closed = facts.closed();
        if (safe != null && closed != null) {
            return Decision.refuse(closed.key(), closed.values().toArray());
        }
        var after =
                new Facility(
                        before.ref(),
                        command.by(),
                        command.details(),
                        command.check(),
                        before.edit() + 1,
                        before.withdrawnAt());
        return Decision.accept(new Next(after, safe));
    }

    @Override
    public String keep(Next decided, Actor actor, Instant now) {
        var facility = decided.facility();
        store.change(facility, FacilityStore.Act.CHANGED, actor.person(), now);
        if (decided.safe() != null) {
            safes.move(facility.ref(), decided.safe());
        }
        return facility.ref().toString();
    }
}
