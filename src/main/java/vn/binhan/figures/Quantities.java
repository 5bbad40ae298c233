package vn.binhan.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhan.wording.Letters;
import vn.binhan.wording.Lookup;
import vn.binhan.wording.MappedText;
import vn.binhan.wording.Units;

/** Finds the figures of a sentence that promise something, with the words that compare them. */
public final class Quantities {
    private static final String NUMBER =
            "(\\d{1,3}(?:\\.\\d{3})++(?!\\d)|\\d{1,6}(?:[,.]\\d{1,2})?+)(?!\\d)";
    private static final String UNITS =
            Units.ALL.stream()
                    .map(Letters::bare)
                    .distinct()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .collect(Collectors.joining("|"));

    /** "120 trong tổng số 130 xã". */
    private static final String OUT_OF = "\\s(?:trong|tren)(?: tong)? so \\d{1,6}(?=\\s\\p{L})";

    private static final Pattern QUANTITY =
            Pattern.compile(
                    "(?<![\\d/.,\\p{L}-])"
                            + NUMBER
                            + "(?:/(?!10?0\\.000|1\\.?000|100 (?:vao|den|trong|nam)\\s)(?:\\d{1,3}(?:\\.\\d{3})++|\\d{1,4})(?=\\s?\\p{L})|"
                            + OUT_OF
                            + ")?(?:\\s{0,2}%?\\s{0,2}(?:-|den(?: duoi)?)\\s{0,2}"
                            + NUMBER
                            + ")?\\s{0,2}(?:\\(\\p{L}{2,5}(?: \\p{L}{2,6})?\\)\\s)?(%|\u2030|phan tram|"
                            + Rates.BEHIND
                            + "|(?:"
                            + UNITS
                            + ")(?!\\p{L})|"
                            + MappedText.UNIT
                            + "[^;\\n]{1,40}|"
                            + Units.OPEN
                            + "|(?=\\s?(?:$|[.,;()]|(?:va|va duy tri|vao|den|trong|truoc|nam)\\s)))");
    private static final Pattern ALSO =
            Pattern.compile(
                    "[^,;(]{8,160}(?:,|(?<!\\p{L})va\\s)(?:[^,;]{0,20}\\s(?:tang|giam|dat|co|phan dau)\\s)?"
                            + "(?:\\s?trong do [^,;%\\d]{1,50} )?(?:tu |tren |it nhat |toi thieu |khong duoi |khoang )?\\s?",
                    Pattern.DOTALL);

    /** "ít nhất 03 nhóm ..., đưa số vụ xuống còn 8%": the share has words of its own. */
    private static final Pattern OF_ITS_OWN =
            Pattern.compile("[^;(%]{8,160}(?:,|(?<!\\p{L})va)\\s[^,;(%]{12,120}", Pattern.DOTALL);

    /** "khám cho 300 em, trong đó phát hiện 100% ...": the share is a part of what is counted. */
    private static final Pattern PART =
            Pattern.compile("[^;(%.]{0,160}(?:,| \\() ?trong do [^;(%.]{0,120}");

    /** "Mỗi thôn có 01 tổ tư vấn, 100% ...": what each has to have. */
    private static final Pattern OF_EACH =
            Pattern.compile("[\\s+-]*moi [^,;:%\\d]{2,30} (?:co|mo|lap) ");

    private static final Pattern WHOLE_PLACE =
            Pattern.compile(".*(?:toan|hien|tong so|(?<!\\p{L})da)(?!\\p{L}).*", Pattern.DOTALL);

