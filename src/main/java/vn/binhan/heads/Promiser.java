package vn.binhan.heads;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.binhan.wording.MappedText;
import vn.binhan.wording.ProvinceNames;

/** The province that a text names only where it tells what is promised. */
final class Promiser {
    private static final Pattern PROMISING =
            Pattern.compile(
                    "(?:(?i:theo đó|theo kế hoạch|đến năm \\d{4}),|[.\\n]) ?(\\p{Lu}\\p{L}+(?:"
                            + " \\p{Lu}\\p{L}+){1,3}) (?:phấn đấu|đặt mục tiêu|đặt ra|đề ra)");

    private Promiser() {}

    /** "UBND tỉnh ban hành ... Theo đó, Quảng Điền phấn đấu": whose plan it is. */
    static String named(String committee, MappedText text, int from) {
        Matcher promising = PROMISING.matcher(text.text()).region(from, text.length());
        boolean found = committee.endsWith(" tỉnh") && promising.find();
        String province = found ? ProvinceNames.of(promising.group(1)) : null;
        return province == null ? committee : committee + " " + province;
    }
}
