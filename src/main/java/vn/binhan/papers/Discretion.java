package vn.binhan.papers;

import java.util.List;
import java.util.regex.Pattern;
import vn.binhan.kit.VietnameseText;

/**
 * Looks at free words that he may come to read, in a paper or a request, for what could lead to
 * her: a telephone number, a house number, words of shelter or of who spoke up. It only stops; it
 * never rewrites.
 */
public final class Discretion {
    private static final Pattern TELEPHONE =
            Pattern.compile("(?<!\\d)(?:\\+?84|0)(?:[ .\\-]?\\d){8,11}(?!\\d)");

    private static final List<String> WORDS =
            List.of(
                    "tam lanh",
                    "nha an toan",
                    "mai am",
                    "dia chi tin cay",
                    "so nha",
                    "nguoi bao tin",
                    "nguoi to giac",
                    "theo tin bao cua",
                    "dang o nho",
                    "dang tro tai",
                    "hien dang o",
                    "noi o moi",
                    "so dien thoai");

    private Discretion() {}

    /** Whether these words may not go to him as they are. */
    public static boolean stops(String text) {
        var key = " " + VietnameseText.key(text) + " ";
        return TELEPHONE.matcher(text).find()
                || WORDS.stream().anyMatch(word -> key.contains(" " + word + " "));
    }
}
