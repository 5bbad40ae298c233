package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhan.reading.PlanReading.Kind;
import vn.binhan.reading.PlanReading.Role;
import vn.binhan.wording.Found;

/** What a careful person would not mistake: whose rules, whose bases, who only helps. */
class CarefulFormsTest {
    private static final String HEAD =
            """
            ỦY BAN NHÂN DÂN
            THÀNH PHỐ HẢI PHÒNG
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            Số: 19/%s
            Hải Phòng, ngày 06 tháng 5 năm 2022
            """;

    private static PlanReading plan(String body) {
        return PlanReader.read(HEAD.formatted("KH-UBND") + "KẾ HOẠCH\nGiữ yên mái nhà\n" + body);
    }

    private static List<String> bodies(PlanReading reading, Role role) {
        return reading.assignments().stream()
                .map(Found::value)
                .filter(assignment -> assignment.role() == role)
                .map(assignment -> assignment.body())
                .toList();
    }

    @Test
    void a_decision_that_annexes_rules_issues_no_plan() {
        PlanReading rules =
                PlanReader.read(
                        HEAD.formatted("QĐ-UBND")
                                + """
                                QUYẾT ĐỊNH
                                Ban hành Quy định về cách tiếp người dân
                                Căn cứ Luật Tiếp công dân ngày 25 tháng 11 năm 2013;
                                QUYẾT ĐỊNH:
                                Điều 1. Ban hành kèm theo Quyết định này Quy định về cách tiếp người dân.
                                Điều 2. Thủ trưởng các cơ quan chịu trách nhiệm thi hành Quyết định này./.
                                """);
        assertThat(rules.kind().value()).isEqualTo(Kind.OTHER);
    }

    @Test
    void bases_may_be_a_section_of_their_own_without_marks() {
        PlanReading reading =
                plan(
                        """
                        I. CƠ SỞ PHÁP LÝ
                        Nghị định số 40/2021/NĐ-CP ngày 30/3/2021 của Chính phủ;
                        Thông tư số 12/2021/TT-BYT ngày 15/4/2021 của Bộ Y tế.
                        II. MỤC TIÊU
                        Ai bị đánh đập cũng biết gọi tới đâu và được người ta tin lời.
                        III. NHIỆM VỤ
                        1. Kể chuyện trên loa xóm.
                        """);
        assertThat(reading.bases())
                .extracting(basis -> basis.value().number())
                .containsExactly("40/2021/NĐ-CP", "12/2021/TT-BYT");
    }

    @Test
    void whoever_is_only_asked_to_work_along_helps() {
        PlanReading reading =
                plan(
                        """
                        I. NHIỆM VỤ
                        1. Kể chuyện trên loa xóm.
                        II. TỔ CHỨC THỰC HIỆN
                        1. Sở Y tế: Chủ trì việc soạn phiếu hỏi.
                        2. Sở Tài chính: Phối hợp lo phần kinh phí.
                        3. Các bộ phận chuyên môn: Làm theo phiếu hỏi.
                        """);
        assertThat(bodies(reading, Role.LEAD)).startsWith("Sở Y tế").doesNotContain("Sở Tài chính");
        assertThat(bodies(reading, Role.SUPPORT)).contains("Sở Tài chính");
    }

    @Test
    void bullets_that_name_who_leads_a_task_are_no_tasks() {
        PlanReading reading =
                plan(
                        """
                        I. NHIỆM VỤ
                        1. Kể chuyện trên loa xóm
                        - Mời già làng.
                        - Cơ quan chủ trì: Sở Y tế.
                        - Thời gian thực hiện: Hằng năm.
                        """);
        assertThat(reading.contents().getFirst().value().tasks())
                .extracting(task -> task.value().text())
                .containsExactly("Mời già làng");
        assertThat(bodies(reading, Role.LEAD)).contains("Sở Y tế");
    }

    @Test
    void a_place_whose_name_sounds_like_an_office_is_no_office() {
        String oneLine =
                """
                ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
                Số: 19/KH-UBND | Hải Phòng, ngày 06 tháng 5 năm 2022 |
                KẾ HOẠCH
                Giữ yên mái nhà
                I. NHIỆM VỤ
                1. Kể chuyện trên loa xóm.
                """;
        assertThat(PlanReader.read(oneLine).issuer())
                .extracting(Found::value)
                .isEqualTo("Ủy ban nhân dân thành phố Hải Phòng");
    }

    @Test
    void an_insurance_office_issues_below_its_ministry() {
        String text =
                HEAD.formatted("KH-BHXH")
                                .replace("ỦY BAN NHÂN DÂN", "BỘ TÀI CHÍNH")
                                .replace("THÀNH PHỐ HẢI PHÒNG", "BẢO HIỂM XÃ HỘI VIỆT NAM")
                        + "KẾ HOẠCH\nMở lớp nghề\nI. NHIỆM VỤ\n1. Tìm thợ thêu đứng lớp.\n";
        assertThat(PlanReader.read(text).issuer())
                .extracting(Found::value)
                .isEqualTo("Bảo hiểm xã hội Việt Nam");
    }

