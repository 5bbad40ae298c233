package vn.binhan.kit;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Vietnamese as people search it: without tones, small letters, đ as d, single spaces. */
public final class VietnameseText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private VietnameseText() {}

    /** The search key of a text: "Sở Lao động - TB" becomes "so lao dong tb". */
    public static String key(String text) {
        return NOT_WORD.matcher(plain(text)).replaceAll(" ").strip();
    }

    /** In small letters without tones, đ as d; every other sign and space stays. */
    public static String plain(String text) {
        var bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return bare.replace('đ', 'd').replace('Đ', 'D').toLowerCase(Locale.ROOT);
    }
}
