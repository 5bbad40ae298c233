package vn.binhan.reading;

import java.util.List;
import vn.binhan.reading.PlanReading.Comparator;

/** The words by which a plan says how a value is to be met. */
enum TargetWords {
    // spotless:off
    AT_LEAST (Comparator.AT_LEAST,  "tối thiểu|ít nhất|không dưới|không thấp hơn|không ít hơn|tối thiếu|từ", "trở lên|trở lện"),
    AT_MOST  (Comparator.AT_MOST,   "không quá|tối đa|không vượt quá|không cao hơn|giảm còn|giảm xuống còn|xuống còn|nhiều nhất|còn", "trở xuống"),
    MORE     (Comparator.MORE_THAN, "trên|hơn|vượt|vượt trên|cao hơn|lớn hơn", ""),
    LESS     (Comparator.LESS_THAN, "dưới|thấp hơn|ít hơn|nhỏ hơn", ""),
    EQUAL    (Comparator.EQUAL,     "đạt|bằng|là|khoảng|đủ|đảm bảo|bảo đảm|phấn đấu", "");

    /** What a value may be counted in, besides per cent. */
    static final List<String> UNITS = List.of(
            "người", "xã, phường, thị trấn", "xã", "phường", "mô hình", "lần", "đợt", "lượt người", "lượt", "câu lạc bộ", "lớp", "cuộc", "hội nghị",
            "buổi", "địa chỉ tin cậy", "địa chỉ", "cơ sở", "hộ gia đình", "hộ", "huyện", "đơn vị", "trường", "vụ việc", "vụ", "ca", "trường hợp", "đội", "nhóm", "tổ",
            "cộng tác viên", "học viên", "cán bộ", "phụ nữ", "trẻ em", "nạn nhân", "sản phẩm", "tài liệu", "tờ rơi", "tin, bài", "tin bài",
            "bài", "chương trình", "chuyên mục", "ngôi nhà", "nhà tạm lánh", "trung tâm", "đường dây nóng", "đường dây", "triệu đồng", "tỷ đồng", "chiến dịch", "hội thi", "tọa đàm", "khu dân cư", "thôn", "đại biểu", "nhà");
    // spotless:on

    private final Comparator comparator;
    private final List<String> before;
    private final List<String> after;
    private final List<String> bareBefore;
    private final List<String> bareAfter;

    TargetWords(Comparator comparator, String before, String after) {
        this.comparator = comparator;
        this.before = List.of(before.split("\\|"));
        this.after = after.isEmpty() ? List.of() : List.of(after.split("\\|"));
        this.bareBefore = this.before.stream().map(Letters::bare).toList();
        this.bareAfter = this.after.stream().map(Letters::bare).toList();
    }

    Comparator comparator() {
        return comparator;
    }

    List<String> before() {
        return before;
    }

    List<String> after() {
        return after;
    }

    /** The longest word of this row that ends right at a position, or "". */
    String endingAt(String bare, int from, int at) {
        return longest(
                bareBefore,
                word -> {
                    int start = at - word.length();
                    return start >= from
                            && bare.startsWith(word, start)
                            && (start == 0 || !Character.isLetterOrDigit(bare.charAt(start - 1)));
                });
    }

    /** The longest word of this row that begins right at a position, or "". */
    String startingAt(String bare, int at) {
        return longest(bareAfter, word -> bare.startsWith(word, at));
    }

    private static String longest(List<String> words, java.util.function.Predicate<String> fits) {
        String best = "";
        for (String word : words) {
            if (word.length() > best.length() && fits.test(word)) {
                best = word;
            }
        }
        return best;
    }
}
