package vn.binhan.parties;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.Rights;
import vn.binhan.access.Subject;
import vn.binhan.casefiles.CaseFile;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.kinship.Kinship;
import vn.binhan.ledger.Particulars;
import vn.binhan.places.UnitKey;
import vn.binhan.vault.Identity;
import vn.binhan.vault.Vault;

/**
 * Writes down that a person of this case and one of another are one, or are two who look alike. The
 * worker must work on both cases; from then on both are kept from those who are tied to either.
 */
final class LinkPeople implements Action<LinkPeople.Command, LinkPeople.Facts, PersonLink> {

    /**
     * @param basis what it rests on; absent when nothing was chosen
     */
    record Command(
            CaseRef ref,
            @Nullable UUID party,
            CaseRef otherRef,
            @Nullable UUID otherParty,
            PersonLink.@Nullable Verdict verdict,
            PersonLink.@Nullable Basis basis) {}

    /**
     * @param here the person of this case; absent when they are not of it any more
     * @param linked whether something is written down about the two already
     * @param apart whether just one of the two files is for the work with him
     */
    record Facts(
            CaseFiles.Held held,
            CaseFiles.Held other,
            @Nullable Party here,
            @Nullable Party there,
            Set<Identity.Field> agreeing,
            boolean linked,
            boolean apart) {}

    private final CaseFiles files;
    private final PartyStore parties;
    private final LinkStore links;
    private final Kinship kinship;
    private final Vault vault;
    private final OnePerson onePerson;

    LinkPeople(
            CaseFiles files,
            PartyStore parties,
            LinkStore links,
            Kinship kinship,
            Vault vault,
            OnePerson onePerson) {
        this.files = files;
        this.parties = parties;
        this.links = links;
        this.kinship = kinship;
        this.vault = vault;
        this.onePerson = onePerson;
    }

    @Override
    public Operation operation() {
        return Operation.LINK_PEOPLE;
    }

    @Override
    public @Nullable Facts read(Command command) {
        var ref = command.ref();
        var other = command.otherRef();
        if (ref.equals(other) || !ref.province().equals(other.province())) {
            return null;
        }
        kinship.beforePeopleOf(ref.province());
        // Always in one order, so that two who link the same cases wait for each other.
        Stream.of(ref, other).sorted(CaseRef.IN_ORDER).forEach(files::hold);
        var held = files.hold(ref);
        var heldOther = files.hold(other);
        if (held.isEmpty() || heldOther.isEmpty()) {
            return null;
        }
        links.alone(ref.province());
        var here = standing(ref, command.party());
        var there = standing(other, command.otherParty());
        return new Facts(
                held.get(),
                heldOther.get(),
                here,
                there,
                here == null || there == null
                        ? Set.of()
                        : vault.equal(ref.province(), here.id(), there.id()),
                here != null && there != null && isLinked(ref, here.id(), there.id()),
                files.conflicts().isOnHisSide(held.get().file())
                        != files.conflicts().isOnHisSide(heldOther.get().file()));
    }

    private @Nullable Party standing(CaseRef ref, @Nullable UUID party) {
        return party == null
                ? null
                : parties.find(ref, party).filter(each -> each.out() == null).orElse(null);
    }

    private boolean isLinked(CaseRef ref, UUID here, UUID there) {
        return links.of(ref).stream()
                .filter(PersonLink::isStanding)
                .anyMatch(link ->
                        link.here().party().equals(here) && link.there().party().equals(there));
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
    public Decision<PersonLink> decide(Command command, Facts facts, Actor actor, Instant now) {
        var here = facts.here();
        var there = facts.there();
        var verdict = command.verdict();
        var basis = command.basis();
        if (Rights.dutyFor(actor, operation(), facts.other().subject()).isEmpty()) {
            return Decision.refuse("parties.refused.link.both");
        }
        if (!isOpen(facts.held()) && !isOpen(facts.other())) {
            return Decision.refuse("parties.refused.link.closed");
        }
        if (facts.apart()) {
            return Decision.refuse("parties.refused.link.hisside");
        }
        if (here == null || there == null) {
            return Decision.refuse("parties.refused.link.who");
        }
        if (facts.linked()) {
            return Decision.refuse("parties.refused.link.already");
        }
        if (verdict == null || basis == null) {
            return Decision.refuse("parties.refused.link.basis");
        }
        if (basis == PersonLink.Basis.DETAILS
                && verdict == PersonLink.Verdict.SAME
                && facts.agreeing().isEmpty()) {
            return Decision.refuse("parties.refused.link.nothing");
        }
        return Decision.accept(
                new PersonLink(
                        UUID.randomUUID(),
                        new PersonLink.Someone(command.ref(), here.id(), here.role()),
                        new PersonLink.Someone(command.otherRef(), there.id(), there.role()),
                        verdict,
                        basis,
                        facts.agreeing(),
                        now,
                        actor.person(),
                        null));
    }

    private static boolean isOpen(CaseFiles.Held held) {
        return held.file().state() == CaseFile.State.OPEN;
    }

    @Override
    public String keep(PersonLink link, Actor actor, Instant now) {
        links.add(link);
        onePerson.keepFromAll(link.here().ref().province(), link.here().party(), now);
        return link.id().toString();
    }

    @Override
    public Particulars particulars(PersonLink link) {
        return Particulars.none()
                .id("link", link.id())
                .code("verdict", link.verdict())
                .code("basis", link.basis())
                .codes("agreeing", link.agreeing());
    }
}
