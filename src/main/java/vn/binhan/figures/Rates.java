package vn.binhan.figures;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.wording.Lookup;
import vn.binhan.wording.MappedText;

/** A rate told in words before its figure: "tỷ suất ... trên 1.000 trẻ đẻ sống dưới 9". */
record Rates(MappedText text, int from, int to) {
    /** Whom a rate counts: a hundred thousand of them. */
    static final String COUNTED =
            "(?:(?:tre(?: em)? |ca )?(?:de|sinh)(?: ra)? song|be gai(?: sinh ra song)?|tre em"
                    + " gai|tre gai|tre em duoi \\d{1,2} tuoi|tre duoi \\d{1,2} tuoi|tre em|tre|phu"
                    + " nu|ba me|nguoi dan|nguoi|dan)(?!\\p{L})";

    private static final String HUNDREDS = "(?:100\\.000|10\\.000|1\\.?000|100)(?![\\d.,])";

    /** A rate behind its figure: "500/100.000 trẻ em", "111 bé trai/100 bé gái". */
    static final String BEHIND =
            "(?:con|tre) ?/ ?(?:phu nu|ba me)(?!\\p{L})|(?:(?:be trai|tre em trai|tre trai|ca"
                    + " sinh|ca|vu) ?)?/ ?"
                    + HUNDREDS
                    + "(?: "
                    + COUNTED
                    + ")?";

    private static final Pattern BEFORE =
            Pattern.compile(
                    "(?:ty|ti) (?:suat|so|le)[^;%\\n]{3,90}? (?:tren|/) ?("
                            + HUNDREDS
                            + "\\s(?:ca |tre )?"
                            + COUNTED
                            + ")(?: \\([^()\\n]{1,20}\\))?");

    /** Rates whose name says what they count, so that plans leave the unit out. */
    private static final Map<String, String> NAMED =
            Map.of(
                    "so gioi tinh khi sinh",
                    "bé trai/100 bé gái",
                    "tong ty suat sinh",
                    "con/phụ nữ");

    private static final Pattern LEVEL_OF_NAMED =
            Pattern.compile(
                    "[^;:%\\d]{0,60}(?:khong (?:vuot )?qua|khong vuot|duoi|con|xuong|dat|la|bang|toi"
                            + " da|muc|thay the|ve|:)\\s?");

    /** The unit of a number right behind the name of a rate and its verb, or "". */
    static String unitOfNamed(MappedText text, int from, int at) {
        for (Map.Entry<String, String> named : NAMED.entrySet()) {
            int name = text.bare().indexOf(named.getKey(), from, at);
            int end = name + named.getKey().length();
            if (name >= 0 && LEVEL_OF_NAMED.matcher(text.bare()).region(end, at).matches()) {
                return named.getValue();
            }
        }
        return "";
    }

    /** The rate that a sentence counts by, or null when it names none. */
    static @Nullable Rates in(MappedText text, int from, int to) {
        if (!Lookup.holdsAny(text.bare(), from, to, "tren 1", "/1", "/ 1")) {
            return null;
        }
        Matcher before = BEFORE.matcher(text.bare()).region(from, to);
        return before.find() ? new Rates(text, before.start(1), before.end()) : null;
    }

    boolean covers(int at) {
        return at >= from && at < to;
    }

    /** "/1.000 trẻ đẻ sống". */
    String unit() {
        int bracket = text.text().indexOf('(', from);
        return "/" + text.words(from, bracket > 0 && bracket < to ? bracket : to);
    }
}
