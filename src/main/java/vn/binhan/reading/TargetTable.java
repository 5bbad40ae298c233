package vn.binhan.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.reading.Paragraphs.Line;

/**
 * A table of measures by years, written as the list it stands for: each row an item that says the
 * measure, then each year with its value and unit.
 */
final class TargetTable {
    /** Stands before a unit that the table itself names, whatever word it is. */
    static final char UNIT = '\u2420';

    private static final Pattern VALUE =
            Pattern.compile(
                    "(?:>=|<=|[><\u2265\u2264])?\\s?(?:[a-z ]{0,14} )?\\d[\\d.,]{0,12}(?:\\s?(?:-|den)"
                            + "\\s?\\d[\\d.,]{0,12})?\\s?(%?)(?:\\s[a-z ]{1,24})?(?:(?:vao|den|trong) (?:cuoi |het )?nam 20\\d{2})?");

    private static final Pattern NOTE =
            Pattern.compile(
                    "(?:trong do|rieng|phan dau|toi thieu|it nhat|bao dam|dam bao|tu|tren|khong) (?!.*(?:nam 20|so voi)).*\\d ?%.*");
    private static final Pattern PART = Pattern.compile("[a-e][.)]?|[-+*\u2013]");
    private static final int LONGEST_ABOVE = 120;
    private static final int MOST_COLUMNS = TableHead.MOST_COLUMNS;

    private final MappedText text;
    private final List<Line> lines;
    private final TableHead head;
    private final boolean spread;
    private int end;
    private @Nullable Line above;

    private TargetTable(MappedText text, List<Line> lines, int from) {
        this.text = text;
        this.lines = lines;
        this.spread = from + 1 < lines.size() && startsLine(from + 1);
        this.head = new TableHead(text, lines, from, spread);
        this.end = head.end();
    }

    /** The table whose head begins at a line, or null when there is none. */
    static @Nullable TargetTable at(MappedText text, List<Line> lines, int from) {
        Line first = lines.get(from);
        boolean inTable =
                TableHead.fits(first)
                        && (first.cellEnd()
                                || (from + 1 < lines.size() && lines.get(from + 1).newCell()));
        boolean opens =
                TableHead.isNumber(first)
                        || TableHead.isMeasure(first)
                        || PlaceColumns.isPlace(first);
        if (!inTable || !opens) {
            return null;
        }
        TargetTable table = new TargetTable(text, lines, from);
        boolean whole = table.head.measureColumn() >= 0 && table.end < lines.size();
        return whole && table.head.hasValues() ? table : null;
    }

    private boolean startsLine(int at) {
        int from = lines.get(at - 1).end();
        return text.text().substring(from, lines.get(at).start()).indexOf('\n') >= 0;
    }

    private static boolean isRowNumber(Line line) {
        return line.bare().matches("\\d{1,2}(?:\\.\\d{1,2}){0,2}\\.?");
    }

    int end() {
        return end;
    }

    /** Writes the rows and leaves the end behind them. */
    void write(MappedText.Builder out) {
        @Nullable Line[] row = new Line[MOST_COLUMNS + 1];
        int column = -1;
        int last = end - 1;
        while (end < lines.size() && !isOver(column)) {
            Line cell = lines.get(end);
            int step = column < 0 ? 0 : Math.max(1, strokes(last, end));
            if (!spread && isAlone(end)) {
                end++;
                continue;
            }
            boolean placed = cell.column() >= 0;
            boolean opens =
                    placed
                            ? cell.column() <= Math.min(column, head.measureColumn())
                            : spread ? column + step >= head.size() : startsLine(end);
            if (opens || column < 0) {
                writeRow(row, out);
                row = new Line[MOST_COLUMNS + 1];
                column =
                        placed
                                ? cell.column()
                                : spread ? Math.max(0, column + step - head.size()) : leading(end);
                column += merged(end, column);
            } else {
                column = placed ? cell.column() : column + step;
            }
            if (column > MOST_COLUMNS) {
                break;
            }
            row[column] = cell;
            last = end;
            end++;
        }
        writeRow(row, out);
    }

