package vn.binhan.papers;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.binhan.papers.Addressee.Secret;

/**
 * Everything that a template may ask for, by the name that stands between double braces in it. The
 * words for people are {@code papers.field.…}.
 */
public enum PaperField {
    SUPERIOR("cơ quan chủ quản", Filled.BY_HAND_IF_ANY),
    ISSUER("cơ quan ban hành", Filled.BY_PROGRAM),
    /** The same as it stands within a sentence. */
    OFFICE("tên cơ quan", Filled.BY_PROGRAM),
    NUMBER("số", Filled.BY_PROGRAM),
    SYMBOL("ký hiệu", Filled.BY_PROGRAM),
    PLACE("địa danh", Filled.BY_HAND),
    DAY("ngày ban hành", Filled.BY_PROGRAM),
    TITLE("chức vụ người ký", Filled.BY_HAND),
    SIGNER("người ký", Filled.BY_PROGRAM),
    /** Says that the form is the office's own as long as the official one was not compared. */
    MARK("dấu mẫu", Filled.BY_PROGRAM),
    RECEIVER("nơi nhận văn bản", Filled.BY_HAND),

    HIM("người bị cấm tiếp xúc", Filled.BY_PROGRAM),
    HIS_YEAR("năm sinh người bị cấm tiếp xúc", Filled.BY_HAND_IF_ANY),
    HER("người được bảo vệ", Filled.BY_PROGRAM),
    BOND("quan hệ", Filled.BY_PROGRAM),
    DEEDS("hành vi", Filled.BY_HAND),
    COMMUNE("nơi xảy ra", Filled.BY_PROGRAM),
    ACT_PLACE("chỗ xảy ra", Filled.BY_HAND_IF_ANY, Secret.HER_PLACE),
    ASKER("người đề nghị", Filled.BY_PROGRAM, Secret.REPORTER),
    ASKED_AT("thời điểm đề nghị", Filled.BY_PROGRAM, Secret.REPORTER),
    REASONS("lý do", Filled.BY_HAND),
    FROM("hiệu lực từ", Filled.BY_PROGRAM),
    UNTIL("hiệu lực đến", Filled.BY_PROGRAM),
    DISTANCE("khoảng cách", Filled.BY_PROGRAM),
    ORDER_NUMBER("số quyết định", Filled.BY_HAND),
    SUPERVISOR("người giám sát", Filled.BY_PROGRAM),
    OCCASION("việc cần gặp", Filled.BY_PROGRAM),
    CONTACT_FROM("gặp từ", Filled.BY_PROGRAM),
    CONTACT_UNTIL("gặp đến", Filled.BY_PROGRAM),
    REFUSED_AT("thời điểm từ chối", Filled.BY_PROGRAM),
    CANCELLED_AT("thời điểm hủy", Filled.BY_PROGRAM),

    CASE_NUMBER("mã vụ việc", Filled.BY_PROGRAM),
    RECEIVED_AT("thời điểm tiếp nhận", Filled.BY_PROGRAM),
    DANGER("mức nguy hiểm", Filled.BY_PROGRAM),
    /** Who told her before a notice of the law went out and when, or why nobody could. */
    TOLD_BEFORE("việc nói trước", Filled.BY_PROGRAM, Secret.HER_WORD),
    /** The one receiver for whom she agreed. */
    PARTNER("nơi được giới thiệu", Filled.BY_PROGRAM),
    NEEDS("nhu cầu", Filled.BY_HAND),
    AGREED_AT("ngày đồng ý", Filled.BY_PROGRAM),
    PASSED_ON("nội dung được phép cho biết", Filled.BY_HAND),
    SAFE_CONTACT("cách liên lạc an toàn", Filled.BY_HAND_IF_ANY, Secret.HER_CONTACT),
    CLOSED_AT("thời điểm đóng", Filled.BY_PROGRAM),
    CLOSE_REASON("lý do đóng", Filled.BY_PROGRAM),
    HER_VIEW("ý kiến người được trợ giúp", Filled.BY_PROGRAM),
    ASKED_BY("người đề nghị đóng", Filled.BY_PROGRAM),
    CLOSED_BY("người duyệt đóng", Filled.BY_PROGRAM),

