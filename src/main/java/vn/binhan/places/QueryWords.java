package vn.binhan.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.binhan.kit.VietnameseText;

/** The words of a question for a place, with what people shorten written out. */
final class QueryWords {
    private static final int MOST_WORDS = 16;
    private static final Map<String, String> SHORT =
            Map.ofEntries(
                    Map.entry("tp", "thanh pho"),
                    Map.entry("tx", "thi xa"),
                    Map.entry("tt", "thi tran"),
                    Map.entry("p", "phuong"),
                    Map.entry("q", "quan"),
                    Map.entry("h", "huyen"),
                    Map.entry("x", "xa"),
                    Map.entry("hcm", "ho chi minh"),
                    Map.entry("tphcm", "thanh pho ho chi minh"),
                    Map.entry("hn", "ha noi"),
                    Map.entry("sg", "ho chi minh"),
                    Map.entry("brvt", "ba ria vung tau"));

    private QueryWords() {}

    /** Small words without tones; what people shorten is written out, "p5" becomes "phuong 5". */
    static List<String> of(String typed) {
        var all = new ArrayList<String>();
        var typedWords = VietnameseText.key(typed).replaceAll("\\b(tp|tx|tt|[pq])(\\d)", "$1 $2");
        var parts = typedWords.split(" ");
        for (var at = 0; at < parts.length; at++) {
            // One letter stands for a kind only at the beginning or before a number: Ea H'leo is
            // none.
            var isKind =
                    parts[at].length() > 1
                            || at == 0
                            || at + 1 < parts.length && parts[at + 1].matches("\\d+");
            var whole = isKind ? SHORT.getOrDefault(parts[at], parts[at]) : parts[at];
            all.addAll(Arrays.asList(whole.replaceFirst("^0+(?=\\d)", "").split(" ")));
        }
        all.removeIf(String::isEmpty);
        return all.size() > MOST_WORDS ? all.subList(0, MOST_WORDS) : all;
    }
}
