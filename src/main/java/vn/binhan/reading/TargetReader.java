package vn.binhan.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.figures.MeasureRow;
import vn.binhan.figures.Measured;
import vn.binhan.figures.Quantities;
import vn.binhan.figures.Quantities.Quantity;
import vn.binhan.figures.Target;
import vn.binhan.figures.TargetSentence;
import vn.binhan.figures.TargetYears;
import vn.binhan.wording.Found;
import vn.binhan.wording.MappedText;

/** Reads the measurable promises out of a paragraph, several in one sentence if need be. */
final class TargetReader {
    private static final Pattern SENTENCE_END = Pattern.compile(";|[.](?=\\s|$|/)|\\n");
    private static final Pattern AIMED =
            Pattern.compile(
                    "(?:muc tieu|chi tieu|phan dau|dat ra yeu cau)(?!\\p{L})(?! (?:tren|nay|do)(?!\\p{L}))");

    private static final int LONGEST_SENTENCE = 1500;

    private final MappedText text;
    private final List<Found<Target>> targets = new ArrayList<>();
    private final Quantities loose;
    private final Quantities sure;
    private Quantities figures;

    private boolean prose;
    private int[] lastSubject = {0, 0};
    private int[] measureAbove = {0, 0};
    private @Nullable Integer year;
    private @Nullable Integer yearOfList;
    private boolean paired;

    private int firstOfParagraph;
    private int firstOfSection;

