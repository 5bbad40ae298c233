package vn.binhan.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.heads.Dates;
import vn.binhan.wording.Found;
import vn.binhan.wording.Lookup;
import vn.binhan.wording.MappedText;

/** Tells the years before the plan of a news item: "Giai đoạn 2016 - 2020, ... đạt 81%". */
final class PastYears {
    private static final Pattern RANGE =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2}) ?- ?((?:19|20)\\d{2})(?!\\d)");

    /** A sentence that begins with the years it tells of. */
    private static final Pattern OPENS =
            Pattern.compile(
                    "\\s*(?:theo [^,.;]{4,80}, )?(?:trong |o )?giai doan ((?:19|20)\\d{2}) ?- ?((?:19|20)\\d{2}),");

    private static final Pattern OPENS_YEAR =
            Pattern.compile("\\s*(?:trong |ket thuc )?nam ((?:19|20)\\d{2}),? (?!- ?\\d|va )");

    private static final Pattern PROMISES =
            Pattern.compile(
                    "phan dau|muc tieu|chi tieu (?!chua|khong|dat|da)|(?<!\\p{L})se |(?<!\\p{L})dam bao|bao dam");

    private static final int FAR = 200;
    private static final int REACH = 120;
    private static final int PAGE_HEAD = 800;

    private final MappedText text;
    private @Nullable List<int[]> ranges;
    private @Nullable Integer pageYear;

    PastYears(MappedText text) {
        this.text = text;
    }

    /** All years "from - to" that the text names; looked for once a sentence begins with some. */
    private List<int[]> ranges() {
        List<int[]> known = ranges;
        if (known == null) {
            known = new ArrayList<>();
            Matcher range = RANGE.matcher(text.bare());
            while (range.find()) {
                known.add(new int[] {year(range, 1), year(range, 2)});
            }
            ranges = known;
        }
        return known;
    }

    /** The year of the first day that the page names. */
    private int pageYear() {
        Integer known = pageYear;
        if (known == null) {
            Found<LocalDate> day = Dates.first(text, 0, Math.min(text.length(), PAGE_HEAD));
            known = day == null ? 0 : day.value().getYear();
            pageYear = known;
        }
        return known;
    }

    private static int year(Matcher range, int group) {
        return Integer.parseInt(String.valueOf(range.group(group)));
    }

    /**
     * Whether a sentence tells of years that were over when the last years named here began, and
     * that are no stage of longer ones.
     */
    boolean isOver(int from, int to) {
        if (!Lookup.holdsAny(text.bare(), from, Math.min(to, from + REACH), "20", "19")) {
            return false;
        }
        Matcher opens = OPENS.matcher(text.bare()).region(from, to);
        if (!opens.lookingAt()) {
            return isYearBefore(from, to);
        }
        int first = year(opens, 1);
        int last = year(opens, 2);
        boolean before = ranges().stream().anyMatch(other -> other[0] >= last && other[1] > last);
        boolean stage =
                ranges().stream()
                        .anyMatch(other ->
                                other[0] <= first
                                        && other[1] >= last
                                        && other[1] - other[0] > last - first);
        int limit = Math.min(text.sentenceEnd(from, to), opens.end() + FAR);
        return before && !stage && !PROMISES.matcher(text.bare()).region(opens.end(), limit).find();
    }

    /** "Trong năm 2023, tỉnh có 78% ..." on a page of 2024. */
    private boolean isYearBefore(int from, int to) {
        Matcher opens = OPENS_YEAR.matcher(text.bare()).region(from, to);
        return opens.lookingAt()
                && year(opens, 1) < pageYear()
                && !PROMISES.matcher(text.bare())
                        .region(
                                opens.end(),
                                Math.min(text.sentenceEnd(from, to), opens.end() + FAR))
                        .find();
    }

    /** Whether any sentence between two positions does. */
    boolean opensOver(int from, int to) {
        int start = from;
        while (start < to) {
            if (isOver(start, to)) {
                return true;
            }
            start = Math.max(start + 1, text.sentenceEnd(start, to));
        }
        return false;
    }
}
