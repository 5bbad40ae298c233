package vn.binhan.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.wording.Lookup;
import vn.binhan.wording.MappedText;

/** Years that are told in a row for figures in a row: "lần lượt đạt 60% và 80% vào năm ...". */
final class Respectively {
    private static final String[] WORDS = {"lan luot", "tuong ung"};
    private static final Pattern YEARS =
            Pattern.compile(
                    "(?<!\\p{L})nam (20\\d{2}(?:(?:,| va|, va|;) (?:(?:den |vao )?(?:het |cuoi )?nam )?20\\d{2})+)(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("20\\d{2}");

    private Respectively() {}

    /**
     * The year of each figure, or null where the sentence does not share years out.
     *
     * @param before the years of the figures before this clause, which "tương ứng" may mean again
     */
    static @Nullable List<Integer> years(
            MappedText text, int from, int to, int figures, List<@Nullable Integer> before) {
        if (figures < 2 || !Lookup.holdsAny(text.bare(), from, to, WORDS)) {
            return null;
        }
        List<Integer> told = in(text, from, to);
        if (told.isEmpty() && before.size() >= figures) {
            for (Integer year : before.subList(before.size() - figures, before.size())) {
                if (year == null) {
                    return null;
                }
                told.add(year);
            }
        }
        return told.size() == figures ? told : null;
    }

    private static List<Integer> in(MappedText text, int from, int to) {
        List<Integer> years = new ArrayList<>();
        Matcher row = YEARS.matcher(text.bare()).region(from, to);
        if (row.find()) {
            Matcher year = YEAR.matcher(row.group(1));
            while (year.find()) {
                years.add(Integer.valueOf(year.group()));
            }
        }
        return years;
    }

    /** Whether a number is one of the years in such a row. */
    static boolean isYear(MappedText text, int from, int at) {
        Matcher row = YEARS.matcher(text.bare()).region(Math.max(from, at - 40), text.length());
        return text.bare().startsWith("20", at)
                && row.find()
                && row.start(1) <= at
                && at < row.end(1);
    }
}
