package vn.binhan.directory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Organisation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Organisations;
import vn.binhan.access.Subject;
import vn.binhan.ledger.Particulars;
import vn.binhan.vault.VaultFault;

/**
 * An act on an entry that stands in the directory, by the body that keeps it; whoever acts first on
 * an entry that came with the program keeps it from then on.
 */
abstract sealed class OnFacility<C extends OnFacility.Wish>
        implements Action<C, OnFacility.Facts, OnFacility.Next>
        permits ChangeFacility, CheckFacility, WithdrawFacility {

    /** What every such act says: which entry, for which body, on which edit it looked. */
    interface Wish {
        FacilityRef ref();

        OrganisationId by();

        int edit();

        @Nullable UUID once();
    }

    /**
     * @param closed why nothing can be sealed now; absent while the vault is live
     */
    record Facts(Facility facility, Organisation by, @Nullable VaultFault closed) {}

    /** The entry as it will stand. */
    record Next(Facility facility, @Nullable SafePlace safe) {}

    final FacilityStore store;
    final SafePlaces safes;
    private final Organisations organisations;

    OnFacility(FacilityStore store, SafePlaces safes, Organisations organisations) {
        this.store = store;
        this.safes = safes;
        this.organisations = organisations;
    }

    @Override
    public @Nullable Facts read(C command) {
        var facility = store.hold(command.ref());
        var by = organisations.find(command.by());
        return facility.isEmpty() || by.isEmpty()
                ? null
                : new Facts(facility.get(), by.get(), safes.closed());
    }

    @Override
    public Subject subject(C command, Facts facts) {
        return facts.facility().subject(command.by());
    }

    @Override
    public Decision<Next> decide(C command, Facts facts, Actor actor, Instant now) {
        var facility = facts.facility();
        if (facility.edit() != command.edit()) {
            return Decision.refuse("directory.refused.meanwhile");
        }
        var area = facility.details().area().code();
        var province = command.by().province();
        if (facility.keeper() == null && !area.equals("00") && !area.equals(province)) {
            return Decision.refuse("directory.refused.elsewhere");
        }
        return decide(command, facts, now);
    }

    abstract Decision<Next> decide(C command, Facts facts, Instant now);

    @Override
    public Particulars particulars(Next decided) {
        return Particulars.none().code("kind", decided.facility().details().kind());
    }

    @Override
    public @Nullable UUID once(C command) {
        return command.once();
    }
}
