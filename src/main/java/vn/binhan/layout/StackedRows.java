package vn.binhan.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which cell stands in which column where a table of measures lost its strokes: a row begins at the
 * next number, and its cells go to the columns that they fit best.
 */
final class StackedRows {
    /** What may stand in a column. */
    enum Kind {
        NUMBER,
        MEASURE,
        UNIT,
        VALUE,
        WORDS;

        /** How well a cell fits, and whether a column may hold several lines or none. */
        int fit(String bare) {
            boolean figure = FIGURE.matcher(bare).matches();
            return switch (this) {
                case NUMBER -> isMark(bare) ? 4 : -8;
                case VALUE -> figure ? 3 : -6;
                case UNIT -> figure || bare.length() > LONGEST_UNIT ? -6 : bare.equals("%") ? 4 : 1;
                case MEASURE -> figure || bare.equals("%") ? -6 : 2;
                case WORDS -> figure || bare.equals("%") ? -6 : 1;
            };
        }

        boolean holdsMore() {
            return this == MEASURE || this == WORDS;
        }
    }

    private static final Pattern FIGURE =
            Pattern.compile(
                    "[-\u2013x+/]|(?:[<>\u2264\u2265]=? ?|(?:[a-z]{2,8} ){1,3})?\\d[\\d.,/]*+(?: ?(?:-|den) ?\\d[\\d.,]*+)? ?%?(?: tro (?:len|xuong))?");
    private static final Pattern COUNT = Pattern.compile("0?(\\d{1,2})\\.?");
    private static final Pattern PART =
            Pattern.compile("\\d{1,2}(?:\\.\\d{1,2}){1,2}\\.?|[a-e]\\)");
    private static final Pattern GROUP = Pattern.compile("(?:[ivx]{1,4}|[a-h])\\.?");
    private static final int LONGEST_UNIT = 24;
    private static final int MOST_LINES = 12;
    private static final int NOT_FITTING = -1000;

    private final List<Kind> kinds;
    private final List<String> cells;

    private StackedRows(List<Kind> kinds, List<String> cells) {
        this.kinds = kinds;
        this.cells = cells;
    }

    static boolean isMark(String bare) {
        return COUNT.matcher(bare).matches() || isGroup(bare) || PART.matcher(bare).matches();
    }

    private static boolean opensRow(String bare) {
        return isMark(bare) || PlaceColumns.isTotal(bare);
    }

    static boolean isGroup(String bare) {
        return GROUP.matcher(bare).matches();
    }

    /**
     * The column of each cell below the head; the first number of a row stands in column 0.
     *
     * @return as many columns as cells that are rows of the table; none where they make no rows
     */
    static int[] columns(List<Kind> kinds, List<String> cells) {
        return new StackedRows(kinds, cells).columns();
    }

    private int[] columns() {
        int[] columns = new int[cells.size()];
        int last = 0;
        int at = 0;
        int rows = 0;
        while (at < cells.size()) {
            String mark = cells.get(at);
            last = COUNT.matcher(mark).matches() ? number(mark) : last;
            int next = next(at, last);
            int[] row = next > at ? align(at, next) : new int[0];
            if (row.length == 0) {
                break;
            }
            System.arraycopy(row, 0, columns, at, row.length);
            rows += isGroup(mark) ? 0 : 1;
            at = next;
        }
        return rows < 2 && at < cells.size()
                ? new int[0]
                : Arrays.copyOf(columns, rows > 0 ? at : 0);
    }

    private static int number(String mark) {
        return Integer.parseInt(mark.replace(".", ""));
    }

    /** Where the next row begins: a whole row on if its mark stands there, else at that mark. */
    private int next(int at, int last) {
        if (!opensRow(cells.get(at))) {
            return -1;
        }
        List<Integer> steps = new ArrayList<>();
        boolean group = isGroup(cells.get(at));
        steps.add(group ? 2 : kinds.size());
        for (int step = 2; step <= kinds.size() + MOST_LINES; step++) {
            steps.add(step);
        }
        for (int step : steps) {
            int to = at + step;
            boolean ends = to == cells.size();
            if (ends || (to < cells.size() && follows(cells.get(to), last))) {
                boolean fits = group || hasValue(at, to);
                if (fits && align(at, to).length > 0) {
                    return to;
                }
            }
        }
        int whole = at + kinds.size();
        return whole <= cells.size() && align(at, whole).length > 0 && fitsWhole(at, whole)
                ? whole
                : -1;
    }

    /** The last row before other text: each cell fits its column. */
    private boolean fitsWhole(int from, int to) {
        for (int i = from; i < to; i++) {
            if (kinds.get(i - from).fit(cells.get(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean hasValue(int from, int to) {
        return cells.subList(from + 1, to).stream()
                .anyMatch(cell -> FIGURE.matcher(cell).matches());
    }

    private boolean follows(String mark, int last) {
        boolean counts = COUNT.matcher(mark).matches();
        return counts
                ? number(mark) == last + 1 || number(mark) == 1
                : isGroup(mark) || PART.matcher(mark).matches() || PlaceColumns.isTotal(mark);
    }

    /** The best way to lay the cells of one row into the columns, in order. */
    private int[] align(int from, int to) {
        int count = to - from;
        int width = kinds.size();
        boolean group = isGroup(cells.get(from)) && count == 2;
        if (group) {
            return new int[] {0, 1};
        }
        int[][] best = new int[count + 1][width + 1];
        int[][] taken = new int[count + 1][width + 1];
        for (int[] row : best) {
            Arrays.fill(row, NOT_FITTING);
        }
        best[0][0] = 0;
        for (int column = 0; column < width; column++) {
            for (int cell = 0; cell <= count; cell++) {
                if (best[cell][column] <= NOT_FITTING) {
                    continue;
                }
                int most = kinds.get(column).holdsMore() ? count - cell : Math.min(1, count - cell);
                int score = best[cell][column];
                better(best, taken, cell, column, 0, score - 2);
                for (int lines = 1; lines <= most; lines++) {
                    score +=
                            kinds.get(column).fit(cells.get(from + cell + lines - 1))
                                    - (lines > 1 ? 1 : 0);
                    better(best, taken, cell, column, lines, score);
                }
            }
        }
        return best[count][width] < 0 ? new int[0] : traced(taken, count, width);
    }

    private static void better(
            int[][] best, int[][] taken, int cell, int column, int lines, int score) {
        if (score > best[cell + lines][column + 1]) {
            best[cell + lines][column + 1] = score;
            taken[cell + lines][column + 1] = lines;
        }
    }

    private static int[] traced(int[][] taken, int count, int width) {
        int[] columns = new int[count];
        int cell = count;
        for (int column = width; column > 0; column--) {
            int lines = taken[cell][column];
            for (int i = 0; i < lines; i++) {
                columns[cell - 1 - i] = column - 1;
            }
            cell -= lines;
        }
        return columns;
    }
}
