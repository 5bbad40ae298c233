package vn.binhan.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.figures.Quantities.Quantity;
import vn.binhan.wording.Lookup;
import vn.binhan.wording.MappedText;

/** A share that a plan writes in words alone: "tám mươi phần trăm", "ít nhất một nửa". */
final class WordedShares {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Map<String, Integer> DIGITS =
            Map.ofEntries(
                    Map.entry("mot", 1),
                    Map.entry("hai", 2),
                    Map.entry("ba", 3),
                    Map.entry("bon", 4),
                    Map.entry("tu", 4),
                    Map.entry("nam", 5),
                    Map.entry("lam", 5),
                    Map.entry("sau", 6),
                    Map.entry("bay", 7),
                    Map.entry("tam", 8),
                    Map.entry("chin", 9));
    private static final Pattern SHARE =
            Pattern.compile(
                    "(?<!\\p{L})((?:(?:mot|hai|ba|bon|tu|nam|lam|sau|bay|tam|chin|muoi|tram|linh|le"
                            + ") ){1,5})phan tram(?!\\p{L})(?! ?\\()|(?<=(?:it nhat|toi thieu|tren|qua|hon|duoi) )(?:mot )?nua"
                            + "(?= (?:tong |so |cac |nguoi|ho|xa|can bo|tre em|phu nu|truong))"
                            + "|(?<!\\p{L})mot nua(?= (?:tong )?so \\p{L})|(?<![\\d/.,])([1-9])/([2-9])(?= (?:tong )?so (?!voi)| (?:vao|den) (?:cuoi |het )?nam)");
    private static final Map<String, TargetWords> HALF =
            Map.of("qua", TargetWords.MORE, "hon", TargetWords.MORE);

    private WordedShares() {}

    /** Whether a sentence may hold such a share: few texts do. */
    private static boolean mayHold(MappedText text, int from, int to) {
        return Lookup.holdsAny(
                text.bare(), from, to, "phan tram", "nua ", "/2 ", "/3 ", "/4 ", "/5 ");
    }

    /** Adds the shares of a sentence that has no figures. */
    static void add(MappedText text, int from, int to, List<Quantity> found) {
        if (!found.isEmpty() || !mayHold(text, from, to)) {
            return;
        }
        Matcher share = SHARE.matcher(text.bare()).region(from, to);
        share.useTransparentBounds(true);
        int gapFrom = from;
        while (share.find()) {
            String words = share.group(1);
            BigDecimal value = words == null ? part(share) : value(words);
            if (value != null && value.compareTo(HUNDRED) <= 0) {
                Quantity quantity = quantity(text, share, value, gapFrom, to);
                found.add(quantity);
                gapFrom = quantity.to();
            }
        }
    }

    /** "2/3 số xã", or the half of them. */
    private static BigDecimal part(Matcher share) {
        String over = share.group(2);
        if (over == null) {
            return BigDecimal.valueOf(50);
        }
        BigDecimal hundredfold = new BigDecimal(over).multiply(HUNDRED);
        BigDecimal parts = new BigDecimal(share.group(3));
        boolean even = hundredfold.remainder(parts).signum() == 0;
        return hundredfold.divide(parts, even ? 0 : 2, RoundingMode.HALF_UP);
    }

    private static Quantity quantity(
            MappedText text, Matcher share, BigDecimal value, int gapFrom, int limit) {
        int start = share.start();
        int lead = start > gapFrom && text.charAt(start - 1) == ' ' ? start - 1 : start;
        TargetWords words = TargetWords.EQUAL;
        String word = "";
        for (TargetWords row : TargetWords.values()) {
            String own = row.endingAt(text, gapFrom, lead);
            if (own.length() > word.length()) {
                word = own;
                words = row;
            }
        }
        String before = text.bare().substring(Math.max(gapFrom, lead - 3), lead);
        boolean half = share.group(1) == null && share.group(2) == null;
        words = half && HALF.containsKey(before) ? TargetWords.MORE : words;
        int from = word.isEmpty() ? start : lead - word.length();
        return new Quantity(
                words,
                value,
                null,
                "%",
                gapFrom,
                from,
                share.end(),
                TargetYears.after(text, share.end(), limit));
    }

    /** "chín mươi lăm" is 95, or null where the words are no number. */
    private static @Nullable BigDecimal value(String words) {
        int sum = 0;
        int digit = 0;
        for (String word : words.strip().split(" ", -1)) {
            Integer own = DIGITS.get(word);
            if (own != null) {
                digit = own;
            } else if (word.equals("tram")) {
                sum += (digit == 0 ? 1 : digit) * 100;
                digit = 0;
            } else if (word.equals("muoi")) {
                sum += (digit == 0 ? 1 : digit) * 10;
                digit = 0;
            }
        }
        int value = sum + digit;
        return value == 0 ? null : BigDecimal.valueOf(value);
    }
}
