package vn.binhan.parties;

import java.time.Instant;
import java.util.EnumMap;
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
                .map(held -> Facts.of(held, vault, files, null))
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
        if (facts.refusesPlace(command.role(), command.written())) {
            return Decision.refuse("parties.refused.hisside");
        }
        return command.written().<Command>refusal(now).orElseGet(() -> Decision.accept(command));
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        var role = decided.role();
        if (role == null) {
            throw new IllegalStateException("Decided without a role");
        }
        return add(decided.ref(), role, decided.written(), actor.person().toString(), now);
    }

    private String add(CaseRef ref, Role role, Written written, String by, Instant now) {
        var file = new CaseId(ref.province(), ref.id());
        var party = UUID.randomUUID();
        parties.add(ref, party, role, by, now);
        written.values()
                .forEach((field, value) -> {
                    var place = field.of(file, party, role, PartyField.FIRST);
                    parties.add(ref, party, field, PartyField.FIRST, vault.seal(place, value));
                });
        vault.keep(file, party, written.identity());
        kinship.personIs(ref, party, now);
        return party.toString();
    }

    void before(String province) {
        kinship.beforePeopleOf(province);
    }

    /** Somebody named in a report, added by the program. */
    void reported(CaseRef ref, Role role, Identity who, Instant now) {
        var known = new EnumMap<PartyField, String>(PartyField.class);
        if (!who.name().isBlank()) {
            known.put(PartyField.NAME, who.name());
        }
        var year = who.birthYear();
        if (year != null) {
            known.put(PartyField.BIRTH_YEAR, year.toString());
        }
        who.phones().stream().findFirst().ifPresent(p -> known.put(PartyField.PHONE, p));
        if (!known.isEmpty() && !isThere(ref, role, who)) {
            add(ref, role, new Written(known), "clock", now);
        }
    }

    /** Whether the case has this person in this role, with all that is known of them here. */
    private boolean isThere(CaseRef ref, Role role, Identity who) {
        var there =
                parties.of(ref).stream()
                        .filter(party -> party.role() == role && party.out() == null)
                        .map(Party::id)
                        .toList();
        if (there.isEmpty()) {
            return false;
        }
        var looking = UUID.randomUUID();
        vault.keep(new CaseId(ref.province(), ref.id()), looking, who);
        try {
            return vault.alike(ref.province(), looking).stream()
                    .map(Vault.Alike::party)
                    .filter(there::contains)
                    .map(party -> vault.equal(ref.province(), looking, party))
                    .anyMatch(equal ->
                            (who.name().isBlank() || equal.contains(Identity.Field.NAME_AND_YEAR))
                                    && (who.phones().isEmpty()
                                            || equal.contains(Identity.Field.PHONE)));
        } finally {
            vault.forget(ref.province(), looking);
        }
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
