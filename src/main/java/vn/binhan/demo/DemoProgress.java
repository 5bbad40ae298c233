package vn.binhan.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who does what in the plans of the demonstration, and what they have reported. */
final class DemoProgress {
    /** What is noted where a plan is issued. */
    static final String NOTE =
            "Bản trình diễn: viết lại bằng lời của chương trình từ các sự kiện đã đọc được.";

    /** Work given to a body, and what it reports of it; without words it has sent nothing yet. */
    record Report(
            String plan, int line, String body, @Nullable Integer percent, @Nullable String said) {}

    // spotless:off
    /** Which body does which content or task, by the place of the line among the plan's work. */
    static final List<Report> REPORTS = List.of(
            new Report("hn", 0, "hn-noi-vu",  80,   "Đã tổ chức 24 buổi truyền thông ở phường, xã và một chiến dịch tháng hành động."),
            new Report("hn", 1, "hn-phu-nu",  65,   "Duy trì 30 câu lạc bộ; thêm 4 địa chỉ tin cậy ở cộng đồng."),
            new Report("hn", 2, "hn-noi-vu",  100,  "Xong 12 lớp tập huấn theo kế hoạch năm."),
            new Report("hn", 3, "hn-cong-an", 90,   "Quy trình tiếp nhận tin báo đã áp dụng ở tất cả các phường, xã."),
            new Report("hn", 4, "hn-noi-vu",  40,   "Đang làm việc với hai tổ chức quốc tế về hỗ trợ kỹ thuật."),
            new Report("hn", 5, "hn-noi-vu",  null, "Đoàn kiểm tra liên ngành đi ba quận trong quý; chưa đánh giá tỷ lệ."),
            new Report("hn", 6, "hn-y-te",    null, null),
            new Report("ag", 1, "ag-noi-vu",  70,   "Đã ban hành văn bản hướng dẫn và họp giao ban hằng quý với các sở."),
            new Report("ag", 2, "ag-phu-nu",  55,   "Có 18 nhóm nam giới nòng cốt sinh hoạt đều."));
    // spotless:on

    private DemoProgress() {}
}
