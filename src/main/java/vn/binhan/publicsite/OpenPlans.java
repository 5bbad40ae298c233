package vn.binhan.publicsite;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Organisations;
import vn.binhan.drafting.ItemKind;
import vn.binhan.kit.Words;
import vn.binhan.plans.Plan;
import vn.binhan.plans.Plans.Edition;
import vn.binhan.programme.Node;
import vn.binhan.programme.Outline;
import vn.binhan.work.Assignment;
import vn.binhan.work.BodyRole;

/** Lays one plan out for everybody's eyes, in the words of one language. */
final class OpenPlans {
    private final Organisations organisations;
    private final Words words;
    private final Outline outline;
    private final LocalDate today;
    private final Map<Integer, List<Assignment>> given = new HashMap<>();
    private final Map<OrganisationId, String> names = new HashMap<>();

    OpenPlans(
            Outline outline,
            List<Assignment> assignments,
            Organisations organisations,
            Words words,
            LocalDate today) {
        this.outline = outline;
        this.organisations = organisations;
        this.words = words;
        this.today = today;
        for (var assignment : assignments) {
            given.merge(
                    assignment.node().key(),
                    List.of(assignment),
                    (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
        }
    }

    OpenPlan of(Plan plan, Edition edition) {
        return new OpenPlan(
                plan,
                plan.issuer() == null ? name(plan.owner()) : plan.issuer(),
                edition,
                outline.standing(today),
                outline.of(ItemKind.OBJECTIVE),
                outline.of(ItemKind.TARGET),
                outline.of(ItemKind.CONTENT).stream().map(this::part).toList(),
                outline.of(ItemKind.BODY).stream().map(this::body).toList());
    }

    private OpenPlan.Part part(Node node) {
        var below = outline.childrenOf(node).stream().filter(Node::isWork).toList();
        var standing =
                below.isEmpty()
                        ? Standing.of(
                                words, outline.stateOf(node, today), outline.percentOf(node, today))
                        : Standing.of(words, outline.standing(node, today));
        var doers =
                node.kind() == ItemKind.DUTY
                        ? List.<String>of()
                        : assignments(node).map(this::doer).toList();
        return new OpenPlan.Part(
                node.line(), standing, doers, below.stream().map(this::part).toList());
    }

    private OpenPlan.Body body(Node node) {
        var role = BodyRole.of(node.details().getOrDefault("role", "lead"));
        return new OpenPlan.Body(
                node.text(),
                role(role),
                doersNow(node),
                Standing.of(words, outline.standing(node, today)),
                outline.childrenOf(node).stream().filter(Node::isWork).map(this::part).toList());
    }

    /** Who has the work of this body's line and of those below it, when that is another name. */
    private @Nullable String doersNow(Node body) {
        var doers =
                Stream.concat(Stream.of(body), outline.childrenOf(body).stream())
                        .flatMap(this::assignments)
                        .map(assignment -> name(assignment.body()))
                        .distinct()
                        .toList();
        return doers.isEmpty() || doers.equals(List.of(body.text()))
                ? null
                : String.join("; ", doers);
    }

    private Stream<Assignment> assignments(Node node) {
        return given.getOrDefault(node.id().key(), List.of()).stream();
    }

    private String doer(Assignment assignment) {
        return words.t("publicsite.doer", name(assignment.body()), role(assignment.role()));
    }

    private String role(BodyRole role) {
        return words.t("publicsite.role." + role.name());
    }

    private String name(OrganisationId body) {
        return names.computeIfAbsent(
                body,
                id -> organisations.find(id).map(found -> found.name()).orElse(id.toString()));
    }
}
