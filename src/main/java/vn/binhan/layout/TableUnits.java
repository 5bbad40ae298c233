package vn.binhan.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.binhan.layout.Paragraphs.Line;
import vn.binhan.wording.Letters;
import vn.binhan.wording.MappedText;
import vn.binhan.wording.Units;

/** What the figures of a table are counted in, where the name of a measure tells it. */
final class TableUnits {
    /** "Tỷ suất sinh (ca sinh/1.000 phụ nữ)": what a rate is counted in. */
    private static final Pattern RATE =
            Pattern.compile(
                    ".*\\((?:dvt: |don vi(?: tinh)?: )?(?:so )?([^()]{2,40}/ ?[^()]{2,40})\\).*");

    private static final Pattern SHARE = Pattern.compile(".*\\(%\\)\\s*|(?:ti|ty) (?:le|trong) .*");
    private static final Pattern COUNTED =
            Pattern.compile(
                    "(?:(?:tong )?so (?:luong )?)("
                            + Units.ALL.stream().map(Letters::bare).collect(Collectors.joining("|"))
                            + ")(?: .*)?");

    private TableUnits() {}

    /** "%", a mark with the words of the unit, or "" where the name tells none. */
    static String named(MappedText text, Line measure) {
        Matcher rate = RATE.matcher(measure.bare());
        if (rate.matches()) {
            int at = measure.start();
            return " " + MappedText.UNIT + text.words(at + rate.start(1), at + rate.end(1));
        }
        if (SHARE.matcher(measure.bare()).matches()) {
            return "%";
        }
        Matcher counted = COUNTED.matcher(measure.bare());
        return counted.matches()
                ? " "
                        + MappedText.UNIT
                        + text.text()
                                .substring(
                                        measure.start() + counted.start(1),
                                        measure.start() + counted.end(1))
                : "";
    }
}