    @Test
    void a_plan_may_have_lost_all_above_its_aims() {
        PlanReading reading =
                PlanReader.read(
                        """
                        I. MỤC TIÊU, YÊU CẦU
                        1. Mục tiêu
                        Ai bị đánh đập cũng biết gọi tới đâu và được người ta tin lời.
                        2. Yêu cầu
                        Làm gọn, không phô trương.
                        II. NHIỆM VỤ CỤ THỂ
                        1. Kể chuyện trên loa xóm
                        2. Mở phòng lánh nạn
                        III. TỔ CHỨC THỰC HIỆN
                        1. Trạm Y tế: Giữ chìa khóa phòng.
                        """);
        assertThat(reading.kind().value()).isEqualTo(Kind.PLAN);
        assertThat(reading.contents()).hasSize(2);
    }

    @Test
    void an_annexed_plan_may_leave_its_work_to_an_annex_of_its_own() {
        PlanReading reading =
                PlanReader.read(
                        HEAD.formatted("QĐ-UBND")
                                + """
                                QUYẾT ĐỊNH
                                Ban hành Kế hoạch giữ yên mái nhà
                                QUYẾT ĐỊNH:
                                Điều 1. Ban hành kèm theo Quyết định này Kế hoạch giữ yên mái nhà.
                                TM. ỦY BAN NHÂN DÂN
                                KẾ HOẠCH
                                Giữ yên mái nhà
                                I. MỤC TIÊU
                                Ai bị đánh đập cũng biết gọi tới đâu và được người ta tin lời.
                                II. NHIỆM VỤ
                                Chi tiết tại Phụ lục kèm theo Kế hoạch này.
                                III. TỔ CHỨC THỰC HIỆN
                                1. Sở Y tế
                                - Theo dõi việc thực hiện.
                                PHỤ LỤC
                                STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian
                                1 | Soạn phiếu hỏi | Sở Y tế | Quý I
                                2 | Mở phòng lánh nạn | Công an thành phố | Quý II
                                """);
        assertThat(reading.contents())
                .extracting(content -> content.value().title())
                .containsExactly("Soạn phiếu hỏi", "Mở phòng lánh nạn");
    }

    @Test
    void a_section_whose_heading_says_little_is_told_by_what_its_items_name() {
        for (String heading :
                List.of("CHỈ ĐẠO THỰC HIỆN", "NHIỆM VỤ CỦA CÁC ĐƠN VỊ", "Cơ quan thực hiện")) {
            PlanReading reading =
                    plan(
                            """
                            I. NHIỆM VỤ
                            1. Kể chuyện trên loa xóm.
                            2. Mở phòng lánh nạn.
                            II. NHU CẦU KINH PHÍ
                            - Ngân sách thành phố.
                            III. %s
                            1. Sở Y tế
                            - Theo dõi việc thực hiện.
                            2. Công an thành phố
                            - Tiếp nhận tin báo.
                            """
                                    .formatted(heading));
            assertThat(reading.contents()).as(heading).hasSize(2);
            assertThat(reading.budget()).hasSize(1);
            assertThat(bodies(reading, Role.LEAD)).containsExactly("Sở Y tế", "Công an thành phố");
        }
    }

    @Test
    void a_work_section_that_speaks_of_dividing_it_still_holds_the_work() {
        PlanReading reading =
                plan(
                        """
                        I. NỘI DUNG VÀ PHÂN CÔNG THỰC HIỆN
                        1. Kể chuyện trên loa xóm.
                        2. Mở phòng lánh nạn.
                        II. CHỈ ĐẠO THỰC HIỆN
                        1. Sở Y tế
                        - Theo dõi việc thực hiện.
                        2. Công an thành phố
                        - Tiếp nhận tin báo.
                        """);
        assertThat(reading.contents()).hasSize(2);
        assertThat(bodies(reading, Role.LEAD)).containsExactly("Sở Y tế", "Công an thành phố");
    }

    @Test
    void in_news_a_list_of_the_work_may_follow_a_full_stop() {
        PlanReading reading =
                PlanReader.read(
                        """
                        UBND huyện Lũng Sơn vừa ban hành Kế hoạch giữ yên mái nhà năm 2024.
                        Kế hoạch đặt mục tiêu 80% xóm có tổ hòa giải.
                        Để làm được, UBND huyện đề ra nhiều giải pháp theo từng quý. Trong đó, kể chuyện trên loa của từng xóm; mở phòng lánh nạn ở trạm y tế; dạy nghề thêu cho các mẹ trẻ.
                        """);
        assertThat(reading.contents()).hasSize(3);
    }
}
