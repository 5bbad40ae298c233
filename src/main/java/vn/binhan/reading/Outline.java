package vn.binhan.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The numbered tree of a document: sections, items and the text below them. */
final class Outline {
    private static final int DEEPEST = 12;
    private static final int LONGEST_HEADING = 160;

    private final List<Node> roots = new ArrayList<>();
    private final List<Node> open = new ArrayList<>();
    private boolean levelLost;

    static Outline of(List<Paragraph> paragraphs) {
        Outline outline = new Outline();
        paragraphs.forEach(outline::add);
        return outline;
    }

    List<Node> roots() {
        return roots;
    }

    /** Whether numbers start again without a heading above them. */
    boolean levelLost() {
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
        if (sibling < 0) {
            closeNarrower(style, label);
        } else if (style == Numbering.DECIMAL && restarts(label, open.get(sibling))) {
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
                        .filter(node -> node.style == Numbering.CAPITAL)
                        .anyMatch(node -> node.paragraph.text().startsWith("H"));
    }

    private int siblingOf(Label label, Numbering style) {
        for (int i = open.size() - 1; i >= 0; i--) {
            Node node = open.get(i);
            Label other = node.label();
            if (node.style != style || other == null) {
                continue;
            }
            if (style != Numbering.DECIMAL || other.depth() == label.depth()) {
                boolean nested =
                        style == Numbering.DECIMAL && i < open.size() - 1 && opensList(label);
                return nested ? -1 : i;
            }
            if (label.continues(other)) {
                closeFrom(i + 1);
                return -1;
            }
        }
        return -1;
    }

    /** A "1." right below "a) ...:" counts the parts of a), it does not start a new section. */
    private boolean opensList(Label label) {
        Node last = open.getLast();
        return label.depth() == 1
                && label.ordinal() == 1
                && last.style == Numbering.LETTER
                && last.paragraph.endsWith(':');
    }

    private boolean restarts(Label label, Node before) {
        Label other = before.label();
        boolean top = open.stream().noneMatch(node -> node.style.rank() < Numbering.DECIMAL.rank());
        return top
                && other != null
                && label.depth() == 1
                && label.ordinal() == 1
                && other.ordinal() >= 1;
    }

    private void restart(int sibling, Paragraph paragraph) {
        levelLost = true;
        closeFrom(sibling);
        Node implicit = new Node(paragraph, Numbering.HEADING);
        implicit.implied = true;
        attach(implicit);
        open.add(implicit);
    }

    private void closeNarrower(Numbering style, Label label) {
        while (!open.isEmpty()) {
            Node last = open.getLast();
            Label other = last.label();
            boolean wider =
                    last.style.rank() < style.rank()
                            || (style == Numbering.DECIMAL
                                    && last.style == Numbering.DECIMAL
                                    && other != null
                                    && other.depth() < label.depth())
                            || (opensList(label) && style == Numbering.DECIMAL)
                            || (style == Numbering.LETTER
                                    && last.style == Numbering.DASH
                                    && last.paragraph.endsWith(':')
                                    && label.ordinal() == 1);
            if (wider && open.size() < DEEPEST) {
                return;
            }
            open.removeLast();
        }
    }

    private static final Pattern CLOSING =
            Pattern.compile(
                    "(?:tren day la|trong qua trinh|yeu cau (?:cac|thu truong|giam doc)|de nghi"
                            + " (?:cac|thu truong)|can cu ke hoach|uy ban nhan dan .{0,60}(?:yeu cau|de"
                            + " nghi)|nhan duoc ke hoach|ke hoach nay)\\b.*",
                    Pattern.DOTALL);

    private void addUnlabelled(Paragraph paragraph) {
        if (CLOSING.matcher(paragraph.bareText()).matches() && !paragraph.endsWith(':')) {
            closeFrom(0);
        }
        boolean short_ = paragraph.length() <= LONGEST_HEADING;
        SectionRole role = short_ ? SectionRole.of(paragraph.bareText()) : SectionRole.NONE;
        boolean capitals = short_ && paragraph.isCapitals();
        if (role != SectionRole.NONE && (capitals || isBareHeading(paragraph))) {
            addHeading(new Node(paragraph, Numbering.HEADING), capitals);
            return;
        }
        boolean lead = paragraph.endsWith(':');
        Node node = new Node(paragraph, lead ? Numbering.LEAD : Numbering.TEXT);
        while (!open.isEmpty()
                && open.getLast().style.rank() >= Numbering.LEAD.rank()
                && !(open.getLast().style.isBullet() && open.getLast().opensText() && !lead)) {
            open.removeLast();
        }
        attach(node);
        if (lead) {
            open.add(node);
        }
    }

    private boolean isBareHeading(Paragraph paragraph) {
        boolean numbered =
                open.stream()
                        .anyMatch(node ->
                                node.style.rank() >= Numbering.DECIMAL.rank()
                                        && node.style.rank() < Numbering.LEAD.rank());
        return !numbered
                && (paragraph.endsWith(':')
                        || (paragraph.length() < 60
                                && !paragraph.endsWith('.')
                                && !paragraph.endsWith(';')));
    }

    private void addHeading(Node node, boolean capitals) {
        int rank = capitals ? Numbering.ROMAN.rank() : Numbering.HEADING.rank();
        while (!open.isEmpty() && open.getLast().style.rank() >= rank) {
            open.removeLast();
        }
        attach(node);
        open.add(node);
    }

    private void closeFrom(int index) {
        while (open.size() > index) {
            open.removeLast();
        }
    }

    private void attach(Node node) {
        if (open.isEmpty()) {
            roots.add(node);
        } else {
            open.getLast().children.add(node);
        }
    }

    /** A heading, an item or a paragraph, with what stands below it. */
    static final class Node {
        private final Paragraph paragraph;
        private final Numbering style;
        private final List<Node> children = new ArrayList<>();
        private boolean implied;

        private Node(Paragraph paragraph, Numbering style) {
            this.paragraph = paragraph;
            this.style = style;
        }

        Paragraph paragraph() {
            return paragraph;
        }

        Numbering style() {
            return style;
        }

        List<Node> children() {
            return children;
        }

        /** Whether the heading was lost, so that the paragraph is that of the first child. */
        boolean implied() {
            return implied;
        }

        @Nullable Label label() {
            return implied || style == Numbering.HEADING ? null : paragraph.label();
        }

        SectionRole role() {
            return implied ? SectionRole.NONE : SectionRole.of(headline());
        }

        /** The first words below the label, without marks: enough to tell a heading. */
        String headline() {
            int end = Math.min(paragraph.end(), paragraph.bodyStart() + LONGEST_HEADING);
            return paragraph.source().bare().substring(paragraph.bodyStart(), end);
        }

        int start() {
            return paragraph.start();
        }

        int end() {
            Node last = this;
            while (!last.children.isEmpty()) {
                last = last.children.getLast();
            }
            return last.paragraph.end();
        }

        private boolean opensText() {
            return paragraph.endsWith(':') && children.isEmpty();
        }

        boolean isLabelled() {
            return label() != null;
        }
    }
}
