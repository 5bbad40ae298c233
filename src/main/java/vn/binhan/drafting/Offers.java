package vn.binhan.drafting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a line's words name: bodies and days that a person may take over, never filled in unasked.
 */
final class Offers {
    private static final int MOST = 6;
    private static final String WORD = "\\p{Lu}\\p{L}*(?:\\s(?!và\\b|chủ\\b|phối\\b)\\p{Ll}+)?";
    private static final String LEVEL = "(?:tỉnh|thành phố|thị xã|huyện|xã|phường|các cấp)";
    private static final Pattern BODY =
            Pattern.compile(
                    "(?<!\\p{L})(?:Sở|Bộ|Ban|Phòng|Hội|Công an|Tỉnh đoàn|Thành đoàn|Liên đoàn|Tòa án|"
                            + "Viện|Ủy ban|Uỷ ban|UBND|Trung tâm|Mặt trận|Bộ đội|Đoàn|Đài|Báo)"
                            + "(?:\\s"
                            + WORD
                            + "(?:(?:\\svà|\\s?[-–,])?\\s(?!Sở|Bộ|Ban|Phòng|Hội|Công an)"
                            + WORD
                            + "){0,6})?(?:\\s"
                            + LEVEL
                            + ")?(?!\\p{L})",
                    Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern DEADLINE =
            Pattern.compile(
                    "(?:(?:trước|đến|chậm nhất|hết|từ)\\s)*(?:ngày\\s)?\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}"
                            + "|(?:(?:trước|đến|chậm nhất|hết)\\s)*ngày \\d{1,2} tháng \\d{1,2}(?: năm \\d{4}| (?:hằng|hàng) năm)?"
                            + "|(?:trước|đến) ngày \\d{1,2}/\\d{1,2}(?: (?:hằng|hàng) năm)?"
                            + "|(?:đến |hết )?[Qq]uý (?:IV|I{1,3}|[1-4])(?:[/ -]+(?:năm )?\\d{4})?"
                            + "|(?:đến |hết |trước )?tháng \\d{1,2}[/ ](?:năm )?\\d{4}"
                            + "|(?:đến |hết )năm 20\\d{2}"
                            + "|(?:[Hh]ằng|[Hh]àng|[Mm]ỗi) (?:năm|quý|tháng)"
                            + "|[Đđ]ịnh kỳ (?:0?[36]|ba|sáu) tháng"
                            + "|(?:0?[36]|[Bb]a|[Ss]áu) tháng (?:một|0?1) lần");

    private Offers() {}

    /** The bodies that the text names, those known by name first. */
    static List<String> bodies(String text, List<String> known) {
        Set<String> found = new LinkedHashSet<>();
        var low = text.toLowerCase(Locale.ROOT);
        for (var name : known) {
            if (name.length() > 3 && low.contains(name.toLowerCase(Locale.ROOT))) {
                found.add(name);
            }
        }
        BODY.matcher(text)
                .results()
                .map(hit -> hit.group().strip())
                .filter(name -> name.indexOf(' ') > 0 && !name.matches("Bộ đội|Công an|Ủy ban"))
                .filter(name -> found.stream().noneMatch(other -> other.contains(name)))
                .forEach(found::add);
        return found.stream().limit(MOST).toList();
    }

    /** The body as it is offered: marked as supporting where the text says so before its name. */
    static String inItsRole(String body, String text) {
        var low = text.toLowerCase(Locale.ROOT);
        var at = low.indexOf(body.toLowerCase(Locale.ROOT));
        if (at < 0) {
            return body;
        }
        var before = low.substring(Math.max(low.lastIndexOf(';', at), 0), at);
        return before.lastIndexOf("phối hợp") > before.lastIndexOf("chủ trì")
                ? DraftItem.supporting(body)
                : body;
    }

    /** The days, quarters and years that the text names. */
    static List<String> deadlines(String text) {
        return DEADLINE.matcher(text)
                .results()
                .map(hit -> hit.group().strip())
                .distinct()
                .limit(MOST)
                .toList();
    }
}
