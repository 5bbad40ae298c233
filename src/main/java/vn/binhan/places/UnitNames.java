package vn.binhan.places;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** How names of units are taken apart and compared. */
final class UnitNames {
    /** The kinds by which names begin, the longer ones first. */
    static final List<String> KINDS =
            List.of(
                    "Thành phố",
                    "Thị trấn",
                    "Đặc khu",
                    "Thị xã",
                    "Phường",
                    "Huyện",
                    "Quận",
                    "Tỉnh",
                    "Xã");

    private UnitNames() {}

    /** The name without its kind; a number without its zeros. */
    static String bare(String name) {
        for (var kind : KINDS) {
            if (name.regionMatches(true, 0, kind + " ", 0, kind.length() + 1)) {
                return name.substring(kind.length() + 1).strip().replaceFirst("^0+(?=\\d)", "");
            }
        }
        return name;
    }

    /** The kind by which the name begins, in small letters; empty when it has none. */
    static String kindOf(String name) {
        for (var kind : KINDS) {
            if (name.regionMatches(true, 0, kind + " ", 0, kind.length() + 1)) {
                return kind.toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }

    /**
     * The name with its tones but without the place of the tone mark, so that Hoà and Hòa are one:
     * in each word the letters first, then the tone.
     */
    static String toned(String name) {
        var letters = new StringBuilder();
        var tone = new StringBuilder();
        var decomposed = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        for (var i = 0; i < decomposed.length(); i++) {
            var c = decomposed.charAt(i);
            if (isTone(c)) {
                tone.append(c);
            } else if (Character.isLetterOrDigit(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK) {
                letters.append(c);
            } else {
                endWord(letters, tone);
            }
        }
        endWord(letters, tone);
        return letters.toString().strip();
    }

    /** Whether the two names are the same but for the place of a tone mark. */
    static boolean sameButForTonePlace(String one, String other) {
        return toned(one).equals(toned(other));
    }

    private static void endWord(StringBuilder letters, StringBuilder tone) {
        letters.append(tone);
        tone.setLength(0);
        if (!letters.isEmpty() && letters.charAt(letters.length() - 1) != ' ') {
            letters.append(' ');
        }
    }

    /** Grave, acute, tilde, hook and dot below: the tones; the other marks make letters. */
    private static boolean isTone(char c) {
        return c == '\u0300' || c == '\u0301' || c == '\u0303' || c == '\u0309' || c == '\u0323';
    }
}
