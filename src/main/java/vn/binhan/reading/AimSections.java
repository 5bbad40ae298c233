package vn.binhan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.figures.Measured;
import vn.binhan.figures.TargetYears;
import vn.binhan.heads.Reference;
import vn.binhan.outline.Node;
import vn.binhan.outline.PlanBody;
import vn.binhan.wording.Label.Numbering;
import vn.binhan.wording.Lookup;
import vn.binhan.wording.MappedText;
import vn.binhan.wording.Paragraph;
import vn.binhan.wording.SectionRole;

/** Leads the reader of targets through the sections of a plan that may promise something. */
final class AimSections {
    /** "Yêu cầu", "Phạm vi, đối tượng" beside the aims. */
    private static final Pattern NO_AIM =
            Pattern.compile(
                    "yeu cau(?! can dat| ve chi tieu)|(?:pham vi|doi tuong|thoi gian|dia ban)(?: thuc hien)?(?:[,:]| va |$)");

    private final MappedText text;
    private final TargetReader targets;

    /** Where sections on aims tell what is promised, "100%" in a task only says how it is done. */
    private boolean aimsTold;

    AimSections(MappedText text, TargetReader targets) {
        this.text = text;
        this.targets = targets;
    }

    /** Walks the sections that may hold targets, the year of each heading in hand. */
    void read(PlanBody body) {
        boolean aimed =
                !body.with(SectionRole.TARGETS).isEmpty()
                        || !body.with(SectionRole.OBJECTIVE).isEmpty();
        List<PlanBody.Section> work = new ArrayList<>();
        for (PlanBody.Section section : body.all()) {
            targets.beginSection();
            if (PlanBody.isAim(section.role()) && !(aimed && onlyPurpose(section))) {
                walk(section.node(), null, aimed);
            } else if (section.role() != SectionRole.BUDGET
                    && section.role() != SectionRole.SITUATION
                    && section.role() != SectionRole.BASES) {
                work.add(section);
            }
        }
        aimsTold = !targets.targets().isEmpty();
        work.forEach(section -> section.node().children().forEach(child -> inside(child)));
    }

    /** "Mục đích, yêu cầu" of a plan that has aims: what it tells of before is not promised. */
    private static boolean onlyPurpose(PlanBody.Section section) {
        String headline = section.node().headline();
        return section.role() == SectionRole.PURPOSE
                && !headline.contains("muc tieu")
                && !headline.contains("chi tieu");
    }

    /** Targets that stand below their own heading among the tasks. */
    private void inside(Node node) {
        SectionRole role = node.role();
        if (role == SectionRole.TARGETS
                || role == SectionRole.OBJECTIVE
                || node.style() == Numbering.MEASURE) {
            walk(node, null, false);
        } else {
            readPromises(node.paragraph());
            node.children().forEach(child -> inside(child));
        }
    }

    /** "Phấn đấu đến năm 2030 có 70% ...": a promise is one among the tasks, too. */
    private void readPromises(Paragraph paragraph) {
        int from = paragraph.bodyStart();
        while (from < paragraph.end()) {
            int end = text.stop(from, paragraph.end());
            int promise = text.bare().indexOf("phan dau", from);
            boolean promises =
                    promise >= 0
                            && promise < end
                            && Lookup.holdsAny(text.bare(), promise, end, "%", "phan tram");
            boolean whole = Lookup.holdsAny(text.bare(), from, end, "100%", "100 %");
            if (promises && !(whole && aimsTold) && Reference.all(text, from, promise).isEmpty()) {
                targets.read(from, end, null);
            }
            from = Math.max(end, from + 1);
        }
    }

    private void walk(Node node, @Nullable Integer year, boolean aimed) {
        walk(node, year, aimed, true);
    }

    /** The general objective names whom it is for; a number of them is no measure. */
    private void walk(Node node, @Nullable Integer year, boolean aimed, boolean counted) {
        if (aimed && NO_AIM.matcher(node.headline()).lookingAt()) {
            return;
        }
        Paragraph paragraph = node.paragraph();
        boolean things = counted && !GeneralAim.isGeneral(node);
        targets.countThings(things);
        if (!node.implied()) {
            targets.read(paragraph.bodyStart(), paragraph.end(), year);
        }
        Integer below = TargetYears.ofHeading(text, paragraph, year);
        int[] measure = Measured.byItems(text, paragraph);
        for (Node child : node.children()) {
            targets.measuredAbove(measure);
            walk(child, below, aimed, child.isLabelled() ? counted : things);
            boolean leads = child.children().isEmpty() && isLead(child);
            below = leads ? TargetYears.ofHeading(text, child.paragraph(), below) : below;
        }
        targets.countThings(counted);
    }

    /** "Phấn đấu đến năm 2025:" above its items, with a bullet like theirs or without. */
    private static boolean isLead(Node node) {
        return node.style() == Numbering.LEAD
                || (node.style().isBullet() && node.paragraph().endsWith(':'));
    }
}
