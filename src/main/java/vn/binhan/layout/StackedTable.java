package vn.binhan.layout;

import java.util.ArrayList;
import java.util.List;
import vn.binhan.layout.Paragraphs.Line;

/** A table that lost its strokes: each cell became a paragraph of its own, row below row. */
final class StackedTable {
    private static final int LONGEST_HEAD = 60;
    private static final int MOST_COLUMNS = 10;

    private final List<Line> lines;
    private final int head;
    private final int row;
    private final List<Line> out;
    private final List<Line> heads = new ArrayList<>();

    private StackedTable(List<Line> lines, int head, int row, List<Line> out) {
        this.lines = lines;
        this.head = head;
        this.row = row;
        this.out = out;
    }

    /** The same lines, with the cells of such tables known as cells. */
    static List<Line> celled(List<Line> lines) {
        List<Line> out = new ArrayList<>(lines.size());
        int at = 0;
        while (at < lines.size()) {
            int row = opens(lines, at) ? firstRow(lines, at) : -1;
            if (row < 0) {
                out.add(lines.get(at));
                at++;
                continue;
            }
            at = new StackedTable(lines, at, row, out).read();
        }
        return out;
    }

    /** "STT" alone on a line, a plain paragraph below it that heads measures or tasks. */
    private static boolean opens(List<Line> lines, int at) {
        Line first = lines.get(at);
        if (first.length() > 12 || at + 3 >= lines.size() || !TableHead.isNumber(first)) {
            return false;
        }
        Line next = lines.get(at + 1);
        boolean strokes = first.cellEnd() || next.newCell() || next.cellEnd();
        return !strokes
                && next.length() <= LONGEST_HEAD
                && (TableHead.isMeasure(next) || PlaceColumns.isPlace(next) || isTask(next));
    }

    private static boolean isTask(Line head) {
        return TaskTable.Column.of(head.bare()) == TaskTable.Column.TASK;
    }

    /** Where the first row begins: at the number 1 below the heads, or at the group above it. */
    private static int firstRow(List<Line> lines, int head) {
        boolean dated = isTask(lines.get(head + 1));
        for (int i = head + 2; i < lines.size() && i <= head + MOST_COLUMNS; i++) {
            Line line = lines.get(i);
            boolean group = dated && i > head + 2 && line.bare().matches("[ia]\\.?");
            if (group || line.bare().matches("0?1\\.?")) {
                return i - head > 2 ? i : -1;
            }
            dated |= TableHead.kind(line) == StackedRows.Kind.VALUE;
            if (line.length() > LONGEST_HEAD || line.newCell() || TaskTable.isHeading(line)) {
                return -1;
            }
        }
        return -1;
    }

    /** Adds the cells; returns the line behind the table. */
    private int read() {
        boolean gapped = isGapped();
        int at = head;
        while (at < row) {
            int last = lastOf(at, gapped, row);
            boolean umbrella =
                    at > head
                            && last + 1 < row
                            && TableHead.isUmbrella(lines.get(at), lines.get(last + 1));
            if (!umbrella) {
                heads.add(lines.get(at).asCell(lines.get(last)));
            }
            at = last + 1;
        }
        boolean measures =
                (TableHead.isMeasure(heads.get(1)) || PlaceColumns.isPlace(heads.get(1)))
                        && heads.stream()
                                .anyMatch(cell -> TableHead.kind(cell) == StackedRows.Kind.VALUE);
        int end = measures ? addRows(gapped) : -1;
        return end > row ? end : addCells(gapped);
    }

    private boolean isGapped() {
        boolean gapped = true;
        for (int i = head + 1; i <= row; i++) {
            gapped &= lines.get(i).afterGap();
        }
        return gapped;
    }

    /** Where the text has gaps, lines without one go together. */
    private int lastOf(int at, boolean gapped, int limit) {
        int last = at;
        while (gapped
                && last + 1 < limit
                && !lines.get(last + 1).afterGap()
                && !TaskTable.isHeading(lines.get(last + 1))) {
            last++;
        }
        return last;
    }

    /** The rows of a table of measures, each cell in its column; the line behind them, or -1. */
    private int addRows(boolean gapped) {
        List<Line> cells = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        int at = row;
        while (at < lines.size() && !TaskTable.isHeading(lines.get(at))) {
            int last = lastOf(at, gapped, lines.size());
            cells.add(lines.get(at).asCell(lines.get(last)));
            at = last + 1;
            ends.add(at);
        }
        List<StackedRows.Kind> kinds = heads.stream().map(TableHead::kind).toList();
        int[] columns = StackedRows.columns(kinds, cells.stream().map(Line::bare).toList());
        if (columns.length == 0) {
            return -1;
        }
        out.addAll(heads);
        for (int i = 0; i < columns.length; i++) {
            int last = i;
            while (last + 1 < columns.length && columns[last + 1] == columns[i] && columns[i] > 0) {
                last++;
            }
            out.add(cells.get(i).asCell(cells.get(last)).in(columns[i]));
            i = last;
        }
        return ends.get(columns.length - 1);
    }

    /** The cells up to the next heading, counted by the heads. */
    private int addCells(boolean gapped) {
        List<Line> cells = new ArrayList<>(heads);
        int width = heads.size();
        int at = row;
        while (at < lines.size() && !TaskTable.isHeading(lines.get(at))) {
            if (at > row && isBehindRows(cells, width, lines.get(at))) {
                break;
            }
            int last = lastOf(at, gapped, lines.size());
            cells.add(lines.get(at).asCell(lines.get(last)));
            at = last + 1;
        }
        boolean grouped = cells.size() > width && StackedRows.isGroup(cells.get(width).bare());
        int second = 2 * width + (grouped ? 2 : 0);
        boolean whole = cells.size() <= second || opensSecond(cells.get(second).bare());
        out.addAll(whole ? cells : lines.subList(head, at));
        return at;
    }

    /** Behind whole rows a paragraph that bears no row number is none of the table. */
    private static boolean isBehindRows(List<Line> cells, int width, Line line) {
        boolean whole = cells.size() > 2 * width && cells.size() % width == 0;
        return whole
                && isCount(cells.get(cells.size() - width))
                && !isCount(line)
                && (line.afterGap() || line.length() > LONGEST_HEAD);
    }

    private static boolean isCount(Line cell) {
        return cell.bare().matches("\\d{1,2}(?:\\.\\d{1,2})*\\.?");
    }

    /** Where cells were lost or broken over lines, the second row is not where it should be. */
    private static boolean opensSecond(String bare) {
        return bare.matches("0?2\\.?") || bare.matches("[ib]i?\\.?");
    }
}
