package vn.binhan.work;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.OrganisationId;
import vn.binhan.plans.Plan;
import vn.binhan.programme.Node;
import vn.binhan.programme.Outline;
import vn.binhan.programme.Programme;
import vn.binhan.programme.Turn;
import vn.binhan.programme.WorkState;

/**
 * What the page of one piece of work shows.
 *
 * @param sentence the sentence of the plan from which the line was taken
 * @param dueWords by when it is due in the words of the plan, empty where it says nothing
 * @param evidence the files of each report, by the report's number
 * @param above the work of higher plans that this one carries out
 * @param below the work of lower plans that carries this one out
 * @param tying to what it could be tied, nothing for whoever may not
 * @param speaksFor the bodies in whose name this person may report
 * @param bodies the bodies to which it could be given
 * @param mayTakeBack whether it is an activity that this person may take back
 * @param takenBack the activities below it that were taken back
 * @param people the names of the province's staff by number
 */
record TaskView(
        PieceOfWork work,
        Outline outline,
        LocalDate today,
        String sentence,
        String dueWords,
        BodyNames names,
        List<WorkStore.Report> reports,
        Map<Long, List<WorkStore.Evidence>> evidence,
        List<MilestoneStore.Milestone> milestones,
        List<WorkStore.Comment> comments,
        List<Linked> above,
        List<Linked> below,
        Tying tying,
        LinkedHashMap<String, String> speaksFor,
        LinkedHashMap<String, String> bodies,
        Map<Long, String> people,
        boolean mayReport,
        boolean maySteer,
        boolean mayComment,
        boolean mayMilestone,
        boolean mayAddActivity,
        boolean mayTakeBack,
        boolean mayLink,
        List<Programme.TakenBack> takenBack) {

    /** A line of another plan that this one is tied to. */
    record Linked(Plan plan, Node node) {}

    /**
     * The plans above, by number; then the lines of the one that was chosen, by number.
     *
     * @param plan the number of the chosen plan, empty while none is
     */
    record Tying(
            LinkedHashMap<String, String> plans, String plan, LinkedHashMap<String, String> lines) {
        static final Tying NONE = new Tying(new LinkedHashMap<>(), "", new LinkedHashMap<>());
    }

    Plan plan() {
        return work.plan();
    }

    Node node() {
        return work.node();
    }

    /** Whether this person may report for a body that speaks of its own part alone. */
    boolean onlySupports() {
        return speaksFor.keySet().stream()
                .anyMatch(body -> !work.speaksOfTheWhole(OrganisationId.parse(body)));
    }

    WorkState state() {
        return outline.stateOf(work.node(), today);
    }

    /** Which time counts today of work that comes back; absent for any other. */
    @Nullable Turn turn() {
        return outline.turnOf(work.node(), today).orElse(null);
    }

    /** The name of a member of staff; people of another province stay a number. */
    String person(long number) {
        return people.getOrDefault(number, "#" + number);
    }
}