    private boolean isOver(int column) {
        Line line = lines.get(end);
        if (lines.get(end - 1).column() >= 0) {
            return line.column() < 0;
        }
        if (!spread) {
            return isAlone(end) && !isGroup(line);
        }
        return column >= head.size() - 1 && !isRowNumber(line) && TaskTable.isOutside(line);
    }

    /** A line of one cell: what stands on it is no row. */
    private boolean isAlone(int at) {
        Line line = lines.get(at);
        boolean ends = at + 1 >= lines.size() || startsLine(at + 1);
        int next = text.text().indexOf('\n', line.end());
        boolean stroke =
                text.text().substring(line.end(), next < 0 ? text.length() : next).indexOf('|')
                        >= 0;
        return startsLine(at) && ends && !stroke && strokesBefore(line) == 0;
    }

    /** A line between rows that heads the next of them. */
    private boolean isGroup(Line line) {
        Label label = line.label();
        int body = label == null ? line.start() : label.bodyStart();
        return line.length() < 160
                && end + 1 < lines.size()
                && lines.get(end + 1).cellEnd()
                && SectionRole.of(text.bare().substring(body, line.end())) == SectionRole.NONE;
    }

    /** How many strokes stand between two cells. */
    private int strokes(int one, int other) {
        return (int)
                text.text()
                        .substring(lines.get(one).end(), lines.get(other).start())
                        .chars()
                        .filter(letter -> letter == '|')
                        .count();
    }

    /** The column of the first cell of a line, told by the strokes that the head has before it. */
    private int leading(int at) {
        return Math.max(0, strokesBefore(lines.get(at)) - strokesBefore(head.first()));
    }

    /** "Tổng cộng" over the columns of number and place: how many columns it spans beyond one. */
    private int merged(int at, int column) {
        boolean total = column < head.measureColumn() && PlaceColumns.isTotal(lines.get(at).bare());
        return total && !spread
                ? Math.max(0, strokesIn(head.first()) - strokesIn(lines.get(at)))
                : 0;
    }

    private int strokesIn(Line cell) {
        int from = text.text().lastIndexOf('\n', cell.start()) + 1;
        int next = text.text().indexOf('\n', cell.end());
        int to = next < 0 ? text.length() : next;
        return (int) text.text().substring(from, to).chars().filter(c -> c == '|').count();
    }

    private int strokesBefore(Line cell) {
        int from = text.text().lastIndexOf('\n', cell.start()) + 1;
        return (int)
                text.text().substring(from, cell.start()).chars().filter(c -> c == '|').count();
    }

    private void writeRow(@Nullable Line[] row, MappedText.Builder out) {
        int column = head.measureColumn();
        Line measure = row[column] == null && column > 0 ? row[column - 1] : row[column];
        if (measure == null || isRowNumber(measure)) {
            return;
        }
        if (head.isByPlace()) {
            writePlace(row, measure, out);
            return;
        }
        int place = text.start(measure.start());
        insert("- ", place, out);
        copyWhole(row, measure, out);
        String mark = ": ";
        for (int i = column + 1; i < head.size(); i++) {
            Line value = row[i];
            if (value != null && head.isValue(i) && writeValue(value, i, mark, row, measure, out)) {
                mark = "; ";
            }
        }
        insert("\n", text.end(measure.end() - 1), out);
        writeNotes(row, out);
    }

