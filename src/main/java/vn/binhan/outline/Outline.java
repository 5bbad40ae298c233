package vn.binhan.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.wording.Label;
import vn.binhan.wording.Label.Numbering;
import vn.binhan.wording.Paragraph;
import vn.binhan.wording.SectionRole;

/** The numbered tree of a document: sections, items and the text below them. */
public final class Outline {
    private static final int DEEPEST = 12;

    /** "Căn cứ pháp lý:" heads a section; a longer line names the texts themselves. */
    private static final int LONGEST_BASES = 60;

    private static final Pattern CLOSING =
            Pattern.compile(
                    "(?:tren day la|quyet dinh nay|trong qua trinh|yeu cau (?:cac|thu truong|giam"
                            + " doc)|de nghi (?:cac|thu truong)|can cu ke hoach|uy ban nhan dan"
                            + " .{0,60}(?:yeu cau|de nghi)|nhan duoc ke hoach|ke hoach nay)\\b.*",
                    Pattern.DOTALL);

    private final List<Node> roots = new ArrayList<>();
    private final List<Node> open = new ArrayList<>();
    private boolean levelLost;
    private @Nullable Paragraph next;

    /** The tree of some paragraphs, told by their marks. */
    public static Outline of(List<Paragraph> paragraphs) {
        Outline outline = new Outline();
        for (int i = 0; i < paragraphs.size(); i++) {
            Quoted quoted = Quoted.at(paragraphs, i);
            outline.next = i + 1 < paragraphs.size() ? paragraphs.get(i + 1) : null;
            if (quoted == null) {
                outline.add(paragraphs.get(i));
            } else {
                of(quoted.lines()).roots().forEach(outline::attach);
                i = quoted.end();
            }
        }
        return outline;
    }

    /** What stands below nothing. */
    public List<Node> roots() {
        return roots;
    }

    /** Whether numbers start again without a heading above them. */
    public boolean levelLost() {
        return levelLost;
    }

    private void add(Paragraph paragraph) {
        Label label = paragraph.label();
        if (label == null) {
            addUnlabelled(paragraph);
            return;
        }
        Numbering style = label.style();
        if (style == Numbering.ROMAN && isLetterInRow(label)) {
            style = Numbering.CAPITAL;
        }
        Node node = new Node(paragraph, style);
        int sibling = siblingOf(label, style);
        if (sibling < 0 && style == Numbering.BULLET && paragraph.endsWith(':')) {
            closeItems();
        } else if (sibling < 0) {
            closeNarrower(style, label);
        } else if (style == Numbering.DECIMAL && restarts(paragraph, label, open.get(sibling))) {
            restart(sibling, paragraph);
        } else {
            closeFrom(sibling);
        }
        attach(node);
        open.add(node);
    }

    private boolean isLetterInRow(Label label) {
        return label.shown().equals("I")
                && open.stream()
                        .filter(node -> node.style() == Numbering.CAPITAL)
                        .anyMatch(node ->
                                node.paragraph().text().startsWith("H")
                                        && !node.children().isEmpty());
    }

    private int siblingOf(Label label, Numbering style) {
        for (int i = open.size() - 1; i >= 0; i--) {
            Node node = open.get(i);
            Label other = node.label();
            if (node.style() != style || other == null || !label.isInRowOf(other)) {
                continue;
            }
            if (i == open.size() - 1 && node.countsAnew(label)) {
                return -1;
            }
            if (style != Numbering.DECIMAL || other.depth() == label.depth()) {
                boolean nested =
                        style == Numbering.DECIMAL
                                && i < open.size() - 1
                                && open.getLast().opensList(label);
                return nested ? -1 : i;
            }
            if (label.continues(other)) {
                closeFrom(i + 1);
                return -1;
            }
        }
        return -1;
    }

    /** A row of numbers that begins anew is another section whose heading was lost. */
    private boolean restarts(Paragraph paragraph, Label label, Node before) {
        Label other = before.label();
        boolean again = other != null && label.depth() == 1 && label.ordinal() == 1;
        boolean top =
                open.stream()
                        .noneMatch(node ->
                                node.style().rank() < Numbering.DECIMAL.rank() && !node.implied());
        return again && (top || (paragraph.namesBody() && !before.paragraph().namesBody()));
    }

    private void restart(int sibling, Paragraph paragraph) {
        levelLost = true;
        closeFrom(sibling);
        while (!open.isEmpty() && open.getLast().style() != Numbering.PART) {
            open.removeLast();
        }
        Node implicit = Node.lost(paragraph);
        attach(implicit);
        open.add(implicit);
    }

    private void closeNarrower(Numbering style, Label label) {
        while (!open.isEmpty()) {
            Node last = open.getLast();
            boolean wider =
                    last.style().rank() < style.rank()
                            || last.takes(label, style)
                            || label.isPartOf(last.label());
            if (wider && open.size() < DEEPEST) {
                return;
            }
            open.removeLast();
        }
    }

