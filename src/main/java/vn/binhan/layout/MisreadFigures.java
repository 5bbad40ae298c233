package vn.binhan.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.wording.Letters;
import vn.binhan.wording.MappedText;

/**
 * Figures that scanning spoilt: "l5%" is 15%, "20l9" a year, "lV." a Roman number, "1. 200" one
 * thousand two hundred. Each letter keeps its place.
 */
final class MisreadFigures {
    /** A group of thousands behind a space, but no count of a line or an article before it. */
    private static final Pattern PARTED =
            Pattern.compile(
                    "(?<=[\\p{L},(] )(?<!(?:dieu|khoan|muc|diem|phan|bang|luc|trang|quy|so) )"
                            + "[1-9]\\d{0,2}(?:\\. \\d{3}(?!\\d))+(?! ?%)");

    private static final String ONE = "lI";
    private static final int LONGEST_ROMAN = 5;

    private final MappedText text;
    private final char[] letters;
    private boolean changed;

    private MisreadFigures(MappedText text) {
        this.text = text;
        this.letters = text.text().toCharArray();
    }

    /** The text with its figures again; the very same text, where none was spoilt. */
    static MappedText mended(MappedText text) {
        MisreadFigures figures = new MisreadFigures(text);
        char[] letters = figures.letters;
        int at = 0;
        while (at < letters.length) {
            int end = at;
            boolean alike = false;
            while (end < letters.length && isWord(letters[end])) {
                alike |= isLikeDigit(letters[end]);
                end++;
            }
            if (alike) {
                figures.mend(at, end);
            }
            at = Math.max(end, at + 1);
        }
        Matcher parted = PARTED.matcher(text.bare());
        boolean joins = mayBeParted(text.text()) && parted.find();
        return figures.changed || joins ? figures.written(joins ? parted : null) : text;
    }

    /** Hardly any text has a figure right before ". " and three right behind. */
    private static boolean mayBeParted(String text) {
        for (int at = text.indexOf(". "); at >= 0; at = text.indexOf(". ", at + 2)) {
            if (at > 0
                    && at + 4 < text.length()
                    && isDigit(text.charAt(at - 1))
                    && isDigit(text.charAt(at + 2))
                    && isDigit(text.charAt(at + 3))
                    && isDigit(text.charAt(at + 4))) {
                return true;
            }
        }
        return false;
    }

    private void mend(int from, int to) {
        int alike = 0;
        int digits = 0;
        int capitals = 0;
        for (int i = from; i < to; i++) {
            alike += isLikeDigit(letters[i]) ? 1 : 0;
            digits += isDigit(letters[i]) ? 1 : 0;
            capitals += Character.isUpperCase(letters[i]) ? 1 : 0;
        }
        if (digits > 0 && digits + alike == to - from && !isMeasured(from, to)) {
            mendDigits(from, to);
        } else if (digits == 0 && (isShouted(from, to, capitals) || isRoman(from, to))) {
            change('l', 'I', from, to);
        } else if (alike == to - from && (isBesideFigure(from, to) || isAlone(from, to))) {
            change('l', '1', from, to);
        }
    }

