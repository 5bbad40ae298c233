package vn.binhan.figures;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhan.figures.Quantities.Quantity;
import vn.binhan.wording.MappedText;

/** Finds the words around a figure that say how it is to be met. */
final class Compared {
    /** "Không để tỷ lệ tảo hôn vượt quá 2%". */
    private static final Pattern CAPPED =
            Pattern.compile(
                    ".*(?<!\\p{L})khong (?:de |cho )[^,;%]{4,100} (?:vuot|qua|vuot qua|cao hon|tren)\\s?",
                    Pattern.DOTALL);

    /** "tối thiểu mỗi phường có 01 điểm". */
    private static final Pattern EACH_AT_LEAST =
            Pattern.compile(
                    ".*(?:it nhat|toi thieu) moi \\p{L}+(?:,? \\p{L}+){0,2} co ", Pattern.DOTALL);

    private static final Pattern PER = Pattern.compile("(?:/(?:nam|thang|nguoi|ho)(?!\\p{L}))+");

    /** "80% hộ gia đình trở lên". */
    private static final Pattern NOUN_AND_UP =
            Pattern.compile(" ?(?:so )?(?:\\p{L}+ ){1,4}tro len(?!\\p{L})");

    private final MappedText text;

    Compared(MappedText text) {
        this.text = text;
    }

    Quantity of(Matcher matcher, String unit, int gapFrom, int limit) {
        int from = matcher.start();
        TargetWords words = TargetWords.EQUAL;
        int lead = skipBack(from, gapFrom);
        boolean found = true;
        boolean decided = false;
        while (found) {
            found = false;
            String word = "";
            TargetWords best = words;
            for (TargetWords row : TargetWords.values()) {
                String own = row.endingAt(text, gapFrom, lead);
                boolean other = decided && row != TargetWords.EQUAL && row != words;
                if (own.length() > word.length() && !other) {
                    word = own;
                    best = row;
                }
            }
            if (!word.isEmpty()) {
                words = decided ? words : best;
                decided |= best != TargetWords.EQUAL;
                lead -= word.length();
                from = lead;
                lead = skipBack(lead, gapFrom);
                found = true;
            }
        }
        int to = matcher.end();
        Matcher per = PER.matcher(text.bare()).region(to, limit);
        int behind = per.lookingAt() ? per.end() : to;
        int next = behind + (behind < limit && text.charAt(behind) == ' ' ? 1 : 0);
        for (TargetWords row : TargetWords.values()) {
            String word = row.startingAt(text.bare(), next);
            if (!word.isEmpty() && next + word.length() <= limit) {
                words = row;
                to = next + word.length();
            }
        }
        if (CAPPED.matcher(text.bare()).region(gapFrom, matcher.start()).matches()) {
            words = TargetWords.AT_MOST;
        }
        if (words == TargetWords.EQUAL
                && EACH_AT_LEAST.matcher(text.bare()).region(gapFrom, matcher.start()).matches()) {
            words = TargetWords.AT_LEAST;
        }
        boolean range = matcher.group(2) != null;
        if (words == TargetWords.EQUAL
                && NOUN_AND_UP.matcher(text.bare()).region(to, limit).lookingAt()) {
            words = TargetWords.AT_LEAST;
        }
        if (range
                && words == TargetWords.AT_LEAST
                && text.bare().startsWith("tu ", matcher.start() - 3)) {
            words = TargetWords.EQUAL;
        }
        return new Quantity(
                words,
                number(matcher, 1),
                range ? number(matcher, 2) : null,
                unit,
                gapFrom,
                from,
                to,
                TargetYears.after(text, to, limit));
    }

    private int skipBack(int at, int from) {
        int end = at;
        while (end > from && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == ',')) {
            end--;
        }
        for (String filler : new String[] {" co", " duoc", " muc", " so", " ty le", " them"}) {
            if (end - filler.length() >= from
                    && text.bare().startsWith(filler, end - filler.length())
                    && longerLead(end - filler.length(), from)) {
                return end - filler.length();
            }
        }
        return end;
    }

    private boolean longerLead(int at, int from) {
        for (TargetWords row : TargetWords.values()) {
            if (!row.endingAt(text, from, at).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static BigDecimal number(Matcher matcher, int group) {
        String digits = String.valueOf(matcher.group(group));
        boolean thousands = digits.matches("\\d{1,3}(?:\\.\\d{3})+");
        return new BigDecimal(thousands ? digits.replace(".", "") : digits.replace(',', '.'));
    }
}
