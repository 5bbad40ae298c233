package vn.binhan.figures;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.figures.Quantities.Quantity;
import vn.binhan.wording.Lookup;
import vn.binhan.wording.MappedText;
import vn.binhan.wording.Paragraph;

/** Tells which figures are promised again and again: for each year, quarter or month. */
final class Recurring {
    /** Stands for a year that what is promised for each year never has. */
    static final int EACH_YEAR = -2;

    private static final String TIME = "(nam(?: hoc(?! sinh))?(?! gioi)|quy|thang|tuan)(?!\\p{L})";
    private static final String EACH =
            "(?<!\\p{L})(?:(?:binh quan|trung binh)(?: moi| hang)?|moi|hang) " + TIME;
    private static final String LEADS =
            "(?:(?:va|phan dau|duy tri|bao dam|dam bao|tiep tuc|dong thoi|ngoai ra|trong do|rieng"
                    + "|dinh ky|(?:chi|muc) tieu)[\\s,]{1,2})*+";

    /** What is made for each year, told of something else: "kế hoạch hằng năm". */
    private static final String TOLD_OF =
            "(?<!ke hoach |cong tac |chuong trinh |bao cao |nghi quyet |dinh ky |suc khoe |thong ke )";

    private static final String[] TIMES = {"nam", "quy", "thang", "tuan"};

    /** "Hằng năm, mỗi trường mở ...", "..., bình quân mỗi năm giảm ...". */
    private static final Pattern OPENS =
            Pattern.compile("[\\s,;:.+-]*+" + LEADS + EACH + "(?! truoc)");

    private static final Pattern CLAUSE = Pattern.compile("[,;:(]|(?<!\\p{L})va(?!\\p{L})");

    /** "Tỷ lệ hòa giải thành hằng năm đạt ...". */
    private static final Pattern BEFORE =
            Pattern.compile(".*" + TOLD_OF + EACH + "[^,;:.%\\d]{0,60}", Pattern.DOTALL);

    /** "5%/năm", "04 buổi/xã/năm", "5% trở lên mỗi năm". */
    private static final Pattern BEHIND =
            Pattern.compile(
                    "\\s?(?:tro len |tro xuong )?(?:(?:/ ?\\p{L}+(?: \\p{L}+)? ?)?/ ?(?:moi )?"
                            + TIME
                            + "|"
                            + EACH
                            + ")");

    /** "02 lớp cho cán bộ mỗi năm": a count or a change may have its words in between. */
    private static final Pattern FAR_BEHIND =
            Pattern.compile(
                    "(?:(?!sinh hoat|bao cao|hop )[^,;:.%\\d]){0,120}?(?:"
                            + TOLD_OF
                            + EACH
                            + "|/ ?"
                            + TIME
                            + ")(?=\\s*(?:$|[,;:.)]|cho |so voi |tai |o |tren |theo ))");

    /** "Hằng năm:", "Chỉ tiêu hằng năm". */
    private static final Pattern HEADS =
            Pattern.compile("[^;%\\d]{0,30}?" + EACH + "\\s*(?:phan dau|dat)?\\s*:?\\s*");

    private static final int LONGEST_HEADING = 60;

    private Recurring() {}

    /** Whether a heading says that all below it is promised again and again: "Hằng năm:". */
    static boolean heads(MappedText text, Paragraph heading) {
        return heading.length() < LONGEST_HEADING
                && HEADS.matcher(text.bare()).region(heading.bodyStart(), heading.end()).matches();
    }

    /** Whether the words that lead to a figure open with how often, so that all behind share it. */
    static boolean opens(MappedText text, Quantity figure) {
        int from = Math.min(figure.gapFrom(), figure.from());
        return OPENS.matcher(text.bare()).region(from, figure.from()).lookingAt();
    }

    /**
     * What stands for the year of a figure that recurs and has no year of its own: none, or in a
     * plan for one year that one; null when the figure does not recur. Money a year is a level.
     *
     * @param end where the words of the figure end
     * @param above the year that would go on to it
     */
    static @Nullable Integer year(
            MappedText text, Quantity figure, int end, @Nullable Integer above) {
        int from = Math.min(figure.gapFrom(), figure.from());
        boolean level = figure.unit().endsWith("đồng");
        if (level || !Lookup.holdsAny(text.bare(), from, end, TIMES)) {
            return null;
        }
        Integer before = before(text, from, figure.from());
        Integer found = before != null ? before : behind(text, figure, from, end);
        return found != null && above == null ? Integer.valueOf(EACH_YEAR) : found;
    }

    private static @Nullable Integer before(MappedText text, int from, int to) {
        Matcher opens = OPENS.matcher(text.bare()).region(from, to);
        Matcher clause = CLAUSE.matcher(text.bare()).region(from, to);
        boolean found = opens.lookingAt();
        while (!found && clause.find()) {
            found = opens.region(clause.end(), to).lookingAt();
        }
        if (found) {
            return year(opens);
        }
        Matcher before = BEFORE.matcher(text.bare()).region(from, to);
        return before.matches() ? year(before) : null;
    }

    private static @Nullable Integer behind(MappedText text, Quantity figure, int from, int end) {
        int at = Math.min(figure.to(), end);
        Matcher next = BEHIND.matcher(text.bare()).region(at, end);
        if (next.lookingAt()) {
            return year(next);
        }
        boolean spread =
                !figure.unit().equals("%")
                        || !TargetWords.changeVerb(text, from, figure.from()).isEmpty();
        Matcher far = FAR_BEHIND.matcher(text.bare()).region(at, end);
        return spread && far.lookingAt() ? year(far) : null;
    }

    private static Integer year(Matcher found) {
        boolean yearly = false;
        for (int i = 1; i <= found.groupCount(); i++) {
            String time = found.group(i);
            yearly |= time != null && time.startsWith("nam");
        }
        return yearly ? EACH_YEAR : TargetYears.YEAR_OF_PLAN;
    }
}
