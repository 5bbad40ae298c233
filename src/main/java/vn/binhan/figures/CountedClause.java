package vn.binhan.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether the words before a number say that so many are made, kept or reached: "vận hành hiệu quả
 * 05 ..." does, "tại 20 xã" only says where. Asked by whole words with their marks.
 */
final class CountedClause {
    // spotless:off
    /** May stand between what is done and the number. */
    private static final Set<String> FILLERS = Set.of("từ", "khoảng", "trên", "hơn", "dưới", "thêm", "mới", "được", "đạt", "ít", "nhất", "tối", "thiểu", "đa", "không", "quá", "tổng", "đủ", "tới");

    /** Right before a number these say where, when, which one or of whom. */
    private static final Set<String> ASIDE = Set.of("tại", "ở", "trong", "với", "của", "sau", "theo", "điều", "khoản", "số", "qua", "gồm", "là", "nhóm", "lớp", "quý", "tháng", "ngày", "giai", "khu", "chương",
            "dự", "thuộc", "nữ", "nam", "năm", "tuổi", "ubnd", "dân", "an", "độ", "cấp", "bước", "hạng", "thứ", "tuyến", "án", "chí", "tiêu", "vào", "lúc", "đường", "tổ", "bậc", "phiên", "bản", "mục", "phụ", "biểu", "khóm", "thôn", "ấp", "xóm", "phường", "quận", "khối", "gọi", "đài", "dài", "rộng", "cách", "tích", "kính");

    /** Anywhere in the clause these tell what is or was, or ask something else. */
    private static final Set<String> TELLING = Set.of("đã", "hiện", "mỗi", "các", "giao", "đang");
    private static final List<String> TELLING_TWO = List.of("xảy ra", "ghi nhận", "yêu cầu", "tiến hành");

    /** "hoạt động của 09 địa chỉ", "nâng số ... lên 20": these bear the number none the less. */
    private static final List<String> BEARING = List.of("hoạt động của", "chất lượng của", "mở rộng");
    // spotless:on

    private static final Pattern TIME =
            Pattern.compile(
                    "^(?:(?:(?:bình quân |trung bình )?(?:mỗi|hằng|hàng) (?:năm|quý|tháng)|đến (?:hết"
                            + " |cuối )?năm \\d{4}|phấn đấu|đồng thời|tiếp tục|và)[, ]+)+");

    /** "giảm số vụ ...": what is counted is named before; "kỹ năng số" is none of that. */
    private static final Pattern COUNTED_BEFORE =
            Pattern.compile("(?:^|(?:giảm|tăng|tổng|nâng|trong|đưa|một|có) )số ");

    private static final int MOST_WORDS = 8;

    private CountedClause() {}

    /** The words of one clause up to its number. */
    static boolean promises(String clause) {
        String opened = TIME.matcher(clause.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        String[] words = opened.split("[^\\p{L}]+");
        int end = words.length;
        while (end > 0 && (words[end - 1].isEmpty() || FILLERS.contains(words[end - 1]))) {
            end--;
        }
        List<String> said = Arrays.stream(words, 0, end).filter(word -> !word.isEmpty()).toList();
        if (said.isEmpty() || said.size() > MOST_WORDS) {
            return false;
        }
        String whole = String.join(" ", said);
        boolean aside =
                ASIDE.contains(said.getLast()) && BEARING.stream().noneMatch(whole::endsWith);
        boolean told =
                COUNTED_BEFORE.matcher(whole).find()
                        || said.stream().anyMatch(TELLING::contains)
                        || TELLING_TWO.stream().anyMatch(whole::contains);
        return !aside && !told;
    }
}
