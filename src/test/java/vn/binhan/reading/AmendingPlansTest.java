package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A plan that amends another one gives the new wording in quotation marks. */
class AmendingPlansTest {
    private static final String PLAN =
            """
            ỦY BAN NHÂN DÂN
            XÃ HÒA LÂM
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Số: 15/KH-UBND
            Hòa Lâm, ngày 05 tháng 3 năm 2022
            KẾ HOẠCH
            Sửa đổi, bổ sung Kế hoạch số 7/KH-UBND về mái nhà bình yên
            I. LÝ DO
            Có 12 việc nay không còn hợp, mới đạt 40%%.
            II. NỘI DUNG SỬA ĐỔI
            %s
            III. TỔ CHỨC THỰC HIỆN
            1. Công an xã: Theo dõi.
            """;

    private static final List<String> ANNOUNCED =
            List.of("Sửa đổi %s như sau:", "Thay thế %s bằng:", "%s được viết lại thành:");
    private static final List<String> PLACES =
            List.of("khoản 2 Mục I", "điểm a khoản 3 Mục II", "Mục I (mục tiêu, chỉ tiêu)");
    private static final List<String> LABELS = List.of("2. ", "I. ", "3) ", "1.2. ");
    private static final List<String> ITEMS = List.of("a) %s\nb) %s", "- %s\n- %s", "%s\n%s");
    private static final List<String> MARKS = List.of("\"\"", "\u201c\u201d");

    private static String amendment(int at) {
        String marks = MARKS.get(at % MARKS.size());
        String place = PLACES.get(at % PLACES.size());
        String items =
                ITEMS.get(at % ITEMS.size())
                        .formatted("80% số nhà ký cam kết.", "Ít nhất 60% số thôn có tổ tư vấn");
        return "1. "
                + ANNOUNCED.get(at / 2 % ANNOUNCED.size()).formatted(place)
                + "\n"
                + marks.charAt(0)
                + LABELS.get(at % LABELS.size())
                + "Chỉ tiêu đến năm 2025\n"
                + items
                + marks.charAt(1)
                + (at % 3 == 0 ? "." : "")
                + "\n2. Bãi bỏ khoản 4 Mục II.";
    }

    @Test
    void its_aims_are_read_and_its_changes_are_its_work() {
        List<String> wrong = new ArrayList<>();
        for (int at = 0; at < 24; at++) {
            PlanReading plan = PlanReader.read(PLAN.formatted(amendment(at)));
            List<String> targets = ReadAs.targets(plan);
            boolean work =
                    plan.contents().size() == 2
                            && plan.contents().getLast().value().title().startsWith("Bãi bỏ");
            if (!work || !targets.equals(List.of("=80 % by 2025", ">=60 % by 2025"))) {
                wrong.add(amendment(at) + " -> " + targets + ReadAs.contents(plan));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void words_in_quotation_marks_without_a_number_stay_in_their_row() {
        String items =
                """
                1. Truyền thông với thông điệp:
                "Mái nhà yên, làng vui".
                2. Mở lớp "Người cha tốt":
                "Bài học không có điểm".
                3. Lập tổ tư vấn.
                """;
        PlanReading plan = PlanReader.read(PLAN.formatted(items));
        assertThat(plan.contents()).hasSize(3);
        assertThat(plan.targets()).isEmpty();
    }
}
