package vn.binhan.documents;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns words with places on a page into lines: the two columns of an official letterhead one after
 * the other, columns of a table cut by " | ", the bare page number left out.
 */
final class PageLayout {

    /** A word and its box, in any unit; y grows downwards. */
    record Word(String text, double left, double right, double size, double base) {

        /** A height at which the word is for sure between the lines of its cell. */
        double middle() {
            return base - size / 4;
        }
    }

    private record Piece(String text, double left, double right) {}

    private static final int LETTERHEAD_ROWS = 12;
    private static final Pattern LIST_LABEL =
            Pattern.compile("(?:\\p{L}|\\d{1,3}|[IVXLC]{1,6})(?:\\.\\d{1,3}){0,4}[.)]|[-+*•–]");

    /** First words of the nation's column, which may stand close to the issuer's. */
    private static final Set<String> MOTTO = Set.of("CỘNG", "CÔNG", "Độc", "Đôc");

    private static final Pattern PAGE_NUMBER = Pattern.compile("[-–]? ?\\d{1,3} ?[-–]?");
    private static final Pattern DATE = Pattern.compile("(?iu).*ngày.{0,14}tháng.{0,10}năm.*");

    private PageLayout() {}

    static String lines(List<List<Word>> rows, boolean firstPage, Rulings rulings) {
        List<List<Piece>> pieces = new ArrayList<>();
        List<Word> table = new ArrayList<>();
        for (List<Word> row : rows) {
            boolean ruled = !row.isEmpty() && row.stream().allMatch(rulings::hold);
            if (ruled) {
                table.addAll(row);
            } else if (!row.isEmpty()) {
                addTable(table, rulings, pieces);
                pieces.add(pieces(row));
            }
        }
        addTable(table, rulings, pieces);
        dropPageNumber(pieces);
        var out = new StringBuilder();
        int from = firstPage ? letterhead(pieces, out) : 0;
        for (List<Piece> row : pieces.subList(from, pieces.size())) {
            out.append(String.join(" | ", row.stream().map(Piece::text).toList())).append('\n');
        }
        return out.toString();
    }

    private static void addTable(List<Word> words, Rulings rulings, List<List<Piece>> pieces) {
        if (!words.isEmpty()) {
            double left = words.stream().mapToDouble(Word::left).min().orElse(0);
            double right = words.stream().mapToDouble(Word::right).max().orElse(0);
            for (List<String> cells : rulings.rows(words)) {
                pieces.add(cells.stream().map(cell -> new Piece(cell, left, right)).toList());
            }
            words.clear();
        }
    }

    private static List<Piece> pieces(List<Word> row) {
        double usual = usualGap(row);
        List<Piece> pieces = new ArrayList<>();
        Piece open = piece(row.getFirst());
        for (Word word : row.subList(1, row.size())) {
            double gap = word.left() - open.right();
            boolean wide = gap > Math.max(1.1 * word.size(), 2.5 * usual);
            wide |= gap > 0.6 * word.size() && MOTTO.contains(word.text());
            if (wide && !LIST_LABEL.matcher(open.text()).matches()) {
                pieces.add(open);
                open = piece(word);
            } else {
                open = new Piece(open.text() + " " + word.text(), open.left(), word.right());
            }
        }
        pieces.add(open);
        return pieces;
    }

    private static Piece piece(Word word) {
        return new Piece(word.text(), word.left(), word.right());
    }

    private static double usualGap(List<Word> row) {
        double[] gaps = new double[row.size() - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = row.get(i + 1).left() - row.get(i).right();
        }
        Arrays.sort(gaps);
        return gaps.length < 3 ? 0 : gaps[(gaps.length - 1) / 2];
    }

    private static void dropPageNumber(List<List<Piece>> rows) {
        if (rows.size() > 1 && isPageNumber(rows.getLast())) {
            rows.removeLast();
        }
        if (rows.size() > 1 && isPageNumber(rows.getFirst())) {
            rows.removeFirst();
        }
    }

    private static boolean isPageNumber(List<Piece> row) {
        return row.size() == 1 && PAGE_NUMBER.matcher(row.getFirst().text()).matches();
    }

    /** Writes the issuer's column, then the nation's; returns the first row below them. */
    private static int letterhead(List<List<Piece>> rows, StringBuilder out) {
        Piece nation = nation(rows);
        if (nation == null) {
            return 0;
        }
        double slack = (nation.right() - nation.left()) / 20;
        double gutter = nation.left() - slack;
        List<String> left = new ArrayList<>();
        List<String> right = new ArrayList<>();
        boolean dated = false;
        int next = 0;
        for (; next < Math.min(rows.size(), LETTERHEAD_ROWS); next++) {
            List<Piece> row = rows.get(next);
            boolean across =
                    row.stream()
                            .anyMatch(p -> p.left() < gutter - slack && p.right() > gutter + slack);
            boolean below = dated && row.getLast().right() > gutter + slack;
            if (across || below) {
                break;
            }
            for (Piece piece : row) {
                (piece.right() <= gutter + slack ? left : right).add(piece.text());
                dated |= DATE.matcher(piece.text()).matches();
            }
        }
        left.forEach(line -> out.append(line).append('\n'));
        right.forEach(line -> out.append(line).append('\n'));
        return next;
    }

    private static @Nullable Piece nation(List<List<Piece>> rows) {
        for (List<Piece> row : rows.subList(0, Math.min(5, rows.size()))) {
            for (Piece piece : row) {
                if (namesTheNation(piece.text())) {
                    return piece;
                }
            }
        }
        return null;
    }

    /**
     * The nation or the Party, whatever the spelling ("HÒA", "HOÀ") and the errors in its marks.
     */
    static boolean namesTheNation(String text) {
        String plain = withoutMarks(text);
        return plain.contains("CONG HOA XA HOI") || plain.endsWith("DANG CONG SAN VIET NAM");
    }

    private static String withoutMarks(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT);
    }
}
