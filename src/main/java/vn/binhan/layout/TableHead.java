package vn.binhan.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.layout.Paragraphs.Line;
import vn.binhan.wording.MappedText;

/** The head of a table of measures: what each column holds, though its head takes two rows. */
final class TableHead {

    /** One column; a head such as "Kế hoạch" may stand over the years of several. */
    record Column(Line line, @Nullable Line over) {}

    private static final Pattern NUMBER_HEAD = Pattern.compile("stt|tt|so tt|so thu tu");
    private static final Pattern MEASURE_HEAD =
            Pattern.compile(
                    "(?:ten |cac |noi dung |danh muc )?(?:chi tieu|muc tieu|chi so|noi"
                            + " dung)[^\\d]{0,40}");
    private static final Pattern UNIT_HEAD = Pattern.compile("don vi(?: tinh| do)?|dvt");
    private static final Pattern VALUE_HEAD =
            Pattern.compile(
                    "(?:chi tieu|ke hoach|muc tieu)(?: giao| dat| phan dau| thuc hien)?|gia tri(?: dat)?|so luong|muc (?:phan dau|can dat|dat)");
    private static final Pattern OVER_HEAD =
            Pattern.compile(
                    "(?:cac )?(?:lo trinh|giai doan|phan ky|nam|tien do|thoi gian)[^\\d]{0,30}");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern BASELINE =
            Pattern.compile(
                    ".*(?:hien trang|ket qua|uoc|thuc trang|so voi|dau nam|nam truoc|hien co|da co|hien tai).*");
    private static final Pattern DONE =
            Pattern.compile(
                    "(?!.*(?:ke hoach|muc tieu|chi tieu|phan dau|du kien|lo trinh|tien do|giai"
                            + " doan)).*thuc hien.*");
    private static final Pattern ROW_NUMBER =
            Pattern.compile("\\d{1,2}(?:\\.\\d{1,2}){0,2}\\.?|[ivx]{1,4}\\.?|[a-e][.)]?");
    private static final int LONGEST = 60;
    static final int MOST_COLUMNS = 12;

    private final MappedText text;
    private final List<Line> lines;
    private final boolean spread;
    private List<Column> columns = new ArrayList<>();
    private int end;

    /** Reads the head that begins at a line; in a spread table each cell has a line of its own. */
    TableHead(MappedText text, List<Line> lines, int from, boolean spread) {
        this.text = text;
        this.lines = lines;
        this.spread = spread;
        this.end = from;
        readRow();
        if (spread) {
            dropOver();
        } else {
            readBelow();
        }
    }

    static boolean fits(Line cell) {
        return cell.length() <= LONGEST;
    }

    static boolean isNumber(Line cell) {
        return NUMBER_HEAD.matcher(cell.bare()).matches();
    }

    static boolean isMeasure(Line cell) {
        return MEASURE_HEAD.matcher(cell.bare()).matches();
    }

    /** "Chỉ tiêu" over the years below it: it has no cells of its own. */
    static boolean isUmbrella(Line head, Line below) {
        return VALUE_HEAD.matcher(head.bare()).matches() && isDated(below);
    }

    private static boolean isDated(Line cell) {
        return YEAR.matcher(cell.bare()).find();
    }

    private static boolean isBaseline(Line head) {
        return BASELINE.matcher(head.bare()).matches() || DONE.matcher(head.bare()).matches();
    }

    private static boolean isOver(Line head) {
        String bare = head.bare();
        return !isDated(head)
                && (VALUE_HEAD.matcher(bare).matches()
                        || OVER_HEAD.matcher(bare).matches()
                        || isBaseline(head));
    }

    int end() {
        return end;
    }

    int size() {
        return columns.size();
    }

    Line first() {
        return columns.getFirst().line();
    }

    boolean hasValues() {
        for (int i = 0; i < columns.size(); i++) {
            if (isValue(i)) {
                return true;
            }
        }
        return false;
    }

    /** The column of what each row is about: a measure, else a place. */
    int measureColumn() {
        int measure = firstWith(TableHead::isMeasure);
        int place = measure < 0 ? firstWith(PlaceColumns::isPlace) : -1;
        return place >= 0 && place < 2 ? place : measure;
    }

    /** Whether each row is a place, and the heads say what is counted. */
    boolean isByPlace() {
        return firstWith(TableHead::isMeasure) < 0;
    }

    private int firstWith(Predicate<Line> fits) {
        for (int i = 0; i < columns.size(); i++) {
            if (fits.test(columns.get(i).line())) {
                return i;
            }
        }
        return -1;
    }

    /** The head that says what a column counts for each place, or null where it is only a year. */
    @Nullable Line counted(int at) {
        Column column = columns.get(at);
        Line over = column.over();
        return PlaceColumns.isMeasured(column.line())
                ? column.line()
                : over != null && PlaceColumns.isMeasured(over) ? over : null;
    }

    boolean isUnit(int column) {
        return column != measureColumn() && isUnit(columns.get(column).line());
    }

