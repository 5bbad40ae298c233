package vn.binhan.layout;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.binhan.layout.Paragraphs.Line;
import vn.binhan.wording.Letters;
import vn.binhan.wording.Units;

/**
 * The heads of a table whose rows are places or bodies: "Xã, phường | Số câu lạc bộ | Số lớp"; what
 * is counted stands above the figures, for whom before them.
 */
final class PlaceColumns {
    private static final String PLACE =
            "(?:xa|phuong|thi tran|dac khu|huyen|quan|thi xa|thanh pho|tinh|dia phuong|dia ban|don"
                    + " vi|co quan|thon|ban|ap|khom|buon|xom|to dan pho|khu pho|khu dan cu|truong(?:"
                    + " hoc)?|chi hoi|co so|so|nganh|ban nganh)";
    private static final Pattern PLACES =
            Pattern.compile(
                    "(?!don vi tinh)(?:ten |cac )?"
                            + PLACE
                            + "(?:(?:, ?| ?/ ?| va | - | )(?:cac )?"
                            + PLACE
                            + ")*(?: thuc hien| truc thuoc)?");
    private static final Pattern MEASURED =
            Pattern.compile(
                    "(?!.*(?:hien co|da co|dan so|dien thoai))(?:(?:tong )?so (?!tt|tien|quyet dinh)\\p{L}"
                            + "|(?:ty|ti) (?:le|suat|so|trong) |(?:"
                            + Units.ALL.stream().map(Letters::bare).collect(Collectors.joining("|"))
                            + ")(?!\\p{L})).*");
    private static final Pattern TOTAL =
            Pattern.compile(
                    "(?:tong|cong)(?: cong| so)?(?: toan \\p{L}+)?|toan (?:tinh|thanh pho|huyen|xa|phuong|nganh)");

    /** What a head adds to the measure: "(%)", "đến năm 2025". */
    private static final Pattern ASIDE =
            Pattern.compile(
                    "(?iu)\\s*(?:\\([^()]*\\)|(?:(?:đến|trong|vào) )?(?:(?:hết|cuối) )?(?:năm )?20\\d{2})\\s*");

    private PlaceColumns() {}

    static boolean isPlace(Line head) {
        return PLACES.matcher(head.bare()).matches();
    }

    /** Whether the head of a column says what is counted for each place. */
    static boolean isMeasured(Line head) {
        return MEASURED.matcher(head.bare()).matches() && TaskTable.Column.of(head.bare()) == null;
    }

    /** "Tổng cộng" begins a row without a number. */
    static boolean isTotal(String bare) {
        return TOTAL.matcher(bare).matches();
    }

    /** "Số câu lạc bộ năm 2025" counts "Số câu lạc bộ". */
    static String measure(Line head) {
        Matcher aside = ASIDE.matcher(head.text());
        return aside.replaceAll(" ").strip();
    }
}
