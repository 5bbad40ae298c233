package vn.binhan.drafting;

/** A short plan as provinces write them. */
final class SamplePlan {
    static final String TEXT =
            """
            ỦY BAN NHÂN DÂN
            TỈNH AN GIANG
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Số: 253/KH-UBND
            An Giang, ngày 18 tháng 5 năm 2021
            KẾ HOẠCH
            Thực hiện Chương trình Phòng ngừa và ứng phó với bạo lực trên cơ sở giới giai đoạn 2021 - 2025
            Thực hiện Quyết định số 2232/QĐ-TTg ngày 28 tháng 12 năm 2020 của Thủ tướng Chính phủ; Ủy ban nhân dân tỉnh xây dựng Kế hoạch như sau:
            I. MỤC TIÊU
            1. Mục tiêu chung:
            Tiếp tục thực hiện hiệu quả công tác phòng ngừa, ứng phó với bạo lực trên cơ sở giới.
            2. Các chỉ tiêu đến năm 2025:
            - Tối thiểu 50% người bị bạo lực trên cơ sở giới tìm kiếm sự trợ giúp.
            II. NHIỆM VỤ VÀ GIẢI PHÁP
            1. Truyền thông nâng cao nhận thức:
            - Sở Văn hóa và Thể thao tổ chức chiến dịch truyền thông trong Quý II/2021.
            - Ứng dụng công nghệ thông tin trong công tác phòng ngừa.
            2. Tập huấn cán bộ:
            - Mở lớp tập huấn cho cộng tác viên.
            """;

    /** A newspaper's account of a plan: not the document itself. */
    static final String NEWS =
            """
            Xã hội
            Thành phố Bình Sơn triển khai kế hoạch phòng ngừa, ứng phó với bạo lực trên cơ sở giới giai đoạn 2021 - 2025
            12/04/2021
            UBND thành phố Bình Sơn vừa ban hành kế hoạch phòng ngừa, ứng phó với bạo lực trên cơ sở giới giai đoạn 2021 - 2025 nhằm ngăn chặn bạo lực và nâng cao nhận thức của nhân dân.
            Theo kế hoạch, phấn đấu đến năm 2025 có tối thiểu 50% người bị bạo lực trên cơ sở giới tìm kiếm sự trợ giúp từ cơ quan cung cấp dịch vụ.
            Nguồn: Báo Bình Sơn
            """;

    private SamplePlan() {}
}
