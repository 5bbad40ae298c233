package vn.binhan.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.figures.Quantities.Quantity;
import vn.binhan.wording.Found;
import vn.binhan.wording.MappedText;
import vn.binhan.wording.Span;

/** Joins the figures of one sentence to the words that say what they count and by when. */
public final class TargetSentence {
    private static final Pattern RATIO =
            Pattern.compile(
                    "[\\s,;:-]*(?:phan dau )?(?:duy tri |giam |tang |nang |dua |khong che |kiem che"
                            + " |ha )?(?:hang nam |hằng nam )?(?:ty le|ti le|ty so|so luong|ty"
                            + " trong|muc (?!tieu|dich)|khong che |so (?!nguoi)[a-z]+ )",
                    Pattern.DOTALL);

    /** "Thành phố cũng (phấn đấu) 40% xã": who promises is not what is counted. */
    private static final Pattern ACTOR =
            Pattern.compile(
                    "(?:phan dau )?(?:tang|lap|mo|xay dung|thanh lap|bo sung) them|(?:theo (?:do|ke"
                            + " hoach|de an|chuong trinh|quyet dinh)(?: nay)?,?"
                            + " ?)?(?:(?:se|cung|con)|(?:toan |ca )?(?:tinh|thanh pho|tp|huyen|quan|thi"
                            + " xa|xa|phuong|dia phuong|ke hoach|chuong trinh|de an)(?: nay)?(?: cung|"
                            + " se| con)?)?");

    /** "tỷ lệ ... đạt 95% và 100% các vụ ...": whom the second figure counts stands behind it. */
    private static final Pattern OWN =
            Pattern.compile(
                    "(?:tong )?(?:so(?! voi)|cac|vu|nguoi|ho|can bo|tre em|hoc sinh|nan nhan|truong"
                            + " hop|co quan|don vi|xa|thon)(?!\\p{L}) \\p{L}");

    /** "con số này là 98%": what was counted before is counted again. */
    private static final Pattern AGAIN =
            Pattern.compile(
                    "(?:con so|ty le|ti le|chi tieu|muc|so|chi so) (?:nay|do|tren)(?:"
                            + " (?:giam|tang|se|la|phai|can))*");

    /** "1,7 lần so với nam giới vào năm 2025 và 1,4 lần ...": no other thing is counted. */
    private static final Pattern COMPARED = Pattern.compile("so voi [^,;:.%\\d]{2,60}");

    private static final Pattern PLACE =
            Pattern.compile(
                    "(?:o|tai|trong|tren dia ban|doi voi|so voi|theo|hang nam|hang thang|moi nam|/)"
                            + "(?!\\p{L})");

    private final MappedText text;
    private final List<Quantity> quantities;
    private final List<int[]> gaps;
    private final List<int[]> subjects = new ArrayList<>();
    private final int from;
    private final int to;
    private final boolean after;

    /**
     * A sentence between two positions with at least one figure.
     *
     * @param above the words that the sentence before counted
     */
    public TargetSentence(MappedText text, List<Quantity> figures, int from, int to, int[] above) {
        this.text = text;
        this.to = to;
        this.from = Introduction.end(text, figures, from, to);
        this.gaps = gaps(figures);
        this.after = isAfter();
        findSubjects(figures.size(), above);
        this.quantities = sameComparator(figures);
    }

    /** The words around the figures: before the first, between each two, behind the last. */
    private List<int[]> gaps(List<Quantity> figures) {
        List<int[]> found = new ArrayList<>();
        int start = from;
        for (Quantity quantity : figures) {
            found.add(
                    found.isEmpty()
                            ? TargetWords.aimed(text, start, quantity.from())
                            : TargetWords.trimmed(text, start, quantity.from()));
            start = quantity.to();
        }
        found.add(TargetWords.trimmed(text, start, to));
        for (int i = 0; i + 1 < found.size(); i++) {
            int[] gap = found.get(i);
            if (AGAIN.matcher(text.bare()).region(gap[0], gap[1]).matches()
                    || (i > 0 && COMPARED.matcher(text.bare()).region(gap[0], gap[1]).matches())) {
                found.set(i, new int[] {gap[1], gap[1]});
            }
        }
        int[] first = found.getFirst();
        if (hasWords(found.get(1))
                && ACTOR.matcher(text.bare()).region(first[0], first[1]).matches()) {
            found.set(0, new int[] {first[1], first[1]});
        }
        return found;
    }

