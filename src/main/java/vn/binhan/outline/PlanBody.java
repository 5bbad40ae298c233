package vn.binhan.outline;

import java.util.ArrayList;
import java.util.List;
import vn.binhan.wording.Label;
import vn.binhan.wording.Label.Numbering;
import vn.binhan.wording.Paragraph;
import vn.binhan.wording.SectionRole;

/** The sections of a plan with the role of each, lost headings made good. */
public final class PlanBody {
    /** A section together with what it is for. */
    public record Section(Node node, SectionRole role) {}

    private final List<Section> sections = new ArrayList<>();

    private PlanBody() {}

    /** The sections of a tree. */
    public static PlanBody of(Outline outline) {
        PlanBody body = new PlanBody();
        body.addAll(outline.roots());
        body.nameUnnamed();
        return body;
    }

    /** "I. MỤC ĐÍCH, YÊU CẦU" right at the beginning of a text. */
    public static boolean opensWithAim(Paragraph first) {
        Label label = first.label();
        SectionRole role = SectionRole.of(first.bareBody());
        return label != null
                && label.style() == Numbering.ROMAN
                && label.ordinal() == 1
                && (role == SectionRole.OBJECTIVE || role == SectionRole.PURPOSE);
    }

    private void addAll(List<Node> nodes) {
        for (Node node : nodes) {
            if (holdsSections(node) || joinsMoneyAndWork(node)) {
                addAll(node.children());
            } else if (isSection(node)) {
                sections.add(new Section(node, roleOf(node)));
            }
        }
    }

    private static boolean isSection(Node node) {
        return (node.isLabelled() && !node.style().isBullet())
                || node.implied()
                || node.style() == Numbering.HEADING
                || (node.style() == Numbering.LEAD && !node.children().isEmpty());
    }

    /** "Kinh phí và tổ chức thực hiện" over a section of each. */
    private static boolean joinsMoneyAndWork(Node node) {
        SectionRole own = node.implied() ? SectionRole.NONE : node.role();
        List<Node> labelled = node.children().stream().filter(Node::isLabelled).toList();
        return (own == SectionRole.BUDGET || own == SectionRole.ORGANISATION)
                && labelled.size() >= 2
                && labelled.stream().anyMatch(child -> child.role() == SectionRole.ORGANISATION)
                && labelled.stream().anyMatch(child -> child.role() == SectionRole.BUDGET)
                && labelled.stream().noneMatch(child -> child.role() == SectionRole.NONE);
    }

    /** A wrapper such as "Phần I", "Điều 1" or "NỘI DUNG" around objective, tasks and the rest. */
    private static boolean holdsSections(Node node) {
        int named = 0;
        boolean aims = false;
        for (Node child : node.children()) {
            SectionRole role =
                    child.isLabelled() || child.style() == Numbering.HEADING
                            ? child.role()
                            : SectionRole.NONE;
            named += role == SectionRole.NONE || role == SectionRole.SITUATION ? 0 : 1;
            aims |=
                    role == SectionRole.OBJECTIVE
                            || role == SectionRole.TARGETS
                            || role == SectionRole.PURPOSE;
        }
        SectionRole own = node.implied() ? SectionRole.NONE : node.role();
        boolean wraps =
                own == SectionRole.NONE || own == SectionRole.CONTENTS || namesAimsAndWork(node);
        boolean work =
                node.children().stream()
                        .anyMatch(child ->
                                child.role() == SectionRole.CONTENTS
                                        || child.role() == SectionRole.ORGANISATION
                                        || child.role() == SectionRole.BUDGET);
        boolean organised =
                node.children().stream()
                        .anyMatch(child -> child.role() == SectionRole.ORGANISATION);
        boolean part =
                node.style() == Numbering.PART
                        || node.style() == Numbering.ARTICLE
                        || node.style() == Numbering.CAPITAL
                        || node.implied();
        boolean many = named >= 2 && own == SectionRole.NONE && (!node.implied() || organised);
        boolean wide = part && !isAim(own) && (many || aims);
        return wraps && ((named >= 2 && aims && work) || wide);
    }

    /** "Phần II. MỤC TIÊU, NHIỆM VỤ": the aims and the work are sections of their own below it. */
    private static boolean namesAimsAndWork(Node node) {
        String headline = node.headline();
        boolean work = headline.contains("nhiem vu") || headline.contains("giai phap");
        return !node.implied() && isAim(node.role()) && work;
    }

    private static SectionRole roleOf(Node node) {
        SectionRole role = node.role();
        if (role == SectionRole.NONE && node.style() == Numbering.ARTICLE) {
            return SectionRole.ORGANISATION;
        }
        return role;
    }

