package vn.binhan.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.binhan.wording.Lookup;
import vn.binhan.wording.MappedText;

/** Cuts a line where two columns of a letterhead stand side by side in it. */
final class LineColumns {
    private static final String COLUMN_SPACES = "    ";
    private static final Pattern COLUMN_GAP = Pattern.compile(" {4,}");
    static final List<String> HEADING_CUTS =
            List.of("cong hoa xa hoi chu nghia viet nam", "doc lap - tu do - hanh phuc");

    /** Second columns that are cut off only in capitals: in a sentence they are names. */
    private static final List<String> CAPITAL_CUTS =
            List.of("ĐẢNG CỘNG SẢN VIỆT NAM", "ĐOÀN TNCS HỒ CHÍ MINH");

    private LineColumns() {}

    /** The pieces of a line: where each begins and ends, and 1 where it is a column of its own. */
    static List<int[]> of(MappedText tidy, int from, int to) {
        String bare = tidy.bare();
        for (String phrase : HEADING_CUTS) {
            int start = to - from < 400 ? bare.indexOf(phrase, from, to) : -1;
            if (start >= 0 && !bare.startsWith("nuoc ", Math.max(0, start - 5))) {
                return cut(tidy, from, start, start + phrase.length(), to);
            }
        }
        for (String name : CAPITAL_CUTS) {
            int start = to - name.length();
            if (start > from + 3 && to - from < 160 && tidy.text().startsWith(name, start)) {
                return cut(tidy, from, start, to, to);
            }
        }
        return columns(tidy, from, to);
    }

    private static List<int[]> cut(MappedText tidy, int from, int start, int end, int to) {
        List<int[]> pieces = new ArrayList<>(columns(tidy, from, start));
        pieces.add(new int[] {start, end, 1});
        if (end < to) {
            pieces.add(new int[] {end, to, 1});
        }
        return pieces;
    }

    private static List<int[]> columns(MappedText tidy, int from, int to) {
        List<int[]> pieces = new ArrayList<>();
        if (to - from < 400 && Lookup.holdsAny(tidy.text(), from, to, COLUMN_SPACES)) {
            var gap = COLUMN_GAP.matcher(tidy.text()).region(from, to);
            int start = from;
            while (gap.find()) {
                if (gap.start() > start) {
                    pieces.add(new int[] {start, gap.start(), pieces.isEmpty() ? 0 : 1});
                    start = gap.end();
                }
            }
            pieces.add(new int[] {start, to, pieces.isEmpty() ? 0 : 1});
        } else {
            pieces.add(new int[] {from, to, 0});
        }
        return pieces;
    }
}
