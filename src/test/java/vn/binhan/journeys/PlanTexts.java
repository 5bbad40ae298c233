package vn.binhan.journeys;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Invented plan documents for journeys. */
final class PlanTexts {
    static final String WITH_BODIES =
            """
            ỦY BAN NHÂN DÂN
            TỈNH AN GIANG
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Số: 77/KH-UBND
            An Giang, ngày 05 tháng 3 năm 2026
            KẾ HOẠCH
            Phòng ngừa và ứng phó với bạo lực trên cơ sở giới năm 2026
            Căn cứ Quyết định số 12/QĐ-UBND ngày 10 tháng 01 năm 2026 của Ủy ban nhân dân tỉnh;
            I. MỤC TIÊU
            1. Mục tiêu chung
            Để mọi người bị bạo lực đều gặp được nơi giúp đỡ gần nhất.
            2. Chỉ tiêu cụ thể
            - Ít nhất 60% người bị bạo lực tìm đến nơi trợ giúp.
            - 100% xã, phường có đường dây nóng được công bố.
            II. NHIỆM VỤ VÀ GIẢI PHÁP
            1. Truyền thông
            a) Phát thanh hai lần mỗi tháng ở xã, phường.
            b) Nói chuyện với học sinh trung học về tôn trọng lẫn nhau.
            2. Tập huấn
            a) Mở lớp tập huấn cho cộng tác viên.
            b) Soạn sổ tay cho cán bộ xã.
            III. KINH PHÍ
            Từ ngân sách nhà nước theo phân cấp và các nguồn huy động hợp pháp.
            IV. TỔ CHỨC THỰC HIỆN
            1. Sở Nội vụ
            - Chủ trì theo dõi, hướng dẫn việc thực hiện Kế hoạch.
            - Tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 15 tháng 12 năm 2026.
            2. Sở Tư pháp
            - Chủ trì trợ giúp pháp lý cho người bị bạo lực.
            3. Ủy ban nhân dân các xã, phường
            - Công bố số điện thoại tiếp nhận tin báo.
            Nơi nhận:
            - Như trên;
            - Lưu: VT.
            TM. ỦY BAN NHÂN DÂN
            """;

    /** A plan of the whole country, above the other. */
    static final String OF_THE_NATION =
            """
            THỦ TƯỚNG CHÍNH PHỦ
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Số: 31/QĐ-TTg
            Hà Nội, ngày 12 tháng 01 năm 2026
            QUYẾT ĐỊNH
            Phê duyệt Chương trình phòng ngừa và ứng phó với bạo lực trên cơ sở giới giai đoạn 2026 - 2030
            I. MỤC TIÊU
            1. Mục tiêu chung
            Để mọi người bị bạo lực đều gặp được nơi giúp đỡ gần nhất.
            2. Chỉ tiêu cụ thể
            - Ít nhất 60% người bị bạo lực tìm đến nơi trợ giúp.
            II. NHIỆM VỤ VÀ GIẢI PHÁP
            1. Truyền thông, giáo dục về tôn trọng trong gia đình, trường học và nơi làm việc
            a) Truyền thông trên hệ thống thông tin cơ sở ở tất cả xã, phường, đặc khu.
            b) Đưa nội dung tôn trọng lẫn nhau vào sinh hoạt của thanh niên.
            2. Tập huấn
            a) Tập huấn cho người tiếp nhận tin báo.
            III. TỔ CHỨC THỰC HIỆN
            1. Bộ Nội vụ
            - Chủ trì theo dõi, hướng dẫn việc thực hiện Chương trình.
            KT. THỦ TƯỚNG
            """;

    private PlanTexts() {}

    /** A photographed page without a single letter of text in it. */
    static byte[] photograph() {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(900, 1200, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
