package vn.binhan.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhan.layout.Paragraphs.Line;
import vn.binhan.wording.Label;
import vn.binhan.wording.Label.Numbering;
import vn.binhan.wording.Lookup;
import vn.binhan.wording.ProvinceNames;

/** Tells a phrase that a line break has cut in two: a name, a number, a row of years, a bracket. */
final class SplitPhrase {
    private static final Pattern OPEN_END =
            Pattern.compile(
                    "(?iu).*(?:,|(?<!\\p{L})(?<!thiểu"
                            + " )(?:và|của|các|về|vê|với|cho|theo|tại|trong|trên|hoặc|những|số|ngày|tháng|năm|giai"
                            + " đoạn|đến|từ|việc|là))",
                    Pattern.DOTALL);
    private static final Pattern NUMBER_BEFORE =
            Pattern.compile(
                    "(?iu).*(?<!\\p{L})(?<!thiểu )(?:điều|khoản|mục|số|ngày|tháng|năm|phần|điểm|phụ"
                            + " lục|quý|khóa)",
                    Pattern.DOTALL);

    /** Behind these words stands the figure that they compare. */
    private static final Pattern FIGURE_BEFORE =
            Pattern.compile(
                    "(?iu).*(?<!\\p{L})(?:tối thiểu|ít nhất|không quá|không dưới|vượt"
                            + " quá|trên|dưới|hơn|khoảng|đạt|có|còn|lên|xuống|thêm|duy trì|bảo đảm|đảm"
                            + " bảo|phấn đấu|đủ)",
                    Pattern.DOTALL);

    private static final Pattern FIRST_YEAR = Pattern.compile(".*(?:19|20)\\d{2} ?-?");
    private static final Pattern LAST_YEAR = Pattern.compile("(?:- ?)?(?:19|20)\\d{2}(?!\\d)");
    private static final Pattern SPLIT_NAME =
            Pattern.compile(
                    ".*(?:lao dong|kinh te|van hoa|chinh tri|phat thanh|doc lap|tu do|ba ria|phan"
                            + " rang|y te|khoa hoc|thua thien|\\d{4}|tb&xh|ld|mat tran|cong doan)",
                    Pattern.DOTALL);

    private static final Pattern OFFICE_BEFORE =
            Pattern.compile(
                    ".*(?<!\\p{L})(?:Bộ|Bộ trưởng|Sở|Giám đốc|Ủy ban|Uỷ ban)", Pattern.DOTALL);

    /** No open end, with the words that must not stand before it, is longer. */
    private static final int LONGEST_END = 20;

    private static final Pattern PLACE_END =
            Pattern.compile("(\\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*)?), ?[Nn]gày.*", Pattern.DOTALL);
    private static final int LONGEST_PLACE_START = 14;

    private SplitPhrase() {}

    /** "Lâm" with "Đồng, ngày 03 tháng 11" on the next line: the name of a province. */
    static boolean splitsPlace(Line before, Line line) {
        if (before.length() > LONGEST_PLACE_START || !Character.isUpperCase(before.first())) {
            return false;
        }
        Matcher end = PLACE_END.matcher(line.text());
        return end.matches() && ProvinceNames.of(before.text() + " " + end.group(1)) != null;
    }

    /** Whether a line ends with a word or a comma that cannot end a sentence. */
    static boolean isOpen(Line line) {
        return OPEN_END.matcher(line.lastLetters(LONGEST_END)).matches();
    }

    /** Whether a number must follow the last word: "khoản", "ngày", "số". */
    static boolean awaitsNumber(Line line) {
        return NUMBER_BEFORE.matcher(line.lastLetters(LONGEST_END)).matches();
    }

    /** "duy trì tối thiểu" with "02 mô hình" on the next line. */
    static boolean awaitsFigure(Line before, Line line) {
        return line.label() == null
                && FIGURE_BEFORE.matcher(before.lastLetters(LONGEST_END)).matches();
    }

    /** "khoản" with "1. Điều 5" on the next line, but not "thiểu số" with "1. Duy trì ...". */
    static boolean endsNumber(Line before, Line line, Label label) {
        return awaitsNumber(before) && !opensItem(line, label, before.bare());
    }

    /** "Lao động" with "- Thương binh" on the next line. */
    static boolean endsName(Line before, Line line) {
        return SPLIT_NAME.matcher(before.bare()).matches() && isJoint(line);
    }

    /** "của Thủ tướng" with "Chính phủ" on the next line, "của Bộ" with "Lao động". */
    static boolean endsOffice(Line before, Line line) {
        String end = before.lastLetters(LONGEST_END);
        return before.length() > LONGEST_END
                && !line.isLowerStart()
                && (OFFICE_BEFORE.matcher(end).matches()
                        || (before.bare().endsWith(" thu tuong")
                                && line.bare().startsWith("chinh phu")));
    }

    /** "(2) ..." on a new line, when "(1) ..." stood in the middle of the sentence. */
    static boolean countsOn(CharSequence paragraph, Line line) {
        Label label = line.label();
        return label != null
                && label.style() == Numbering.BRACKET
                && paragraph.toString().indexOf("(" + (label.ordinal() - 1) + ")") > 0;
    }

    /** "(giai đoạn" with "I)" on the next line: no number, but the end of a bracket. */
    static boolean closesBracket(Line before, Line line) {
        String text = line.source().text();
        int close = text.indexOf(')', line.start(), Math.min(line.end(), line.start() + 30));
        return close > line.start()
                && text.indexOf('(', line.start(), close) < 0
                && before.text().lastIndexOf('(') > before.text().lastIndexOf(')');
    }

    /** "thiểu số" and below it "1. Duy trì ...": an item, not the end of a number. */
    private static boolean opensItem(Line line, Label label, String bareBefore) {
        return label.bodyStart() < line.end()
                && Character.isUpperCase(line.source().charAt(label.bodyStart()))
                && !bareBefore.endsWith("dieu");
    }

    /** "giai đoạn 2021" and below it "- 2025". */
    static boolean endsYears(Line before, Line line) {
        boolean dash = before.last() == '-' || line.first() == '-';
        int head = Math.min(line.end(), line.start() + "- 2".length());
        return dash
                && Lookup.nextDigit(line.source().bare(), line.start(), head) < head
                && LAST_YEAR.matcher(line.bare()).lookingAt()
                && FIRST_YEAR.matcher(before.bare()).matches();
    }

    private static boolean isJoint(Line line) {
        String bare = line.bare();
        return bare.length() > 2
                && (!line.isLowerStart()
                        || Character.isDigit(bare.charAt(2))
                        || bare.startsWith("- xa hoi"));
    }
}
