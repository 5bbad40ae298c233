package vn.binhan.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.binhan.access.OrganisationId;
import vn.binhan.kit.VietnameseText;
import vn.binhan.programme.NodeId;

/**
 * Gives the work of a new version of a plan. A line that stayed keeps who has it: what was given
 * stays given, what was ended stays ended, as long as the plan still names the body. Only what the
 * plan says newly is given, and what it no longer says is ended.
 */
final class NextVersion {
    private final AssignmentStore store;
    private final Heirs heirs;
    private final Instant now;

    /** What was given by the plan's words so far, by line and name. */
    private final Map<Key, List<AssignmentStore.Ever>> given = new HashMap<>();

    private final Map<Key, BodyRole> before = new HashMap<>();

    private record Key(NodeId node, String name) {
        private static Key of(NodeId node, String written) {
            return new Key(node, VietnameseText.key(written));
        }
    }

    /**
     * @param ever all that was ever given of the plan
     * @param before what the version before said
     */
    NextVersion(
            AssignmentStore store,
            Heirs heirs,
            List<AssignmentStore.Ever> ever,
            List<PlanWords> before,
            Instant now) {
        this.store = store;
        this.heirs = heirs;
        this.now = now;
        for (var one : ever) {
            var written = one.given().asWritten();
            if (written != null) {
                given.computeIfAbsent(Key.of(one.given().node(), written), k -> new ArrayList<>())
                        .add(one);
            }
        }
        before.forEach(said -> this.before.put(key(said), said.role()));
    }

    private static Key key(PlanWords said) {
        return Key.of(said.node(), said.asWritten());
    }

    /** Writes who has what by the words of the new version. */
    void give(List<PlanWords> words) {
        var names = new HashSet<Key>();
        words.forEach(said -> names.add(key(said)));
        var dropped = new ArrayList<AssignmentStore.Ever>();
        for (var key : before.keySet()) {
            if (!names.contains(key)) {
                dropped.addAll(given.getOrDefault(key, List.of()));
            }
        }
        var doers = new HashMap<NodeId, Set<OrganisationId>>();
        for (var said : words) {
            if (said.body() != null) {
                doers.computeIfAbsent(said.node(), k -> new HashSet<>()).add(said.body());
                give(said, said.body(), dropped);
            }
        }
        for (var one : dropped) {
            var still = doers.getOrDefault(one.given().node(), Set.of());
            if (one.stands() && !does(one, still)) {
                end(one);
            }
        }
    }

    private void give(PlanWords said, OrganisationId doer, List<AssignmentStore.Ever> dropped) {
        var had = given.getOrDefault(key(said), List.of());
        var role = before.get(key(said));
        if (role == null) {
            // A name that was only spelled anew is no new work.
            if (dropped.stream().noneMatch(one -> at(one, said) && does(one, Set.of(doer)))) {
                assign(said, doer);
            }
            return;
        }
        if (had.isEmpty()) {
            assign(said, doer);
            return;
        }
        var same = had.stream().anyMatch(one -> does(one, Set.of(doer)));
        var standing = had.stream().filter(AssignmentStore.Ever::stands).toList();
        if (!standing.isEmpty() && (!same || role != said.role())) {
            standing.forEach(this::end);
            assign(said, doer);
        }
    }

    private static boolean at(AssignmentStore.Ever one, PlanWords said) {
        return one.given().node().equals(said.node());
    }

    private boolean does(AssignmentStore.Ever one, Set<OrganisationId> bodies) {
        var body = one.given().givenTo();
        return bodies.contains(body) || heirs.doers(body).stream().anyMatch(bodies::contains);
    }

    private void end(AssignmentStore.Ever one) {
        store.endAssignment(one.given().node(), one.given().id(), now);
    }

    private void assign(PlanWords said, OrganisationId doer) {
        store.assign(said.node(), said.asWritten(), said.named(), doer, said.role(), now);
    }
}
