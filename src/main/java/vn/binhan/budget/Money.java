package vn.binhan.budget;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts of money as people type them: 1.234.567, "1,5 tỷ", "250 triệu", "1 tỷ 500 triệu". */
final class Money {
    private static final int LONGEST = 60;

    private static final Map<String, BigDecimal> UNITS =
            Map.of(
                    "nghin ty", BigDecimal.TEN.pow(12),
                    "ty", BigDecimal.TEN.pow(9),
                    "trieu", BigDecimal.TEN.pow(6),
                    "nghin", BigDecimal.TEN.pow(3));

    /** Other ways to write a unit, without tones; the longer ones come first. */
    private static final List<Map.Entry<Pattern, String>> SPELLINGS =
            List.of(
                    Map.entry(Pattern.compile("\\bngan\\b"), "nghin"),
                    Map.entry(Pattern.compile("(?<=[\\d ])ti\\b"), "ty"),
                    Map.entry(Pattern.compile("(?<=[\\d ])tr\\b"), "trieu"));

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern CURRENCY = Pattern.compile("\\s*(?:dong|vnd|d|₫)\\.?$");
    private static final Pattern WHOLE =
            Pattern.compile("\\d{1,3}(?:[. ]\\d{3})+|\\d{1,3}(?:,\\d{3}){2,}|\\d+");
    private static final String NUMBER = "(?:\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?)";
    private static final Pattern PART =
            Pattern.compile("(" + NUMBER + ") ?(nghin ty|ty|trieu|nghin)(?: |$)");
    private static final Pattern PARTS = Pattern.compile("(?:" + PART.pattern() + ")+");
    private static final Pattern POINTS_OF_THOUSANDS =
            Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");

    private Money() {}

    /** The amount in đồng; absent when the words are no amount or no whole number of đồng. */
    static @Nullable Long read(String typed) {
        if (typed.length() > LONGEST) {
            return null;
        }
        var words = plain(typed);
        try {
            if (WHOLE.matcher(words).matches()) {
                return new BigDecimal(words.replaceAll("[., ]", "")).longValueExact();
            }
            return PARTS.matcher(words).matches() ? sum(words) : null;
        } catch (ArithmeticException e) {
            return null;
        }
    }

    /** The sum of the parts; absent when a later part is not of a smaller unit. */
    private static @Nullable Long sum(String words) {
        var total = BigDecimal.ZERO;
        var before = BigDecimal.TEN.pow(15);
        var part = PART.matcher(words);
        while (part.find()) {
            var unit = UNITS.getOrDefault(part.group(2), BigDecimal.ONE);
            if (unit.compareTo(before) >= 0) {
                return null;
            }
            before = unit;
            total = total.add(decimal(part.group(1)).multiply(unit));
        }
        return total.longValueExact();
    }

    private static BigDecimal decimal(String number) {
        return POINTS_OF_THOUSANDS.matcher(number).matches()
                ? new BigDecimal(number.replace(".", "").replace(',', '.'))
                : new BigDecimal(number.replace(',', '.'));
    }

    /** Small letters without tones, single spaces, no currency at the end. */
    private static String plain(String typed) {
        var bare = MARKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFD)).replaceAll("");
        var small = bare.toLowerCase(Locale.ROOT).replace('đ', 'd');
        var words = SPACES.matcher(small).replaceAll(" ").strip();
        words = CURRENCY.matcher(words).replaceFirst("");
        for (var spelling : SPELLINGS) {
            words = spelling.getKey().matcher(words).replaceAll(spelling.getValue());
        }
        return words;
    }
}
