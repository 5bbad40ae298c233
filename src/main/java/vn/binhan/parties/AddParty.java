package vn.binhan.parties;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
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
import vn.binhan.vault.Identity;
import vn.binhan.vault.Vault;

/**
 * Writes down a person of a case, sealed; at once the case is gone for every member of staff to
 * whom this person is tied, whoever wrote it down included.
 */
final class AddParty implements OnHeldCase<AddParty.Command, AddParty.Command> {
    private static final int LONGEST = 300;
    private static final int OLDEST = 120;

    record Command(
            CaseRef ref, @Nullable Role role, Map<PartyField, String> known, @Nullable UUID once) {
        Identity identity() {
            var year = known.get(PartyField.BIRTH_YEAR);
            var phone = known.get(PartyField.PHONE);
            return new Identity(
                    known.getOrDefault(PartyField.NAME, ""),
                    year == null ? null : Integer.valueOf(year),
                    known.get(PartyField.CITIZEN_NUMBER),
                    phone == null ? List.of() : List.of(phone));
        }
    }

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
        var known = command.known();
        if (known.isEmpty()) {
            return Decision.refuse("parties.refused.nothing");
        }
        if (known.values().stream().anyMatch(value -> value.length() > LONGEST)) {
            return Decision.refuse("parties.refused.long", LONGEST);
        }
        var year = known.get(PartyField.BIRTH_YEAR);
        var thisYear = now.atZone(ZoneOffset.UTC).getYear();
        if (year != null
                && (!year.matches("\\d{4}")
                        || Integer.parseInt(year) < thisYear - OLDEST
                        || Integer.parseInt(year) > thisYear)) {
            return Decision.refuse("parties.refused.year");
        }
        var citizen = known.get(PartyField.CITIZEN_NUMBER);
        if (citizen != null && !citizen.replaceAll("\\s", "").matches("\\d{9}|\\d{12}")) {
            return Decision.refuse("parties.refused.citizen");
        }
        return Decision.accept(command);
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
        decided.known()
                .forEach((field, value) ->
                        parties.add(
                                ref, party, field, vault.seal(field.of(file, party, role), value)));
        vault.keep(file, party, decided.identity());
        kinship.personCameInto(ref, party, now);
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
