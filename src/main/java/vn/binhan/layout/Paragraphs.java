package vn.binhan.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.wording.Label;
import vn.binhan.wording.Letters;
import vn.binhan.wording.MappedText;
import vn.binhan.wording.Paragraph;

/** Heals the lines of a tidied text: table cells apart, hard wraps together, noise out. */
final class Paragraphs {
    private static final Pattern DECORATION =
            Pattern.compile("[-_=*.~\\s\u2026+\u2022o]{0,200}|[-_=*]{3,}.{0,3}");
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("-?\\s?\\d{1,3}\\s?-?|(?:trang|page)\\s\\d{1,3}(?:/\\d{1,3})?");

    /** "- 2Quyết định 45/QĐ-TTg năm 2022 ...": a site lists what is related to its document. */
    private static final Pattern RELATED =
            Pattern.compile(
                    "- ?\\d{1,3} ?(?:luat|bo luat|nghi quyet|quyet dinh|ke hoach|cong van|chi thi|nghi"
                            + " dinh|thong tu|chuong trinh|huong dan|thong bao|to trinh|bao cao)"
                            + " [^,;:]{0,40}?(?:\\d+/|\\d{4}(?!\\d))");

    private Paragraphs() {}

    /** The same text, one paragraph to a line. */
    static MappedText flow(MappedText tidy) {
        List<Line> lines = withoutPageMarks(StackedTable.celled(lines(tidy)));
        Wrapping wrapping = Wrapping.of(lines);
        MappedText.Builder out = new MappedText.Builder(tidy.length() + 16);
        Line before = null;
        int start = 0;
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            int over = writeTable(tidy, lines, at, out);
            if (over > at) {
                at = over - 1;
                before = null;
                start = out.length();
                continue;
            }
            if (line.pageNumber()) {
                continue;
            }
            if (before != null) {
                int place = tidy.start(line.start());
                boolean joins = wrapping.joins(before, line, out.tail(start));
                out.add(joins ? ' ' : '\n', place, place);
                start = joins ? start : out.length();
            }
            out.addSingleSpaced(tidy, line.start(), line.end());
            before = line;
        }
        return out.build();
    }

    /** Writes the table that begins at a line as a list; returns the line behind it. */
    private static int writeTable(
            MappedText tidy, List<Line> lines, int at, MappedText.Builder out) {
        TaskTable tasks = TaskTable.at(tidy, lines, at);
        TargetTable measures = tasks == null ? TargetTable.at(tidy, lines, at) : null;
        int place = tidy.start(lines.get(at).start());
        if (tasks != null) {
            out.add('\n', place, place);
            tasks.write(out);
            return tasks.end();
        } else if (measures != null) {
            out.add('\n', place, place);
            measures.write(out);
            return measures.end();
        }
        return at;
    }

    /** Leaves out page numbers and the line that stands beside them on every page. */
    private static List<Line> withoutPageMarks(List<Line> lines) {
        Map<String, Integer> beside = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            if (isRunning(lines, i)) {
                beside.merge(lines.get(i).bare(), 1, Integer::sum);
            }
        }
        List<Line> kept = new ArrayList<>();
        boolean gap = false;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean running = isRunning(lines, i) && beside.getOrDefault(line.bare(), 0) >= 3;
            boolean number = line.pageNumber() && !line.newCell() && !line.cellEnd();
            if (!running && !number) {
                kept.add(gap ? line.behindGap() : line);
            }
            gap = (running || number) && (gap || line.afterGap()) && !kept.isEmpty();
        }
        return kept;
    }

    private static boolean isRunning(List<Line> lines, int at) {
        Line line = lines.get(at);
        boolean beside =
                (at > 0 && lines.get(at - 1).pageNumber())
                        || (at + 1 < lines.size() && lines.get(at + 1).pageNumber());
        return beside
                && line.label() == null
                && !line.pageNumber()
                && line.length() > 7
                && line.length() < 120
                && line.last() != '.'
                && line.last() != ';';
    }

    static List<Paragraph> of(MappedText flowed) {
        List<Paragraph> paragraphs = new ArrayList<>();
        String text = flowed.text();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (end > start) {
                paragraphs.add(Paragraph.of(flowed, start, end));
            }
            start = end + 1;
        }
        return paragraphs;
    }

    private static List<Line> lines(MappedText tidy) {
        List<Line> lines = new ArrayList<>();
        String text = tidy.text();
        boolean gap = false;
        boolean cell = false;
        int start = 0;
        int stroke = -1;
        int lineEnd = -1;
        while (start <= text.length()) {
            stroke = stroke < start ? end(text, '|', start) : stroke;
            lineEnd = lineEnd < start ? end(text, '\n', start) : lineEnd;
            int end = Math.min(lineEnd, stroke);
            boolean ended = stroke < lineEnd;
            int size = lines.size();
            addLines(tidy, start, end, gap, cell, ended, lines);
            boolean added = lines.size() > size;
            gap = added ? false : gap || (!ended && !cell && text.substring(start, end).isBlank());
            cell = ended || (!added && cell);
            start = end + 1;
        }
        return lines;
    }

    /** Where a mark stands next, or the end of the text. */
    private static int end(String text, char mark, int from) {
        int at = text.indexOf(mark, from);
        return at < 0 ? text.length() : at;
    }

    private static void addLines(
            MappedText tidy,
            int from,
            int to,
            boolean gap,
            boolean cell,
            boolean ended,
            List<Line> lines) {
        int cut = from;
        boolean apart = cell;
        for (int[] piece : LineColumns.of(tidy, from, to)) {
            int start = piece[0];
            int end = piece[1];
            while (start < end && tidy.charAt(start) == ' ') {
                start++;
            }
            while (end > start && tidy.charAt(end - 1) == ' ') {
                end--;
            }
            if (start == end || isDecoration(tidy.bare(), start, end)) {
                continue;
            }
            if (tidy.bare().charAt(start) == '-'
                    && RELATED.matcher(tidy.bare()).region(start, end).lookingAt()) {
                continue;
            }
            boolean number =
                    end - start < 14
                            && PAGE_NUMBER.matcher(tidy.bare()).region(start, end).matches();
            lines.add(
                    new Line(
                            tidy,
                            start,
                            end,
                            gap && cut == from,
                            apart || piece[2] > 0,
                            ended,
                            number,
                            Label.read(tidy, start, end),
                            -1));
            apart = false;
            cut = end;
        }
    }

    /** Most lines have a word among their first signs: no pattern needs to look at them. */
    private static boolean isDecoration(String bare, int start, int end) {
        for (int i = start; i < Math.min(end, start + 3); i++) {
            if (Letters.isLetter(bare.charAt(i)) && bare.charAt(i) != 'o') {
                return false;
            }
        }
        String words = bare.substring(start, Math.min(end, start + 220));
        return DECORATION.matcher(words).matches() && !words.equals("-") && !words.equals("+");
    }

    /**
     * One line as it stood in the text, without the spaces around it; its column if that is known.
     */
    record Line(
            MappedText source,
            int start,
            int end,
            boolean afterGap,
            boolean newCell,
            boolean cellEnd,
            boolean pageNumber,
            @Nullable Label label,
            int column) {
        boolean isLowerStart() {
            return (Character.isLowerCase(first()) && label == null)
                    || first() == ')'
                    || first() == ',';
        }

        Line behindGap() {
            return new Line(source, start, end, true, newCell, cellEnd, pageNumber, label, column);
        }

        /** A cell of a table that lost its strokes, up to the end of its last line. */
        Line asCell(Line last) {
            return new Line(
                    source, start, last.end, afterGap, true, false, pageNumber, label, column);
        }

        /** The cell in a column that it told by its place among the others. */
        Line in(int place) {
            return new Line(
                    source, start, end, afterGap, newCell, cellEnd, pageNumber, label, place);
        }

        int length() {
            return end - start;
        }

        String text() {
            return source.text().substring(start, end);
        }

        String bare() {
            return source.bare().substring(start, end);
        }

        /** At most so many letters from the end of the line. */
        String lastLetters(int most) {
            return source.text().substring(Math.max(start, end - most), end);
        }

        char first() {
            return source.charAt(start);
        }

        char last() {
            return source.charAt(end - 1);
        }

        int firstWordLength() {
            int space = source.text().indexOf(' ', start);
            return (space < 0 || space > end ? end : space) - start;
        }
    }
}