    SERVED_AT("thời điểm giao", Filled.BY_PROGRAM),
    SERVED_TO("người nhận", Filled.BY_PROGRAM),
    SERVED_HOW("cách giao", Filled.BY_PROGRAM),
    SERVED_BY("người giao", Filled.BY_PROGRAM),
    WITNESS("người chứng kiến", Filled.BY_HAND_IF_ANY),
    /** Who used violence; a dossier that began with a broken order names nobody by itself. */
    USER("người có hành vi bạo lực", Filled.BY_HAND),
    USER_YEAR("năm sinh người có hành vi bạo lực", Filled.BY_HAND_IF_ANY),
    COME_BY("phải đến trước", Filled.BY_PROGRAM),
    BRING("giấy tờ mang theo", Filled.BY_HAND_IF_ANY),
    ACTED_AT("thời điểm vi phạm", Filled.BY_PROGRAM),
    VIOLATION("hành vi vi phạm", Filled.BY_PROGRAM),
    BASIS("căn cứ xử phạt", Filled.BY_PROGRAM),
    HIS_WORD("ý kiến người có hành vi", Filled.BY_HAND_IF_ANY),
    RECORD_NUMBER("số biên bản", Filled.BY_HAND),
    SANCTION("hình thức xử phạt", Filled.BY_PROGRAM),
    AMOUNT("mức phạt", Filled.BY_HAND_IF_ANY),
    /** The number of the decision on a sanction. */
    SANCTION_NUMBER("số quyết định xử phạt", Filled.BY_HAND),
    HELD_AT("thời điểm họp", Filled.BY_PROGRAM),
    PRESENT("thành phần chủ trì", Filled.BY_PROGRAM),
    SAID("nội dung góp ý", Filled.BY_HAND),
    CONFERRED_AT("thời điểm họp các bên", Filled.BY_PROGRAM),
    TOOK_PART("thành phần dự họp", Filled.BY_HAND),
    CONFERRED("nội dung trao đổi", Filled.BY_HAND),
    AGREED_ON("việc đã thống nhất", Filled.BY_HAND),
    NOT_MEDIATED_AT("thời điểm không hòa giải", Filled.BY_PROGRAM),
    CHILD("tên trẻ em", Filled.BY_HAND),
    CHILD_YEAR("năm sinh trẻ em", Filled.BY_PROGRAM),
    CHILD_DANGER("mức nguy hiểm với trẻ em", Filled.BY_PROGRAM),
    JUDGED_AT("thời điểm đánh giá", Filled.BY_PROGRAM),
    HARM("tổn hại", Filled.BY_HAND),
    SEPARATED_AT("thời điểm cách ly", Filled.BY_HAND_IF_ANY),
    AT_ONCE("việc làm ngay", Filled.BY_HAND),
    PLANNED("nội dung kế hoạch", Filled.BY_HAND),
    BEST("lợi ích tốt nhất của trẻ em", Filled.BY_HAND),
    HEARD("ý kiến trẻ em", Filled.BY_HAND),
    DRAFTED_BY("người lập kế hoạch", Filled.BY_PROGRAM),
    APPROVED_AT("thời điểm duyệt", Filled.BY_PROGRAM);

    /** Where a value comes from. */
    enum Filled {
        /** Only what the case, a rule or the office says. */
        BY_PROGRAM,
        /** The same, and whoever draws up the paper may write it otherwise. */
        BY_HAND,
        /** The same, and a paper is whole without it. */
        BY_HAND_IF_ANY
    }

    private final String placeholder;
    private final Filled filled;
    private final @Nullable Secret secret;

    PaperField(String placeholder, Filled filled) {
        this(placeholder, filled, null);
    }

    PaperField(String placeholder, Filled filled, @Nullable Secret secret) {
        this.placeholder = placeholder;
        this.filled = filled;
        this.secret = secret;
    }

    /** The name under which a template asks for it. */
    String placeholder() {
        return placeholder;
    }

    /** Whether whoever draws up the paper may write it. */
    boolean isTyped() {
        return filled != Filled.BY_PROGRAM;
    }

    /** Whether a paper without it may not go out. */
    boolean isNeeded() {
        return filled != Filled.BY_HAND_IF_ANY;
    }

    /** Whether it may not stand in a paper that gets there. */
    boolean isHiddenFrom(Addressee addressee) {
        return secret != null && addressee.mayNotLearn(secret);
    }

    /** Whether it could lead to her, or to whoever spoke up for her. */
    boolean isSecret() {
        return secret != null;
    }

    static Optional<PaperField> of(String placeholder) {
        return Arrays.stream(values())
                .filter(field -> field.placeholder.equals(placeholder))
                .findFirst();
    }
}