    static boolean isUnit(Line cell) {
        return UNIT_HEAD.matcher(cell.bare()).matches();
    }

    /** What the cells below a head hold, told by its words. */
    static StackedRows.Kind kind(Line head) {
        boolean figures =
                isDated(head)
                        || VALUE_HEAD.matcher(head.bare()).matches()
                        || PlaceColumns.isMeasured(head)
                        || (isBaseline(head) && TaskTable.Column.of(head.bare()) == null);
        return isNumber(head)
                ? StackedRows.Kind.NUMBER
                : isUnit(head)
                        ? StackedRows.Kind.UNIT
                        : isMeasure(head) || PlaceColumns.isPlace(head)
                                ? StackedRows.Kind.MEASURE
                                : figures ? StackedRows.Kind.VALUE : StackedRows.Kind.WORDS;
    }

    /** Whether the cells of a column are promised, not what was found before. */
    boolean isValue(int at) {
        Column column = columns.get(at);
        Line over = column.over();
        int measure = measureColumn();
        boolean promised =
                isDated(column.line())
                        || VALUE_HEAD.matcher(column.line().bare()).matches()
                        || (over != null && isDated(over))
                        || (isByPlace() && counted(at) != null);
        return measure >= 0 && at > measure && promised && !isBefore(at);
    }

    /** Whether the cells of a column tell what was before. */
    boolean isBefore(int at) {
        Column column = columns.get(at);
        Line over = column.over();
        return isBaseline(column.line()) || (over != null && isBaseline(over));
    }

    /** "đến năm 2030: " of the head of a column or of what stands over it. */
    String year(int at) {
        Column column = columns.get(at);
        Line over = column.over();
        String own = year(column.line());
        return own.isEmpty() && over != null ? year(over) : own;
    }

    private static String year(Line head) {
        Matcher year = YEAR.matcher(head.bare());
        String last = "";
        while (year.find()) {
            last = "đến năm " + year.group(1) + ": ";
        }
        return last;
    }

    private void readRow() {
        int start = end;
        while (end < lines.size() && columns.size() < MOST_COLUMNS) {
            Line cell = lines.get(end);
            boolean next = end == start || cell.newCell();
            boolean over = end > start && (spread ? isRowNumber(cell) : startsLine(end));
            if (!next || over || !fits(cell)) {
                return;
            }
            columns.add(new Column(cell, null));
            end++;
        }
    }

    static boolean isRowNumber(Line line) {
        return line.bare().matches("\\d{1,2}(?:\\.\\d{1,2}){0,2}\\.?");
    }

    private void dropOver() {
        for (int i = columns.size() - 2; i > 0; i--) {
            boolean behind = i > measureColumn();
            if (behind && isUmbrella(columns.get(i).line(), columns.get(i + 1).line())) {
                columns.remove(i);
            }
        }
    }

    /** A second row of heads, the years below "Kế hoạch": its cells take the place of that one. */
    private void readBelow() {
        int last = end;
        boolean dated = false;
        while (last < lines.size() && (last == end || !startsLine(last))) {
            Line cell = lines.get(last);
            boolean head = fits(cell) && !ROW_NUMBER.matcher(cell.bare()).matches();
            if (!head || !(isDated(cell) || isOver(cell))) {
                return;
            }
            dated |= isDated(cell);
            last++;
        }
        int at = last > end ? place(lines.get(end)) : -1;
        if (!dated || at <= measureColumn() || at >= columns.size()) {
            return;
        }
        int shared = Math.max(1, Math.min(over(at), last - end));
        List<Column> whole = new ArrayList<>(columns.subList(0, at));
        for (int i = end; i < last; i++) {
            int above = Math.min(shared - 1, (i - end) / Math.max(1, (last - end) / shared));
            whole.add(new Column(lines.get(i), columns.get(at + above).line()));
        }
        whole.addAll(columns.subList(at + shared, columns.size()));
        if (whole.size() <= MOST_COLUMNS) {
            columns = whole;
            end = last;
        }
    }

    /** The column of the first cell below: told by its strokes, else by the head over it. */
    private int place(Line cell) {
        int strokes = strokesBefore(cell) - strokesBefore(first());
        int at = measureColumn() + 1;
        while (strokes <= 0 && at < columns.size() && !isOver(columns.get(at).line())) {
            at++;
        }
        return strokes > 0 ? strokes : at;
    }

    private int strokesBefore(Line cell) {
        int from = text.text().lastIndexOf('\n', cell.start()) + 1;
        return (int)
                text.text().substring(from, cell.start()).chars().filter(c -> c == '|').count();
    }

    private int over(int from) {
        int to = from;
        while (to < columns.size() && isOver(columns.get(to).line())) {
            to++;
        }
        return to - from;
    }

    private boolean startsLine(int at) {
        int from = lines.get(at - 1).end();
        return text.text().substring(from, lines.get(at).start()).indexOf('\n') >= 0;
    }
}