    /** Whether a cell holds a figure, which is then written with its year and its unit. */
    private boolean writeValue(
            Line value,
            int column,
            String mark,
            @Nullable Line[] row,
            Line measure,
            MappedText.Builder out) {
        Matcher figure = VALUE.matcher(value.bare());
        if (!figure.matches()) {
            return false;
        }
        int at = text.start(value.start());
        insert(mark + head.year(column) + MeasureRow.VALUE, at, out);
        String unit = String.valueOf(figure.group(1)).isEmpty() ? unit(row, measure) : "";
        int end = unit.equals("%") ? behindNumber(value) : value.end();
        copy(value.start(), end, out);
        insert(unit, text.end(end - 1), out);
        copy(end, value.end(), out);
        return true;
    }

    /** The row of a place: each figure an item of its own, with what its column counts. */
    private void writePlace(@Nullable Line[] row, Line place, MappedText.Builder out) {
        for (int i = head.measureColumn() + 1; i < head.size(); i++) {
            Line value = row[i];
            if (value != null && head.isValue(i) && VALUE.matcher(value.bare()).matches()) {
                Line counted = head.counted(i);
                String measure = counted == null ? "" : PlaceColumns.measure(counted) + ", ";
                insert("- " + measure, text.start(place.start()), out);
                copy(place, out);
                writeValue(value, i, ": ", row, counted == null ? place : counted, out);
                insert("\n", text.end(value.end() - 1), out);
            }
        }
    }

    /** What a note promises on top of the row: "trong đó nam giới từ 40% trở lên". */
    private void writeNotes(@Nullable Line[] row, MappedText.Builder out) {
        String year = "";
        for (int i = head.measureColumn() + 1; i < head.size(); i++) {
            Line note = row[i];
            year = head.isValue(i) ? head.year(i).replace(": ", ", ") : year;
            boolean promises =
                    note != null
                            && !head.isValue(i)
                            && !head.isBefore(i)
                            && NOTE.matcher(note.bare()).matches();
            if (note != null && promises) {
                insert("- " + year, text.start(note.start()), out);
                copy(note, out);
                insert("\n", text.end(note.end() - 1), out);
            }
        }
    }

    /** A row "a)" is a part of the row above it: "Nhà tạm lánh mở thêm, ở vùng cao". */
    private void copyWhole(@Nullable Line[] row, Line measure, MappedText.Builder out) {
        Line number = row[0];
        Line whole = above;
        boolean part = number != null && number != measure && PART.matcher(number.bare()).matches();
        if (!part || whole == null) {
            above = !part && measure.length() < LONGEST_ABOVE ? measure : whole;
            copy(measure, out);
            return;
        }
        int place = text.start(measure.start());
        insert(text.words(whole.start(), text.endOf(whole.start(), whole.end())), place, out);
        insert(", ", place, out);
        int second = measure.start() + 1;
        boolean word = second < measure.end() && !Character.isUpperCase(text.charAt(second));
        char first = text.charAt(measure.start());
        out.add(word ? Character.toLowerCase(first) : first, place, text.end(measure.start()));
        copy(measure.start() + 1, measure.end(), out);
    }

    private String unit(@Nullable Line[] row, Line measure) {
        for (int i = 0; i < head.size(); i++) {
            Line unit = row[i];
            if (unit != null && head.isUnit(i)) {
                return unit.text().equals("%")
                        ? "%"
                        : " " + UNIT + unit.text().toLowerCase(Locale.ROOT);
            }
        }
        return TableUnits.named(text, measure);
    }

    private void copy(Line line, MappedText.Builder out) {
        copy(line.start(), line.end(), out);
    }

    /** "từ 28 trở lên": where the number ends, its words stand behind its unit. */
    private int behindNumber(Line value) {
        int end = value.end();
        while (end > value.start() + 1 && !Character.isDigit(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private void copy(int from, int to, MappedText.Builder out) {
        for (int i = from; i < to; i++) {
            char letter = text.charAt(i);
            out.add(letter == '\n' ? ' ' : letter, text.start(i), text.end(i));
        }
    }

    private static void insert(String words, int place, MappedText.Builder out) {
        for (int i = 0; i < words.length(); i++) {
            out.add(words.charAt(i), place, place);
        }
    }
}
