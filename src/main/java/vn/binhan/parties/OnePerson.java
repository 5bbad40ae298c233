package vn.binhan.parties;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.binhan.access.Access;
import vn.binhan.access.PersonId;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.casefiles.ConflictSource;
import vn.binhan.casefiles.Conflicts;
import vn.binhan.parties.PersonLink.Someone;

/**
 * What follows from one person standing in several cases: whoever must not know of them in one of
 * the cases must not in any, however the others wrote them down; no longer when they are two after
 * all. Always worked out anew from the links that stand, so that undoing leaves nothing behind.
 */
final class OnePerson implements Conflicts.Follower {
    private final Access access;
    private final Conflicts conflicts;
    private final LinkStore links;

    OnePerson(Access access, Conflicts conflicts, LinkStore links) {
        this.access = access;
        this.conflicts = conflicts;
        this.links = links;
    }

    @Override
    public void changed(CaseRef ref, UUID party, Instant now) {
        var everywhere = everywhere(ref.province(), party);
        if (everywhere.size() > 1) {
            links.alone(ref.province());
            keepFromAll(everywhere(ref.province(), party), now);
        }
    }

    /** Keeps the cases in which this person stands from everybody from whom one of them is kept. */
    void keepFromAll(String province, UUID party, Instant now) {
        keepFromAll(everywhere(province, party), now);
    }

    private Collection<Someone> everywhere(String province, UUID party) {
        return access.wall().asClock(() -> links.one(province, party));
    }

    private void keepFromAll(Collection<Someone> everywhere, Instant now) {
        var own = new HashMap<Someone, Map<PersonId, ConflictSource>>();
        everywhere.forEach(one -> own.put(one, conflicts.because(one.ref(), one.party())));
        for (var one : everywhere) {
            var found = new HashMap<PersonId, ConflictSource>();
            own.forEach((other, ties) -> {
                if (!other.equals(one)) {
                    ties.forEach((person, source) ->
                            found.merge(person, source, ConflictSource::stronger));
                }
            });
            conflicts.barCarried(one.ref(), one.party(), found, now);
        }
    }

    /** The two are not one, or no longer: each side is kept from those of its own only. */
    void part(PersonLink link, PersonId by, PersonLink.Why why, Instant now) {
        var province = link.here().ref().province();
        access.wall()
                .asClock(() -> {
                    links.undo(province, link.id(), by, why, now);
                    return true;
                });
        keepFromAll(province, link.here().party(), now);
        keepFromAll(province, link.there().party(), now);
    }

    /** Within an act that takes a person out of a case: nothing is known of them any more. */
    void tookOut(CaseRef ref, UUID party, PersonId by, Instant now) {
        access.wall().asClock(() -> links.of(ref)).stream()
                .filter(link -> link.isStanding() && link.here().party().equals(party))
                .forEach(link -> part(link, by, PersonLink.Why.TAKEN_OUT, now));
    }

    /** Within the erasure of a case: the others stand as if it had never been there. */
    void erased(CaseRef ref, Instant now) {
        var linked = access.wall().asClock(() -> links.of(ref));
        access.wall()
                .asClock(() -> {
                    links.remove(ref);
                    return true;
                });
        linked.forEach(link -> keepFromAll(ref.province(), link.there().party(), now));
    }
}
