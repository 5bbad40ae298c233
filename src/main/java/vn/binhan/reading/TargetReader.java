package vn.binhan.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhan.reading.PlanReading.Target;

/** Reads the measurable promises out of a paragraph, several in one sentence if need be. */
final class TargetReader {
    private static final String NUMBER =
            "(\\d{1,3}(?:\\.\\d{3})++(?!\\d)|\\d{1,6}(?:[,.]\\d{1,2})?+)(?!\\d)";
    private static final String UNITS =
            TargetWords.UNITS.stream()
                    .map(Letters::bare)
                    .distinct()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .collect(Collectors.joining("|"));
    private static final Pattern QUANTITY =
            Pattern.compile(
                    "(?<![\\d/.,\\p{L}-])"
                            + NUMBER
                            + "(?:\\s{0,2}%?\\s{0,2}(?:-|den)\\s{0,2}"
                            + NUMBER
                            + ")?\\s{0,2}(?:\\(\\p{L}{2,5}(?: \\p{L}{2,6})?\\)\\s)?(%|phan tram|(?:"
                            + UNITS
                            + ")(?!\\p{L}))");
    private static final Pattern SENTENCE_END = Pattern.compile(";|[.](?=\\s|$|/)|\\n");
    private static final Pattern YEAR =
            Pattern.compile(
                    "(?:(vao|den|toi|trong|het)\\s{1,2})?(?:(?:het|cuoi)\\s)?(?:nam\\s{0,2})?((?:19|20)\\d{2})(?:\\s?-\\s?((?:19|20)\\d{2}))?(?!\\d|/)");
    private static final Pattern COUNT_VERB =
            Pattern.compile(
                    ".*\\b(?:co|xay dung|thanh lap|to chuc|duy tri|moi nam|hang nam|nhan rong|mo|thi diem|phat trien|thiet lap|bo tri|tang|giam|dat|moi|tap huan|truyen thong|trien khai|bien soan|in|ho tro|phan dau|it nhat|toi thieu|tren|hon|:|,|nam \\d{4})\\s{0,2}(?:them |duoc |moi |it nhat |toi thieu |khoang |tu )?",
                    Pattern.DOTALL);
    private static final Pattern RATIO =
            Pattern.compile(
                    "[\\s,;:-]*(?:phan dau )?(?:duy tri |giam |tang |nang |dua |khong che |kiem che |ha )?(?:hang nam |hằng nam )?(?:ty le|ti le|ty so|so luong|ty trong|muc (?!tieu|dich)|khong che |so (?!nguoi)[a-z]+ )",
                    Pattern.DOTALL);
    private static final Pattern BASELINE =
            Pattern.compile(
                    ".*(?:so voi|tu muc|hien nay la|hien tai la|hien nay dat)[^%]{0,24}",
                    Pattern.DOTALL);
    private static final Pattern LEAST =
            Pattern.compile(
                    ".*(?:it nhat|toi thieu|khong duoi|gap|khong qua|toi da)\\s{0,2}(?:la |co |tu )?",
                    Pattern.DOTALL);
    private static final Pattern DEADLINE =
            Pattern.compile("(?:vao|den|toi|het|trong)\\s(?:het |cuoi )?(?:nam )?20\\d{2}");
    private static final int LONGEST_SENTENCE = 1500;

    private final MappedText text;
    private final List<Found<Target>> targets = new ArrayList<>();
    private boolean looseCounts = true;
    private int[] lastSubject = {0, 0};
    private @Nullable Integer year;

    TargetReader(MappedText text) {
        this.text = text;
    }

    List<Found<Target>> targets() {
        return targets;
    }

    /** In prose a number of people or places is a promise only when it says "at least". */
    TargetReader inProse() {
        looseCounts = false;
        return this;
    }