    /** "Năm 2025, hai xã đã ..., đạt 91%": what was done, told among the aims. */
    private static final Pattern RESULT =
            Pattern.compile(
                    "\\s*(?:trong |kết thúc )?năm 20\\d{2},? [^.;%]{0,200}? đã \\p{L}",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    TargetReader(MappedText text) {
        this.text = text;
        this.loose = new Quantities(text, true);
        this.sure = new Quantities(text, false);
        this.figures = loose;
    }

    List<Found<Target>> targets() {
        return targets;
    }

    /** In prose a number of people or places is a promise only when it says "at least". */
    TargetReader inProse() {
        figures = sure;
        prose = true;
        return this;
    }

    /** Begins a section: a sentence on "all these aims" speaks of those from here on. */
    void beginSection() {
        firstOfSection = targets.size();
    }

    /** Whether numbers of people and things count as promises in what is read next. */
    void countThings(boolean counted) {
        figures = counted ? loose : sure;
    }

    /** What a line that ends with a colon counts, for the item below it that is read next. */
    void measuredAbove(int[] measure) {
        measureAbove = measure;
    }

    /** Reads one paragraph; the year of the headings above it counts unless it names its own. */
    void read(int from, int to, @Nullable Integer headingYear) {
        read(from, to, headingYear, false);
    }

    /** Reads an item of a list of aims: in prose, too, its counts are promised. */
    void readItem(int from, int to, @Nullable Integer headingYear) {
        read(from, to, headingYear, true);
    }

    private void read(int from, int to, @Nullable Integer headingYear, boolean item) {
        year = headingYear;
        yearOfList = headingYear;
        paired = false;
        firstOfParagraph = targets.size();
        lastSubject = measureAbove;
        measureAbove = new int[] {0, 0};
        if (MeasureRow.is(text, from, to)) {
            targets.addAll(MeasureRow.read(text, from, to, headingYear));
            return;
        }
        Matcher end = SENTENCE_END.matcher(text.text()).region(from, to);
        end.useAnchoringBounds(true);
        int start = from;
        boolean listed = item;
        while (end.find()) {
            boolean named = lastSubject[0] < lastSubject[1];
            if (!named && Measured.isLeftOut(text, start, end.start())) {
                continue;
            }
            boolean told = readTurns(start, end.start(), listed);
            listed = item || ((prose || text.charAt(end.start()) == ';') && (told || listed));
            start = end.end();
        }
        readTurns(start, to, listed);
    }

    /** Reads a sentence piece by piece; a year that only the last one bears is that of all. */
    private boolean readTurns(int from, int to, boolean listed) {
        int first = targets.size();
        int start = from;
        boolean told = false;
        List<Integer> turns = TargetTurns.in(text, from, to);
        for (int turn : turns) {
            told |= readSentence(start, turn, listed || told);
            start = turn;
        }
        told |= readSentence(start, to, listed || told);
        Integer last = targets.size() > first ? targets.getLast().value().by() : null;
        for (int i = first; last != null && !turns.isEmpty() && i < targets.size(); i++) {
            Target target = targets.get(i).value();
            boolean open = target.by() == null;
            targets.set(i, targets.get(i).as(open ? target.dueBy(last) : target));
        }
        return told;
    }

    /** "Các chỉ tiêu này đều phải hoàn thành vào năm 2030": the year of those without one. */
    private void tellYears(int from, int to) {
        boolean all = BackReferences.toAll(text, from, to);
        boolean these = BackReferences.toThese(text, from, to);
        int first = all && !prose ? firstOfSection : firstOfParagraph;
        Integer told = all || these ? TargetYears.in(text, from, to) : null;
        for (int i = first; told != null && i < targets.size(); i++) {
            Target target = targets.get(i).value();
            targets.set(i, targets.get(i).as(target.by() == null ? target.dueBy(told) : target));
        }
    }

    /** The year that what goes on in the next paragraph ("Trong đó ...") is told by. */
    @Nullable Integer yearInHand() {
        return paired ? yearOfList : year;
    }

    /** "đến năm 2025 có 60% ... và đạt 70% vào năm 2030": the years are those of one item. */
    private boolean pairs(List<Quantity> quantities) {
        if (quantities.size() < 2) {
            return false;
        }
        return quantities.stream()
                .skip(1)
                .anyMatch(later ->
                        later.year() != null
                                || TargetYears.in(text, later.gapFrom(), later.from()) != null);
    }

    private List<@Nullable Integer> yearsOfParagraph() {
        List<@Nullable Integer> years = new ArrayList<>();
        for (Found<Target> found : targets.subList(firstOfParagraph, targets.size())) {
            years.add(found.value().by());
        }
        return years;
    }

    private boolean readSentence(int from, int to, boolean listed) {
        int limit = Math.min(to, from + LONGEST_SENTENCE);
        if (!prose && RESULT.matcher(text.text()).region(from, limit).lookingAt()) {
            return false;
        }
        boolean aimed = AIMED.matcher(text.bare()).region(from, limit).find();
        List<Quantity> quantities = figures.in(from, limit, listed || (prose && aimed));
        if (quantities.isEmpty()) {
            Integer announced = TargetYears.in(text, from, Math.min(limit, from + 80));
            year = announced != null && (aimed || limit - from < 80) ? announced : year;
            lastSubject = Measured.named(text, from, limit, lastSubject);
            tellYears(from, limit);
            return false;
        }
        Integer above = TargetYears.in(text, from, quantities.getFirst().from());
        boolean ofList =
                above != null
                        && quantities.size() > 1
                        && quantities.getFirst().year() != null
                        && quantities.getLast().year() != null;
        yearOfList = ofList ? above : yearOfList;
        boolean pairs = pairs(quantities);
        if (paired && above == null && !pairs) {
            year = yearOfList;
            paired = false;
        }
        paired |= above != null && pairs;
        TargetSentence sentence = new TargetSentence(text, quantities, from, limit, lastSubject);
        List<@Nullable Integer> before = yearsOfParagraph();
        boolean again = above == null && BackReferences.toLast(text, from, limit);
        boolean one = new HashSet<>(before).size() == 1;
        Integer named = again && one && year == null ? before.getLast() : year;
        targets.addAll(sentence.targets(above != null ? above : named, before));
        lastSubject = sentence.lastSubject();
        year = above != null && quantities.getFirst().year() == null ? above : year;
        return true;
    }
}
