package vn.binhan.parties;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.kinship.Kinship;
import vn.binhan.ledger.Particulars;
import vn.binhan.vault.CaseId;
import vn.binhan.vault.Vault;

/**
 * Writes down a person of a case, sealed; at once the case is gone for every member of staff to
 * whom this person is tied, whoever wrote it down included.
 */
final class AddParty implements OnHeldCase<AddParty.Command, AddParty.Command> {

    record Command(CaseRef ref, @Nullable Role role, Written written, @Nullable UUID once) {}

    private final CaseFiles files;
    private final PartyStore parties;
    private final Kinship kinship;
    private final Vault vault;

    AddParty(CaseFiles files, PartyStore parties, Kinship kinship, Vault vault) {
        this.files = files;
        this.parties = parties;
        this.kinship = kinship;
        this.vault = vault;
    }

    @Override
    public Operation operation() {
        return Operation.ADD_PARTY;
    }

    @Override
    public @Nullable Facts read(Command command) {
        kinship.beforePeopleOf(command.ref().province());
        return files.hold(command.ref())
                .map(held -> new Facts(held, vault.closed().orElse(null)))
                .orElse(null);
    }

    @Override
    public Decision<Command> decide(Command command, Facts facts, Actor actor, Instant now) {
        var closed = facts.closed();
        if (closed != null) {
            return Decision.refuse(closed.key(), closed.values().toArray());
        }
        if (!facts.isOpen()) {
            return Decision.refuse("parties.refused.closed");
        }
        if (command.role() == null) {
            return Decision.refuse("parties.refused.role");
        }
        if (command.written().values().isEmpty()) {
            return Decision.refuse("parties.refused.nothing");
        }
        return command.written().<Command>refusal(now).orElseGet(() -> Decision.accept(command));
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        var ref = decided.ref();
        var role = decided.role();
        if (role == null) {
            throw new IllegalStateException("Decided without a role");
        }
        var file = new CaseId(ref.province(), ref.id());
        var party = UUID.randomUUID();
        parties.add(ref, party, role, actor.person(), now);
        decided.written()
                .values()
                .forEach((field, value) -> {
                    var place = field.of(file, party, role, PartyField.FIRST);
                    parties.add(ref, party, field, PartyField.FIRST, vault.seal(place, value));
                });
        vault.keep(file, party, decided.written().identity());
        kinship.personIs(ref, party, now);
        return party.toString();
    }

    @Override
    public Particulars particulars(Command decided) {
        var role = decided.role();
        return role == null ? Particulars.none() : Particulars.none().code("role", role);
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
