package vn.binhan.reading;

/** Whole invented plans, each with everything that a careful person reads in it. */
final class WholePlans {
    /** A district plan: sections in Roman numbers, targets by year, bodies in groups. */
    static final String DISTRICT =
            """
            ỦY BAN NHÂN DÂN     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            HUYỆN LŨNG SƠN     Độc lập - Tự do - Hạnh phúc

            Số: 07/KH-UBND     Lũng Sơn, ngày 08 tháng 02 năm 2023

            KẾ HOẠCH
            CHĂM LO BỮA CƠM AN LÀNH TRÊN ĐỊA BÀN HUYỆN LŨNG SƠN GIAI ĐOẠN 2023
            - 2030

            Thực hiện Quyết định số 45/QĐ-TTg ngày 13/01/2022 của Thủ tướng Chính phủ;
            Kế hoạch số 19/KH-UBND ngày 09/01/2023 của Ủy ban nhân dân tỉnh, huyện xây dựng Kế hoạch chăm lo bữa cơm an lành như sau:

            I. MỤC ĐÍCH, YÊU CẦU
            1. Mục đích: Mỗi nhà có một bữa cơm không tiếng quát mắng, người già và trẻ nhỏ đều được lắng nghe.
            2. Yêu cầu: 100% xã vào cuộc, làm gọn, không phô trương.

            II. CHỈ TIÊU
            1. Mục tiêu 1: Gia đình được biết và được giúp
            * Đến năm 2025:
            - Ít nhất 62,5% hộ được nghe nói chuyện ở nhà văn hóa bản.
            - Mỗi xã có ít nhất 02 địa chỉ tin cậy.
            * Đến năm 2030:
            - Từ 85% trở lên hộ được nghe nói chuyện ở nhà văn hóa bản.
            2. Mục tiêu 2: Người bị hại được che chở
            - Chỉ tiêu 1: Đến năm 2025 đạt 70%, đến năm 2030 đạt 90% người bị hại được gặp cán bộ tư vấn trong ba ngày.
            - Chỉ tiêu 2: Tỷ lệ tảo hôn giảm xuống dưới 4% vào năm 2025 và dưới 2% vào năm 2030.

            III. NHIỆM VỤ, GIẢI PHÁP
            1. Nói chuyện ở bản
            a) Mời già làng kể chuyện nhà mình:
            - Buổi tối thứ bảy;
            - Có phiên dịch tiếng Mông.
            b) Phát loa vào giờ cơm chiều.
            2. Đánh giá kết quả từng bản
            Triển khai các việc sau:
            a) Trưởng bản ghi sổ hằng tháng.
            b) Xã cộng sổ hằng quý.
            3. Nhà lánh nạn: Sửa lại hai gian nhà của trạm y tế cũ, có bếp và chỗ ngủ cho mẹ con.

            IV. KINH PHÍ VÀ TỔ CHỨC THỰC HIỆN
            1. Kinh phí
            - Ngân sách huyện bố trí trong dự toán hằng năm.
            - Quà tặng của bà con xa quê.
            2. Tổ chức thực hiện
            2.1. Các phòng, ban của huyện
            a) Phòng Văn hóa và Thông tin
            - Chủ trì, phối hợp với Hội Nông dân huyện soạn câu chuyện.
            - Tổng hợp, báo cáo Ủy ban nhân dân huyện trước ngày 10/6 và trước ngày 05/12 hằng năm.
            b) Phòng Giáo dục và Đào tạo, Trung tâm Y tế huyện
            Cử người đến từng bản.
            2.2. Đề nghị Hội Liên hiệp Phụ nữ huyện: Giữ sổ địa chỉ tin cậy.

            Trên đây là Kế hoạch chăm lo bữa cơm an lành, đề nghị các đơn vị thực hiện nghiêm túc./.

            Nơi nhận:
            - Như trên;
            - Lưu: VT.
            """;

