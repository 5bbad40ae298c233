package vn.binhan.parties;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.Subject;
import vn.binhan.casefiles.CaseFile;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.kinship.Kinship;
import vn.binhan.ledger.Particulars;
import vn.binhan.places.UnitKey;
import vn.binhan.vault.Vault;

/**
 * Takes a person out of a case who was written down by mistake: they are found no longer, and the
 * case is kept no longer from those who were tied to it through them alone.
 */
final class TakeOutParty
        implements Action<TakeOutParty.Command, TakeOutParty.Facts, TakeOutParty.TakenOut> {

    record Command(CaseRef ref, UUID party, Party.@Nullable Why why) {}

    /**
     * @param barred from how many people the case is kept because of this person
     */
    record Facts(CaseFiles.Held held, @Nullable Party party, int barred) {}

    record TakenOut(CaseRef ref, Party party, Party.Why why, int barred) {}

    private final CaseFiles files;
    private final PartyStore parties;
    private final Kinship kinship;
    private final Vault vault;
    private final OnePerson onePerson;

    TakeOutParty(
            CaseFiles files,
            PartyStore parties,
            Kinship kinship,
            Vault vault,
            OnePerson onePerson) {
        this.files = files;
        this.parties = parties;
        this.kinship = kinship;
        this.vault = vault;
        this.onePerson = onePerson;
    }

    @Override
    public Operation operation() {
        return Operation.TAKE_OUT_PARTY;
    }

    @Override
    public @Nullable Facts read(Command command) {
        var ref = command.ref();
        kinship.beforePeopleOf(ref.province());
        return files.hold(ref)
                .map(held ->
                        new Facts(
                                held,
                                parties.find(ref, command.party()).orElse(null),
                                files.conflicts().barredBy(ref, command.party())))
                .orElse(null);
    }

    @Override
    public Subject subject(Command command, Facts facts) {
        return facts.held().subject();
    }

    @Override
    public @Nullable UnitKey unit(Facts facts) {
        return facts.held().file().unit();
    }

    @Override
    public Decision<TakenOut> decide(Command command, Facts facts, Actor actor, Instant now) {
        var party = facts.party();
        var why = command.why();
        if (facts.held().file().state() != CaseFile.State.OPEN) {
            return Decision.refuse("parties.refused.settled");
        }
        if (party == null || party.out() != null) {
            return Decision.refuse("parties.refused.gone");
        }
        return why == null
                ? Decision.refuse("parties.refused.why")
                : Decision.accept(new TakenOut(command.ref(), party, why, facts.barred()));
    }

    @Override
    public String keep(TakenOut decided, Actor actor, Instant now) {
        var ref = decided.ref();
        var party = decided.party();
        var besides = new Besides(parties, kinship, vault);
        var before = besides.lying(ref, party.id());
        parties.takeOut(ref, party, decided.why(), actor.person(), now);
        vault.forget(ref.province(), party.id());
        besides.takenOut(ref, party.id(), before, now);
        onePerson.tookOut(ref, party.id(), actor.person(), now);
        kinship.personWent(ref, party.id(), now);
        return party.id().toString();
    }

    @Override
    public Particulars particulars(TakenOut decided) {
        return Particulars.none()
                .code("role", decided.party().role())
                .code("why", decided.why())
                .number("barred", decided.barred());
    }
}