    private void addUnlabelled(Paragraph paragraph) {
        if (CLOSING.matcher(paragraph.bareText()).matches() && !paragraph.endsWith(':')) {
            closeFrom(0);
        }
        boolean short_ = paragraph.length() <= Node.LONGEST_HEADING;
        SectionRole role = short_ ? SectionRole.of(paragraph.bareText()) : SectionRole.NONE;
        boolean capitals = short_ && paragraph.isCapitals();
        if (role == SectionRole.BASES && !capitals && paragraph.length() > LONGEST_BASES) {
            role = SectionRole.NONE;
        }
        boolean below = !capitals && isInSection() && headsList(paragraph);
        if (RoleLine.is(paragraph) && !open.isEmpty()) {
            attach(new Node(paragraph, Numbering.TEXT));
            return;
        }
        int work = capitals && !paragraph.isSentence() ? workOverHeadings(role) : -1;
        if (work >= 0 || headsLetters(paragraph)) {
            addSubheading(paragraph, work);
            return;
        }
        boolean among = capitals && role == SectionRole.NONE && isAmongHeadings(paragraph);
        boolean told =
                role != SectionRole.NONE
                        && (capitals || (!below && isBareHeading(paragraph, role)));
        if (among || told) {
            addHeading(new Node(paragraph, Numbering.HEADING), capitals);
            return;
        }
        boolean lead = paragraph.endsWith(':') || headsList(paragraph);
        Node node = new Node(paragraph, lead ? Numbering.LEAD : Numbering.TEXT);
        while (!open.isEmpty()
                && open.getLast().style().rank() >= Numbering.LEAD.rank()
                && !(open.getLast().style().isBullet() && open.getLast().opensText() && !lead)) {
            open.removeLast();
        }
        attach(node);
        if (lead) {
            open.add(node);
        }
    }

    /** A line in capitals among sections headed by capitals alone is one more section. */
    private boolean isAmongHeadings(Paragraph paragraph) {
        return !open.isEmpty() && !paragraph.isSentence() && open.getFirst().isShouted();
    }

    /**
     * "CÁC HOẠT ĐỘNG" right above "LỄ PHÁT ĐỘNG", both without numbers: where it is open, or -1.
     */
    private int workOverHeadings(SectionRole role) {
        boolean mayBeWork = role == SectionRole.NONE || role == SectionRole.CONTENTS;
        for (int i = 0; mayBeWork && i < open.size(); i++) {
            Node node = open.get(i);
            if (node.isShouted()
                    && node.role() == SectionRole.CONTENTS
                    && node.children().stream()
                            .allMatch(child -> child.style() == Numbering.NAMED)) {
                return i;
            }
        }
        return -1;
    }

    /** A short line without a number right above "a)", where no items bear numbers. */
    private boolean headsLetters(Paragraph paragraph) {
        Label below = next == null ? null : next.label();
        return below != null
                && below.style() == Numbering.LETTER
                && below.ordinal() == 1
                && paragraph.length() <= Node.LONGEST_HEADING
                && !paragraph.isSentence()
                && !paragraph.endsWith(':')
                && isInSection()
                && open.stream().noneMatch(node -> node.style() == Numbering.DECIMAL);
    }

    private void addSubheading(Paragraph paragraph, int above) {
        int kept = above + 1;
        while (open.size() > kept
                && (above >= 0 || open.getLast().style().rank() >= Numbering.NAMED.rank())) {
            open.removeLast();
        }
        Node node = new Node(paragraph, Numbering.NAMED);
        attach(node);
        open.add(node);
    }

    /** Whether sections bear numbers or capitals here, so that no plain line opens one. */
    private boolean isInSection() {
        return open.stream()
                .anyMatch(node ->
                        node.style().rank() <= Numbering.ROMAN.rank()
                                || (node.style() == Numbering.HEADING
                                        && node.paragraph().isCapitals()));
    }

    /** A short line without a stop right above bullets heads them, as if in bold type. */
    private boolean headsList(Paragraph paragraph) {
        Label below = next == null ? null : next.label();
        return below != null
                && below.style().isBullet()
                && paragraph.length() <= Node.LONGEST_HEADING
                && !paragraph.isSentence();
    }

    private boolean isBareHeading(Paragraph paragraph, SectionRole role) {
        boolean closesWork = role == SectionRole.ORGANISATION || role == SectionRole.BUDGET;
        boolean numbered =
                open.stream()
                        .anyMatch(node ->
                                node.style().rank() >= Numbering.DECIMAL.rank()
                                        && node.style().rank() < Numbering.LEAD.rank()
                                        && !(closesWork && node.style() == Numbering.NAMED));
        return !numbered
                && (paragraph.endsWith(':')
                        || (paragraph.length() < 60
                                && !paragraph.endsWith('.')
                                && !paragraph.endsWith(';')));
    }

    private void addHeading(Node node, boolean capitals) {
        int rank = capitals ? Numbering.ROMAN.rank() : Numbering.HEADING.rank();
        while (!open.isEmpty() && open.getLast().style().rank() >= rank) {
            open.removeLast();
        }
        attach(node);
        open.add(node);
    }

    /** "* Đến năm 2030:" heads what follows, it is no part of the dash before it. */
    private void closeItems() {
        while (!open.isEmpty()
                && open.getLast().style().isBullet()
                && !open.getLast().paragraph().endsWith(':')) {
            open.removeLast();
        }
    }

    private void closeFrom(int index) {
        open.subList(Math.min(index, open.size()), open.size()).clear();
    }

    private void attach(Node node) {
        (open.isEmpty() ? roots : open.getLast().children()).add(node);
    }
}