    static final String DISTRICT_READ =
            """
            plan 07 KH-UBND, Ủy ban nhân dân huyện Lũng Sơn, Lũng Sơn, 2023-02-08
            title: Chăm lo bữa cơm an lành trên địa bàn huyện Lũng Sơn giai đoạn 2023 - 2030
            period: 2023 to 2030
            basis: 45/QĐ-TTg 2022-01-13
            basis: 19/KH-UBND 2023-01-09
            objective: Mỗi nhà có một bữa cơm không tiếng quát mắng, người già và trẻ nhỏ đều được lắng nghe.
            target: >= 62.5 % by 2025: hộ được nghe nói chuyện ở nhà văn hóa bản
            target: >= 2 địa chỉ tin cậy by 2025: Mỗi xã
            target: >= 85 % by 2030: hộ được nghe nói chuyện ở nhà văn hóa bản
            target: = 70 % by 2025: người bị hại được gặp cán bộ tư vấn trong ba ngày
            target: = 90 % by 2030: người bị hại được gặp cán bộ tư vấn trong ba ngày
            target: < 4 % by 2025: Tỷ lệ tảo hôn giảm
            target: < 2 % by 2030: Tỷ lệ tảo hôn giảm
            content 1: Nói chuyện ở bản
              a) Mời già làng kể chuyện nhà mình
                - Buổi tối thứ bảy
                - Có phiên dịch tiếng Mông
              b) Phát loa vào giờ cơm chiều
            content 2: Đánh giá kết quả từng bản
              a) Trưởng bản ghi sổ hằng tháng
              b) Xã cộng sổ hằng quý
            content 3: Nhà lánh nạn
              Sửa lại hai gian nhà của trạm y tế cũ, có bếp và chỗ ngủ cho mẹ con
            lead Phòng Văn hóa và Thông tin
              Chủ trì, phối hợp với Hội Nông dân huyện soạn câu chuyện
              Tổng hợp, báo cáo Ủy ban nhân dân huyện trước ngày 10/6 và trước ngày 05/12 hằng năm
            lead Phòng Giáo dục và Đào tạo
              Cử người đến từng bản
            lead Trung tâm Y tế huyện
              Cử người đến từng bản
            lead Hội Liên hiệp Phụ nữ huyện
              Giữ sổ địa chỉ tin cậy
            support Hội Nông dân huyện
              Phối hợp với Hội Nông dân huyện soạn câu chuyện
            report 10/6 to Ủy ban nhân dân huyện
            report 05/12 to Ủy ban nhân dân huyện
            money: Ngân sách huyện bố trí trong dự toán hằng năm.
            money: Quà tặng của bà con xa quê.
            """;

    /** A plan without numbers, its tasks in a table, page numbers and running heads between. */
    static final String TABLE =
            """
            ỦY BAN NHÂN DÂN
            TỈNH SƠN LA

            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc

            Số: 388/KH-UBND

            Sơn La, ngày 14 tháng 6 năm 2024

            KẾ HOẠCH
            Dựng tủ sách nhà êm ấm năm 2024

            Căn cứ Nghị quyết số 28/NQ-CP ngày 03 tháng 3 năm 2021 của Chính phủ;
            Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:

            MỤC TIÊU
            Sách về cách nói năng trong nhà đến được những bản xa đường ô tô nhất.
            2
            Tủ sách nhà êm ấm

            NỘI DUNG THỰC HIỆN

            STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian
            1 | Chọn sách và in lại | Sở Văn hóa, Thể thao và Du lịch | Sở Y tế | Quý III
            2 | Chở sách lên bản | Tỉnh đoàn | Các đơn vị liên quan | Quý IV
            3
            Tủ sách nhà êm ấm

            KINH PHÍ
            Nguồn sự nghiệp văn hóa năm 2024.

            TỔ CHỨC THỰC HIỆN
            Công an tỉnh
            - Giữ đường cho xe sách.
            Ủy ban nhân dân các huyện, thành phố
            - Dành phòng đặt tủ sách.
            - Cử người trông coi.
            4
            Tủ sách nhà êm ấm

            CHẾ ĐỘ BÁO CÁO
            Các đơn vị gửi báo cáo về Sở Văn hóa, Thể thao và Du lịch chậm nhất ngày 20 tháng 12 năm 2024./.

            TM. ỦY BAN NHÂN DÂN
            """;

    static final String TABLE_READ =
            """
            plan 388 KH-UBND, Ủy ban nhân dân tỉnh Sơn La, Sơn La, 2024-06-14
            title: Dựng tủ sách nhà êm ấm năm 2024
            period: 2024 to 2024
            basis: 28/NQ-CP 2021-03-03
            objective: Sách về cách nói năng trong nhà đến được những bản xa đường ô tô nhất.
            content 1: Chọn sách và in lại
            content 2: Chở sách lên bản
            lead Công an tỉnh
              Giữ đường cho xe sách
            lead Ủy ban nhân dân các huyện, thành phố
              Dành phòng đặt tủ sách
              Cử người trông coi
            lead Sở Văn hóa, Thể thao và Du lịch
              Chọn sách và in lại
            lead Tỉnh đoàn
              Chở sách lên bản
            support Sở Y tế
              Chọn sách và in lại
            report 20/12/2024 to Sở Văn hóa, Thể thao và Du lịch
            money: Nguồn sự nghiệp văn hóa năm 2024.
            """;

