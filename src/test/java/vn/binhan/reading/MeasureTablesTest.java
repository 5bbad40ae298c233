package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhan.figures.Target;
import vn.binhan.wording.Found;

class MeasureTablesTest {
    private static final String PLAN =
            """
            ỦY BAN NHÂN DÂN
            TỈNH PHÚ THỌ
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Số: 91/KH-UBND
            Phú Thọ, ngày 05 tháng 4 năm 2021
            KẾ HOẠCH
            Vì mái nhà bình yên giai đoạn 2021 - 2030

            I. CHỈ TIÊU
            %s
            II. NHIỆM VỤ
            1. Truyền thông tới từng khu dân cư.
            2. Giúp người bị hại.
            """;

    private static final String ROWS =
            """
            TT | Chỉ tiêu | Đơn vị tính | Kết quả 2020 | Năm 2025 | Năm 2030
            1 | Tỷ lệ người bị bạo lực được giúp đỡ | %% | 40 | 60 | ≥ 75
            2 | Số xã có nhà tạm lánh | Xã | 2 | 9 | 14
            3 | Đèn đường ở ngõ vắng | Bóng | 5 | | 300
            """;

    private static List<String> read(String rows) {
        return PlanReader.read(PLAN.formatted(rows)).targets().stream()
                .map(Found::value)
                .map(MeasureTablesTest::told)
                .toList();
    }

    private static String told(Target target) {
        return target.comparator().sign()
                + " "
                + target.value()
                + " "
                + target.unit()
                + " "
                + target.by()
                + " "
                + target.subject();
    }

    private static final String[] PROMISED = {
        "= 60 % 2025 Tỷ lệ người bị bạo lực được giúp đỡ",
        ">= 75 % 2030 Tỷ lệ người bị bạo lực được giúp đỡ",
        "= 9 xã 2025 Số xã có nhà tạm lánh",
        "= 14 xã 2030 Số xã có nhà tạm lánh",
        "= 300 bóng 2030 Đèn đường ở ngõ vắng"
    };

    @Test
    void each_value_of_a_table_of_measures_is_promised_by_the_year_above_it() {
        assertThat(read(ROWS.formatted())).containsExactly(PROMISED);
    }

    @Test
    void strokes_at_both_ends_of_a_row_change_nothing() {
        String marked = ROWS.formatted().replaceAll("(?m)^(.+)$", "| $1 |");
        assertThat(read(marked)).containsExactly(PROMISED);
    }

    @Test
    void each_cell_may_stand_on_a_line_of_its_own() {
        String apart = ROWS.formatted().strip().replace("\n", " | ").replace(" | ", "\n|\n");
        assertThat(read(apart + "\n|\n")).containsExactly(PROMISED);
    }

    @Test
    void a_share_is_told_by_its_name_when_the_table_has_no_units() {
        assertThat(
                        read(
                                """
                                Nội dung chỉ tiêu | Đến năm 2025 | Đến năm 2030
                                Nhóm giúp đỡ
                                Tỷ lệ vụ việc được giúp trong ngày | 85 | 95
                                Số mô hình ở khu dân cư | 12 | 20
                                """))
                .containsExactly(
                        "= 85 % 2025 Tỷ lệ vụ việc được giúp trong ngày",
                        "= 95 % 2030 Tỷ lệ vụ việc được giúp trong ngày",
                        "= 12 mô hình 2025 Số mô hình ở khu dân cư",
                        "= 20 mô hình 2030 Số mô hình ở khu dân cư");
    }

    @Test
    void what_stands_below_the_table_is_read_as_before() {
        String marked = ROWS.formatted().replaceAll("(?m)^(.+)$", "| $1 |");
        assertContents(PlanReader.read(PLAN.formatted(ROWS.formatted())));
        assertContents(PlanReader.read(PLAN.formatted(marked)));
    }

