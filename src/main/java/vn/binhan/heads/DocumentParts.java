package vn.binhan.heads;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.wording.Label;
import vn.binhan.wording.Label.Numbering;
import vn.binhan.wording.Paragraph;
import vn.binhan.wording.SectionRole;

/**
 * Where the parts of a document lie, as indexes of its paragraphs: what stands before the
 * letterhead, the letterhead, the type and title, the preamble, the body.
 */
public record DocumentParts(
        List<Paragraph> paragraphs,
        boolean hasLetterhead,
        int headStart,
        int headEnd,
        @Nullable DocumentType type,
        int typeLine,
        int annexLine,
        int end,
        boolean signed) {

    private static final Pattern MOTTO =
            Pattern.compile(
                    "cong\\s?hoa\\s?xa hoi chu nghia.*|.*tu do - hanh phuc.*|dang cong san viet"
                            + " nam|doan tncs ho chi minh");
    private static final Pattern NUMBER_LINE =
            Pattern.compile(
                    "so\\s?:?\\s?(?:\\d{1,2}\\.)?\\d{0,5}[a-z]?\\s?(?:/|-(?=\\s?[a-z]{2,4}/)|(?:kh|qd)\\s?[/-])\\s?.{2,40}.*",
                    Pattern.DOTALL);
    private static final Pattern SUBJECT_LINE = Pattern.compile("v/v|ve viec");
    private static final Pattern DATE_LINE =
            Pattern.compile(
                    "(?!can cu|thuc hien|theo|xet|trien"
                            + " khai).{0,60}ngay(?:.{0,12}thang.{0,8}nam.{0,12}| {1,3}\\d{1,2} ?[/.-]"
                            + " ?\\d{1,2} ?[/.-] ?\\d{4}.{0,4})");
    private static final Pattern ISSUER_LINE =
            Pattern.compile(
                    "(?:u[yi] ?ban nhan\\s?dan|ubnd|hoi dong nhan dan|so |bo |thu tuong chinh"
                            + " phu|chinh phu|quoc hoi|ban |hoi |tinh (?!trang)|huyen |quan |thanh pho |thi xa"
                            + " |phong |dang (?:bo|uy) |truong |cong an |tong |lien doan |doan"
                            + " ).{0,90}",
                    Pattern.DOTALL);
    private static final Pattern COMMITTEE_LINE =
            Pattern.compile("(?:u[yi] ?ban nhan\\s?dan|ubnd).{0,60}", Pattern.DOTALL);
    private static final Pattern ANNEXED = Pattern.compile("\\((?:ban hanh )?kem theo quyet dinh");
    private static final int REACH = 14;
    private static final int LONG_TITLE = 25;

    /** The parts of a document, told by its letterhead, the line of its type and its signature. */
    public static DocumentParts of(List<Paragraph> paragraphs) {
        int motto = find(paragraphs, 0, paragraphs.size(), MOTTO);
        int number = numberLine(paragraphs, motto);
        int anchor = motto >= 0 ? motto : number;
        boolean letterhead = anchor >= 0;
        int headStart = letterhead ? headStart(paragraphs, anchor) : 0;
        int headEnd = letterhead ? headEnd(paragraphs, anchor) : 0;
        int typeLine = typeLine(paragraphs, headEnd, letterhead);
        typeLine = typeLine < 0 && letterhead ? typeAbove(paragraphs, headStart) : typeLine;
        DocumentType type = typeLine < 0 ? null : DocumentType.ofLine(paragraphs.get(typeLine));
        int annex = type == DocumentType.DECISION ? annexLine(paragraphs, typeLine + 1) : -1;
        int from = Math.max(annex, Math.max(typeLine, headEnd));
        int signature =
                letterhead || typeLine >= 0 ? DocumentEnd.signature(paragraphs, from + 1) : -1;
        int end = signature >= 0 ? signature : DocumentEnd.noise(paragraphs, from + 1);
        int annexes = signature >= 0 || annex < 0 ? end : DocumentEnd.annexes(paragraphs, from + 1);
        end = Math.min(end, annexes);
        return new DocumentParts(
                paragraphs,
                letterhead,
                headStart,
                headEnd,
                type,
                typeLine,
                annex,
                end,
                signature >= 0);
    }

    private static int find(List<Paragraph> paragraphs, int from, int to, Pattern pattern) {
        for (int i = Math.max(0, from); i < Math.min(to, paragraphs.size()); i++) {
            Paragraph paragraph = paragraphs.get(i);
            if (paragraph.length() < 160 && pattern.matcher(paragraph.bareText()).matches()) {
                return i;
            }
        }
        return -1;
    }

    private static int numberLine(List<Paragraph> paragraphs, int motto) {
        int from = motto < 0 ? 0 : motto - 4;
        return find(paragraphs, from, motto < 0 ? 60 : motto + 8, NUMBER_LINE);
    }

    private static int headStart(List<Paragraph> paragraphs, int anchor) {
        int start = anchor;
        for (int i = anchor - 1; i >= Math.max(0, anchor - 6); i--) {
            Paragraph paragraph = paragraphs.get(i);
            boolean issuer =
                    ISSUER_LINE.matcher(paragraph.bareText()).matches()
                            || NUMBER_LINE.matcher(paragraph.bareText()).matches()
                            || SUBJECT_LINE.matcher(paragraph.bareText()).lookingAt();
            if (paragraph.length() > 120
                    || (!paragraph.isCapitals() && !issuer)
                    || paragraph.label() != null) {
                break;
            }
            start = i;
        }
        return start;
    }

    private static int headEnd(List<Paragraph> paragraphs, int anchor) {
        int end = anchor + 1;
        int limit = Math.min(paragraphs.size(), anchor + 9);
        for (int i = anchor; i < limit; i++) {
            Paragraph paragraph = paragraphs.get(i);
            String bare = paragraph.length() < 200 ? paragraph.bareText() : "";
            boolean type = DocumentType.ofLine(paragraph) != null;
            if (type && paragraph.isCapitals()) {
                return Math.max(end, i);
            }
            if (bare.startsWith("kinh gui") || paragraph.bareText().startsWith("can cu ")) {
                break;
            }
            if (MOTTO.matcher(bare).matches()
                    || NUMBER_LINE.matcher(bare).matches()
                    || DATE_LINE.matcher(bare).matches()
                    || isLateIssuer(paragraphs, anchor, i)) {
                end = i + 1;
            }
        }
        return end;
    }

    /** The issuer below the number, where none stands above it. */
    private static boolean isLateIssuer(List<Paragraph> paragraphs, int anchor, int at) {
        return isCommittee(paragraphs.get(at))
                && paragraphs.subList(Math.max(0, anchor - 6), at).stream()
                        .noneMatch(DocumentParts::isCommittee);
    }

    private static boolean isCommittee(Paragraph line) {
        return line.length() < 100
                && line.isCapitals()
                && COMMITTEE_LINE.matcher(line.bareText()).matches();
    }

    private static int typeLine(List<Paragraph> paragraphs, int from, boolean letterhead) {
        int limit = Math.min(paragraphs.size(), letterhead ? from + REACH : 40);
        for (int i = from; i < limit; i++) {
            Paragraph paragraph = paragraphs.get(i);
            DocumentType type = DocumentType.ofLine(paragraph);
            if (type != null && (letterhead || paragraph.isCapitals())) {
                return i;
            }
            if (letterhead
                    && (paragraph.label() != null || paragraph.bareText().startsWith("kinh gui"))) {
                return -1;
            }
        }
        return -1;
    }

    /** The name of the type when it stands above the number, as in a marked-up copy. */
    private static int typeAbove(List<Paragraph> paragraphs, int headStart) {
        for (int i = headStart - 1; i >= Math.max(0, headStart - 4); i--) {
            Paragraph line = paragraphs.get(i);
            if (line.isCapitals() && DocumentType.ofLine(line) == DocumentType.PLAN) {
                return i;
            }
        }
        return -1;
    }

    private static int annexLine(List<Paragraph> paragraphs, int from) {
        boolean articles = false;
        for (int i = from; i < paragraphs.size(); i++) {
            Paragraph paragraph = paragraphs.get(i);
            Label label = paragraph.label();
            articles |=
                    (label != null && label.style() == Numbering.ARTICLE)
                            || paragraph.bareText().startsWith("noi nhan");
            DocumentType type = paragraph.isCapitals() ? DocumentType.ofLine(paragraph) : null;
            boolean annex =
                    type == DocumentType.PLAN
                            || type == DocumentType.PROGRAMME
                            || type == DocumentType.SCHEME;
            if ((annex && articles) || (type == null && isUntyped(paragraphs, i))) {
                return i;
            }
        }
        return -1;
    }

    /**
     * A title without the word KẾ HOẠCH: "(Ban hành kèm theo Quyết định số ...)", then the aims.
     */
    private static boolean isUntyped(List<Paragraph> paragraphs, int at) {
        if (at + 2 >= paragraphs.size()
                || !paragraphs.get(at).isCapitals()
                || paragraphs.get(at).length() < LONG_TITLE
                || !ANNEXED.matcher(paragraphs.get(at + 1).bareText()).lookingAt()) {
            return false;
        }
        SectionRole role = SectionRole.of(paragraphs.get(at + 2).bareBody());
        return role == SectionRole.OBJECTIVE
                || role == SectionRole.PURPOSE
                || role == SectionRole.TARGETS;
    }

    /** What stands behind the signature, from the first line that is headed as an annex. */
    public List<Paragraph> annexes() {
        return paragraphs.subList(DocumentEnd.annexes(paragraphs, end), paragraphs.size());
    }

    /** "PHỤ LỤC I", "Biểu số 2". */
    public static boolean headsAnnex(Paragraph line) {
        return DocumentEnd.headsAnnex(line);
    }

    /** Whether a plan stands behind the articles of a decision. */
    public boolean hasAnnex() {
        return annexLine >= 0;
    }

    /** Where the articles of a decision end and its signature begins. */
    public int articlesEnd() {
        int signature = DocumentEnd.signature(paragraphs, typeLine + 1);
        return signature >= 0 && signature < annexLine ? signature : annexLine;
    }

    /** The line that bears the name of the plan: the annex of a decision before its own. */
    public int planLine() {
        return hasAnnex() ? annexLine : typeLine;
    }

    /** One of its paragraphs. */
    public Paragraph at(int index) {
        return paragraphs.get(index);
    }
}