    /** "80% xã ..., hằng năm mở ít nhất 12 lớp": the count has a clause and a verb of its own. */
    private static final Pattern OWN_CLAUSE =
            Pattern.compile(
                    ".*(?:,|(?<!\\p{L})va)\\s(?:hang nam|moi nam|dong thoi|ngoai ra) [^,;.:\\d%()]{2,60}\\s(?:it"
                            + " nhat|toi thieu|khong duoi|tren)\\s",
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

    /** "135/135 xã có ít nhất 01 địa chỉ": what each of them has. */
    private static final Pattern EACH =
            Pattern.compile("(?:, (?:phuong|thi tran))*[^,;.\\d]{1,80} (?:it nhat|toi thieu) ");

    private static final Pattern HOPED =
            Pattern.compile("[\\s,(]*(?:va )?phan dau(?: dat| den| la| tren| khoang)*\\s(?=\\d)");
    private static final Pattern BRACKETED =
            Pattern.compile(
                    "\\((?:(?:dat|ty le|ti le|tren|it nhat|toi thieu|khong qua|duoi|la) ){0,3}(\\d{1,3})(?:,\\d{1,2})? ?%\\)");
    private static final Pattern OWN_WORDS = Pattern.compile("\\s[^,;.:\\d\\n]{16}");
    private final MappedText text;
    private final Counts counts;
    private final Compared figure;
    private final Background background;
    private final boolean loose;

    /** In prose a number of people or places counts only when it says "at least". */
    public Quantities(MappedText text, boolean looseCounts) {
        this.text = text;
        this.loose = looseCounts;
        this.counts = new Counts(text, looseCounts);
        this.figure = new Compared(text);
        this.background = new Background(text);
    }

    /** The figures of a sentence; behind others in a list a count needs no word of its own. */
    public List<Quantity> in(int from, int to, boolean listed) {
        List<Quantity> found = new ArrayList<>();
        Rates rate = Rates.in(text, from, to);
        Matcher matcher = QUANTITY.matcher(text.bare());
        matcher.useTransparentBounds(true);
        int gapFrom = from;
        boolean percent = false;
        int whole = -1;
        for (int at = from; Lookup.findsAtDigit(matcher, text.bare(), at, to); at = matcher.end()) {
            boolean isPercent = isPercent(matcher);
            boolean made = matcher.start(4) >= 0 && counts.isMade(matcher, gapFrom, from, listed);
            String unit = isPercent ? "%" : unit(matcher, found, rate, from);
            boolean usable =
                    isPercent
                            || (made && (!percent || isBeside(matcher, gapFrom)))
                            || (!unit.isEmpty()
                                    && unit.equals(bareUnit(matcher, found, rate, from)))
                            || ((!percent || isBeside(matcher, gapFrom))
                                    && !unit.isEmpty()
                                    && counts.isCount(matcher, unit, gapFrom, from, found, listed));
            boolean each =
                    whole > 0 && EACH.matcher(text.bare()).region(whole, matcher.start()).matches();
            boolean covered =
                    (rate != null && rate.covers(matcher.start()))
                            || Respectively.isYear(text, from, matcher.start());
            if (usable
                    && !covered
                    && !each
                    && !background.inBrackets(from, matcher.start())
                    && !background.isBefore(gapFrom, matcher.start())
                    && !background.isReckoned(matcher, gapFrom, found.isEmpty())
                    && !Findings.tell(text, from, matcher.start())
                    && !(isPercent && background.isWhich(matcher, gapFrom, to, found.isEmpty()))) {
                if (isPercent && !percent && !isListed(found, from, matcher.start())) {
                    found.clear();
                    gapFrom = from;
                }
                percent |= isPercent;
                whole = isWhole(matcher) ? matcher.end() : whole;
                Quantity quantity = figure.of(matcher, unit, gapFrom, to);
                found.add(quantity);
                gapFrom = quantity.to();
            }
        }
        WordedShares.add(text, from, to, found);
        if (found.isEmpty() && loose) {
            addBracketed(from, to, found);
        }
        return withoutHopes(found, to);
    }

    /** "Mọi nạn nhân được tư vấn (100%)": the only figure of a sentence may stand in brackets. */
    private void addBracketed(int from, int to, List<Quantity> found) {
        Matcher matcher = QUANTITY.matcher(text.bare());
        matcher.useTransparentBounds(true);
        Matcher bracket = BRACKETED.matcher(text.bare()).region(from, to);
        boolean one = bracket.find();
        int start = one ? bracket.start(1) : to;
        int end = one ? bracket.end() : to;
        if (one
                && !bracket.find()
                && TargetWords.hasWords(text, TargetWords.trimmed(text, from, start))
                && Lookup.findsAtDigit(matcher, text.bare(), start, end)) {
            found.add(figure.of(matcher, "%", start, to));
        }
    }

    /** "đạt trên 80%, phấn đấu 90%": what is hoped for beyond a promise is none. */
    private List<Quantity> withoutHopes(List<Quantity> found, int to) {
        for (int i = found.size() - 1; i > 0; i--) {
            Quantity one = found.get(i - 1);
            Quantity other = found.get(i);
            boolean hoped =
                    HOPED.matcher(text.bare()).region(one.to(), other.to()).lookingAt()
                            && !TargetWords.hasWords(text, gapBehind(found, i, to))
                            && other.year() == null
                            && one.unit().equals(other.unit());
            if (hoped) {
                found.remove(i);
            }
        }
        return found;
    }

    private int[] gapBehind(List<Quantity> found, int at, int to) {
        int end = at + 1 < found.size() ? found.get(at + 1).from() : to;
        return TargetWords.trimmed(text, found.get(at).to(), end);
    }

    /** "135/135 xã" are all of them: a number behind it is what each of them has. */
    private boolean isWhole(Matcher matcher) {
        int stroke = matcher.end(1);
        String number = text.words(matcher.start(1), stroke);
        return text.charAt(stroke) == '/'
                && text.text().startsWith(number, stroke + 1)
                && !Character.isDigit(text.charAt(stroke + 1 + number.length()));
    }

    /** "12 trường đạt chuẩn và 90% học sinh ...": the count is a promise beside the share. */
    private boolean isListed(List<Quantity> found, int from, int to) {
        if (found.size() != 1) {
            return false;
        }
        Quantity first = found.getFirst();
        boolean least = first.words() == TargetWords.AT_LEAST;
        boolean leads =
                text.words(from, first.from()).isEmpty()
                        || OF_EACH.matcher(text.bare()).region(from, first.from()).matches();
        return (leads && ALSO.matcher(text.bare()).region(first.to(), to).matches())
                || (PART.matcher(text.bare()).region(first.to(), to).matches()
                        && !WHOLE_PLACE.matcher(text.bare()).region(from, first.from()).matches())
                || (least && OF_ITS_OWN.matcher(text.bare()).region(first.to(), to).matches());
    }

    /** "giảm 20% số vụ, 150 trường đạt chuẩn ...": a count with words of its own in the list. */
    private boolean isBeside(Matcher count, int gapFrom) {
        int at = count.start();
        return Counts.grows(text, count)
                || OWN_CLAUSE.matcher(text.bare()).region(gapFrom, at).matches()
                || Counts.isStep(text, at)
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

    private String unit(Matcher matcher, List<Quantity> found, @Nullable Rates rate, int from) {
        return matcher.start(3) == matcher.end(3)
                ? bareUnit(matcher, found, rate, from)
                : text.words(matcher.start(3), matcher.end(3));
    }

    /** A figure without a unit takes that of the rate it belongs to, or of the figure before it. */
    private String bareUnit(Matcher matcher, List<Quantity> found, @Nullable Rates rate, int from) {
        int start = matcher.start();
        if (matcher.start(3) < matcher.end(3) || matcher.start(4) >= 0) {
            return "";
        }
        if (rate == null && found.isEmpty()) {
            String named = Rates.unitOfNamed(text, from, start);
            return named.isEmpty() ? Counts.unitOfNumber(text, from, start) : named;
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

    /** One figure: how it is compared, where its words lie, and the year right behind it. */
    public record Quantity(
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