    /** A plan copied from a site that dropped every line in bold type: title and Roman level. */
    static final String LOST_HEADINGS =
            """
            - 1Luật Trẻ em 2016
            - 2Quyết định 12/QĐ-UBND năm 2020 về kế hoạch khác
            ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
            Số: 91/KH-UBND | Trà Vinh, ngày 03 tháng 7 năm 2022 |
            Căn cứ Quyết định số 23/QĐ-TTg ngày 07 tháng 01 năm 2021 của Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh ban hành Kế hoạch đón trẻ tan trường giai đoạn 2022 - 2026, cụ thể như sau:
            1. Mục tiêu chung
            Không em nhỏ nào phải đứng một mình ngoài cổng trường khi trời đã tối.
            2. Mục tiêu cụ thể
            - 100% trường tiểu học có phòng chờ.
            - Giảm 15% số em về nhà một mình so với năm 2021.
            1. Mở phòng chờ
            - Dùng thư viện đến mười tám giờ.
            2. Tổ chức tốp đi cùng đường
            - Anh chị lớn dắt em nhỏ.
            3. Giải pháp về thông tin
            1. Sở Giáo dục và Đào tạo
            - Chủ trì, phối hợp với Công an tỉnh chọn trường làm trước.
            2. Báo Trà Vinh
            - Đăng tên những tốp đi đều./.
            """;

    static final String LOST_HEADINGS_READ =
            """
            plan 91 KH-UBND, Ủy ban nhân dân tỉnh Trà Vinh, Trà Vinh, 2022-07-03
            title: Đón trẻ tan trường giai đoạn 2022 - 2026
            period: 2022 to 2026
            basis: 23/QĐ-TTg 2021-01-07
            objective: Không em nhỏ nào phải đứng một mình ngoài cổng trường khi trời đã tối.
            target: = 100 %: trường tiểu học có phòng chờ
            target: = 15 %: Giảm số em về nhà một mình so với năm 2021
            content 1: Mở phòng chờ
              - Dùng thư viện đến mười tám giờ
            content 2: Tổ chức tốp đi cùng đường
              - Anh chị lớn dắt em nhỏ
            content 3: Giải pháp về thông tin
            lead Sở Giáo dục và Đào tạo
              Chủ trì, phối hợp với Công an tỉnh chọn trường làm trước
            lead Báo Trà Vinh
              Đăng tên những tốp đi đều
            support Công an tỉnh
              Phối hợp với Công an tỉnh chọn trường làm trước
            """;

    /** A decision that approves a plan in its first article, with counted contents. */
    static final String IN_ARTICLES =
            """
            ỦY BAN NHÂN DÂN
            TỈNH BẾN TRE
            Số: 640/QĐ-UBND
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Bến Tre, ngày 11 tháng 3 năm 2024
            QUYẾT ĐỊNH
            Phê duyệt Kế hoạch thắp đèn đường quê đến năm 2027
            CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH
            Căn cứ Luật Bình đẳng giới ngày 29 tháng 11 năm 2006;
            QUYẾT ĐỊNH:
            Điều 1. Phê duyệt Kế hoạch thắp đèn đường quê đến năm 2027 với những nội dung sau:
            I. MỤC TIÊU
            Chị em đi làm ca đêm về không phải qua quãng đường tối nào.
            II. NHIỆM VỤ
            Nhiệm vụ 1: Vẽ bản đồ quãng tối
            1.1. Hỏi từng tổ nhân dân tự quản
            1.2. Đi thử lúc nửa đêm
            Nhiệm vụ 2: Dựng cột đèn
            Điều 2. Tổ chức thực hiện
            1. Các sở: Sở Xây dựng, Sở Công Thương
            Chia nhau từng huyện.
            2. Công an tỉnh: Cho người trực ở quãng chưa có đèn.
            Điều 3. Các ông, bà có tên ở Điều 2 chịu trách nhiệm thi hành Quyết định này./.
            """;

    static final String IN_ARTICLES_READ =
            """
            decision 640 QĐ-UBND, Ủy ban nhân dân tỉnh Bến Tre, Bến Tre, 2024-03-11
            title: Thắp đèn đường quê đến năm 2027
            period: null to 2027
            objective: Chị em đi làm ca đêm về không phải qua quãng đường tối nào.
            content Nhiệm vụ 1: Vẽ bản đồ quãng tối
              1.1 Hỏi từng tổ nhân dân tự quản
              1.2 Đi thử lúc nửa đêm
            content Nhiệm vụ 2: Dựng cột đèn
            lead Sở Xây dựng
              Chia nhau từng huyện
            lead Sở Công Thương
              Chia nhau từng huyện
            lead Công an tỉnh
              Cho người trực ở quãng chưa có đèn
            """;

    private WholePlans() {}
}
