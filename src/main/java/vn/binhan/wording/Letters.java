package vn.binhan.wording;

import java.text.Normalizer;
import java.util.Locale;

/** The letters of Vietnamese: their bare forms, their tones, and where a tone is written. */
public final class Letters {
    /** Every letter of Vietnamese lies below; tables spare the look-up of each letter's parts. */
    public static final int TABLE_SIZE = 0x2000;

    private static final char[] BARE = new char[TABLE_SIZE];
    private static final char[] TONELESS = new char[TABLE_SIZE];
    private static final boolean[] SHARP = new boolean[TABLE_SIZE];
    private static final char[] FOLDED = new char[TABLE_SIZE];
    private static final boolean[] LETTER = new boolean[TABLE_SIZE];
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final int FIRST_WITH_PARTS = 0xC0;

    static {
        String[] parts = parts();
        for (int i = 0; i < TABLE_SIZE; i++) {
            char letter = (char) i;
            String own = i < FIRST_WITH_PARTS ? "" : parts[i - FIRST_WITH_PARTS];
            char lower = Character.toLowerCase(own.isEmpty() ? letter : own.charAt(0));
            BARE[i] = lower == '\u0111' ? 'd' : lower;
            TONELESS[i] = own.length() <= 1 ? lower : withoutTone(own);
            SHARP[i] = own.indexOf('\u0301') >= 0 || own.indexOf('\u0323') >= 0;
            FOLDED[i] = Character.toLowerCase(Character.toUpperCase(letter));
            LETTER[i] = Character.isLetter(letter);
        }
    }

    private Letters() {}

    /** The parts of every letter from the first that has some, taken apart in one go. */
    private static String[] parts() {
        StringBuilder all = new StringBuilder();
        for (int i = FIRST_WITH_PARTS; i < TABLE_SIZE; i++) {
            all.append((char) i).append('\n');
        }
        return Normalizer.normalize(all, Normalizer.Form.NFD).split("\n");
    }

    private static char withoutTone(String parts) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < parts.length(); i++) {
            char part = parts.charAt(i);
            if (TONES.indexOf(part) < 0) {
                kept.append(part);
            }
        }
        String composed = Normalizer.normalize(kept, Normalizer.Form.NFC);
        return composed.isEmpty() ? parts.charAt(0) : composed.toLowerCase(Locale.ROOT).charAt(0);
    }

    /** Lower case, without tone or mark; the letter keeps its place so that positions stay. */
    public static char bare(char letter) {
        return letter < TABLE_SIZE ? BARE[letter] : letter;
    }

    /** Words in lower case, without tones or marks. */
    public static String bare(CharSequence words) {
        char[] letters = words.toString().toCharArray();
        return bare(letters, letters.length);
    }

    /** The first letters in lower case, without tones or marks. */
    public static String bare(char[] letters, int length) {
        char[] result = new char[length];
        for (int i = 0; i < length; i++) {
            result[i] = bare(letters[i]);
        }
        return new String(result);
    }

    /** The small form of the capital: what a pattern without regard to case compares. */
    static char folded(char letter) {
        return letter < TABLE_SIZE
                ? FOLDED[letter]
                : Character.toLowerCase(Character.toUpperCase(letter));
    }

    /** Lower case without the tone, the mark of the vowel kept. */
    public static char toneless(char letter) {
        return letter < TABLE_SIZE ? TONELESS[letter] : letter;
    }

    /** Whether a letter bears the rising or the heavy tone. */
    public static boolean isSharp(char letter) {
        return letter < TABLE_SIZE && SHARP[letter];
    }

    /** The same as of Character, from a table. */
    public static boolean isLetter(char letter) {
        return letter < TABLE_SIZE ? LETTER[letter] : Character.isLetter(letter);
    }

    /** Whether it is a letter with a tone or a mark. */
    public static boolean isMarked(char letter) {
        return letter >= 0xC0 && isLetter(letter);
    }

    /** The same as of Character; between the space and U+1680 there is no white space. */
    static boolean isSpace(char letter) {
        return (letter <= ' ' || letter >= '\u1680') && Character.isWhitespace(letter);
    }

    /** Moves a tone from the second to the first vowel of an open oa, oe, uy, in place. */
    static void settleTones(char[] text, int length) {
        for (int i = 1; i < length; i++) {
            if (!isMarked(text[i]) || (i + 1 < length && isLetter(text[i + 1]))) {
                continue;
            }
            char bare = bare(text[i]);
            char before = Character.toLowerCase(text[i - 1]);
            boolean open =
                    (before == 'o' && (bare == 'a' || bare == 'e'))
                            || (before == 'u' && bare == 'y' && !follows(text, i - 1, 'q'));
            if (open && toneless(text[i]) == bare) {
                moveTone(text, i);
            }
        }
    }

    private static boolean follows(char[] text, int at, char letter) {
        return at > 0 && Character.toLowerCase(text[at - 1]) == letter;
    }

    private static void moveTone(char[] text, int at) {
        String parts = Normalizer.normalize(String.valueOf(text[at]), Normalizer.Form.NFD);
        if (parts.length() != 2) {
            return;
        }
        String first = "" + text[at - 1] + parts.charAt(1);
        String moved = Normalizer.normalize(first, Normalizer.Form.NFC);
        if (moved.length() == 1) {
            text[at - 1] = moved.charAt(0);
            text[at] = parts.charAt(0);
        }
    }
}
