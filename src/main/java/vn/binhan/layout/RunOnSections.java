package vn.binhan.layout;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhan.wording.MappedText;

/**
 * A section that stands in one long line with its heading, "II. MỤC TIÊU 1. Mục tiêu chung: ... 2.
 * Chỉ tiêu: a) ... b) ...", though other lines of the document were kept: its items get lines.
 */
final class RunOnSections {
    private static final int LONG = 200;
    private static final int FEWEST = 2;

    private static final Pattern HEADING =
            Pattern.compile(
                    "(?:[IVX]{1,5}|[A-HĐ]) ?[./)] ?\\p{Lu}{2,}(?:[ ,-]+\\p{Lu}+(?![\\p{Ll}\\d./)]))*");
    private static final Pattern NUMBER = Pattern.compile(" (\\d{1,2})[.)] ?(?=\\p{Lu})");
    private static final Pattern LETTER = Pattern.compile(" (\\p{Ll})\\) ?(?=\\p{L}|\\d)");

    private final MappedText text;
    private final BitSet breaks = new BitSet();

    private RunOnSections(MappedText text) {
        this.text = text;
    }

    /** The text with a line to each item; the very same text, where no section runs on. */
    static MappedText parted(MappedText text) {
        RunOnSections sections = new RunOnSections(text);
        int start = 0;
        while (start < text.length()) {
            int next = text.text().indexOf('\n', start);
            int end = next < 0 ? text.length() : next;
            if (end - start > LONG) {
                sections.part(start, end);
            }
            start = end + 1;
        }
        return sections.breaks.isEmpty() ? text : sections.written();
    }

    private void part(int from, int to) {
        Matcher heading = HEADING.matcher(text.text()).region(from, to);
        if (!heading.lookingAt()) {
            return;
        }
        List<Integer> items = row(NUMBER, heading.end(), to);
        if (heading.end() < to && opens(heading.end(), items)) {
            breaks.set(heading.end());
        }
        items.forEach(breaks::set);
        for (int i = 0; i < items.size(); i++) {
            int end = i + 1 < items.size() ? items.get(i + 1) : to;
            row(LETTER, items.get(i), end).forEach(breaks::set);
        }
    }

    /** Whether the heading ends where its first item or a new sentence begins. */
    private boolean opens(int at, List<Integer> items) {
        boolean sentence =
                text.charAt(at) == ' '
                        && at + 1 < text.length()
                        && Character.isUpperCase(text.charAt(at + 1));
        return sentence || items.contains(at);
    }

    /** The places before marks that count on from the first, two at least. */
    private List<Integer> row(Pattern pattern, int from, int to) {
        List<Integer> places = new ArrayList<>();
        Matcher mark = pattern.matcher(text.text()).region(from, to);
        Rows row = pattern == NUMBER ? Rows.COUNT : Rows.LETTER;
        while (mark.find()) {
            if (row.place(text.words(mark.start(1), mark.end(1))) == places.size() + 1) {
                places.add(mark.start());
            }
        }
        return places.size() < FEWEST ? List.of() : places;
    }

    private MappedText written() {
        MappedText.Builder out = new MappedText.Builder(text.length() + 16);
        for (int at = 0; at < text.length(); at++) {
            char letter = breaks.get(at) ? '\n' : text.charAt(at);
            out.add(letter, text.start(at), text.end(at));
        }
        return out.build();
    }
}
