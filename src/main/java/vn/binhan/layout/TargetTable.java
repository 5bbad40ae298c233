package vn.binhan.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhan.layout.Paragraphs.Line;
import vn.binhan.wording.Label;
import vn.binhan.wording.MappedText;
import vn.binhan.wording.SectionRole;

/**
 * A table of measures by years, written as the list it stands for: each row an item that says the
 * measure, then each year with its value and unit.
 */
final class TargetTable {
    private static final int MOST_COLUMNS = TableHead.MOST_COLUMNS;

    private final MappedText text;
    private final List<Line> lines;
    private final TableHead head;
    private final boolean spread;
    private int end;

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

    int end() {
        return end;
    }

    /** Writes the rows and leaves the end behind them. */
    void write(MappedText.Builder out) {
        MeasureRows rows = new MeasureRows(text, head, out);
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
                rows.write(row);
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
        rows.write(row);
    }

    private boolean isOver(int column) {
        Line line = lines.get(end);
        if (lines.get(end - 1).column() >= 0) {
            return line.column() < 0;
        }
        if (!spread) {
            return isAlone(end) && !isGroup(line);
        }
        return column >= head.size() - 1
                && !TableHead.isRowNumber(line)
                && TaskTable.isOutside(line);
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
}
