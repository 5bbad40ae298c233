package vn.binhan.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.binhan.access.OrganisationId;
import vn.binhan.programme.NodeId;

/** Whose work other bodies do today, because the body to which it was given no longer exists. */
record Heirs(Map<OrganisationId, Set<OrganisationId>> ofEnded) {

    /** Who does the work of this body: itself, or those to which its work passed on. */
    Set<OrganisationId> doers(OrganisationId body) {
        var heirs = ofEnded.getOrDefault(body, Set.of());
        return heirs.isEmpty() ? Set.of(body) : heirs;
    }

    /** The same bodies and those whose work they took over. */
    List<OrganisationId> andPredecessors(List<OrganisationId> bodies) {
        var before =
                ofEnded.entrySet().stream()
                        .filter(ended -> ended.getValue().stream().anyMatch(bodies::contains))
                        .map(Map.Entry::getKey);
        return Stream.concat(bodies.stream(), before).distinct().toList();
    }

    /**
     * The assignments as they are carried out: work of an ended body is its successors'. A body has
     * a piece of work once, in the lead when any of its assignments says so.
     */
    List<Assignment> carriedOut(List<Assignment> given) {
        var places = new HashMap<Held, Integer>();
        var carried = new ArrayList<Assignment>();
        for (var one : given) {
            for (var doer : doers(one.givenTo())) {
                var held = new Held(one.node(), doer);
                var before = places.get(held);
                if (before == null) {
                    places.put(held, carried.size());
                    carried.add(one.doneBy(doer));
                } else if (one.role() == BodyRole.LEAD
                        && carried.get(before).role() == BodyRole.SUPPORT) {
                    carried.set(before, one.doneBy(doer));
                }
            }
        }
        return carried;
    }

    private record Held(NodeId node, OrganisationId body) {}
}