    /** Reads one paragraph; the year of the headings above it counts unless it names its own. */
    void read(int from, int to, @Nullable Integer headingYear) {
        year = headingYear;
        lastSubject = new int[] {from, from};
        Matcher end = SENTENCE_END.matcher(text.text()).region(from, to);
        end.useAnchoringBounds(true);
        int start = from;
        while (end.find()) {
            readSentence(start, end.start());
            start = end.end();
        }
        readSentence(start, to);
    }

    private void readSentence(int from, int to) {
        int limit = Math.min(to, from + LONGEST_SENTENCE);
        List<Quantity> quantities = quantities(from, limit);
        if (quantities.isEmpty()) {
            Integer announced = yearIn(from, Math.min(limit, from + 80));
            year = announced != null && limit - from < 80 ? announced : year;
            return;
        }
        List<int[]> gaps = gaps(quantities, from, limit);
        boolean openStart = !hasWords(gaps.getFirst()) && hasWords(gaps.get(1));
        boolean after =
                (hasWords(gaps.getLast()) || openStart)
                        && !(RATIO.matcher(text.bare())
                                        .region(gaps.getFirst()[0], gaps.getFirst()[1])
                                        .lookingAt()
                                && hasWords(gaps.getFirst()));
        int[] subject =
                after ? lastWith(gaps) : hasWords(gaps.getFirst()) ? gaps.getFirst() : lastSubject;
        List<int[]> subjects = new ArrayList<>();
        for (int i = 0; i < quantities.size(); i++) {
            int[] own = gaps.get(after ? quantities.size() - i : i);
            subject = hasWords(own) ? own : subject;
            subjects.add(after ? 0 : subjects.size(), subject);
        }
        lastSubject = subjects.getLast();
        quantities = sameComparator(quantities, subjects, after);
        Integer carried = year;
        for (int i = 0; i < quantities.size(); i++) {
            Quantity quantity = quantities.get(i);
            Integer before =
                    i == 0 || !ownsYear(quantity)
                            ? yearIn(quantity.gapFrom(), quantity.from())
                            : quantity.year();
            carried = before != null ? before : carried;
            Integer told =
                    quantity.year() != null ? quantity.year() : behind(quantities, i, to, after);
            Integer own =
                    told != null
                            ? told
                            : firstNonNull(carried, sharedYear(quantities, subjects, i));
            add(quantity, subjects.get(i), own, after);
        }
        year =
                quantities.getFirst().year() == null
                        ? firstNonNull(yearIn(from, quantities.getFirst().from()), year)
                        : year;
    }

    /** "xuống còn 7% vào năm 2025 và 6% vào năm 2030": the second value is met like the first. */
    private static List<Quantity> sameComparator(
            List<Quantity> quantities, List<int[]> subjects, boolean after) {
        List<Quantity> same = new ArrayList<>();
        for (int i = 0; i < quantities.size(); i++) {
            Quantity quantity = quantities.get(i);
            boolean shares =
                    !after
                            && i > 0
                            && subjects.get(i) == subjects.get(i - 1)
                            && quantity.words() == TargetWords.EQUAL;
            same.add(shares ? quantity.like(same.getLast().words()) : quantity);
        }
        return same;
    }

    private static @Nullable Integer sharedYear(
            List<Quantity> quantities, List<int[]> subjects, int at) {
        boolean shared = at + 1 < quantities.size() && subjects.get(at) == subjects.get(at + 1);
        return shared ? quantities.get(at + 1).year() : null;
    }

    /** "... được tập huấn vào năm 2026": the year may close the words of the target. */
    private @Nullable Integer behind(List<Quantity> quantities, int at, int to, boolean after) {
        boolean last = at == quantities.size() - 1;
        int from = quantities.get(at).to();
        int end = last ? to : quantities.get(at + 1).from();
        String words = text.bare().substring(from, Math.max(from, end));
        boolean own = after && (last ? DEADLINE.matcher(words).find() : words.contains("vao nam "));
        return own ? yearIn(from, end) : null;
    }

    private int[] lastWith(List<int[]> gaps) {
        for (int i = gaps.size() - 1; i > 0; i--) {
            if (hasWords(gaps.get(i))) {
                return gaps.get(i);
            }
        }
        return gaps.getLast();
    }

