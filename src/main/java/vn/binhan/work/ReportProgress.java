package vn.binhan.work;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.documents.Originals;
import vn.binhan.ledger.Particulars;
import vn.binhan.programme.NodeId;

/**
 * A body says how far its work is: a percentage, a sentence, and files that show it. The percentage
 * of a body that supports the one in the lead is that of its part and moves nothing else. A line
 * with parts takes no percentage: it is the sum of theirs.
 */
final class ReportProgress extends WorkAction<ReportProgress.Command, ReportProgress.Said> {
    /** The longest sentence, in characters. */
    static final int LONGEST = 4_000;

    /** The most files with one report. */
    static final int MOST_FILES = 10;

    /**
     * One file as it came: what the person called it, and its bytes, read twice and never whole.
     */
    record File(String name, Originals.Content content) {}

    /**
     * @param edit the version of the line that the person saw
     * @param percent 0 to 100, absent when only a sentence is reported
     */
    record Command(
            NodeId node,
            int edit,
            OrganisationId body,
            @Nullable Long percent,
            String sentence,
            List<File> files,
            @Nullable UUID once)
            implements OnNode {}

    /**
     * What was decided.
     *
     * @param whole whether the body speaks of the whole line
     */
    record Said(Command command, boolean whole) {}

    private final Originals originals;

    ReportProgress(Pieces pieces, Originals originals) {
        super(Operation.REPORT_PROGRESS, pieces);
        this.originals = originals;
    }

    @Override
    Decision<Said> judge(Command command, PieceOfWork facts, Actor actor, Instant now) {
        if (!facts.node().isWork()) {
            return Decision.refuse("work.refused.notwork");
        }
        var speaksFor =
                actor.duties().stream()
                        .anyMatch(duty -> duty.organisation().equals(command.body()));
        if (!speaksFor || !facts.isOf(command.body())) {
            return Decision.refuse("work.refused.notyours");
        }
        if (command.percent() != null && facts.parts()) {
            return Decision.refuse("work.refused.parts");
        }
        if (command.percent() != null && (command.percent() < 0 || command.percent() > 100)) {
            return Decision.refuse("work.refused.percent");
        }
        if (command.sentence().isBlank()) {
            return Decision.refuse("work.refused.sentence");
        }
        if (command.sentence().length() > LONGEST) {
            return Decision.refuse("work.refused.long", LONGEST);
        }
        if (command.files().size() > MOST_FILES) {
            return Decision.refuse("work.refused.files", MOST_FILES);
        }
        if (command.edit() != facts.node().edit()) {
            return Decision.refuse("work.refused.newer");
        }
        return Decision.accept(new Said(command, facts.speaksOfTheWhole(command.body())));
    }

    @Override
    public Particulars particulars(Said said) {
        var decided = said.command();
        var body =
                Particulars.none()
                        .numbered("body", decided.body().province(), decided.body().number());
        var percent = decided.percent();
        return (percent == null ? body : body.number("percent", percent))
                .number("files", decided.files().size());
    }

    @Override
    public String keep(Said said, Actor actor, Instant now) {
        var decided = said.command();
        var whole = said.whole();
        var person = actor.person().number();
        var node = decided.node();
        var percent = decided.percent() == null ? null : decided.percent().intValue();
        var told =
                new WorkStore.Report(
                        0,
                        decided.body(),
                        percent,
                        percent != null && !whole,
                        decided.sentence(),
                        now,
                        person);
        var report = store().addReport(node, told);
        programme().report(node, whole, whole ? percent : null, decided.sentence(), now);
        for (var file : decided.files()) {
            var kept = originals.keep(node.plan().province(), file.content(), file.name(), now);
            var evidence =
                    new WorkStore.Evidence(
                            0, report, kept.sha256(), file.name(), kept.mediaType(), kept.bytes());
            store().addEvidence(node, report, evidence, now, person);
        }
        return Long.toString(report);
    }
}
