package vn.binhan.kinship;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Subject;
import vn.binhan.ledger.Particulars;
import vn.binhan.vault.Identity;
import vn.binhan.vault.Vault;
import vn.binhan.vault.VaultFault;

/**
 * A member of staff says who their kin and household are, or more about themselves. Nothing comes
 * back: neither what was kept nor whether a case follows from it.
 */
final class DeclareKin implements Action<DeclareKin.Command, DeclareKin.Facts, DeclareKin.Command> {
    /** More than any family has; keeps somebody from fishing with whole lists. */
    static final int MOST = 40;

    private static final int OLDEST = 120;

    record Command(OrganisationId by, Relation relation, Identity identity, @Nullable UUID once) {}

    /**
     * @param closed why nothing can be kept now; absent while the vault is live
     */
    record Facts(OrganisationId by, @Nullable VaultFault closed) {}

    private final Kinship kinship;
    private final Vault vault;

    DeclareKin(Kinship kinship, Vault vault) {
        this.kinship = kinship;
        this.vault = vault;
    }

    @Override
    public Operation operation() {
        return Operation.DECLARE_KIN;
    }

    @Override
    public Facts read(Command command) {
        kinship.alone(command.by().province());
        return new Facts(command.by(), vault.closed().orElse(null));
    }

    @Override
    public Subject subject(Command command, Facts facts) {
        return Subject.of("kin", facts.by());
    }

    @Override
    public Decision<Command> decide(Command command, Facts facts, Actor actor, Instant now) {
        var closed = facts.closed();
        if (closed != null) {
            return Decision.refuse(closed.key(), closed.values().toArray());
        }
        var identity = command.identity();
        var year = identity.birthYear();
        var thisYear = now.atZone(ZoneOffset.UTC).getYear();
        if (identity.name().isBlank() || identity.name().length() > 200) {
            return Decision.refuse("kinship.refused.name");
        }
        if (year == null || year < thisYear - OLDEST || year > thisYear) {
            return Decision.refuse("kinship.refused.year");
        }
        var citizen = identity.citizenNumber();
        if (citizen != null && !citizen.replaceAll("\\s", "").matches("\\d{9}|\\d{12}")) {
            return Decision.refuse("kinship.refused.citizen");
        }
        if (kinship.of(actor.person()).size() >= MOST) {
            return Decision.refuse("kinship.refused.many", MOST);
        }
        return Decision.accept(command);
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        kinship.keep(actor.person(), decided.relation(), decided.identity(), now);
        return actor.person().toString();
    }

    @Override
    public Particulars particulars(Command decided) {
        return Particulars.none().code("relation", decided.relation());
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
