package vn.binhan.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.wording.Found;
import vn.binhan.wording.MappedText;
import vn.binhan.wording.Span;

/**
 * A row of a table of measures: its cells need no grammar of sentences, as the table itself tells
 * what is counted, by when and in which unit.
 */
public final class MeasureRow {
    private static final String NUMBER = "(\\d{1,3}(?:\\.\\d{3})++|\\d{1,7}(?:[,.]\\d{1,3})?)";
    private static final Pattern CELL =
            Pattern.compile(
                    "(?<words>[^\\d]{0,24}?)"
                            + NUMBER
                            + "(?:/(?!100(?!\\d))\\d{1,3}(?![\\d.]))?(?: ?%? ?(?:-|den|toi) ?(?:duoi )?"
                            + NUMBER
                            + ")? ?(?<unit>%|/ ?[\\d.]{3,7}(?: [^;]{1,30})?|"
                            + MappedText.UNIT
                            + "[^;]{1,40}?|[a-z][a-z ]{0,23}?)?"
                            + " ?(?<behind>tro len|tro xuong)? ?(?:(?:vao|den|trong) (?:cuoi |het )?nam (?<year>20\\d{2}))?");
    private static final Pattern YEAR = Pattern.compile("den nam (20\\d{2}): ?$");

    private final MappedText text;
    private final int from;
    private final int to;

    private MeasureRow(MappedText text, int from, int to) {
        this.text = text;
        this.from = from;
        this.to = to;
    }

    /** Whether a paragraph is the row of a table. */
    public static boolean is(MappedText text, int from, int to) {
        int at = text.text().indexOf(MappedText.VALUE, from);
        return at >= 0 && at < to;
    }

    /** What the values of a row promise, those without a year by that of the heading. */
    public static List<Found<Target>> read(
            MappedText text, int from, int to, @Nullable Integer year) {
        return new MeasureRow(text, from, to).read(year);
    }

    private List<Found<Target>> read(@Nullable Integer headingYear) {
        List<Found<Target>> found = new ArrayList<>();
        int first = text.text().indexOf(MappedText.VALUE, from);
        int[] measure = {from, measureEnd(first)};
        for (int at = first;
                at >= 0 && at < to;
                at = text.text().indexOf(MappedText.VALUE, at + 1)) {
            int next = text.text().indexOf(MappedText.VALUE, at + 1);
            int end = next < 0 || next > to ? to : text.text().lastIndexOf(';', next);
            Matcher cell = CELL.matcher(text.bare()).region(at + 1, text.endOf(at + 1, end));
            Matcher year = YEAR.matcher(text.bare()).region(Math.max(from, at - 24), at);
            Integer above = year.find() ? Integer.valueOf(year.group(1)) : headingYear;
            if (cell.matches()) {
                found.add(target(cell, measure, above));
            }
        }
        return found;
    }

    /** The measure ends before the colon that leads to its first value. */
    private int measureEnd(int first) {
        Matcher year = YEAR.matcher(text.bare()).region(Math.max(from, first - 24), first);
        int end = year.find() ? year.start() : first;
        while (end > from && " :".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private Found<Target> target(Matcher cell, int[] measure, @Nullable Integer above) {
        BigDecimal upper = cell.group(3) == null ? null : number(cell.group(3));
        String own = cell.group("year");
        String unit =
                cell.start("unit") < 0 ? "" : text.words(cell.start("unit"), cell.end("unit"));
        Target target =
                new Target(
                        words(cell, upper != null).comparator(),
                        number(cell.group(2)),
                        upper,
                        unit,
                        own == null ? above : Integer.valueOf(own),
                        text.words(measure[0], measure[1]));
        Span span = text.span(cell.start(), cell.end()).union(text.span(measure[0], measure[1]));
        return new Found<>(target, span, unit.equals("%") ? 0.93 : 0.75);
    }

    /** "không quá 23", "từ 28 trở lên", "≥ 98": the longest words that compare it. */
    private TargetWords words(Matcher cell, boolean range) {
        TargetWords best = TargetWords.EQUAL;
        String word = "";
        int end = text.endOf(cell.start("words"), cell.start(2));
        for (TargetWords row : TargetWords.values()) {
            String own = row.endingAt(text, cell.start("words"), end);
            if (own.length() > word.length() && !(range && own.equalsIgnoreCase("từ"))) {
                best = row;
                word = own;
            }
            boolean behind =
                    cell.start("behind") >= 0
                            && !row.startingAt(text.bare(), cell.start("behind")).isEmpty();
            if (behind) {
                return row;
            }
        }
        return best;
    }

    private static BigDecimal number(String digits) {
        boolean thousands = digits.matches("\\d{1,3}(?:\\.\\d{3})+");
        return new BigDecimal(thousands ? digits.replace(".", "") : digits.replace(',', '.'));
    }
}
