package vn.binhan.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the figures of a sentence that promise something, with the words that compare them. */
final class Quantities {
    private static final String NUMBER =
            "(\\d{1,3}(?:\\.\\d{3})++(?!\\d)|\\d{1,6}(?:[,.]\\d{1,2})?+)(?!\\d)";
    private static final String UNITS =
            Units.ALL.stream()
                    .map(Letters::bare)
                    .distinct()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .collect(Collectors.joining("|"));
    private static final Pattern QUANTITY =
            Pattern.compile(
                    "(?<![\\d/.,\\p{L}-])"
                            + NUMBER
                            + "(?:/\\d{1,4}(?=\\s?\\p{L}))?(?:\\s{0,2}%?\\s{0,2}(?:-|den)\\s{0,2}"
                            + NUMBER
                            + ")?\\s{0,2}(?:\\(\\p{L}{2,5}(?: \\p{L}{2,6})?\\)\\s)?(%|\u2030|phan tram|"
                            + Rates.BEHIND
                            + "|(?:"
                            + UNITS
                            + ")(?!\\p{L})|"
                            + TargetTable.UNIT
                            + "[^;\\n]{1,40}|(?=\\s?(?:$|[.,;)]|(?:va|va duy tri|vao|den|trong|nam)\\s)))");
    private static final Pattern BASELINE =
            Pattern.compile(
                    ".*(?:so voi|tu muc|hien nay la|hien tai la|hien nay dat|(?<!khong )thap(?= duoi))(?:(?!, (?:dat|con|len|xuong)"
                            + " )[^%]){0,24}",
                    Pattern.DOTALL);
    private static final Pattern FROM =
            Pattern.compile(
                    ".*(?<!\\p{L})(?:giam|tang|nang|ha|dua|keo)(?!\\p{L})[^;%\\n]{0,70} tu\\s{0,2}",
                    Pattern.DOTALL);
    private static final Pattern DOWN_TO =
            Pattern.compile("[^;\\n]{0,40}?(?<!\\p{L})(?<!tro )(?:xuong|con|len)(?!\\p{L})");
    private static final Pattern ALSO =
            Pattern.compile(
                    "[^,;(]{8,160}(?:,|(?<!\\p{L})va\\s)(?:[^,;]{0,20}\\s(?:tang|giam|dat|co|phan dau)\\s)?"
                            + "(?:tu |tren |it nhat |toi thieu |khoang )?\\s?",
                    Pattern.DOTALL);
    private static final Pattern AGAIN =
            Pattern.compile(
                    "[^%;]{0,120}(?:va|,|len|xuong|con)\\s(?:(?:duoi|tren|dat|len|xuong|con|it"
                            + " nhat|toi thieu|tang|giam|khoang)\\s)*",
                    Pattern.DOTALL);
    private static final Pattern LEVEL =
            Pattern.compile(
                    "[^;\\n]{0,60}(?:duoi|con|xuong|dat|la|bang|khong qua|toi da|tren|o muc)\\s",
                    Pattern.DOTALL);

    /** "Không để tỷ lệ tảo hôn vượt quá 2%". */
    private static final Pattern CAPPED =
            Pattern.compile(
                    ".*(?<!\\p{L})khong (?:de |cho )[^,;%]{4,100} (?:vuot|qua|vuot qua|cao hon|tren)\\s?",
                    Pattern.DOTALL);

    private static final Pattern PER = Pattern.compile("(?:/(?:nam|thang|nguoi|ho)(?!\\p{L}))+");

    /** "80% hộ gia đình trở lên". */
    private static final Pattern NOUN_AND_UP =
            Pattern.compile(" ?(?:so )?(?:\\p{L}+ ){1,4}tro len(?!\\p{L})");

    private static final Pattern OWN_WORDS = Pattern.compile("\\s[^,;.:\\d\\n]{16}");
    private static final Pattern WHOLE =
            Pattern.compile("(?:toan bo|tat ca|phan tram|mot nua) \\($");
    private final MappedText text;
    private final Counts counts;

    /** In prose a number of people or places counts only when it says "at least". */
    Quantities(MappedText text, boolean looseCounts) {
        this.text = text;
        this.counts = new Counts(text, looseCounts);
    }

