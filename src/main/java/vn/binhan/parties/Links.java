package vn.binhan.parties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.Operation;
import vn.binhan.access.Outcome;
import vn.binhan.access.Rights;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.kinship.Kinship;
import vn.binhan.parties.PersonLink.Candidate;
import vn.binhan.parties.PersonLink.Someone;
import vn.binhan.vault.Vault;

/** In which other cases the people of a case stand, and where they may stand as well. */
final class Links {
    private final Access access;
    private final CaseFiles files;
    private final Vault vault;
    private final PartyStore parties;
    private final LinkStore links;
    private final LinkPeople linkPeople;
    private final UndoLink undoLink;

    Links(
            Access access,
            CaseFiles files,
            Kinship kinship,
            Vault vault,
            PartyStore parties,
            LinkStore links,
            OnePerson onePerson) {
        this.access = access;
        this.files = files;
        this.vault = vault;
        this.parties = parties;
        this.links = links;
        this.linkPeople = new LinkPeople(files, parties, links, kinship, vault, onePerson);
        this.undoLink = new UndoLink(files, links, kinship, onePerson);
    }

    /**
     * What somebody who may see a case sees of its people elsewhere: never a case that is not there
     * for them.
     *
     * @param here the people of the case
     * @param all what was written down, the standing first, then what was undone
     * @param alike who agree in something with a person of the case and were not judged yet
     */
    record Seen(List<Someone> here, List<PersonLink> all, List<Candidate> alike, boolean mayLink) {
        /** In which other cases this person stands as well. */
        List<PersonLink> sameAs(UUID party) {
            return all.stream()
                    .filter(link -> link.isStanding() && link.here().party().equals(party))
                    .filter(link -> link.verdict() == PersonLink.Verdict.SAME)
                    .toList();
        }
    }

    /** The links alone, for a page that somebody opened already. */
    Seen seen(Actor actor, CaseRef ref) {
        return access.wall().as(actor, () -> new Seen(List.of(), links.of(ref), List.of(), false));
    }

    /** The same with who else may be one of them; that somebody looked is in the record then. */
    Optional<Seen> of(Actor actor, CaseRef ref) {
        return files.visit(actor, ref)
                .map(held -> {
                    var subject = held.subject();
                    var mayLink =
                            vault.closed().isEmpty()
                                    && Rights.dutyFor(actor, Operation.LINK_PEOPLE, subject)
                                            .isPresent();
                    return access.wall().as(actor, () -> seen(ref, mayLink));
                });
    }

    private Seen seen(CaseRef ref, boolean mayLink) {
        var here =
                parties.of(ref).stream()
                        .filter(party -> party.out() == null)
                        .map(party -> new Someone(ref, party.id(), party.role()))
                        .toList();
        var all = links.of(ref);
        return new Seen(here, all, mayLink ? alike(here, all) : List.of(), mayLink);
    }

    private List<Candidate> alike(List<Someone> here, List<PersonLink> all) {
        var judged =
                all.stream()
                        .filter(PersonLink::isStanding)
                        .map(link -> List.of(link.here().party(), link.there().party()))
                        .collect(Collectors.toSet());
        var found = new ArrayList<Candidate>();
        for (var one : here) {
            var province = one.ref().province();
            var ids =
                    vault.alike(province, one.party()).stream()
                            .filter(each -> !each.of().id().equals(one.ref().id()))
                            .map(Vault.Alike::party)
                            .filter(id -> !judged.contains(List.of(one.party(), id)))
                            .collect(Collectors.toSet());
            for (var there : links.among(province, ids)) {
                var agreeing = vault.equal(province, one.party(), there.party());
                found.add(new Candidate(one, there, agreeing));
            }
        }
        return found;
    }

    /**
     * The people of another case that somebody names by its number; nobody when it is not there.
     */
    List<Someone> peopleOf(Actor actor, CaseRef.Short number) {
        var found = access.wall().as(actor, () -> links.ofShort(number));
        // Eight signs name one case; should they ever name two, neither is guessed.
        return found.stream().map(Someone::ref).distinct().count() == 1 ? found : List.of();
    }

    Outcome perform(Actor actor, LinkPeople.Command command) {
        return access.desk().perform(actor, linkPeople, command);
    }

    Outcome perform(Actor actor, UndoLink.Command command) {
        return access.desk().perform(actor, undoLink, command);
    }
}
