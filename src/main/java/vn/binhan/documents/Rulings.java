package vn.binhan.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * The lines drawn on a page: they tell which words stand in one cell of a table, however many lines
 * the cell has. Measures are those of the words; y grows downwards.
 */
final class Rulings {

    private record Upright(double x, double top, double bottom) {}

    private record Level(double y, double left, double right) {}

    private static final double THIN = 2.5;
    private static final double SHORTEST = 5;

    /** A table has at least two columns: three upright lines cross each of its rows. */
    private static final int FEWEST_UPRIGHTS = 3;

    /** A page drawn like a map or a picture has no tables that could be read. */
    private static final int MOST_LINES = 4_000;

    private final List<Upright> uprights = new ArrayList<>();
    private final List<Level> levels = new ArrayList<>();

    void line(double x1, double y1, double x2, double y2) {
        if (uprights.size() + levels.size() > MOST_LINES) {
            return;
        }
        double wide = Math.abs(x2 - x1);
        double high = Math.abs(y2 - y1);
        if (wide < THIN && high > SHORTEST) {
            uprights.add(new Upright((x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2)));
        } else if (high < THIN && wide > SHORTEST) {
            levels.add(new Level((y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2)));
        }
    }

    /** A thin box is a line; of a wide one the four sides count when they are drawn. */
    void box(double x, double y, double right, double bottom, boolean drawn) {
        if (Math.abs(right - x) < THIN || Math.abs(bottom - y) < THIN) {
            line(x, y, right, bottom);
        } else if (drawn) {
            line(x, y, x, bottom);
            line(right, y, right, bottom);
            line(x, y, right, y);
            line(x, bottom, right, bottom);
        }
    }

    /** Whether enough upright lines pass beside a word for it to stand in a table. */
    boolean hold(PageLayout.Word word) {
        if (uprights.size() < FEWEST_UPRIGHTS) {
            return false;
        }
        List<Double> crossing = crossing(word.middle());
        return crossing.size() >= FEWEST_UPRIGHTS
                && crossing.getFirst() < word.right()
                && crossing.getLast() > word.left();
    }

    /** The upright lines at a height, from left to right, each once. */
    private List<Double> crossing(double y) {
        List<Double> places =
                uprights.stream()
                        .filter(line -> line.top() <= y && line.bottom() >= y)
                        .map(Upright::x)
                        .sorted()
                        .toList();
        List<Double> apart = new ArrayList<>();
        for (double place : places) {
            if (apart.isEmpty() || place - apart.getLast() > THIN) {
                apart.add(place);
            }
        }
        return apart;
    }

    /** The rows of the table that these words stand in, each a list of cells; empty cells stay. */
    List<List<String>> rows(List<PageLayout.Word> words) {
        TreeMap<Double, List<PageLayout.Word>> bands = new TreeMap<>();
        for (PageLayout.Word word : words) {
            double line = above(word);
            Double known = bands.floorKey(line + THIN);
            boolean same = known != null && known > line - THIN;
            bands.computeIfAbsent(same ? known : line, at -> new ArrayList<>()).add(word);
        }
        List<Double> columns = new ArrayList<>();
        words.forEach(word ->
                crossing(word.middle()).stream()
                        .filter(x -> columns.stream().noneMatch(c -> near(c, x)))
                        .forEach(columns::add));
        columns.sort(Comparator.naturalOrder());
        List<List<String>> rows = new ArrayList<>();
        bands.values().forEach(band -> rows.add(cells(band, columns)));
        return rows;
    }

    private static boolean near(double one, double other) {
        return Math.abs(one - other) <= THIN;
    }

    /** The height of the nearest line over a word that is drawn across its column. */
    private double above(PageLayout.Word word) {
        double middle = (word.left() + word.right()) / 2;
        return levels.stream()
                .filter(level -> level.left() <= middle && level.right() >= middle)
                .mapToDouble(Level::y)
                .filter(y -> y < word.middle())
                .max()
                .orElse(0);
    }

    private List<String> cells(List<PageLayout.Word> band, List<Double> columns) {
        TreeMap<Integer, StringBuilder> cells = new TreeMap<>();
        band.sort(
                Comparator.comparingDouble((PageLayout.Word word) -> Math.round(word.base() / 4))
                        .thenComparingDouble(PageLayout.Word::left));
        for (PageLayout.Word word : band) {
            StringBuilder cell =
                    cells.computeIfAbsent(column(word, columns), at -> new StringBuilder());
            cell.append(cell.isEmpty() ? "" : " ").append(word.text());
        }
        List<String> row = new ArrayList<>();
        int last = cells.isEmpty() ? -1 : cells.lastKey();
        for (int i = 0; i <= last; i++) {
            StringBuilder cell = cells.get(i);
            row.add(cell == null ? "" : cell.toString());
        }
        return row;
    }

    /** The column whose left line is the nearest one beside the word at its own height. */
    private int column(PageLayout.Word word, List<Double> columns) {
        double middle = (word.left() + word.right()) / 2;
        double left =
                crossing(word.middle()).stream()
                        .filter(x -> x <= middle)
                        .reduce((one, other) -> other)
                        .orElse(columns.getFirst());
        for (int i = 0; i < columns.size(); i++) {
            if (near(columns.get(i), left)) {
                return i;
            }
        }
        return 0;
    }
}
