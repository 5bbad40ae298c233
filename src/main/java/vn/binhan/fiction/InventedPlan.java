package vn.binhan.fiction;

/** An invented plan of any length, in the shape of the real ones, for measurements. */
public final class InventedPlan {
    private static final String[] DOES = {
        "Tổ chức", "Phối hợp tổ chức", "Duy trì", "Rà soát", "Hướng dẫn", "Xây dựng", "Cập nhật"
    };
    private static final String[] WHAT = {
        "buổi nói chuyện chuyên đề về ứng xử tôn trọng trong gia đình tại nhà văn hóa thôn, tổ dân phố",
        "câu lạc bộ của nam giới và thanh niên về chia sẻ việc nhà và chăm sóc con",
        "danh sách địa chỉ tin cậy ở cộng đồng cùng số điện thoại của người trực từng ngày",
        "lớp bồi dưỡng kỹ năng lắng nghe và hỗ trợ ban đầu cho cộng tác viên ở cơ sở",
        "tài liệu truyền thông bằng tiếng dân tộc phát trên hệ thống loa của xã, phường",
        "quy chế phối hợp giữa trạm y tế, công an và hội phụ nữ khi có người cần giúp đỡ"
    };

    private InventedPlan() {}

    /**
     * The text of a plan with this many contents of this many tasks each, and bodies with duties.
     */
    public static String text(int contents, int tasks, int bodies) {
        var text =
                new StringBuilder(
                        """
                        ỦY BAN NHÂN DÂN
                        TỈNH AN GIANG
                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Độc lập - Tự do - Hạnh phúc
                        Số: 901/KH-UBND
                        An Giang, ngày 12 tháng 01 năm 2026
                        KẾ HOẠCH
                        Thực hiện công tác phòng ngừa, ứng phó với bạo lực trên cơ sở giới giai đoạn 2026 - 2030
                        Căn cứ Quyết định số 15/QĐ-UBND ngày 05 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh;
                        I. MỤC TIÊU
                        1. Mục tiêu chung
                        Để mỗi người cần giúp đỡ đều biết tìm đến đâu và được giúp kịp thời.
                        2. Chỉ tiêu đến năm 2030
                        - Ít nhất 60% người bị bạo lực trên cơ sở giới tìm đến cơ quan cung cấp dịch vụ.
                        - 100% người có nhu cầu được trợ giúp.
                        II. NHIỆM VỤ VÀ GIẢI PHÁP
                        """);
        var turn = 0;
        for (var content = 1; content <= contents; content++) {
            text.append(content).append(". ").append(sentence(turn++)).append('\n');
            for (var task = 0; task < tasks; task++) {
                text.append("- ").append(sentence(turn++)).append(".\n");
            }
        }
        text.append("III. TỔ CHỨC THỰC HIỆN\n");
        for (var body = 1; body <= bodies; body++) {
            text.append(body).append(". Sở Nội vụ khu vực ").append(body).append('\n');
            text.append("- Chủ trì: ").append(sentence(turn++)).append(".\n");
            text.append("- Báo cáo Ủy ban nhân dân tỉnh trước ngày 15 tháng 12 hằng năm.\n");
        }
        return text.append("TM. ỦY BAN NHÂN DÂN\n").toString();
    }

    private static String sentence(int turn) {
        return DOES[turn % DOES.length] + " " + WHAT[turn % WHAT.length] + " đợt " + (turn % 9 + 1);
    }
}
