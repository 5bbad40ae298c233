package vn.binhan.wording;

import java.util.List;

/** The words for what a plan counts: people, places, things and times. */
public final class Units {
    // spotless:off
    /** What a value may be counted in, besides per cent. */
    public static final List<String> ALL = List.of(
            "người", "tỉnh, thành phố", "xã, phường, thị trấn", "xã", "phường", "mô hình", "lần", "đợt", "lượt người", "lượt", "câu lạc bộ", "lớp", "cuộc", "hội nghị",
            "buổi", "địa chỉ tin cậy", "địa chỉ", "cơ sở", "hộ gia đình", "hộ", "huyện", "đơn vị", "trường", "vụ việc", "vụ", "ca", "trường hợp", "đội", "nhóm", "tổ",
            "cộng tác viên", "học viên", "cán bộ", "phụ nữ", "trẻ em", "nạn nhân", "sản phẩm", "tài liệu", "tờ rơi", "tin, bài", "tin bài",
            "bài", "chương trình", "chuyên mục", "ngôi nhà", "nhà tạm lánh", "nhà ở", "trung tâm", "đường dây nóng", "đường dây", "triệu đồng", "tỷ đồng", "chiến dịch", "hội thi", "tọa đàm", "khu dân cư", "thôn", "đại biểu", "nhà",
            "ấp", "bản", "buôn", "khu phố", "tổ dân phố", "chi hội", "hội viên", "đoàn viên", "giáo viên", "học sinh", "trẻ", "em", "gia đình", "suất",
            "chuyên đề", "phóng sự", "tiểu phẩm", "pa nô", "công trình", "dự án", "hợp tác xã", "tình nguyện viên", "tuyên truyền viên", "báo cáo viên", "hòa giải viên", "cuốn", "tủ sách", "tiết", "phòng", "doanh nghiệp", "điểm phần trăm",
            "HTX", "tổ hợp tác", "CLB", "hộ kinh doanh", "ý tưởng", "khóm", "xóm", "làng", "hội thảo", "diễn đàn", "cuộc thi", "video", "băng rôn", "áp phích", "lao động", "đảng viên", "thành viên", "nhân viên", "trạm y tế", "bệnh viện", "cặp vợ chồng", "cặp", "đội viên", "thanh niên", "nông dân", "phụ huynh",
            "đầu mối", "kênh", "sự kiện", "khóa", "điểm vui chơi", "điểm tư vấn", "bể bơi", "sân chơi", "văn bản", "bản tin", "chuyên trang", "cẩm nang", "hồ sơ", "vụ án", "đối tượng",
            "thủ lĩnh", "nam giới", "nữ giới", "khẩu hiệu", "nhà văn hóa", "tổ hòa giải", "giờ", "phút", "ngày làm việc", "ngày", "điểm đen", "km/giờ", "tuổi", "hoạt động", "điểm", "lễ phát động", "lễ mít tinh", "ha", "km");

    /** How long something may take: promised only where it says "at most". */
    public static final List<String> TIMES = List.of("giờ", "phút", "ngày làm việc", "ngày");
    // spotless:on

    /** How large something is: promised only where it is made so large. */
    public static final List<String> SIZES = List.of("ha", "km");

    /** Before any other word a number may count, too; these words say what no plan counts. */
    public static final String OPEN =
            "(?=\\s((?!(?:nam|thang|ngay|quy|tuan|gio|phut|giay|lan|dieu|khoan|muc|chuong|phan|nhiem"
                    + "|giai|noi dung|chi tieu|nhom|buoc|cap|ben|van de|yeu cau|dong|trieu|ty|nghin|tuoi|m|m2|km|ha|kg"
                    + "|va|den|tro|cua|trong|tai|o|duoc|co|la|do|theo|vao|voi|so|con|trieu|de|tu|thi|nay"
                    + "|hoac|hay|tren|duoi|khi|neu)(?!\\p{L}))\\p{L}{2,}|[\"\u201c]\\p{L}))";

    private Units() {}
}