    @Test
    void an_annex_tells_what_the_plan_leaves_to_it() {
        String body =
                PLAN.formatted("Các chỉ tiêu tại Phụ lục kèm theo.")
                        + "Nơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nPHỤ LỤC I\nCÁC CHỈ TIÊU\n";
        String work =
                """
                PHỤ LỤC II
                PHÂN CÔNG NHIỆM VỤ
                STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian
                1 | Mở lớp cho hòa giải viên | Sở Tư pháp | Hội LHPN tỉnh | Quý II
                2 | Lập đường dây nóng | Công an tỉnh | Sở Y tế | Quý III
                """;
        PlanReading plan = PlanReader.read(body + ROWS.formatted() + work);
        assertThat(plan.targets())
                .extracting(found -> told(found.value()))
                .containsExactly(PROMISED);
        assertThat(plan.assignments())
                .extracting(found -> found.value().body() + " " + found.value().role())
                .containsExactly(
                        "Sở Tư pháp LEAD",
                        "Công an tỉnh LEAD",
                        "Hội LHPN tỉnh SUPPORT",
                        "Sở Y tế SUPPORT");
    }

    private static final String[] OVER = {
        "= 30 % 2026 Tỷ lệ ngõ có đèn",
        "= 92.5 % 2030 Tỷ lệ ngõ có đèn",
        "= 4 nhà 2026 Nhà tạm lánh mở thêm, ở xã vùng cao",
        ">= 8 nhà 2030 Nhà tạm lánh mở thêm, ở xã vùng cao"
    };

    private static final String ROWS_OVER =
            """
            I | Về ngõ xóm
            1 | Tỷ lệ ngõ có đèn | % | 21,5 | 30 | 92,5
            II | Về nhà tạm lánh
            1 | Nhà tạm lánh mở thêm
            a | Ở xã vùng cao | Nhà | 3 | 4 | ≥ 8
            """;

    @Test
    void a_head_may_stand_over_the_years_of_several_columns() {
        String head = "TT | Chỉ tiêu | Đơn vị | Thực hiện năm 2025 | Kế hoạch\n";
        String years = "| | | | Năm 2026 | Năm 2030\n" + ROWS_OVER;
        assertThat(read(head + years)).containsExactly(OVER);
        assertThat(read(head + years.replace("| | | | ", ""))).containsExactly(OVER);
        String marked = (head + years).replaceAll("(?m)^(.+)$", "| $1 |");
        assertThat(read(marked)).containsExactly(OVER);
    }

    @Test
    void two_heads_share_the_years_below_them_and_what_was_done_promises_nothing() {
        String rows =
                """
                TT | Chỉ tiêu | Đơn vị | Kết quả | Lộ trình thực hiện | Ghi chú
                | | | 2024 | 2025 | 2026 | 2030 |
                1 | Tỷ lệ ngõ có đèn | % | 20 | 21,5 | 30 | 92,5 | Cả tỉnh
                """;
        assertThat(read(rows))
                .containsExactly("= 30 % 2026 Tỷ lệ ngõ có đèn", "= 92.5 % 2030 Tỷ lệ ngõ có đèn");
    }

    @Test
    void a_table_of_bodies_says_what_each_does() {
        PlanReading plan =
                PlanReader.read(
                        PLAN.formatted("1. 90% ngõ có đèn.")
                                + """
                                III. PHÂN CÔNG NHIỆM VỤ
                                Đơn vị | Nhiệm vụ | Thời hạn
                                Chi hội phụ nữ các thôn | Vận động hội viên | Thường xuyên
                                Đồn Biên phòng Ngọc Hà | Giữ yên bản giáp ranh | Quý II
                                """);
        assertContents(plan);
        assertThat(plan.assignments())
                .extracting(found ->
                        found.value().body()
                                + ": "
                                + found.value().duties().getFirst().value().text())
                .containsExactly(
                        "Chi hội phụ nữ các thôn: Vận động hội viên (Thường xuyên)",
                        "Đồn Biên phòng Ngọc Hà: Giữ yên bản giáp ranh (Quý II)");
    }

    @Test
    void an_annex_need_not_be_headed_in_capitals() {
        String body =
                PLAN.formatted("Các chỉ tiêu tại Phụ lục 1.")
                        + "Nơi nhận:\n- Lưu: VT.\nCHỦ TỊCH\nPhụ lục 1\nCÁC CHỈ TIÊU\n";
        assertThat(PlanReader.read(body + ROWS.formatted()).targets())
                .extracting(found -> told(found.value()))
                .containsExactly(PROMISED);
    }

    private static void assertContents(PlanReading plan) {
        assertThat(plan.contents())
                .extracting(content -> content.value().title())
                .containsExactly("Truyền thông tới từng khu dân cư", "Giúp người bị hại");
    }
}