    private static boolean ownsYear(Quantity quantity) {
        return quantity.year() != null;
    }

    private static @Nullable Integer firstNonNull(@Nullable Integer one, @Nullable Integer other) {
        return one != null ? one : other;
    }

    private List<Quantity> quantities(int from, int to) {
        List<Quantity> found = new ArrayList<>();
        Matcher matcher = QUANTITY.matcher(text.bare()).region(from, to);
        matcher.useTransparentBounds(true);
        int gapFrom = from;
        boolean percent = false;
        while (matcher.find()) {
            boolean isPercent =
                    matcher.end() > 0
                            && (text.charAt(matcher.end() - 1) == '%'
                                    || text.bare().startsWith("phan tram", matcher.end() - 9));
            boolean counted =
                    !percent
                            && (looseCounts ? COUNT_VERB : LEAST)
                                    .matcher(text.bare())
                                    .region(
                                            Math.max(gapFrom, matcher.start() - 60),
                                            matcher.start())
                                    .matches();
            boolean leading =
                    looseCounts && !percent && text.words(from, matcher.start()).isEmpty();
            boolean often = isFrequency(matcher);
            boolean usable = isPercent || (counted || leading) && !often;
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

    /** "01 lần mỗi năm" says how often, not how much. */
    private boolean isFrequency(Matcher matcher) {
        return text.bare().startsWith("lan", matcher.start(3))
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
        return BASELINE.matcher(text.bare()).region(Math.max(from, at - 60), at).matches();
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
                String word = row.endingAt(text.bare(), gapFrom, lead);
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
        String unit = percent ? "%" : text.words(matcher.start(3), matcher.end(3));
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
            if (!row.endingAt(text.bare(), from, at).isEmpty()) {
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
        Matcher matcher = YEAR.matcher(text.bare()).region(from, Math.min(to, from + 60));
        if (!matcher.find()) {
            return null;
        }
        String gap =
                text.bare().substring(from, matcher.start()).replaceAll("\\([^()]*\\)", "").strip();
        boolean close = gap.isEmpty() || gap.equals(",") || gap.equals("(");
        return close && !gap.contains("so voi") ? lastYear(matcher) : null;
    }

    private @Nullable Integer yearIn(int from, int to) {
        Matcher matcher = YEAR.matcher(text.bare()).region(from, Math.max(from, to));
        Integer found = null;
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

    /** The words around the quantities: before the first, between each two, behind the last. */
    private List<int[]> gaps(List<Quantity> quantities, int from, int to) {
        List<int[]> gaps = new ArrayList<>();
        int start = from;
        for (Quantity quantity : quantities) {
            gaps.add(TargetSubject.trimmed(text, start, quantity.from()));
            start = quantity.to();
        }
        gaps.add(TargetSubject.trimmed(text, start, to));
        return gaps;
    }

    private boolean hasWords(int[] gap) {
        return TargetSubject.hasWords(text, gap);
    }

    private void add(Quantity quantity, int[] subject, @Nullable Integer by, boolean after) {
        boolean counted = !quantity.unit().equals("%");
        String written = text.words(subject[0], subject[1]);
        String words =
                counted && after
                        ? (quantity.unit() + " " + written).strip()
                        : counted && written.isEmpty() ? quantity.unit() : written;
        if (words.isEmpty()) {
            return;
        }
        String verb =
                after ? TargetSubject.changeVerb(text, quantity.gapFrom(), quantity.from()) : "";
        Target target =
                new Target(
                        quantity.words().comparator(),
                        quantity.value(),
                        quantity.valueTo(),
                        quantity.unit(),
                        by,
                        verb.isEmpty() ? words : verb + " " + words);
        Span span =
                text.span(quantity.from(), quantity.to()).union(text.span(subject[0], subject[1]));
        targets.add(new Found<>(target, span, quantity.unit().equals("%") ? 0.93 : 0.75));
    }

    private record Quantity(
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