    private void mendDigits(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean share = to < letters.length && letters[to] == '%';
            boolean within =
                    i > from && (i + 1 < to || ((share || i > from + 1) && letters[i] == 'O'));
            boolean one = ONE.indexOf(letters[i]) >= 0;
            if (one || (within && !isDigit(letters[i]))) {
                changed = true;
                letters[i] = one ? '1' : '0';
            }
        }
    }

    /** "20l" are litres, "0l" is a number and "ngày 2l tháng 6" a day. */
    private boolean isMeasured(int from, int to) {
        boolean dated =
                text.bare().startsWith(" thang", to)
                        || text.bare().startsWith("nam ", Math.max(0, from - 4))
                        || text.bare().startsWith("thang ", Math.max(0, from - 6))
                        || (to < letters.length && "/%".indexOf(letters[to]) >= 0)
                        || (from > 0 && letters[from - 1] == '/');
        boolean litres = letters[to - 1] == 'l' && letters[from] != '0' && !dated;
        for (int i = from; i < to - 1; i++) {
            litres &= isDigit(letters[i]);
        }
        return litres;
    }

    /** "TlCH" among capitals. */
    private static boolean isShouted(int from, int to, int capitals) {
        return to - from > 2 && capitals >= 2 && capitals >= (to - from) * 2 / 3;
    }

    /**
     * "lV. NỘI DUNG", "ll. MỤC TIÊU": the number of a heading in capitals at the head of a line.
     */
    private boolean isRoman(int from, int to) {
        boolean numeral = to - from <= LONGEST_ROMAN && (from == 0 || letters[from - 1] == '\n');
        for (int i = from; i < to; i++) {
            numeral &= "lIVX".indexOf(letters[i]) >= 0;
        }
        return numeral && to < letters.length && letters[to] == '.' && opensShouting(to + 1);
    }

    private boolean opensShouting(int from) {
        int at = from;
        while (at < letters.length && letters[at] == ' ') {
            at++;
        }
        return at + 1 < letters.length
                && Character.isUpperCase(letters[at])
                && !Character.isLowerCase(letters[at + 1]);
    }

    /** "l/6", "12/l/2020", "15/ll", "ngày l tháng ll năm". */
    private boolean isBesideFigure(int from, int to) {
        boolean before = from > 1 && letters[from - 1] == '/' && isDigit(letters[from - 2]);
        boolean behind = to + 1 < letters.length && letters[to] == '/' && isDigit(letters[to + 1]);
        boolean day = isBehind("ngay ", from) && text.bare().startsWith(" thang", to);
        boolean month =
                isBehind("thang ", from)
                        && (text.bare().startsWith(" nam ", to)
                                || text.bare().startsWith(" hang nam", to));
        return to - from <= 2 && (before || behind || day || month);
    }

    private boolean isBehind(String word, int at) {
        return text.bare().startsWith(word, Math.max(0, at - word.length()));
    }

    /** "l. Mục đích", "Hoạt động l: ...": no word of Vietnamese is a single l. */
    private boolean isAlone(int from, int to) {
        boolean counts =
                to - from == 1
                        && letters[from] == 'l'
                        && to + 1 < letters.length
                        && ".:".indexOf(letters[to]) >= 0
                        && letters[to + 1] == ' ';
        boolean opens = from == 0 || letters[from - 1] == '\n';
        boolean named = from > 1 && letters[from - 1] == ' ' && !isDigit(letters[from - 2]);
        return counts && (opens || (named && letters[to] == ':'));
    }

    private void change(char wrong, char right, int from, int to) {
        for (int i = from; i < to; i++) {
            changed |= letters[i] == wrong;
            letters[i] = letters[i] == wrong ? right : letters[i];
        }
    }

    private static boolean isWord(char letter) {
        return isDigit(letter) || Letters.isLetter(letter);
    }

    private static boolean isLikeDigit(char letter) {
        return letter == 'l' || letter == 'I' || letter == 'O' || letter == 'o';
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    /** Writes the letters again; the spaces within parted numbers are left out. */
    private MappedText written(@Nullable Matcher parted) {
        MappedText.Builder out = new MappedText.Builder(letters.length + 16);
        int done = 0;
        boolean more = parted != null;
        while (more && parted != null) {
            add(out, done, parted.start(), false);
            add(out, parted.start(), parted.end(), true);
            done = parted.end();
            more = parted.find();
        }
        add(out, done, letters.length, false);
        return out.build();
    }

    private void add(MappedText.Builder out, int from, int to, boolean joined) {
        for (int i = from; i < to; i++) {
            if (!joined || letters[i] != ' ') {
                out.add(letters[i], text.start(i), text.end(i));
            }
        }
    }
}
