package vn.binhan.directory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Organisations;

/** An entry that no longer helps leaves the lists, or comes back; its history stays. */
final class WithdrawFacility extends OnFacility<WithdrawFacility.Command> {

    /**
     * @param back whether it comes back
     */
    record Command(FacilityRef ref, OrganisationId by, int edit, boolean back, @Nullable UUID once)
            implements Wish {}

    WithdrawFacility(FacilityStore store, SafePlaces safes, Organisations organisations) {
        super(store, safes, organisations);
    }

    @Override
    public Operation operation() {
        return Operation.KEEP_DIRECTORY;
    }

    @Override
    Decision<Next> decide(Command command, Facts facts, Instant now) {
        var before = facts.facility();
        if (before.isWithdrawn() != command.back()) {
            return Decision.refuse("directory.refused.meanwhile");
        }
        return Decision.accept(
                new Next(
                        new Facility(
                                before.ref(),
                                command.by(),
                                before.details(),
                                before.check(),
                                before.edit() + 1,
                                command.back() ? null : now),
                        null));
    }

    @Override
    public String keep(Next decided, Actor actor, Instant now) {
        var act =
                decided.facility().isWithdrawn()
                        ? FacilityStore.Act.WITHDRAWN
                        : FacilityStore.Act.BROUGHT_BACK;
        store.change(decided.facility(), act, actor.person(), now);
        return decided.facility().ref().toString();
    }
}
