package vn.binhan.programme;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Access;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Organisation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.documents.Originals;
import vn.binhan.drafting.DraftId;
import vn.binhan.drafting.Drafting;
import vn.binhan.drafting.ItemKind;

/** Everything that people do to plans, performed at the desk. */
public final class ProgrammeActs {

    /** Where the programme keeps its things. */
    record Stores(
            PlanStore plans, NodeStore nodes, WorkStore work, LinkStore links, BudgetStore budget) {

        Work.Finder finder() {
            return new Work.Finder(plans, nodes, work);
        }
    }

    final IssuePlan issuePlan;
    final ReportProgress reportProgress;
    final AssignWork assignWork;
    final EndAssignment endAssignment;
    final SetDue setDue;
    final AddActivity addActivity;
    final AddMilestone addMilestone;
    final FinishMilestone finishMilestone;
    final CommentOnWork commentOnWork;
    final LinkWork linkWork;
    final PlanBudget planBudget;

    private final Programme programme;
    private final Access access;
    private final Drafting drafting;
    private final Stores stores;

    ProgrammeActs(
            Programme programme,
            Access access,
            Originals originals,
            Drafting drafting,
            Stores stores) {
        this.programme = programme;
        this.access = access;
        this.drafting = drafting;
        this.stores = stores;
        var finder = stores.finder();
        var organisations = access.organisations();
        this.issuePlan =
                new IssuePlan(
                        drafting,
                        stores.plans(),
                        new Issuing(
                                drafting,
                                stores.plans(),
                                stores.nodes(),
                                stores.work(),
                                organisations));
        this.reportProgress = new ReportProgress(finder, stores.nodes(), stores.work(), originals);
        this.assignWork = new AssignWork(finder, stores.work(), organisations);
        this.endAssignment = new EndAssignment(finder, stores.work());
        this.setDue = new SetDue(finder, stores.nodes());
        this.addActivity = new AddActivity(finder, stores.nodes(), stores.work());
        this.addMilestone = new AddMilestone(finder, stores.work());
        this.finishMilestone = new FinishMilestone(finder, stores.work());
        this.commentOnWork = new CommentOnWork(finder, stores.work());
        this.linkWork = new LinkWork(finder, stores.links());
        this.planBudget = new PlanBudget(stores.plans(), stores.budget());
    }

    <C, F, D> Outcome perform(Actor actor, Action<C, F, D> action, C command) {
        return access.desk().perform(actor, action, command);
    }

    /**
     * Issues the draft with every body mapped as the page would suggest; a body that nobody knows
     * is written down as a new one.
     */
    public Outcome issue(Actor actor, DraftId draft, String note) {
        var found = drafting.find(draft).orElseThrow();
        var known = access.organisations().of(found.owner().province());
        var mappings = new HashMap<Integer, IssuePlan.Mapping>();
        for (var item : found.items()) {
            if (item.kind() == ItemKind.BODY) {
                mappings.put(item.key(), suggestion(item.text(), known));
            }
        }
        return perform(
                actor,
                issuePlan,
                new IssuePlan.Command(draft, found.edit(), note, mappings, UUID.randomUUID()));
    }

    /** Gives a piece of work to a body. */
    public Outcome assign(Actor actor, NodeId node, OrganisationId body, BodyRole role) {
        return perform(actor, assignWork, new AssignWork.Command(node, body, role, null));
    }

    /** Reports on a piece of work as it stands now, without files. */
    public Outcome report(
            Actor actor,
            NodeId node,
            OrganisationId body,
            @Nullable Integer percent,
            String sentence) {
        var edit = stores.nodes().find(node).orElseThrow().edit();
        var typed = percent == null ? null : percent.longValue();
        return perform(
                actor,
                reportProgress,
                new ReportProgress.Command(node, edit, body, typed, sentence, List.of(), null));
    }

    /** Says that one piece of work carries out another of a plan above. */
    public Outcome link(Actor actor, NodeId below, NodeId above) {
        return perform(actor, linkWork, new LinkWork.Command(below, above, true));
    }

    private IssuePlan.Mapping suggestion(String written, List<Organisation> known) {
        var meant = BodyMatch.find(written, known).orElse(null);
        if (meant == null) {
            return new IssuePlan.Mapping(null, null);
        }
        if (meant.standsOn(programme.today())) {
            return new IssuePlan.Mapping(meant.id(), meant.id());
        }
        var successors = access.organisations().successors(meant.id());
        var doer = successors.isEmpty() ? null : successors.getFirst().id();
        return new IssuePlan.Mapping(meant.id(), doer);
    }
}
