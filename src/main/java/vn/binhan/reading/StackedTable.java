package vn.binhan.reading;

import java.util.ArrayList;
import java.util.List;
import vn.binhan.reading.Paragraphs.Line;

/** A table that lost its strokes: each cell became a paragraph of its own, row below row. */
final class StackedTable {
    private static final int LONGEST_HEAD = 60;
    private static final int MOST_COLUMNS = 10;

    private StackedTable() {}

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
            at = addCells(lines, at, row, out);
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
                && (TableHead.isMeasure(next)
                        || TaskTable.Column.of(next.bare()) == TaskTable.Column.TASK);
    }

    /** Where the first row begins: at the number 1 below the heads. */
    private static int firstRow(List<Line> lines, int head) {
        for (int i = head + 2; i < lines.size() && i <= head + MOST_COLUMNS; i++) {
            Line line = lines.get(i);
            if (line.length() <= 3 && line.bare().matches("0?1\\.?")) {
                return i - head > 2 ? i : -1;
            }
            if (line.length() > LONGEST_HEAD || line.newCell() || TaskTable.isHeading(line)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isGapped(List<Line> lines, int from, int row) {
        boolean gapped = true;
        for (int i = from + 1; i <= row; i++) {
            gapped &= lines.get(i).afterGap();
        }
        return gapped;
    }

    /** The cells up to the next heading; where the text has gaps, lines without one go together. */
    private static int addCells(List<Line> lines, int from, int row, List<Line> out) {
        boolean gapped = isGapped(lines, from, row);
        List<Line> cells = new ArrayList<>();
        int width = 0;
        int at = from;
        while (at < lines.size() && (at < row || !TaskTable.isHeading(lines.get(at)))) {
            if (at > row && isBehindRows(cells, width, lines.get(at))) {
                break;
            }
            int last = at;
            while (gapped
                    && last + 1 < lines.size()
                    && !lines.get(last + 1).afterGap()
                    && !TaskTable.isHeading(lines.get(last + 1))) {
                last++;
            }
            Line cell = lines.get(at);
            boolean umbrella =
                    at > from && last + 1 < row && TableHead.isUmbrella(cell, lines.get(last + 1));
            if (!umbrella) {
                cells.add(cell.asCell(lines.get(last)));
            }
            at = last + 1;
            width = at <= row ? cells.size() : width;
        }
        boolean whole = cells.size() <= 2 * width || isSecond(cells.get(2 * width));
        out.addAll(whole ? cells : lines.subList(from, at));
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
    private static boolean isSecond(Line cell) {
        return cell.bare().matches("0?2\\.?");
    }
}
