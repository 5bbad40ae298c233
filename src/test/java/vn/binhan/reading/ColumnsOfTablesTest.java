package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables whose cells are short and whose columns bear other names than most. */
class ColumnsOfTablesTest {
    private static final String PLAN =
            """
            ỦY BAN NHÂN DÂN TỈNH BÌNH LÂM
            Số: 77/KH-UBND
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Bình Lâm, ngày 12 tháng 1 năm 2024
            KẾ HOẠCH
            Vì mái nhà bình yên năm 2024
            I. MỤC TIÊU
            | STT | Chỉ tiêu | Đơn vị | Thực hiện 2023 | Kế hoạch 2024 |
            |---|---|---|---|---|
            | 1 | Xã có tổ tư vấn | xã | 40 | 55/60 |
            | 2 | Nhà ký cam kết | %% | 70 | từ 92 trở lên |
            II. NHIỆM VỤ
            | TT | Nhiệm vụ | Chủ trì | Phối hợp | %s |
            |---|---|---|---|---|
            | 1 | Truyền thông tới từng thôn | Sở VHTTDL | Báo Bình Lâm | Quý II |
            | 2 | Tập huấn tổ tư vấn | Sở GDĐT | UBND các huyện | Quý III |
            | 3 | Đi thăm từng nhà | Hội LHPN tỉnh | Công an tỉnh | Quý IV |
            III. KINH PHÍ
            Ngân sách tỉnh.
            """;

    @ParameterizedTest
    @ValueSource(strings = {"Hoàn thành", "Thời gian", "Mốc xong", "Điểm dừng", "Ghi chú"})
    void each_row_is_one_task_with_its_bodies(String last) {
        PlanReading plan = PlanReader.read(PLAN.formatted(last));
        assertThat(ReadAs.contents(plan))
                .containsExactly(
                        "Truyền thông tới từng thôn", "Tập huấn tổ tư vấn", "Đi thăm từng nhà");
        assertThat(ReadAs.leads(plan)).containsExactly("Sở VHTTDL", "Sở GDĐT", "Hội LHPN tỉnh");
        assertThat(ReadAs.targets(plan)).isEqualTo(List.of("=55 xã by 2024", ">=92 % by 2024"));
    }
}
