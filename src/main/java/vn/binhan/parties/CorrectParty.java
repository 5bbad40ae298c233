package vn.binhan.parties;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
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
 * Writes down correctly what is known of a person. What stood there stays sealed as history; the
 * person is found by what is right, and the case is kept from who is tied to them by that. Of what
 * a colleague wrote meanwhile both values are kept, theirs standing, until somebody who has seen
 * both decides.
 */
final class CorrectParty implements OnHeldCase<CorrectParty.Command, CorrectParty.Corrected> {

    /**
     * @param edit the writing that was seen when this was asked for
     * @param right what is right; boxes left empty stay as they are
     * @param gone what is struck out with nothing instead
     */
    record Command(CaseRef ref, UUID party, int edit, Written right, Set<PartyField> gone) {
        Set<PartyField> changed() {
            var all = EnumSet.noneOf(PartyField.class);
            all.addAll(gone);
            all.addAll(right.values().keySet());
            return all;
        }
    }

    record Corrected(Command command, Party party) {}

    private final CaseFiles files;
    private final PartyStore parties;
    private final Kinship kinship;
    private final Vault vault;
    private final Besides besides;

    CorrectParty(CaseFiles files, PartyStore parties, Kinship kinship, Vault vault) {
        this.files = files;
        this.parties = parties;
        this.kinship = kinship;
        this.vault = vault;
        this.besides = new Besides(parties, kinship, vault);
    }

    @Override
    public Operation operation() {
        return Operation.CORRECT_PARTY;
    }

    @Override
    public @Nullable Facts read(Command command) {
        var ref = command.ref();
        kinship.beforePeopleOf(ref.province());
        return files.hold(ref)
                .map(held -> {
                    var party = parties.find(ref, command.party()).orElse(null);
                    return Facts.of(held, vault, files, party);
                })
                .orElse(null);
    }

    @Override
    public Decision<Corrected> decide(Command command, Facts facts, Actor actor, Instant now) {
        var closed = facts.closed();
        var party = facts.party();
        if (closed != null) {
            return Decision.refuse(closed.key(), closed.values().toArray());
        }
        if (!facts.isOpen()) {
            return Decision.refuse("parties.refused.settled");
        }
        if (party == null || party.out() != null) {
            return Decision.refuse("parties.refused.gone");
        }
        if (command.changed().isEmpty()) {
            return Decision.refuse("parties.refused.unchanged");
        }
        if (command.right().values().isEmpty() && command.gone().containsAll(party.known())) {
            return Decision.refuse("parties.refused.empty");
        }
        if (facts.refusesPlace(party.role(), command.right())) {
            return Decision.refuse("parties.refused.hisside");
        }
        return command.right()
                .<Corrected>refusal(now)
                .orElseGet(() -> Decision.accept(new Corrected(command, party)));
    }

    @Override
    public String keep(Corrected decided, Actor actor, Instant now) {
        var command = decided.command();
        var party = decided.party();
        var ref = command.ref();
        var file = new CaseId(ref.province(), ref.id());
        var edit = party.edit() + 1;
        var before = besides.lying(ref, party.id());
        var theirs = EnumSet.copyOf(command.changed());
        theirs.removeIf(field -> party.isNewerThan(command.edit(), field));
        theirs.forEach(field -> parties.end(ref, party.id(), field, now));
        command.right()
                .values()
                .forEach((field, value) -> {
                    var place = field.of(file, party.id(), party.role(), edit);
                    var sealed = vault.seal(place, value);
                    if (theirs.contains(field)) {
                        parties.add(ref, party.id(), field, edit, sealed);
                    } else {
                        parties.addBeside(ref, party.id(), field, edit, sealed, now);
                    }
                });
        parties.edited(ref, party.id());
        var beside = EnumSet.noneOf(PartyField.class);
        beside.addAll(command.right().values().keySet());
        beside.removeAll(theirs);
        besides.written(ref, party.id(), before, edit, command.right(), theirs, beside, now);
        return party.id().toString();
    }

    @Override
    public Particulars particulars(Corrected decided) {
        return Particulars.none()
                .code("role", decided.party().role())
                .number("fields", decided.command().changed().size());
    }
}
