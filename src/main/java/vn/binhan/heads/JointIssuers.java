package vn.binhan.heads;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhan.wording.Casing;
import vn.binhan.wording.Letters;
import vn.binhan.wording.Paragraph;

/** The offices that issue a plan together, named side by side in its letterhead. */
final class JointIssuers {
    /** "KẾ HOẠCH PHỐI HỢP", "05/KHPH-HPN-CAT": no office stands over the other. */
    private static final Pattern TOGETHER =
            Pattern.compile(
                    "(?:ke hoach|chuong trinh|nghi quyet) (?:phoi hop|lien tich|lien nganh).*"
                            + "|so ?:? ?\\d{1,5} ?/ ?(?:kh|ctr?|nq)(?:ph|lt|ln)(?!\\p{L}).*",
                    Pattern.DOTALL);

    private static final Pattern OFFICE =
            Pattern.compile(
                    "(?<!\\p{L})(?:so|hoi(?= lien hiep| nong| cuu| chu thap| nguoi| phu nu)|(?<!bo )cong an|bo chi huy|truong|vien kiem"
                            + " sat|toa an|lien doan|bao hiem xa hoi|cuc|tinh doan|doan thanh nien|ban dan"
                            + " toc|phong(?! chong| ngua)) ");

    private JointIssuers() {}

    /** "CÔNG AN TỈNH - SỞ Y TẾ", or the same in two lines above a plan of both; else null. */
    static @Nullable String of(List<Paragraph> lines, DocumentParts parts) {
        String whole = lines.stream().map(Paragraph::text).collect(Collectors.joining(" ")).strip();
        List<String> names = List.of(whole.split(" - ", -1));
        boolean offices =
                names.size() > 1
                        && names.stream()
                                .allMatch(name ->
                                        Letterhead.SUBORDINATE
                                                .matcher(Letters.bare(name) + " ")
                                                .lookingAt());
        if (!offices) {
            names = isTogether(parts) ? named(whole) : List.of();
        }
        return names.size() > 1
                ? names.stream().map(Casing::issuer).collect(Collectors.joining(", "))
                : null;
    }

    private static boolean isTogether(DocumentParts parts) {
        int last = Math.max(parts.headEnd() - 1, parts.typeLine());
        for (int i = parts.headStart(); i <= last; i++) {
            if (TOGETHER.matcher(parts.at(i).bareText()).matches()) {
                return true;
            }
        }
        return false;
    }

    /** The names in a row of capitals, each from its office to the next. */
    private static List<String> named(String whole) {
        List<Integer> starts = new ArrayList<>();
        Matcher office = OFFICE.matcher(Letters.bare(whole));
        while (office.find()) {
            starts.add(office.start());
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : whole.length();
            names.add(whole.substring(starts.get(i), end).replaceAll("[\\s,-]+$", ""));
        }
        return names;
    }
}