    private boolean isAfter() {
        int[] first = gaps.getFirst();
        boolean opensWithWords = hasWords(first);
        boolean openStart = !opensWithWords && hasWords(gaps.get(1));
        if (!hasWords(gaps.getLast()) && !openStart) {
            return false;
        }
        boolean ratio = RATIO.matcher(text.bare()).region(first[0], first[1]).lookingAt();
        boolean placed = PLACE.matcher(text.bare()).region(gaps.getLast()[0], to).lookingAt();
        return !(opensWithWords && (ratio || placed));
    }

    private void findSubjects(int count, int[] above) {
        int[] subject = after ? lastWith() : hasWords(gaps.getFirst()) ? gaps.getFirst() : above;
        for (int i = 0; i < count; i++) {
            int[] own = gaps.get(after ? count - i : i);
            subject = hasWords(own) ? own : subject;
            subjects.add(after ? 0 : i, subject);
        }
        int[] last = gaps.getLast();
        boolean own =
                !after
                        && count > 1
                        && !hasWords(gaps.get(count - 1))
                        && OWN.matcher(text.bare()).region(last[0], last[1]).lookingAt();
        if (own) {
            subjects.set(count - 1, last);
        }
    }

    private int[] lastWith() {
        for (int i = gaps.size() - 1; i > 0; i--) {
            if (hasWords(gaps.get(i))) {
                return gaps.get(i);
            }
        }
        return gaps.getLast();
    }

