package vn.binhan.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Organisations;
import vn.binhan.directory.Facility.Check;
import vn.binhan.directory.Facility.How;
import vn.binhan.kit.Formats;

/** Somebody of the body that keeps an entry called its number, and all of it is still right. */
final class CheckFacility extends OnFacility<CheckFacility.Command> {

    record Command(FacilityRef ref, OrganisationId by, int edit, @Nullable UUID once)
            implements Wish {}

    CheckFacility(FacilityStore store, SafePlaces safes, Organisations organisations) {
        super(store, safes, organisations);
    }

    @Override
    public Operation operation() {
        return Operation.CHECK_FACILITY;
    }

    @Override
    Decision<Next> decide(Command command, Facts facts, Instant now) {
        var before = facts.facility();
        if (before.isWithdrawn()) {
            return Decision.refuse("directory.refused.withdrawn");
        }
        var today = LocalDate.ofInstant(now, Formats.ZONE);
        return Decision.accept(
                new Next(
                        new Facility(
                                before.ref(),
                                command.by(),
                                before.details(),
                                new Check(today, How.CALLED, facts.by().name()),
                                before.edit() + 1,
                                null),
                        null));
    }

    @Override
    public String keep(Next decided, Actor actor, Instant now) {
        store.change(decided.facility(), FacilityStore.Act.CHECKED, actor.person(), now);
        return decided.facility().ref().toString();
    }
}
