package vn.binhan.work;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Organisation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Organisations;
import vn.binhan.places.Places;
import vn.binhan.plans.Plan;
import vn.binhan.plans.PlanId;
import vn.binhan.plans.Plans;
import vn.binhan.programme.Node;
import vn.binhan.programme.NodeId;
import vn.binhan.programme.Programme;

/**
 * Finds pieces of work, and holds them against change by others.
 *
 * @param store where what is done about them is kept
 * @param given to whom they were given
 */
record Pieces(
        Plans plans,
        Programme programme,
        WorkStore store,
        AssignmentStore given,
        MilestoneStore milestones,
        Organisations organisations) {

    Optional<PieceOfWork> find(NodeId id) {
        return programme.find(id).map(this::piece);
    }

    /** The piece until the caller's transaction ends; absent when there is no such line. */
    @Nullable PieceOfWork lock(NodeId id) {
        return programme.lock(id).map(this::piece).orElse(null);
    }

    /** Who does the work of bodies of the province that no longer exist today. */
    Heirs heirs(String province) {
        return new Heirs(organisations.heirs(province, programme.today()));
    }

    /** The work of the plan with those who do it today. */
    List<Assignment> assignments(PlanId plan) {
        return heirs(plan.province()).carriedOut(given.assignments(plan));
    }

    /** The work that these bodies of one province do today, their own or taken over. */
    List<Assignment> doneBy(String province, List<OrganisationId> bodies) {
        var heirs = heirs(province);
        var numbers =
                heirs.andPredecessors(bodies).stream()
                        .filter(body -> body.province().equals(province))
                        .map(OrganisationId::number)
                        .toList();
        return heirs.carriedOut(given.givenTo(province, numbers)).stream()
                .filter(given -> bodies.contains(given.body()))
                .toList();
    }

    /** Where the plan stands among plans. */
    PlanSeat seat(Plan plan) {
        return PlanSeat.of(plan, organisations.find(plan.owner()).orElseThrow());
    }

    /** The plans to whose work that of this plan may be tied, those of the nation first. */
    List<Plan> above(Plan plan) {
        var own = seat(plan);
        var owners = new HashMap<OrganisationId, Organisation>();
        for (var province : List.of(Places.NATION, plan.id().province())) {
            organisations.of(province).forEach(owner -> owners.put(owner.id(), owner));
        }
        return plans.all().stream()
                .filter(other -> {
                    var owner = owners.get(other.owner());
                    return owner != null && PlanSeat.of(other, owner).isAbove(own);
                })
                .sorted(Comparator.comparing(other -> !other.id().province().equals(Places.NATION)))
                .toList();
    }

    private PieceOfWork piece(Node node) {
        var plan = plans.find(node.id().plan()).orElseThrow();
        var province = plan.id().province();
        var heirs = heirs(province);
        var own =
                Stream.concat(Stream.of(plan.owner()), heirs.doers(plan.owner()).stream())
                        .filter(body -> body.province().equals(province));
        var joined =
                organisations
                        .joined(province, programme.today())
                        .getOrDefault(plan.owner(), Set.of())
                        .stream();
        var owners = Stream.concat(own, joined).collect(Collectors.toUnmodifiableSet());
        return new PieceOfWork(
                plan,
                node,
                programme.stands(node.id()),
                programme.hasParts(node.id()),
                heirs.carriedOut(given.assignments(node.id())),
                owners);
    }
}
