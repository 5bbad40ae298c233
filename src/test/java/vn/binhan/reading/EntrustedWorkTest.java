package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who leads, in headings of several bodies, in passing, in rows and in news. */
class EntrustedWorkTest {
    private static final String PLAN =
            """
            ỦY BAN NHÂN DÂN
            TỈNH QUẢNG TRỊ
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Số: 15/KH-UBND
            Quảng Trị, ngày 05 tháng 3 năm 2024
            KẾ HOẠCH
            Vì làng biển bình yên
            I. MỤC TIÊU
            Làm cho làng biển yên vui.
            II. NHIỆM VỤ
            %s
            III. TỔ CHỨC THỰC HIỆN
            %s
            """;
    private static final String WORK =
            "1. Đi biển an toàn\n- Phát áo phao.\n2. Vá lưới\n- Mua chỉ.";

    private static List<String> organised(String items) {
        return ReadAs.leads(PlanReader.read(PLAN.formatted(WORK, items)));
    }

    @Test
    void a_heading_may_name_several_bodies_each_as_written() {
        List<String> wrong = new ArrayList<>();
        String[][] headings = {
            {"Sở Y tế, Sở Tài chính", "Sở Y tế", "Sở Tài chính"},
            {"Các sở giáo dục và đào tạo, Sở Y tế", "Các sở giáo dục và đào tạo", "Sở Y tế"},
            {"Công an, Bộ đội Biên phòng tỉnh", "Công an", "Bộ đội Biên phòng tỉnh"},
            {
                "Các sở, ban, ngành; UBND các xã, phường",
                "Các sở, ban, ngành",
                "UBND các xã, phường"
            },
            {"Các bệnh viện công lập", "Các bệnh viện công lập"},
            {"CÁC SỞ, BAN, NGÀNH TỈNH", "CÁC SỞ, BAN, NGÀNH TỈNH"},
            {"Sở Y tế và Hội Nông dân các xã", "Sở Y tế", "Hội Nông dân các xã"},
            {"Thư viện Khoa học tổng hợp tỉnh", "Thư viện Khoa học tổng hợp tỉnh"},
            {
                "Đề nghị Tòa án nhân dân tỉnh, Viện Kiểm sát nhân dân tỉnh",
                "Tòa án nhân dân tỉnh",
                "Viện Kiểm sát nhân dân tỉnh"
            }
        };
        for (String[] heading : headings) {
            for (String form : List.of("1. %s\n- Vá lưới cho dân.", "1. %s: vá lưới cho dân.")) {
                List<String> leads = organised(form.formatted(heading[0]));
                if (!leads.equals(List.of(heading).subList(1, heading.length))) {
                    wrong.add(form.formatted(heading[0]) + " -> " + leads);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_paragraph_below_another_body_may_ask_one_of_its_own() {
        PlanReading plan =
                PlanReader.read(
                        PLAN.formatted(
                                WORK,
                                """
                                1. Sở Y tế
                                Khám cho người đi biển.
                                Đề nghị Hội Nông dân tỉnh vận động hội viên mặc áo phao.
                                """));
        assertThat(ReadAs.leads(plan)).containsExactly("Sở Y tế", "Hội Nông dân tỉnh");
        assertThat(plan.assignments().getFirst().value().duties()).hasSize(1);
    }

    @Test
    void among_the_tasks_whoever_is_entrusted_leads() {
        PlanReading plan =
                PlanReader.read(
                        PLAN.formatted(
                                """
                                1. Đi biển an toàn
                                - Phát áo phao cho ngư dân.
                                - Giao Đồn Biên phòng Cửa Việt thực hiện.
                                2. Vá lưới
                                - Mua chỉ.
                                (Chủ trì: Sở Tài chính; phối hợp: Sở Y tế)\
                                """,
                                "1. Sở Y tế\nKhám cho người đi biển."));
        assertThat(ReadAs.leads(plan))
                .containsExactly("Sở Y tế", "Đồn Biên phòng Cửa Việt", "Sở Tài chính");
        assertThat(plan.contents().getLast().value().tasks()).hasSize(1);
    }

    @Test
    void groups_head_the_rows_of_a_table_of_tasks_that_lost_its_strokes() {
        String table =
                """
                PHỤ LỤC
                DANH MỤC NHIỆM VỤ
                TT
                Nhiệm vụ
                Cơ quan chủ trì
                Cơ quan phối hợp
                Thời gian
                I
                Áo phao cho ngư dân
                1
                Mua áo phao
                Sở Tài chính
                Sở Y tế
                Quý I
                2
                Phát áo phao
                Đồn Biên phòng Cửa Việt
                UBND các xã
                Quý II
                II
                Lưới cho ngư dân
                3
                Vá lưới
                Hội Nông dân tỉnh
                UBND các xã
                Quý III
                """;
        PlanReading plan =
                PlanReader.read(
                        PLAN.formatted(WORK, "1. Sở Y tế\nKhám cho người đi biển.")
                                + "Nơi nhận:\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nTrần Văn Lưới\n"
                                + table);
        assertThat(ReadAs.leads(plan))
                .containsExactly(
                        "Sở Y tế", "Sở Tài chính", "Đồn Biên phòng Cửa Việt", "Hội Nông dân tỉnh");
    }

    @Test
    void news_go_on_to_tell_who_does_what_and_who_asks_is_not_asked() {
        PlanReading plan =
                PlanReader.read(
                        """
                        Quảng Trị: Kế hoạch vì làng biển bình yên
                        (05/3/2024) UBND tỉnh Quảng Trị vừa ban hành Kế hoạch số 15/KH-UBND vì làng biển bình yên năm 2024, phấn đấu 90% ngư dân mặc áo phao.

                        Theo phân công, Sở Y tế chủ trì khám cho người đi biển. Công an tỉnh tăng cường tuần tra cửa biển. Các sở, ngành, địa phương bố trí người trực.

                        Sở Tài chính tham mưu bố trí tiền mua áo phao. UBND tỉnh cũng đề nghị các tầng lớp nhân dân cùng làm.
                        """);
        assertThat(ReadAs.leads(plan)).containsExactly("Sở Y tế", "Công an tỉnh", "Sở Tài chính");
    }
}
