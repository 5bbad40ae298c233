package vn.binhan.documents;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Collects a document as lines: a paragraph a line, a table row a line with cells cut by " | ". The
 * letterhead, usually a table without borders, comes out column by column as one reads it.
 */
final class LineWriter {

    private static final String CUT = " | ";
    private static final char PARAGRAPH = '\u000b';

    /** A letterhead set with tabs instead of a table: both columns in one paragraph. */
    private static final Pattern TWO_COLUMNS =
            Pattern.compile(
                    "(.+?) (CỘNG H(?:ÒA|OÀ) XÃ HỘI .{0,40}|Độc lập ?[-–] ?Tự do ?[-–] ?H.{0,20}"
                            + "|ĐẢNG CỘNG SẢN VIỆT NAM|ĐOÀN TNCS HỒ CHÍ MINH)");

    /** The second column of those who write no motto: place and day of issue. */
    private static final Pattern PLACE_AND_DAY =
            Pattern.compile(".{2,40}, ?ngày .{1,6} ?tháng .{1,6} ?năm .{2,6}");

    private static final Pattern NUMBERED =
            Pattern.compile("(?s).*Số ?:? ?\\d{0,5} ?[-/] ?\\p{Lu}.*");

    private static final int LETTERHEAD_WITHIN = 400;
    private static final int LETTERHEAD_ROWS = 3;

    private static final Pattern BLANKS = Pattern.compile("[ \\u000b]+");

    private final StringBuilder lines = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    private final int maxCharacters;
    private int rowDepth;
    private int cells;
    private final StringBuilder nation = new StringBuilder();
    private int letterheadRows;

    LineWriter(int maxCharacters) {
        this.maxCharacters = maxCharacters;
    }

    /** Words within a line; any run of blanks becomes one. */
    void text(CharSequence words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c > ' ' && c != '\u00a0') {
                line.append(c);
            } else {
                blank();
            }
        }
        if (lines.length() + line.length() > maxCharacters) {
            throw new Refusal.Stop(Refusal.TOO_LONG, "more than " + maxCharacters + " characters");
        }
    }

    void blank() {
        if (!line.isEmpty() && line.charAt(line.length() - 1) > ' ') {
            line.append(' ');
        }
    }

    /** Ends the line; within a table row it is only a blank. */
    void endLine() {
        if (rowDepth > 0) {
            stripEnd();
            line.append(PARAGRAPH);
            return;
        }
        String finished = line.toString().strip();
        line.setLength(0);
        if (!finished.isEmpty()) {
            endLetterhead();
            Matcher columns = TWO_COLUMNS.matcher(finished);
            boolean split = lines.length() < LETTERHEAD_WITHIN && columns.matches();
            lines.append(split ? columns.group(1).strip() + "\n" + columns.group(2) : finished)
                    .append('\n');
        }
    }

    private void endLetterhead() {
        lines.append(nation);
        nation.setLength(0);
        letterheadRows = 0;
    }

    void startRow() {
        if (rowDepth == 0) {
            endLine();
            cells = 0;
        }
        rowDepth++;
    }

    void startCell() {
        if (rowDepth != 1) {
            blank();
        } else if (cells++ > 0) {
            stripEnd();
            line.append(CUT);
        }
    }

    void endRow() {
        rowDepth = Math.max(0, rowDepth - 1);
        if (rowDepth > 0) {
            blank();
            return;
        }
        String row = line.toString();
        line.setLength(0);
        if (isLetterhead(row)) {
            int cut = row.indexOf(CUT);
            append(lines, row.substring(0, cut));
            append(nation, row.substring(cut + CUT.length()).replace(CUT, " "));
            letterheadRows++;
            return;
        }
        line.append(BLANKS.matcher(row).replaceAll(" "));
        while (line.length() > 0 && " |".indexOf(line.charAt(line.length() - 1)) >= 0) {
            line.setLength(line.length() - 1);
        }
        endLine();
    }

    private boolean isLetterhead(String row) {
        if (cells != 2 || row.indexOf(CUT) < 0) {
            return false;
        }
        String second = row.substring(row.indexOf(CUT) + CUT.length());
        boolean first =
                lines.length() < LETTERHEAD_WITHIN
                        && (PageLayout.namesTheNation(second) || isNumbered(row, second));
        return letterheadRows == 0 ? first : letterheadRows < LETTERHEAD_ROWS;
    }

    private static boolean isNumbered(String row, String second) {
        return PLACE_AND_DAY.matcher(second.strip()).matches()
                && NUMBERED.matcher(row.substring(0, row.length() - second.length())).matches();
    }

    private static void append(StringBuilder to, String cell) {
        for (String paragraph : cell.split(String.valueOf(PARAGRAPH), -1)) {
            if (!paragraph.isBlank()) {
                to.append(paragraph.strip()).append('\n');
            }
        }
    }

    private void stripEnd() {
        while (line.length() > 0 && line.charAt(line.length() - 1) <= ' ') {
            line.setLength(line.length() - 1);
        }
    }

    /** All lines so far, each ended by "\n". */
    String finish() {
        rowDepth = 0;
        endLine();
        endLetterhead();
        return lines.toString();
    }
}