    /** The figures of a sentence; behind others in a list a count needs no word of its own. */
    List<Quantity> in(int from, int to, boolean listed) {
        List<Quantity> found = new ArrayList<>();
        Rates rate = Rates.in(text, from, to);
        Matcher matcher = QUANTITY.matcher(text.bare());
        matcher.useTransparentBounds(true);
        int gapFrom = from;
        boolean percent = false;
        for (int at = from; Lookup.findsAtDigit(matcher, text.bare(), at, to); at = matcher.end()) {
            boolean isPercent = isPercent(matcher);
            String unit = isPercent ? "%" : unit(matcher, found, rate);
            boolean usable =
                    isPercent
                            || (!unit.isEmpty() && unit.equals(bareUnit(matcher, found, rate)))
                            || ((!percent || isBeside(matcher))
                                    && !unit.isEmpty()
                                    && counts.isCount(matcher, unit, gapFrom, from, found, listed));
            boolean covered = rate != null && rate.covers(matcher.start());
            if (usable
                    && !covered
                    && !inBrackets(from, matcher.start())
                    && !isBaseline(gapFrom, matcher.start())) {
                if (isPercent && !percent && !isListed(found, from, matcher.start())) {
                    found.clear();
                    gapFrom = from;
                }
                percent |= isPercent;
                Quantity quantity = quantity(matcher, unit, gapFrom, to);
                found.add(quantity);
                gapFrom = quantity.to();
            }
        }
        WordedShares.add(text, from, to, found);
        return found;
    }

    /** "12 trường đạt chuẩn và 90% học sinh ...": the count is a promise beside the share. */
    private boolean isListed(List<Quantity> found, int from, int to) {
        return found.size() == 1
                && text.words(from, found.getFirst().from()).isEmpty()
                && ALSO.matcher(text.bare()).region(found.getFirst().to(), to).matches();
    }

    /** "giảm 20% số vụ, 150 trường đạt chuẩn ...": a count with words of its own in the list. */
    private boolean isBeside(Matcher count) {
        int at = count.start();
        return Counts.grows(text, count)
                || at > 2
                        && text.charAt(at - 1) == ' '
                        && text.charAt(at - 2) == ','
                        && OWN_WORDS
                                .matcher(text.bare())
                                .region(count.end(), text.length())
                                .lookingAt();
    }

    private boolean isPercent(Matcher matcher) {
        int end = matcher.end();
        return text.charAt(end - 1) == '%'
                || (text.bare().startsWith("phan tram", end - 9)
                        && !text.bare().startsWith("diem phan tram", end - 14));
    }

    private String unit(Matcher matcher, List<Quantity> found, @Nullable Rates rate) {
        return matcher.start(3) == matcher.end(3)
                ? bareUnit(matcher, found, rate)
                : text.words(matcher.start(3), matcher.end(3))
                        .replace(String.valueOf(TargetTable.UNIT), "");
    }

    /** A figure without a unit takes that of the rate it belongs to, or of the figure before it. */
    private String bareUnit(Matcher matcher, List<Quantity> found, @Nullable Rates rate) {
        int start = matcher.start();
        if (matcher.start(3) < matcher.end(3) || (rate == null && found.isEmpty())) {
            return "";
        }
        if (!found.isEmpty()) {
            Quantity last = found.getLast();
            boolean dated = TargetYears.after(text, matcher.end(), text.length()) != null;
            return dated && AGAIN.matcher(text.bare()).region(last.to(), start).matches()
                    ? last.unit()
                    : "";
        }
        return rate != null
                        && start >= rate.to()
                        && LEVEL.matcher(text.bare()).region(rate.to(), start).matches()
                ? rate.unit()
                : "";
    }

    private boolean inBrackets(int from, int at) {
        int depth = 0;
        for (int i = from; i < at; i++) {
            char letter = text.charAt(i);
            depth += letter == '(' ? 1 : letter == ')' && depth > 0 ? -1 : 0;
        }
        return depth > 0 && !WHOLE.matcher(text.bare()).region(Math.max(from, at - 12), at).find();
    }

    private boolean isBaseline(int from, int at) {
        return BASELINE.matcher(text.bare()).region(Math.max(from, at - 60), at).matches()
                || (FROM.matcher(text.bare()).region(Math.max(from, at - 100), at).matches()
                        && DOWN_TO.matcher(text.bare())
                                .region(at, Math.min(text.length(), at + 60))
                                .lookingAt());
    }

    private Quantity quantity(Matcher matcher, String unit, int gapFrom, int limit) {
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

    /** One figure: how it is compared, where its words lie, and the year right behind it. */
    record Quantity(
            TargetWords words,
            BigDecimal value,
            @Nullable BigDecimal valueTo,
            String unit,
            int gapFrom,
            int from,
            int to,
            @Nullable Integer year) {
        Quantity like(TargetWords other) {
            return new Quantity(other, value, valueTo, unit, gapFrom, from, to, year);
        }
    }
}
