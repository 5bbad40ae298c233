package vn.binhan.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhan.wording.MappedText;

/** Tables whose columns only spaces part, as a printed page leaves them: they get strokes. */
final class SpacedTables {
    private static final int FEWEST_COLUMNS = 4;
    private static final int FEWEST_ROWS = 3;
    private static final Pattern GAP = Pattern.compile("(?<=\\S) {2,}(?=\\S)");

    /** Every row below the head holds a value: no letterhead, no signatures. */
    private static final Pattern VALUE =
            Pattern.compile(" {2,}\\D{0,12}\\d[\\d.,%]{0,9}(?: |\\n|$)");

    private final MappedText text;
    private final BitSet strokes = new BitSet();

    private SpacedTables(MappedText text) {
        this.text = text;
    }

    /** The text with strokes in such tables; the very same text, where there is none. */
    static MappedText stroked(MappedText text) {
        if (text.text().indexOf("  ") < 0) {
            return text;
        }
        SpacedTables tables = new SpacedTables(text);
        List<int[]> rows = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int next = text.text().indexOf('\n', start);
            int end = next < 0 ? text.length() : next;
            boolean wide = tables.gaps(start, end).size() + 1 >= FEWEST_COLUMNS;
            boolean other = !rows.isEmpty() && !tables.isLike(rows.getFirst(), start, end);
            if (!wide || other) {
                tables.stroke(rows);
                rows.clear();
            }
            if (wide) {
                rows.add(new int[] {start, end});
            }
            start = end + 1;
        }
        tables.stroke(rows);
        return tables.strokes.isEmpty() ? text : tables.written();
    }

    private boolean isLike(int[] head, int from, int to) {
        return gaps(head[0], head[1]).size() == gaps(from, to).size();
    }

    private List<Integer> gaps(int from, int to) {
        List<Integer> gaps = new ArrayList<>();
        if (text.text().indexOf("  ", from, to) < 0 || text.text().indexOf('|', from, to) >= 0) {
            return gaps;
        }
        Matcher gap = GAP.matcher(text.text()).region(from, to);
        while (gap.find()) {
            gaps.add(gap.start());
        }
        return gaps;
    }

    private void stroke(List<int[]> rows) {
        boolean valued =
                rows.stream()
                        .skip(1)
                        .allMatch(row -> VALUE.matcher(text.text()).region(row[0], row[1]).find());
        if (rows.size() >= FEWEST_ROWS && valued) {
            rows.forEach(row -> gaps(row[0], row[1]).forEach(strokes::set));
        }
    }

    private MappedText written() {
        MappedText.Builder out = new MappedText.Builder(text.length() + 16);
        for (int at = 0; at < text.length(); at++) {
            char letter = strokes.get(at) ? '|' : text.charAt(at);
            out.add(letter, text.start(at), text.end(at));
        }
        return out.build();
    }
}
