package vn.binhan.layout;

import java.util.Locale;
import java.util.Set;
import vn.binhan.wording.Letters;
import vn.binhan.wording.MappedText;

/** Which letter groups are Vietnamese syllables: tells words glued together from words. */
final class Syllables {
    private static final Set<String> ONSETS =
            Set.of(
                    ("b c ch d \u0111 g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x")
                            .split(" "));

    private static final Set<String> RIMES =
            Set.of(
                    """
                    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât \
                    âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu êng i ia ich iêc iêm \
                    iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh \
                    oao oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op \
                    ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uê uêch \
                    uênh uc ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt \
                    uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y \
                    yêm yên yêng yêt yêu ynh yt\
                    """
                            .split("\\s+"));

    private static final int LONGEST = 7;

    /** The letters of syllables, each with a number below 64: a syllable fits into one long. */
    private static final byte[] NUMBERS = new byte[Letters.TABLE_SIZE];

    private static final int BITS = 6;

    /** Every syllable as its number, in a table of open places, with 0 for an empty place. */
    private static final long[] KNOWN = new long[1 << 14];

    static {
        String alphabet = "abcdefghiklmnopqrstuvxy\u0111\u0103\u00e2\u00ea\u00f4\u01a1\u01b0";
        for (int i = 0; i < NUMBERS.length; i++) {
            NUMBERS[i] = (byte) (1 + alphabet.indexOf(Letters.toneless((char) i)));
        }
        learn("gi");
        for (String rime : RIMES) {
            learn(rime);
            ONSETS.forEach(onset -> learn(onset + rime));
        }
    }

    private Syllables() {}

    private static void learn(String syllable) {
        if (syllable.length() <= LONGEST && !syllable.startsWith("i\u00ea")) {
            long number = number(syllable, 0, syllable.length());
            KNOWN[place(number)] = number;
        }
    }

    /** The number of a group of letters without their tones, or 0 when one is not Vietnamese. */
    private static long number(String text, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            char letter = text.charAt(i);
            int own = letter < NUMBERS.length ? NUMBERS[letter] : 0;
            if (own == 0) {
                return 0;
            }
            number = (number << BITS) | own;
        }
        return number;
    }

    /** Where a number lies in the table, or the empty place where it would lie. */
    private static int place(long number) {
        int mask = KNOWN.length - 1;
        int at = (int) ((number * 0x9E3779B97F4A7C15L) >>> 40) & mask;
        while (KNOWN[at] != 0 && KNOWN[at] != number) {
            at = (at + 1) & mask;
        }
        return at;
    }

    static boolean isSyllable(String text, int from, int to) {
        if (from >= to || to - from > LONGEST) {
            return false;
        }
        long number = number(text, from, to);
        return number != 0
                && KNOWN[place(number)] == number
                && (!isStopped(text, from, to) || hasSharpTone(text, from, to));
    }

    /** A syllable that ends in p, t, c or ch bears only the rising or the heavy tone. */
    private static boolean isStopped(String text, int from, int to) {
        char last = Letters.toneless(text.charAt(to - 1));
        return last == 'p'
                || last == 't'
                || last == 'c'
                || (last == 'h' && to - from > 1 && Letters.toneless(text.charAt(to - 2)) == 'c');
    }

    private static boolean hasSharpTone(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Letters.isSharp(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Where one glued word with a mark falls into two syllables, or 0 when it does not, or not
     * surely: of two ways ("thực hiện", "thự chiện") that counts which the text itself writes.
     */
    static int seam(String text, int from, int to) {
        int length = to - from;
        if (length < 4 || length > 2 * LONGEST || isSyllable(text, from, to)) {
            return 0;
        }
        int capital = capitalInside(text, from, to);
        if (capital > 0) {
            return capital - from;
        }
        int found = 0;
        for (int cut = from + 2; cut <= to - 2; cut++) {
            if (isSyllable(text, from, cut) && isSyllable(text, cut, to)) {
                if (found > 0) {
                    return writtenSeam(text, from, to);
                }
                found = cut - from;
            }
        }
        return found;
    }

    private static int writtenSeam(String text, int from, int to) {
        for (int cut = from + 2; cut <= to - 2; cut++) {
            if (isSyllable(text, from, cut)
                    && isSyllable(text, cut, to)
                    && isWritten(text, text.substring(from, cut) + " " + text.substring(cut, to))) {
                return cut - from;
            }
        }
        return 0;
    }

    private static boolean isWritten(String text, String words) {
        return text.contains(words) || text.contains(words.toLowerCase(Locale.ROOT));
    }

    private static int capitalInside(String text, int from, int to) {
        for (int i = from + 2; i <= to - 2; i++) {
            if (Character.isUpperCase(text.charAt(i))
                    && Character.isLowerCase(text.charAt(i - 1))
                    && isSyllable(text, from, i)) {
                return i;
            }
        }
        return 0;
    }

    /** The share of words that are Vietnamese syllables with a mark: about a half in Vietnamese. */
    static double share(MappedText text) {
        int words = 0;
        int marked = 0;
        int limit = Math.min(text.length(), 20_000);
        for (int at = 0; at < limit; at++) {
            int end = at;
            boolean mark = false;
            while (end < limit && Letters.isLetter(text.charAt(end))) {
                mark |= Letters.isMarked(text.charAt(end++));
            }
            if (end > at) {
                words++;
                marked += mark && isSyllable(text.text(), at, end) ? 1 : 0;
                at = end;
            }
        }
        return words == 0 ? 0 : (double) marked / words;
    }
}
