package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sections on aims and on work under many names, numbered or not, alone or below another. */
class SectionNamesTest {
    private static final String PLAN =
            """
            ỦY BAN NHÂN DÂN
            XÃ GIÓ NGÀN
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Số: 15/KH-UBND
            Gió Ngàn, ngày 05 tháng 3 năm 2022
            KẾ HOẠCH
            Vì nương ngô bình yên
            %s
            %s
            III. KINH PHÍ THỰC HIỆN
            Ngân sách xã bảo đảm.
            IV. TỔ CHỨC THỰC HIỆN
            1. Công an xã
            Giữ yên nương ngô, tuần tra ban đêm.
            2. Trạm Y tế xã
            Khám cho người bị hại.
            """;

    private static final List<String> AIMS =
            List.of(
                    "CHỈ TIÊU CHỦ YẾU",
                    "KẾT QUẢ CẦN ĐẠT",
                    "YÊU CẦU CẦN ĐẠT",
                    "MỤC TIÊU PHẤN ĐẤU",
                    "CÁC CHỈ TIÊU CƠ BẢN",
                    "CHỈ TIÊU CỤ THỂ",
                    "KẾT QUẢ DỰ KIẾN",
                    "KẾT QUẢ ĐẦU RA",
                    "PHƯƠNG HƯỚNG, MỤC TIÊU",
                    "QUAN ĐIỂM, MỤC TIÊU",
                    "CÁC CHỈ SỐ CẦN ĐẠT",
                    "MỤC TIÊU - CHỈ TIÊU");

    private static final String FIGURES = "\n%s 80%% hộ ký cam kết.\n%s Có 05 thôn lập tổ tư vấn.";

    private static final List<String> WORK =
            List.of(
                    "NHIỆM VỤ TRỌNG TÂM",
                    "CÁC HOẠT ĐỘNG CHỦ YẾU",
                    "NỘI DUNG VÀ GIẢI PHÁP THỰC HIỆN",
                    "PHƯƠNG HƯỚNG, NHIỆM VỤ",
                    "GIẢI PHÁP CHỦ YẾU",
                    "CÁC NHÓM NHIỆM VỤ, GIẢI PHÁP",
                    "CÔNG TÁC TRỌNG TÂM",
                    "HÌNH THỨC VÀ NỘI DUNG TUYÊN TRUYỀN",
                    "CÁC BƯỚC TIẾN HÀNH",
                    "VIỆC CẦN LÀM",
                    "CÁC DỰ ÁN THÀNH PHẦN");

    private static final String ITEMS =
            "\n1. Truyền thông tới từng nương\n- Phát tờ rơi.\n2. Giúp người bị hại\n- Khám bệnh.";

    private final List<String> wrong = new ArrayList<>();

    private void expect(String told, String aims, String work, int contents) {
        PlanReading plan = PlanReader.read(PLAN.formatted(aims, work));
        boolean same =
                ReadAs.targets(plan).equals(List.of("=80 %", "=5 thôn"))
                        && plan.contents().size() == contents
                        && ReadAs.leads(plan).size() == 2;
        if (!same) {
            wrong.add(told + ": " + ReadAs.targets(plan) + " " + ReadAs.contents(plan));
        }
    }

    @Test
    void the_aims_may_be_called_many_ways() {
        for (String name : AIMS) {
            for (String form :
                    List.of(
                            "I. " + name + FIGURES.formatted("-", "-"),
                            name + FIGURES.formatted("-", "-"),
                            "I. MỤC ĐÍCH\nLàm cho mọi nhà yên vui.\n1. "
                                    + name
                                    + FIGURES.formatted("-", "-"),
                            "I. MỤC TIÊU\n1. Mục tiêu chung\nMọi nhà yên vui.\n2. "
                                    + name
                                    + FIGURES.formatted("a)", "b)"))) {
                boolean plain = form.startsWith(name);
                expect(form, form, (plain ? "NHIỆM VỤ" : "II. NHIỆM VỤ") + ITEMS, 2);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void the_work_may_be_called_many_ways() {
        for (String name : WORK) {
            expect(name, "I. MỤC TIÊU" + FIGURES.formatted("-", "-"), "II. " + name + ITEMS, 2);
            expect("plain " + name, "MỤC TIÊU" + FIGURES.formatted("-", "-"), name + ITEMS, 2);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void solutions_may_follow_the_tasks_in_a_section_of_their_own() {
        String more =
                "\nIII. GIẢI PHÁP CHỦ YẾU\n1. Họp giao ban\n- Mỗi tháng.\n2. Đi nương\n- Xem xét.";
        for (String name : List.of("NHIỆM VỤ TRỌNG TÂM", "NỘI DUNG", "CÁC HOẠT ĐỘNG")) {
            expect(
                    name,
                    "I. MỤC TIÊU" + FIGURES.formatted("-", "-"),
                    "II. " + name + ITEMS + more,
                    4);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void each_aim_may_bear_its_own_measures() {
        for (String aims :
                List.of(
                        "1. Mục tiêu 1: Mọi nhà yên vui\n- Chỉ tiêu 1: 80% hộ ký cam kết.\n- Chỉ tiêu 2: Có 05 thôn lập tổ tư vấn.",
                        "Mục tiêu 1: Mọi nhà yên vui.\nChỉ tiêu 1: 80% hộ ký cam kết.\nMục tiêu 2: Giúp người bị hại.\nChỉ tiêu 2: Có 05 thôn lập tổ tư vấn.",
                        "* Mục tiêu 1. Mọi nhà yên vui\n+ Chỉ tiêu 1.1: 80% hộ ký cam kết.\n+ Chỉ tiêu 1.2: Có 05 thôn lập tổ tư vấn.",
                        "- Mục tiêu 1: Mọi nhà yên vui. Chỉ tiêu: 80% hộ ký cam kết.\n- Mục tiêu 2: Giúp người bị hại. Chỉ tiêu: Có 05 thôn lập tổ tư vấn.")) {
            expect(aims, "I. MỤC TIÊU\n" + aims, "II. NHIỆM VỤ" + ITEMS, 2);
        }
        assertThat(wrong).isEmpty();
    }
}
