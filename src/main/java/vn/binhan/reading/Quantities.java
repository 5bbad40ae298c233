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
            TargetWords.UNITS.stream()
                    .map(Letters::bare)
                    .distinct()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .collect(Collectors.joining("|"));
    private static final String RATE =
            "(?:(?:be trai|tre em trai|tre trai|ca sinh|ca|vu) ?)?/"
                    + " ?(?:100\\.000|10\\.000|1\\.?000|100)(?: (?:tre(?: em)? (?:de|sinh)(?: ra)?"
                    + " song|be gai(?: sinh ra song)?|tre em gai|tre gai|phu nu|nguoi"
                    + " dan|dan))?(?!\\d)";
    private static final Pattern QUANTITY =
            Pattern.compile(
                    "(?<![\\d/.,\\p{L}-])"
                            + NUMBER
                            + "(?:/\\d{1,4}(?=\\s?\\p{L}))?(?:\\s{0,2}%?\\s{0,2}(?:-|den)\\s{0,2}"
                            + NUMBER
                            + ")?\\s{0,2}(?:\\(\\p{L}{2,5}(?: \\p{L}{2,6})?\\)\\s)?(%|phan tram|"
                            + RATE
                            + "|(?:"
                            + UNITS
                            + ")(?!\\p{L})|"
                            + TargetTable.UNIT
                            + "[^;\\n]{1,40})");
    private static final Pattern YEAR =
            Pattern.compile(
                    "(?:(vao|den|toi|trong|het)\\s{1,2})?(?:(?:het|cuoi)\\s)?(?:nam\\s{0,2})?((?:19|20)\\d{2})(?:\\s?-\\s?((?:19|20)\\d{2}))?(?!\\d|/)");
    private static final String[] CENTURIES = {"19", "20"};
    private static final Pattern COUNT_VERB =
            Pattern.compile(
                    ".*\\b(?:co|xay dung|thanh lap|to chuc|duy tri|moi nam|hang nam|nhan"
                            + " rong|mo|thi diem|phat trien|thiet lap|bo tri|tang|giam|dat|moi|tap"
                            + " huan|truyen thong|trien khai|bien soan|in|ho tro|phan dau|it nhat|toi"
                            + " thieu|khong qua|khong vuot qua|toi da|khong duoi|duoi|tren|hon|con|xuong|len|:|,|nam \\d{4})\\s{0,2}(?:duoc )?(?:them |duoc |cho |tang |moi"
                            + " |it nhat |toi thieu |khoang |tu )?",
                    Pattern.DOTALL);
    private static final Pattern BASELINE =
            Pattern.compile(
                    ".*(?:so voi|tu muc|hien nay la|hien tai la|hien nay" + " dat)[^%]{0,24}",
                    Pattern.DOTALL);
    private static final Pattern FROM =
            Pattern.compile(".*(?:giam|tang|nang) tu\\s{0,2}", Pattern.DOTALL);
    private static final Pattern DOWN_TO =
            Pattern.compile("[^;\\n]{0,40}?(?<!\\p{L})(?:xuong|con|len)(?!\\p{L})");
    private static final Pattern VERB =
            Pattern.compile("[^\\p{L}\\d]*+\\p{Lu}\\p{Ll}*+(?: \\p{Ll}++){0,3} ");
    private static final Pattern PLACED =
            Pattern.compile(
                    "(?<!\\p{L})(?:tai|o|trong|voi|cua|sau|theo|dieu|khoan|so|cac|tu|qua)(?!\\p{L})");
    private static final Pattern LEAST =
            Pattern.compile(
                    ".*(?:it nhat|toi thieu|khong duoi|gap|khong qua|toi"
                            + " da|\\bcon|\\bxuong)\\s{0,2}(?:la |co |tu )?",
                    Pattern.DOTALL);

    private final MappedText text;
    private final boolean looseCounts;

    /** In prose a number of people or places counts only when it says "at least". */
    Quantities(MappedText text, boolean looseCounts) {
        this.text = text;
        this.looseCounts = looseCounts;
    }

    List<Quantity> in(int from, int to) {
        List<Quantity> found = new ArrayList<>();
        Matcher matcher = QUANTITY.matcher(text.bare());
        matcher.useTransparentBounds(true);
        int gapFrom = from;
        boolean percent = false;
        for (int at = from; Lookup.findsAtDigit(matcher, text.bare(), at, to); at = matcher.end()) {
            boolean isPercent =
                    matcher.end() > 0
                            && (text.charAt(matcher.end() - 1) == '%'
                                    || text.bare().startsWith("phan tram", matcher.end() - 9));
            boolean served =
                    !found.isEmpty()
                            && text.bare().startsWith("cho ", Math.max(0, matcher.start() - 4));
            boolean counted =
                    !percent
                            && !served
                            && (looseCounts ? COUNT_VERB : LEAST)
                                    .matcher(text.bare())
                                    .region(
                                            Math.max(gapFrom, matcher.start() - 60),
                                            matcher.start())
                                    .matches();
            boolean leading =
                    looseCounts
                            && !percent
                            && (text.words(from, matcher.start()).isEmpty()
                                    || (found.isEmpty() && isVerb(from, matcher.start())));
            boolean often = isFrequency(matcher);
            boolean rate = String.valueOf(matcher.group(3)).indexOf('/') >= 0 && !percent;
            boolean again =
                    !percent
                            && !found.isEmpty()
                            && text.words(matcher.start(3), matcher.end(3))
                                    .equals(found.getLast().unit());
            boolean usable = isPercent || rate || ((counted || leading || again) && !often);
            if (usable
                    && !inBrackets(from, matcher.start())
                    && !isBaseline(gapFrom, matcher.start())) {
                if (isPercent && !percent) {
                    found.clear();
                    gapFrom = from;
                }
                percent |= isPercent;
                Quantity quantity = quantity(matcher, gapFrom, to, isPercent);
                found.add(quantity);
                gapFrom = quantity.to();
            }
        }
        return found;
    }

    /** "Trao 30 suất": a word or a few of them at the head of the sentence say what is done. */
    private boolean isVerb(int from, int to) {
        return VERB.matcher(text.text()).region(from, to).matches()
                && !PLACED.matcher(text.bare()).region(from, to).find();
    }

    /** "01 lần mỗi năm" says how often, not how much. */
    private boolean isFrequency(Matcher matcher) {
        return text.bare().startsWith("lan", matcher.start(3))
                && text.words(matcher.start(1), matcher.end(1)).indexOf(',') < 0
                && !LEAST.matcher(text.bare())
                        .region(Math.max(0, matcher.start() - 30), matcher.start())
                        .matches();
    }

    private boolean inBrackets(int from, int at) {
        int depth = 0;
        for (int i = from; i < at; i++) {
            char letter = text.charAt(i);
            depth += letter == '(' ? 1 : letter == ')' && depth > 0 ? -1 : 0;
        }
        return depth > 0;
    }

    private boolean isBaseline(int from, int at) {
        return BASELINE.matcher(text.bare()).region(Math.max(from, at - 60), at).matches()
                || (FROM.matcher(text.bare()).region(Math.max(from, at - 60), at).matches()
                        && DOWN_TO.matcher(text.bare())
                                .region(at, Math.min(text.length(), at + 60))
                                .lookingAt());
    }

    private Quantity quantity(Matcher matcher, int gapFrom, int limit, boolean percent) {
        int from = matcher.start();
        TargetWords words = TargetWords.EQUAL;
        int lead = skipBack(from, gapFrom);
        boolean found = true;
        boolean decided = false;
        while (found) {
            found = false;
            for (TargetWords row : TargetWords.values()) {
                String word = row.endingAt(text, gapFrom, lead);
                if (!word.isEmpty() && !(decided && row != TargetWords.EQUAL && row != words)) {
                    words = decided ? words : row;
                    decided |= row != TargetWords.EQUAL;
                    lead -= word.length();
                    from = lead;
                    lead = skipBack(lead, gapFrom);
                    found = true;
                    break;
                }
            }
        }
        int to = matcher.end();
        int next = to + (to < limit && text.charAt(to) == ' ' ? 1 : 0);
        for (TargetWords row : TargetWords.values()) {
            String word = row.startingAt(text.bare(), next);
            if (!word.isEmpty() && next + word.length() <= limit) {
                words = row;
                to = next + word.length();
            }
        }
        boolean range = matcher.group(2) != null;
        if (range && words == TargetWords.AT_LEAST && text.bare().startsWith("tu", from)) {
            words = TargetWords.EQUAL;
        }
        String unit =
                percent
                        ? "%"
                        : text.words(matcher.start(3), matcher.end(3))
                                .replace(String.valueOf(TargetTable.UNIT), "");
        return new Quantity(
                words,
                number(matcher, 1),
                range ? number(matcher, 2) : null,
                unit,
                gapFrom,
                from,
                to,
                yearAfter(to, limit));
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

    private @Nullable Integer yearAfter(int from, int to) {
        int end = Math.min(to, from + 60);
        Matcher matcher = YEAR.matcher(text.bare()).region(from, end);
        if (!Lookup.holdsAny(text.bare(), from, end, CENTURIES) || !matcher.find()) {
            return null;
        }
        String gap =
                text.bare().substring(from, matcher.start()).replaceAll("\\([^()]*\\)", "").strip();
        boolean close = gap.isEmpty() || gap.equals(",") || gap.equals("(");
        return close && !gap.contains("so voi") ? lastYear(matcher) : null;
    }

    @Nullable Integer yearIn(int from, int to) {
        Integer found = null;
        if (to <= from || !Lookup.holdsAny(text.bare(), from, to, CENTURIES)) {
            return found;
        }
        Matcher matcher = YEAR.matcher(text.bare()).region(from, to);
        while (matcher.find()) {
            String before =
                    text.bare().substring(Math.max(from, matcher.start() - 8), matcher.start());
            if (!before.contains("so voi") && !before.endsWith("/")) {
                found = lastYear(matcher);
            }
        }
        return found;
    }

    private static Integer lastYear(Matcher matcher) {
        String last = matcher.group(3);
        return Integer.valueOf(last != null ? last : String.valueOf(matcher.group(2)));
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
