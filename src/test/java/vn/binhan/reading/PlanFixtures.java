package vn.binhan.reading;

/** Small invented documents of the family that this room reads. */
final class PlanFixtures {
    static final String WHOLE_PLAN =
            """
            ỦY BAN NHÂN DÂN
            TỈNH PHÚ THỌ

            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc

            Số: 417/KH-UBND

            Phú Thọ, ngày 09 tháng 3 năm 2022

            KẾ HOẠCH

            Hành động vì mái nhà không bạo lực trên địa bàn tỉnh Phú Thọ giai đoạn 2022 - 2025

            Căn cứ Quyết định số 2232/QĐ-TTg ngày 28 tháng 12 năm 2020 của Thủ tướng Chính phủ;

            Thực hiện Công văn số 345/LĐTBXH-BĐG ngày 14/02/2022 của Bộ Lao động - Thương binh và Xã hội, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

            I. MỤC TIÊU

            1. Mục tiêu chung

            Mọi người dân được sống trong mái nhà bình yên, người bị hại được giúp đỡ sớm và đủ.

            2. Chỉ tiêu đến năm 2025

            - Ít nhất 60% người bị bạo lực tìm đến một cơ sở trợ giúp.

            - 100% người có nhu cầu được trợ giúp.

            - Trên 75% cán bộ cơ sở được tập huấn vào năm 2024.

            II. NHIỆM VỤ VÀ GIẢI PHÁP

            1. Truyền thông tới từng khu dân cư

            a) Nói chuyện chuyên đề tại nhà văn hóa.

            b) Phát sóng trên hệ thống loa của xã.

            2. Củng cố các cơ sở trợ giúp

            2.1. Rà soát địa chỉ tin cậy:

            - Lập danh sách từng xã;

            - Kiểm tra điều kiện an toàn.

            2.2. Mở thêm nhà tạm lánh.

            3. Tập huấn cho cộng tác viên

            III. KINH PHÍ

            Ngân sách nhà nước theo phân cấp và nguồn huy động hợp pháp khác.

            IV. TỔ CHỨC THỰC HIỆN

            1. Sở Lao động - Thương binh và Xã hội

            - Chủ trì, phối hợp với Sở Tư pháp hướng dẫn thực hiện Kế hoạch.

            - Tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 15 tháng 12 hằng năm.

            2. Công an tỉnh

            Chỉ đạo công an cấp xã tiếp nhận tin báo.

            3. Ủy ban nhân dân các huyện, thành, thị

            Bố trí kinh phí, báo cáo về Sở Lao động - Thương binh và Xã hội trước ngày 05/12./.

            Nơi nhận:
            - Như mục IV;
            - Lưu: VT.
            """;

    static final String DECISION =
            """
            ỦY BAN NHÂN DÂN
            TỈNH YÊN BÁI

            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc

            Số: 88/QĐ-UBND

            Yên Bái, ngày 6 tháng 01 năm 2023

            QUYẾT ĐỊNH

            Về việc ban hành Kế hoạch mái ấm an lành năm 2023

            CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH

            Căn cứ Nghị quyết số 28/NQ-CP ngày 03/3/2021 của Chính phủ;

            Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 12/TTr-SNV ngày 02/01/2023,

            QUYẾT ĐỊNH:

            Điều 1. Ban hành kèm theo Quyết định này Kế hoạch mái ấm an lành năm 2023.

            Điều 2. Quyết định này có hiệu lực kể từ ngày ký.

            TM. ỦY BAN NHÂN DÂN

            KẾ HOẠCH

            Mái ấm an lành năm 2023

            (Ban hành kèm theo Quyết định số 88/QĐ-UBND ngày 06/01/2023)

            I. MỤC ĐÍCH, YÊU CẦU

            1. Mục đích: Giúp các gia đình sống hòa thuận và tôn trọng nhau hơn mỗi ngày.

            II. NỘI DUNG THỰC HIỆN

            1. Thăm hộ gia đình có nguy cơ.

            2. Mở lớp kỹ năng làm cha mẹ.
            """;

    static final String NEWS =
            """
            Văn hóa - Xã hội
            Tỉnh Lào Cai chăm lo mái nhà bình yên

            Ngày 12/5/2022, UBND tỉnh Lào Cai ban hành Kế hoạch số 77/KH-UBND về chăm lo mái nhà bình yên giai đoạn 2022-2026.

            Mục tiêu của kế hoạch là giúp người bị bạo lực sớm gặp được nơi trợ giúp gần nhà nhất.

            Phấn đấu đến năm 2026, có tối thiểu 45% người bị bạo lực được tư vấn và 100% xã có địa chỉ tin cậy.

            Kế hoạch đề ra 3 nhiệm vụ: (1) nói chuyện ở thôn bản; (2) lập tổ tư vấn; (3) kiểm tra hằng quý.

            Tin khác
            """;

    static final String LETTER =
            """
            UBND TỈNH HÀ NAM
            SỞ NỘI VỤ

            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc

            Số: 915/SNV-BĐG
            V/v xây dựng kế hoạch năm 2025

            Hà Nam, ngày 20 tháng 01 năm 2025

            Kính gửi: Ủy ban nhân dân các huyện.

            Sở Nội vụ đề nghị các huyện xây dựng kế hoạch gửi về Sở trước ngày 15/02/2025.
            """;

    private PlanFixtures() {}
}
