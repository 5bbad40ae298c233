package vn.binhan.risk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.Outcome;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.StoryPages;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/** The door to the judging of danger and to safety plans. */
public final class Risks {
    private final Access access;
    private final Chronicle chronicle;
    private final InstantSource clock;
    private final JudgeRisk judge;
    private final NoteChange noteChange;
    private final PlanSafety planSafety;

    public Risks(Access access, Chronicle chronicle, InstantSource clock) {
        this.access = access;
        this.chronicle = chronicle;
        this.clock = clock;
        this.judge = new JudgeRisk(chronicle);
        this.noteChange = new NoteChange(chronicle);
        this.planSafety = new PlanSafety(chronicle);
    }

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages) {
        var storyPages = new StoryPages(pages, access, chronicle, clock);
        new RiskPages(storyPages, judge, noteChange).routes(routes);
        new SafetyPages(storyPages, planSafety).routes(routes);
    }

    /** Judges by the table alone what is known of the signs, as a worker does at the page. */
    public Outcome judge(Actor worker, CaseRef ref, Instant at, Triage triage, UUID once) {
        var seen = access.wall().as(worker, () -> Risk.of(chronicle.of(ref)).standing());
        var over = seen.isEmpty() ? 0 : seen.getLast().turn();
        var command = new JudgeRisk.Command(ref, at, triage, null, over, "", once);
        return access.desk().perform(worker, judge, command);
    }

    /** What the program itself tells when something makes danger due again. */
    public static Draft changed(Change change, Instant at) {
        return NoteChange.draft(change, at, "");
    }
}
