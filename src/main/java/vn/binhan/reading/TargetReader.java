package vn.binhan.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.reading.Label.Numbering;
import vn.binhan.reading.PlanReading.Target;
import vn.binhan.reading.Quantities.Quantity;

/** Reads the measurable promises out of a paragraph, several in one sentence if need be. */
final class TargetReader {
    private static final Pattern SENTENCE_END = Pattern.compile(";|[.](?=\\s|$|/)|\\n");
    private static final Pattern RATIO =
            Pattern.compile(
                    "[\\s,;:-]*(?:phan dau )?(?:duy tri |giam |tang |nang |dua |khong che |kiem che"
                            + " |ha )?(?:hang nam |hằng nam )?(?:ty le|ti le|ty so|so luong|ty"
                            + " trong|muc (?!tieu|dich)|khong che |so (?!nguoi)[a-z]+ )",
                    Pattern.DOTALL);
    private static final Pattern DEADLINE =
            Pattern.compile("(?:vao|den|toi|het|trong)\\s(?:het |cuoi )?(?:nam )?20\\d{2}");
    private static final Pattern YEAR =
            Pattern.compile(
                    "(?:den|toi|trong|vao|het)\\s(?:het\\s|cuoi\\s)?(?:nam\\s)?((?:19|20)\\d{2})(?!\\d)|nam\\s((?:19|20)\\d{2})(?!\\d)|(?:19|20)\\d{2}\\s?-\\s?((?:19|20)\\d{2})");
    private static final int LONGEST_SENTENCE = 1500;

    private final MappedText text;
    private final List<Found<Target>> targets = new ArrayList<>();
    private Quantities figures;
    private int[] lastSubject = {0, 0};
    private @Nullable Integer year;

    TargetReader(MappedText text) {
        this.text = text;
        this.figures = new Quantities(text, true);
    }

    List<Found<Target>> targets() {
        return targets;
    }

    /** In prose a number of people or places is a promise only when it says "at least". */
    TargetReader inProse() {
        figures = new Quantities(text, false);
        return this;
    }

    /** Walks the sections that may hold targets, the year of each heading in hand. */
    void read(PlanBody body) {
        boolean aimed =
                !body.with(SectionRole.TARGETS).isEmpty()
                        || !body.with(SectionRole.OBJECTIVE).isEmpty();
        for (PlanBody.Section section : body.all()) {
            if (PlanBody.isAim(section.role())) {
                walk(section.node(), null, aimed);
            } else if (section.role() == SectionRole.CONTENTS
                    || section.role() == SectionRole.NONE) {
                section.node().children().forEach(child -> inside(child));
            }
        }
    }

    /** Targets that stand below their own heading among the tasks. */
    private void inside(Node node) {
        SectionRole role = node.role();
        if (role == SectionRole.TARGETS
                || role == SectionRole.OBJECTIVE
                || node.style() == Numbering.MEASURE) {
            walk(node, null, false);
        } else {
            node.children().forEach(child -> inside(child));
        }
    }

    private void walk(Node node, @Nullable Integer year, boolean aimed) {
        if (aimed && node.headline().startsWith("yeu cau")) {
            return;
        }
        Paragraph paragraph = node.paragraph();
        if (!node.implied()) {
            read(paragraph.bodyStart(), paragraph.end(), year);
        }
        Integer below = headingYear(text, paragraph, year);
        node.children().forEach(child -> walk(child, below, aimed));
    }

    static @Nullable Integer headingYear(
            MappedText text, Paragraph heading, @Nullable Integer above) {
        int end = Math.min(heading.end(), heading.start() + 160);
        String words = text.bare().substring(heading.start(), end);
        boolean heads =
                heading.length() < 160
                        && !words.contains("%")
                        && (words.contains("19") || words.contains("20"));
        Matcher year = YEAR.matcher(words);
        Integer found = above;
        while (heads && year.find()) {
            for (int group = 1; group <= 3; group++) {
                String digits = year.group(group);
                found = digits == null ? found : Integer.valueOf(digits);
            }
        }
        return found;
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
        List<Quantity> quantities = figures.in(from, limit);
        if (quantities.isEmpty()) {
            Integer announced = figures.yearIn(from, Math.min(limit, from + 80));
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
        boolean leading = yearsLead(quantities, from);
        for (int i = 0; i < quantities.size(); i++) {
            Quantity quantity = quantities.get(i);
            Integer before =
                    i == 0 || leading || !ownsYear(quantity)
                            ? figures.yearIn(quantity.gapFrom(), quantity.from())
                            : quantity.year();
            carried = before != null ? before : carried;
            Integer told =
                    leading
                            ? null
                            : quantity.year() != null
                                    ? quantity.year()
                                    : behind(quantities, i, to, after);
            Integer own =
                    told != null
                            ? told
                            : firstNonNull(carried, sharedYear(quantities, subjects, i));
            add(quantity, subjects.get(i), own, after);
        }
        year =
                quantities.getFirst().year() == null
                        ? firstNonNull(figures.yearIn(from, quantities.getFirst().from()), year)
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
                            && Arrays.equals(subjects.get(i), subjects.get(i - 1))
                            && quantity.words() == TargetWords.EQUAL;
            same.add(shares ? quantity.like(same.getLast().words()) : quantity);
        }
        return same;
    }

    private static @Nullable Integer sharedYear(
            List<Quantity> quantities, List<int[]> subjects, int at) {
        boolean shared =
                at + 1 < quantities.size() && Arrays.equals(subjects.get(at), subjects.get(at + 1));
        return shared ? quantities.get(at + 1).year() : null;
    }

    /** "đến năm 2025 đạt 80%, đến năm 2030 đạt 90%": each year stands before its figure. */
    private boolean yearsLead(List<Quantity> quantities, int from) {
        if (quantities.size() < 2) {
            return false;
        }
        Quantity first = quantities.getFirst();
        Quantity second = quantities.get(1);
        Quantity last = quantities.getLast();
        return figures.yearIn(from, first.from()) != null
                && figures.yearIn(first.to(), second.from()) != null
                && last.year() == null;
    }

    /** "... được tập huấn vào năm 2026": the year may close the words of the target. */
    private @Nullable Integer behind(List<Quantity> quantities, int at, int to, boolean after) {
        boolean last = at == quantities.size() - 1;
        int from = quantities.get(at).to();
        int end = last ? to : quantities.get(at + 1).from();
        String words = text.bare().substring(from, Math.max(from, end));
        boolean own = after && (last ? DEADLINE.matcher(words).find() : words.contains("vao nam "));
        return own ? figures.yearIn(from, end) : null;
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

    /** The words around the quantities: before the first, between each two, behind the last. */
    private List<int[]> gaps(List<Quantity> quantities, int from, int to) {
        List<int[]> gaps = new ArrayList<>();
        int start = from;
        for (Quantity quantity : quantities) {
            gaps.add(TargetWords.trimmed(text, start, quantity.from()));
            start = quantity.to();
        }
        gaps.add(TargetWords.trimmed(text, start, to));
        return gaps;
    }

    private boolean hasWords(int[] gap) {
        return TargetWords.hasWords(text, gap);
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
                after ? TargetWords.changeVerb(text, quantity.gapFrom(), quantity.from()) : "";
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
}
