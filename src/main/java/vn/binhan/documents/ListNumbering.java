package vn.binhan.documents;

import java.util.List;
import java.util.Locale;

/** The automatic numbers of one list as a person sees them on paper: "I.", "1.2.", "a)", "•". */
final class ListNumbering {

    /** How numbers of a level are written. */
    enum Style {
        NONE,
        DECIMAL,
        PADDED,
        LOWER_LETTER,
        UPPER_LETTER,
        LOWER_ROMAN,
        UPPER_ROMAN
    }

    /**
     * One level of a list.
     *
     * @param pattern the label with %1 … %9 for the numbers of the levels, or the bullet itself
     * @param gap whether a blank stands between label and text
     */
    record Level(Style style, String pattern, int start, boolean gap) {}

    static final int DEPTH = 10;

    private static final int[] ROMAN_VALUES = {
        1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1
    };
    private static final String[] ROMAN = {
        "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
    };

    private final int[] counts = new int[DEPTH];
    private final boolean[] counted = new boolean[DEPTH];

    /** Counts one item and gives its label with the blank after it; empty when it has none. */
    String next(int level, List<Level> levels) {
        if (level < 0 || level >= levels.size() || level >= DEPTH) {
            return "";
        }
        counts[level] = counted[level] ? counts[level] + 1 : levels.get(level).start();
        counted[level] = true;
        for (int upper = 0; upper < level; upper++) {
            if (!counted[upper]) {
                counts[upper] = levels.get(upper).start();
                counted[upper] = true;
            }
        }
        restartBelow(level);
        String label = label(levels.get(level).pattern(), levels);
        return label.isBlank() || !levels.get(level).gap() ? label.strip() : label.strip() + " ";
    }

    /** The next item of this level counts from the given number. */
    void continueFrom(int level, int number) {
        if (level >= 0 && level < DEPTH) {
            counts[level] = number - 1;
            counted[level] = true;
        }
    }

    void restartBelow(int level) {
        for (int lower = level + 1; lower < DEPTH; lower++) {
            counted[lower] = false;
        }
    }

    private String label(String pattern, List<Level> levels) {
        var label = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            char digit = i + 1 < pattern.length() ? pattern.charAt(i + 1) : ' ';
            if (c == '%' && digit >= '1' && digit <= '9') {
                int level = digit - '1';
                Style style = level < levels.size() ? levels.get(level).style() : Style.DECIMAL;
                label.append(written(counts[level], style));
                i++;
            } else {
                label.append(c);
            }
        }
        return label.toString();
    }

    static String written(int number, Style style) {
        return switch (style) {
            case NONE -> "";
            case DECIMAL -> Integer.toString(number);
            case PADDED -> String.format(Locale.ROOT, "%02d", number);
            case LOWER_LETTER -> letters(number).toLowerCase(Locale.ROOT);
            case UPPER_LETTER -> letters(number);
            case LOWER_ROMAN -> roman(number).toLowerCase(Locale.ROOT);
            case UPPER_ROMAN -> roman(number);
        };
    }

    /** A bullet of a symbol font lies in the private use area; this is what it looks like. */
    static String bullet(String sign) {
        if (sign.length() != 1) {
            return sign;
        }
        char c = sign.charAt(0);
        if (c < '\uf000' || c > '\uf0ff') {
            return c == 'o' ? "◦" : sign;
        }
        return switch (c) {
            case '\uf02d', '\uf0be' -> "-";
            case '\uf02b' -> "+";
            case '\uf02a' -> "*";
            case '\uf06f', '\uf0a8', '\uf071' -> "□";
            case '\uf0a7', '\uf06e' -> "▪";
            case '\uf076' -> "❖";
            case '\uf0d8' -> "➢";
            case '\uf0e0', '\uf0e8', '\uf0f0' -> "→";
            case '\uf0fc' -> "✓";
            default -> "•";
        };
    }

    private static String letters(int number) {
        if (number < 1 || number > 26 * 30) {
            return Integer.toString(number);
        }
        return String.valueOf((char) ('A' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }

    private static String roman(int number) {
        if (number < 1 || number > 3999) {
            return Integer.toString(number);
        }
        var out = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++) {
            for (; rest >= ROMAN_VALUES[i]; rest -= ROMAN_VALUES[i]) {
                out.append(ROMAN[i]);
            }
        }
        return out.toString();
    }
}