    /** A section whose heading was lost is told by what stands below it. */
    private void nameUnnamed() {
        boolean aimed = false;
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            if (section.node().implied()) {
                boolean organises = namesBodies(section);
                SectionRole role = organises ? SectionRole.ORGANISATION : SectionRole.CONTENTS;
                sections.set(i, new Section(section.node(), role));
            }
            aimed |= isAim(section.role());
        }
        nameByItems();
        boolean hasContents =
                sections.stream().anyMatch(section -> section.role() == SectionRole.CONTENTS);
        if (!hasContents && aimed) {
            nameBetween();
        }
    }

    private static long bodies(Section section) {
        return section.node().children().stream()
                .filter(child -> child.paragraph().namesBody())
                .count();
    }

    /** "CHỈ ĐẠO THỰC HIỆN" says little: what its items name tells what it is for. */
    private void nameByItems() {
        boolean worked = false;
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            SectionRole role = section.role();
            boolean open = role == SectionRole.NONE || role == SectionRole.CONTENTS;
            if (role == SectionRole.NONE && section.node().namesMoney()) {
                role = SectionRole.BUDGET;
            } else if (open && bodies(section) > 1 && namesBodies(section)) {
                boolean other = sections.stream().anyMatch(PlanBody::organises);
                role = worked && !other ? SectionRole.ORGANISATION : role;
            } else {
                worked |= open && !section.node().children().isEmpty();
                worked |= role == SectionRole.ORGANISATION && !organises(section);
            }
            sections.set(i, new Section(section.node(), role));
        }
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            boolean work = section.role() == SectionRole.ORGANISATION && !organises(section);
            if (work && sections.stream().anyMatch(PlanBody::organises)) {
                sections.set(i, new Section(section.node(), SectionRole.CONTENTS));
            }
        }
    }

    private static boolean namesBodies(Section section) {
        return bodies(section) * 2 > section.node().children().size();
    }

    /** Work that is told body by body: "II. NỘI DUNG", "1. Sở Y tế", "2. Sở Tài chính". */
    public List<Node> workByBody() {
        return sections.stream()
                .filter(section -> section.role() == SectionRole.CONTENTS)
                .filter(section -> bodies(section) > 1 && namesBodies(section))
                .map(Section::node)
                .toList();
    }

    /** Whether a section says who does what; "Nội dung và phân công" without bodies does not. */
    private static boolean organises(Section section) {
        boolean work =
                section.node().headline().startsWith("noi dung")
                        && !section.node().children().isEmpty()
                        && bodies(section) == 0;
        return section.role() == SectionRole.ORGANISATION && !work;
    }

    private void nameBetween() {
        boolean aims = false;
        for (int i = 0; i < sections.size(); i++) {
            Section section = sections.get(i);
            aims |= isAim(section.role());
            Numbering style = section.node().style();
            boolean wide = style == Numbering.ROMAN || style == Numbering.HEADING;
            if (aims
                    && wide
                    && section.role() == SectionRole.NONE
                    && !section.node().children().isEmpty()) {
                sections.set(i, new Section(section.node(), SectionRole.CONTENTS));
            }
        }
    }

    /** Whether a section says what the plan aims at. */
    public static boolean isAim(SectionRole role) {
        return role == SectionRole.OBJECTIVE
                || role == SectionRole.TARGETS
                || role == SectionRole.PURPOSE;
    }

    /** Every section, in order. */
    public List<Section> all() {
        return sections;
    }

    /** The sections of one role, in order. */
    public List<Node> with(SectionRole role) {
        List<Node> nodes = new ArrayList<>();
        for (Section section : sections) {
            if (section.role() == role) {
                nodes.add(section.node());
            } else {
                boolean inside =
                        (role == SectionRole.BUDGET && section.role() == SectionRole.ORGANISATION)
                                || (isAim(section.role())
                                        && (role == SectionRole.CONTENTS
                                                || isAim(role)
                                                || role == SectionRole.BUDGET));
                section.node().children().stream()
                        .filter(child -> inside && isHeading(child) && child.role() == role)
                        .forEach(nodes::add);
            }
        }
        return nodes;
    }

    private static boolean isHeading(Node node) {
        return (node.isLabelled() && !node.style().isBullet())
                || node.style() == Numbering.HEADING
                || node.style() == Numbering.LEAD;
    }

    /** How many roles of a plan its sections bear by name. */
    public int named() {
        return (int)
                sections.stream()
                        .map(Section::role)
                        .filter(role -> role != SectionRole.NONE)
                        .distinct()
                        .count();
    }

    /** Whether its sections bear Roman numbers. */
    public boolean isRoman() {
        return sections.stream().anyMatch(section -> section.node().style() == Numbering.ROMAN);
    }
}
