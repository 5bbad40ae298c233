package vn.binhan.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a section of a plan is for, told from the first words of its heading. */
public enum SectionRole {
    // spotless:off
    SITUATION   ("what was found before the plan",  "tình hình|thực trạng|sự cần thiết|kết quả|đánh giá|đặc điểm|bối cảnh|ưu điểm|hạn chế|tồn tại|khó khăn|nguyên nhân|thuận lợi"),
    BASES       ("the texts it rests on",           "căn cứ|cơ sở pháp lý"),
    ORGANISATION("who does what",                   "tổ chức thực hiện|tổ chức triển khai|phân công|trách nhiệm của|trách nhiệm thực hiện|trách nhiệm các|tổ chức thi hành|công tác tổ chức thực hiện|điều khoản thi hành"),
    REPORTING   ("when to report and to whom",      "chế độ báo cáo|chế độ thông tin|thông tin, báo cáo|thông tin báo cáo|báo cáo kết quả|công tác báo cáo|thời gian báo cáo|kiểm tra, giám sát và báo cáo"),
    BUDGET      ("the money",                       "kinh phí|nguồn kinh phí|dự toán|nguồn lực thực hiện|nguồn vốn|kinh phí thực hiện|ngân sách"),
    TARGETS     ("the measurable promises",         "chỉ tiêu|mục tiêu cụ thể|các mục tiêu cụ thể|mục tiêu, chỉ tiêu cụ thể|hệ thống chỉ tiêu|một số chỉ tiêu|kết quả cần đạt|kết quả phải đạt|kết quả mong đợi|kết quả dự kiến|kết quả đầu ra|kết quả phấn đấu|dự kiến kết quả|yêu cầu cần đạt|yêu cầu về chỉ tiêu|chỉ số|chỉ số cần đạt|định mức, chỉ tiêu|định mức chỉ tiêu"),
    OBJECTIVE   ("the aim",                         "mục tiêu|định hướng, mục tiêu|định hướng và mục tiêu|phương hướng, mục tiêu|phương hướng và mục tiêu"),
    PURPOSE     ("why, and what is asked of the work", "mục đích|yêu cầu|quan điểm|ý nghĩa|nguyên tắc|chủ đề|thông điệp"),
    SCOPE       ("where, when and for whom",        "phạm vi|đối tượng|thời gian|địa điểm|thời điểm|địa bàn|tiến độ|lộ trình|thành phần"),
    CONTENTS    ("the work itself",                 "nhiệm vụ|giải pháp|nội dung|hoạt động|các hoạt động|biện pháp|công việc|kế hoạch thực hiện cụ thể|những nhiệm vụ|phương hướng, nhiệm vụ|phương hướng và nhiệm vụ|định hướng nhiệm vụ|định hướng, nhiệm vụ|nhóm nhiệm vụ|nhóm giải pháp|công tác trọng tâm|trọng tâm công tác|hình thức, nội dung|hình thức và nội dung|khung hoạt động|khung nhiệm vụ"),
    NONE        ("any other text",                  "");
    // spotless:on

    private static final List<String> OPENERS =
            List.of("cac ", "mot so ", "nhung ", "ve ", "he thong ");
    private static final Map<Character, List<Opening>> OPENINGS = openings();

    private final String purpose;
    private final List<String> words;
    private final List<String> bareWords;

    SectionRole(String purpose, String words) {
        this.purpose = purpose;
        this.words = List.of(words.split("\\|"));
        this.bareWords = this.words.stream().map(Letters::bare).toList();
    }

    String purpose() {
        return purpose;
    }

    List<String> words() {
        return words;
    }

    /** The role of a heading, given its words without marks and without its label. */
    public static SectionRole of(String bareHeading) {
        String heading = bareHeading.strip();
        for (String opener : OPENERS) {
            if (heading.startsWith(opener)) {
                heading = heading.substring(opener.length());
            }
        }
        if (heading.isEmpty()) {
            return NONE;
        }
        for (Opening opening : OPENINGS.getOrDefault(heading.charAt(0), List.of())) {
            String word = opening.word();
            if (heading.startsWith(word) && isWhole(heading, word.length())) {
                return opening.role().refined(heading);
            }
        }
        return NONE;
    }

    /** The words of all roles by their first letter, so that few are tried on each heading. */
    private static Map<Character, List<Opening>> openings() {
        Map<Character, List<Opening>> openings = new HashMap<>();
        for (SectionRole role : values()) {
            for (String word : role.bareWords) {
                if (!word.isEmpty()) {
                    openings.computeIfAbsent(word.charAt(0), letter -> new ArrayList<>())
                            .add(new Opening(word, role));
                }
            }
        }
        openings.values()
                .forEach(list ->
                        list.sort(Comparator.comparingInt(opening -> -opening.word().length())));
        return openings;
    }

    private record Opening(String word, SectionRole role) {}

    private SectionRole refined(String heading) {
        boolean organised = heading.contains("to chuc thuc hien") || heading.contains("phan cong");
        if (this == CONTENTS && organised && !heading.contains("giai phap")) {
            return heading.indexOf("to chuc thuc hien") > 30 ? this : ORGANISATION;
        }
        if (this == OBJECTIVE && heading.startsWith("muc tieu cu the")) {
            return TARGETS;
        }
        return this;
    }

    private static boolean isWhole(String heading, int end) {
        return end >= heading.length() || !Character.isLetterOrDigit(heading.charAt(end));
    }
}
