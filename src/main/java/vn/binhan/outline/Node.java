package vn.binhan.outline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhan.wording.Label;
import vn.binhan.wording.Label.Numbering;
import vn.binhan.wording.Paragraph;
import vn.binhan.wording.SectionRole;

/** A heading, an item or a paragraph in the outline, with what stands below it. */
public final class Node {
    static final int LONGEST_HEADING = 160;

    private final Paragraph paragraph;
    private final Numbering style;
    private final boolean implied;
    private final List<Node> children = new ArrayList<>();
    private @Nullable SectionRole role;

    private Node(Paragraph paragraph, Numbering style, boolean implied) {
        this.paragraph = paragraph;
        this.style = style;
        this.implied = implied;
    }

    Node(Paragraph paragraph, Numbering style) {
        this(paragraph, style, false);
    }

    /** A section whose heading was lost: it borrows the paragraph of its first child. */
    static Node lost(Paragraph first) {
        return new Node(first, Numbering.HEADING, true);
    }

    /** Its own line. */
    public Paragraph paragraph() {
        return paragraph;
    }

    /** The kind of mark that it bears. */
    public Numbering style() {
        return style;
    }

    /** What stands below it. */
    public List<Node> children() {
        return children;
    }

    /** Whether the heading was lost, so that the paragraph is that of the first child. */
    public boolean implied() {
        return implied;
    }

    /** Its mark, or null when it has none. */
    public @Nullable Label label() {
        return implied || style == Numbering.HEADING ? null : paragraph.label();
    }

    /** Whether it is headed by capitals alone. */
    boolean isShouted() {
        return style == Numbering.HEADING && !implied() && paragraph.isCapitals();
    }

    /** Whether it bears a mark. */
    public boolean isLabelled() {
        return label() != null;
    }

    /** What its heading says the section is for. */
    public SectionRole role() {
        if (role == null) {
            role = implied ? SectionRole.NONE : SectionRole.of(headline());
        }
        return role;
    }

    /** The first words below the label, without marks: enough to tell a heading. */
    public String headline() {
        int end = Math.min(paragraph.end(), paragraph.bodyStart() + LONGEST_HEADING);
        return paragraph.source().bare().substring(paragraph.bodyStart(), end);
    }

    /** Whether a short heading speaks of money, whatever its first words: "Nhu cầu kinh phí". */
    boolean namesMoney() {
        String headline = headline();
        return headline.length() < 60
                && (headline.contains("kinh phi")
                        || headline.contains("tai chinh")
                        || headline.startsWith("dieu kien bao dam")
                        || headline.startsWith("dieu kien dam bao"));
    }

    /** Where its own line begins. */
    public int start() {
        return paragraph.start();
    }

    /** Where the last line below it ends. */
    public int end() {
        Node last = this;
        while (!last.children.isEmpty()) {
            last = last.children.getLast();
        }
        return last.paragraph.end();
    }

    boolean opensText() {
        return paragraph.endsWith(':') && children.isEmpty();
    }

    /** Whether a mark opens a row below this item although its kind is not a narrower one. */
    boolean takes(Label mark, Numbering kind) {
        Label own = label();
        boolean deeper =
                kind == Numbering.DECIMAL
                        && style == Numbering.DECIMAL
                        && own != null
                        && own.depth() < mark.depth();
        boolean named =
                style == Numbering.NAMED
                        && kind == Numbering.DECIMAL
                        && (mark.depth() > 1 || mark.ordinal() == 1);
        return deeper
                || named
                || (style == kind && countsAnew(mark))
                || (kind == Numbering.DECIMAL && opensList(mark))
                || opensRow(mark, kind)
                || opensLetters(mark, kind)
                || headsBullets(kind)
                || headsNamed(mark, kind)
                || headsCapitals(mark, kind);
    }

    /** "a) Đến năm 2025" right above "Mục tiêu 1: ...". */
    private boolean headsNamed(Label mark, Numbering kind) {
        return kind == Numbering.NAMED
                && style == Numbering.LETTER
                && mark.ordinal() == 1
                && children.isEmpty()
                && (!paragraph.isSentence() || paragraph.endsWith(':'));
    }

    /** "V- TRÁCH NHIỆM" right above "A- Sở Y tế": here the letters are the narrower. */
    private boolean headsCapitals(Label mark, Numbering kind) {
        return kind == Numbering.CAPITAL
                && style == Numbering.ROMAN
                && mark.ordinal() == 1
                && children.isEmpty();
    }

    /** "(1)" right below "(2) Chỉ tiêu" counts the parts of (2). */
    boolean countsAnew(Label mark) {
        Label own = label();
        return own != null
                && style != Numbering.DECIMAL
                && mark.ordinal() == 1
                && own.ordinal() >= 1
                && !style.isBullet()
                && style.rank() > Numbering.HEADING.rank()
                && children.isEmpty();
    }

    /** A "1." right below "a) ...:" counts the parts of a), it does not start a new section. */
    boolean opensList(Label mark) {
        return mark.depth() == 1
                && mark.ordinal() == 1
                && style == Numbering.LETTER
                && paragraph.endsWith(':');
    }

    /** "a) ...:" below "- ...:", or any other first mark below an item that ends with a colon. */
    private boolean opensRow(Label mark, Numbering kind) {
        boolean item = kind.rank() > Numbering.HEADING.rank() && !kind.isBullet();
        return item
                && isLabelled()
                && style.rank() > Numbering.HEADING.rank()
                && (paragraph.endsWith(':') || headsAims())
                && mark.ordinal() == 1;
    }

    /**
     * "1) Phát động" with "a) Treo băng rôn" below it, although brackets are narrower elsewhere.
     */
    private boolean opensLetters(Label mark, Numbering kind) {
        return kind == Numbering.LETTER
                && (style == Numbering.CLOSED || style == Numbering.BRACKET)
                && mark.ordinal() == 1
                && children.isEmpty()
                && !paragraph.isSentence();
    }

    /** "Thứ hai, Chỉ tiêu cụ thể" with "(1) ..." below it. */
    private boolean headsAims() {
        return children.isEmpty()
                && paragraph.length() < 100
                && !paragraph.isSentence()
                && PlanBody.isAim(role());
    }

    /** "* Đến năm 2025:" with dashes or "Chỉ tiêu 1:" below it. */
    private boolean headsBullets(Numbering kind) {
        return style == Numbering.BULLET
                && (kind.isBullet() || (kind == Numbering.MEASURE && paragraph.endsWith(':')));
    }
}
