package vn.binhan.reading;

import java.text.Normalizer;
import java.util.Locale;

/** The letters of Vietnamese: their bare forms, their tones, and where a tone is written. */
final class Letters {
    private static final int TABLE_SIZE = 0x2000;
    private static final char[] BARE = new char[TABLE_SIZE];
    private static final char[] TONELESS = new char[TABLE_SIZE];
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    static {
        for (int i = 0; i < TABLE_SIZE; i++) {
            char letter = (char) i;
            String parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
            char lower = Character.toLowerCase(parts.charAt(0));
            BARE[i] = lower == '\u0111' ? 'd' : lower;
            TONELESS[i] = withoutTone(parts);
        }
    }

    private Letters() {}

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
    static char bare(char letter) {
        return letter < TABLE_SIZE ? BARE[letter] : letter;
    }

    static String bare(CharSequence words) {
        char[] result = new char[words.length()];
        for (int i = 0; i < result.length; i++) {
            result[i] = bare(words.charAt(i));
        }
        return new String(result);
    }

    /** Lower case without the tone, the mark of the vowel kept. */
    static char toneless(char letter) {
        return letter < TABLE_SIZE ? TONELESS[letter] : letter;
    }

    static boolean isMarked(char letter) {
        return letter >= 0xC0 && Character.isLetter(letter);
    }

    /** Moves a tone from the second to the first vowel of an open oa, oe, uy, in place. */
    static void settleTones(char[] text, int length) {
        for (int i = 1; i < length; i++) {
            if (!isMarked(text[i]) || (i + 1 < length && Character.isLetter(text[i + 1]))) {
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
