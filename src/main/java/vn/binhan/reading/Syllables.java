package vn.binhan.reading;

import java.util.Set;

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

    private Syllables() {}

    static boolean isSyllable(CharSequence word) {
        if (word.isEmpty() || word.length() > LONGEST) {
            return false;
        }
        char[] plain = new char[word.length()];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = Letters.toneless(word.charAt(i));
        }
        String syllable = new String(plain);
        if (isStopped(syllable) && !hasSharpTone(word)) {
            return false;
        }
        if (syllable.startsWith("i\u00ea")) {
            return false;
        }
        if (RIMES.contains(syllable) || syllable.equals("gi")) {
            return true;
        }
        for (int onset = 1; onset <= 3 && onset < syllable.length(); onset++) {
            if (ONSETS.contains(syllable.substring(0, onset))
                    && RIMES.contains(syllable.substring(onset))) {
                return true;
            }
        }
        return false;
    }

    /** A syllable that ends in p, t, c or ch bears only the rising or the heavy tone. */
    private static boolean isStopped(String syllable) {
        char last = syllable.charAt(syllable.length() - 1);
        return last == 'p' || last == 't' || last == 'c' || syllable.endsWith("ch");
    }

    private static boolean hasSharpTone(CharSequence word) {
        String parts = java.text.Normalizer.normalize(word, java.text.Normalizer.Form.NFD);
        return parts.indexOf('\u0301') >= 0 || parts.indexOf('\u0323') >= 0;
    }

    /** Where one glued word falls into two syllables, or 0 when it does not, or not surely. */
    static int seam(CharSequence word) {
        int length = word.length();
        if (length < 4 || length > 2 * LONGEST || !hasMark(word) || isSyllable(word)) {
            return 0;
        }
        int capital = capitalInside(word);
        if (capital > 0) {
            return capital;
        }
        int found = 0;
        for (int cut = 2; cut <= length - 2; cut++) {
            if (isSyllable(word.subSequence(0, cut)) && isSyllable(word.subSequence(cut, length))) {
                if (found > 0) {
                    return 0;
                }
                found = cut;
            }
        }
        return found;
    }

    private static int capitalInside(CharSequence word) {
        for (int i = 2; i <= word.length() - 2; i++) {
            if (Character.isUpperCase(word.charAt(i))
                    && Character.isLowerCase(word.charAt(i - 1))
                    && isSyllable(word.subSequence(0, i))) {
                return i;
            }
        }
        return 0;
    }

    private static boolean hasMark(CharSequence word) {
        return word.chars().anyMatch(letter -> Letters.isMarked((char) letter));
    }

    /** The share of words that are Vietnamese syllables with a mark: about a half in Vietnamese. */
    static double share(MappedText text) {
        int words = 0;
        int marked = 0;
        int limit = Math.min(text.length(), 20_000);
        for (int at = 0; at < limit; at++) {
            int end = at;
            boolean mark = false;
            while (end < limit && Character.isLetter(text.charAt(end))) {
                mark |= Letters.isMarked(text.charAt(end++));
            }
            if (end > at) {
                words++;
                marked +=
                        mark && end - at <= 7 && isSyllable(text.text().subSequence(at, end))
                                ? 1
                                : 0;
                at = end;
            }
        }
        return words == 0 ? 0 : (double) marked / words;
    }
}