    /** "xuống còn 7% vào năm 2025 và 6% vào năm 2030": the second value is met like the first. */
    private List<Quantity> sameComparator(List<Quantity> figures) {
        List<Quantity> same = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            Quantity quantity = figures.get(i);
            boolean shares =
                    i > 0
                            && Alike.is(
                                    text,
                                    same.getLast(),
                                    quantity,
                                    Arrays.equals(subjects.get(i), subjects.get(i - 1)));
            same.add(shares ? quantity.like(same.getLast().words()) : quantity);
        }
        return same;
    }

    /** Where the words lie that its last figure counts. */
    public int[] lastSubject() {
        return subjects.getLast();
    }

    /**
     * The targets of the sentence, in order.
     *
     * @param above the year that stands above it
     * @param known the years of what the paragraph promised before it
     */
    public List<Found<Target>> targets(@Nullable Integer above, List<@Nullable Integer> known) {
        List<Found<Target>> targets = new ArrayList<>();
        List<Integer> row = Respectively.years(text, from, to, quantities.size(), known);
        Integer carried = above;
        boolean leading = yearsLead();
        boolean opens = Recurring.opens(text, quantities.getFirst());
        for (int i = 0; i < quantities.size(); i++) {
            Quantity quantity = quantities.get(i);
            Integer own = quantity.year();
            Integer before = i == 0 || leading || own == null ? yearBefore(i) : own;
            Integer recurs =
                    before == null ? Recurring.year(text, quantity, gapEnd(i), carried) : null;
            carried = before != null ? before : opens && recurs != null ? recurs : carried;
            Integer told = leading ? null : own != null ? own : behind(i);
            Integer led = recurs != null ? recurs : carried != null ? carried : sharedYear(i);
            Integer by = row != null ? row.get(i) : told != null ? told : led;
            Found<Target> target = target(quantity, subjects.get(i), by);
            if (target != null) {
                targets.add(target);
            }
        }
        return targets;
    }

    private int gapEnd(int at) {
        return at + 1 < quantities.size() ? quantities.get(at + 1).from() : to;
    }

    private @Nullable Integer yearBefore(int at) {
        Quantity quantity = quantities.get(at);
        Integer own = TargetYears.in(text, quantity.gapFrom(), quantity.from());
        boolean taken = at > 0 && after && own != null && own.equals(closing(at - 1));
        return taken ? null : own;
    }

    /** "đến năm 2025 đạt 80%, đến năm 2030 đạt 90%": each year stands before its figure. */
    private boolean yearsLead() {
        if (quantities.size() < 2) {
            return false;
        }
        Quantity first = quantities.getFirst();
        Quantity second = quantities.get(1);
        return TargetYears.in(text, from, first.from()) != null
                && TargetYears.in(text, first.to(), second.from()) != null
                && quantities.getLast().year() == null;
    }

    /** "70% ... và 95% ... năm 2025": the year at the end is that of all figures before it. */
    private @Nullable Integer sharedYear(int at) {
        for (int next = at + 1; next < quantities.size(); next++) {
            Integer year = quantities.get(next).year();
            Integer told = year != null ? year : behind(next);
            if (told != null) {
                int from = quantities.get(at).to();
                return TargetYears.isStep(text, from, quantities.get(next).from()) ? null : told;
            }
        }
        return null;
    }

    /** "... được tập huấn vào năm 2026": the year may close the words of the target. */
    private @Nullable Integer behind(int at) {
        int start = quantities.get(at).to();
        if (at < quantities.size() - 1) {
            boolean counts = !after && !quantities.get(at).unit().equals("%");
            return after
                    ? closing(at)
                    : counts
                            ? TargetYears.endOfClause(text, start, quantities.get(at + 1).from())
                            : null;
        }
        String tail = text.bare().substring(start, Math.max(start, to));
        boolean told = after ? TargetYears.isDeadline(tail) : TargetYears.endsInDeadline(tail);
        return told ? TargetYears.in(text, start, to) : null;
    }

    private @Nullable Integer closing(int at) {
        return TargetYears.closing(text, quantities.get(at).to(), quantities.get(at + 1).from());
    }

    private boolean hasWords(int[] gap) {
        return TargetWords.hasWords(text, gap);
    }

    private @Nullable Found<Target> target(Quantity quantity, int[] subject, @Nullable Integer by) {
        boolean counted = !quantity.unit().equals("%");
        int start = counted && after ? wholeStart(quantity, subject) : subject[0];
        boolean lent = counted && after && subject[0] > nextFrom(quantity);
        String written = lent ? "" : text.words(start, subject[1]);
        String words =
                counted && after && quantity.unit().indexOf('/') < 0
                        ? (quantity.unit() + " " + written).strip()
                        : counted && (written.isEmpty() || TargetWords.isWork(written))
                                ? (written + " " + quantity.unit()).strip()
                                : written;
        if (words.isEmpty()) {
            return null;
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
        Span span = text.span(quantity.from(), quantity.to()).union(text.span(start, subject[1]));
        return new Found<>(target, span, counted ? 0.75 : 0.93);
    }

    /** Where the next figure begins: "01 địa chỉ và 01 câu lạc bộ" share no words. */
    private int nextFrom(Quantity quantity) {
        int next = quantities.indexOf(quantity) + 1;
        boolean other =
                next > 0
                        && next < quantities.size()
                        && !quantities.get(next).unit().equalsIgnoreCase(quantity.unit());
        return other ? quantities.get(next).from() : Integer.MAX_VALUE;
    }

    /** Behind a count its verb belongs to what is counted: "12 xã đạt tiêu chuẩn". */
    private int wholeStart(Quantity quantity, int[] subject) {
        int start = quantity.to();
        boolean near = subject[0] > start && subject[0] - start < 12;
        for (int i = start; near && i < subject[0]; i++) {
            near = text.charAt(i) == ' ' || Character.isLetter(text.charAt(i));
        }
        return near ? start : subject[0];
    }
}
