package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhan.reading.PlanPrinter.Style;
import vn.binhan.reading.PlanReading.Kind;
import vn.binhan.wording.Span;

/** A document that was copied into one line is read like the one that kept its lines. */
class LostLinesTest {
    private static String inOneLine(String text) {
        return text.strip().replaceAll("\\s*\\n\\s*", " ");
    }

    private static PlanReading printed(boolean annexed) {
        return PlanReader.read(inOneLine(PlanPrinter.print(new Style(0, 0, 0, 0, annexed, false))));
    }

    @Test
    void a_plan_in_one_line_keeps_its_head_its_measures_its_work_and_its_bodies() {
        PlanReading plan = printed(false);
        assertThat(plan.kind().value()).isEqualTo(Kind.PLAN);
        assertThat(plan.number().value() + "/" + plan.symbol().value()).isEqualTo("41/KH-UBND");
        assertThat(plan.issuer().value()).isEqualTo("Ủy ban nhân dân tỉnh Cao Bằng");
        assertThat(plan.place().value()).isEqualTo("Cao Bằng");
        assertThat(plan.issuedOn().value()).hasToString("2023-02-09");
        assertThat(plan.targets()).hasSameSizeAs(PlanPrinter.TARGETS);
        assertThat(plan.contents()).hasSize(3);
        assertThat(plan.assignments()).hasSizeGreaterThanOrEqualTo(PlanPrinter.BODIES.size());
    }

    @Test
    void a_decision_in_one_line_still_annexes_its_plan() {
        PlanReading decision = printed(true);
        assertThat(decision.kind().value()).isEqualTo(Kind.DECISION);
        assertThat(decision.number().value()).isEqualTo("41");
        assertThat(decision.contents()).hasSize(3);
    }

    @Test
    void however_it_is_numbered_and_marked_the_line_gives_back_the_same_plan() {
        List<String> lost = new ArrayList<>();
        for (int section = 0; section < PlanPrinter.SECTIONS.size(); section++) {
            for (int item = 0; item < PlanPrinter.ITEMS.size(); item++) {
                for (int bullet = 0; bullet < PlanPrinter.BULLETS.size(); bullet++) {
                    Style style = new Style(section, item, bullet, 0, bullet % 2 == 0, false);
                    PlanReading plan = PlanReader.read(inOneLine(PlanPrinter.print(style)));
                    int tasks =
                            plan.contents().stream().mapToInt(c -> c.value().tasks().size()).sum();
                    if (plan.targets().size() != 5
                            || plan.contents().size() != 3
                            || tasks != 7
                            || plan.assignments().size() != 3) {
                        lost.add(style.toString());
                    }
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    private static final String HEAD =
            "UBND XÃ MƯỜNG KHOAI CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc"
                    + " Số: 12/KH-UBND Mường Khoai, ngày 05 tháng 3 năm 2024 KẾ HOẠCH Giữ lửa bếp"
                    + " chung năm 2024 ";

    @Test
    void a_dash_within_a_name_opens_no_line_and_one_behind_a_heading_does() {
        PlanReading plan =
                PlanReader.read(
                        HEAD
                                + "I. NHIỆM VỤ 1. Mở lớp nấu ăn cho các ông chồng - Thợ bếp của"
                                + " trường đứng lớp - Mỗi thôn chọn mười người - Chợ phiên bày món"
                                + " dự thi II. TỔ CHỨC THỰC HIỆN 1. Phòng Văn hóa - Xã hội - Chủ"
                                + " trì, gửi báo cáo 2. Ban Văn hóa - Thể thao xã - Dựng sân khấu");
        assertThat(plan.contents())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.value().title()).isEqualTo("Mở lớp nấu ăn cho các ông chồng");
                    assertThat(one.value().tasks()).hasSize(3);
                });
        assertThat(plan.assignments())
                .extracting(found -> found.value().body())
                .containsExactly("Phòng Văn hóa - Xã hội", "Ban Văn hóa - Thể thao xã");
    }

    @Test
    void pieces_of_work_that_a_word_counts_begin_lines() {
        PlanReading plan =
                PlanReader.read(
                        HEAD
                                + "I. MỤC TIÊU 1. Mục tiêu chung Mọi nhà cùng ăn cơm tối. II. NỘI"
                                + " DUNG Nhiệm vụ 1: Đặt bàn ăn dài ở sân đình Nhiệm vụ 2: Mời các"
                                + " cụ kể chuyện xưa Nhiệm vụ 3: Phát gạo cho nhà neo người III."
                                + " KINH PHÍ Xã lo từ quỹ của mình.");
        assertThat(plan.contents()).hasSize(3);
    }

    @Test
    void a_page_that_numbers_what_it_shows_hides_no_issuer() {
        PlanReading plan =
                PlanReader.read(
                        "Nội dung trang:\n\n  1. "
                                + HEAD.replace("UBND XÃ MƯỜNG KHOAI", "BỘ Y TẾ")
                                + "I. NỘI DUNG 1. Đặt bàn ăn dài ở sân đình làng cho mọi nhà 2. Mời"
                                + " các cụ kể chuyện xưa cho lũ trẻ 3. Phát gạo và củi cho những nhà neo người trong mùa"
                                + " giáp hạt.");
        assertThat(plan.issuer().value()).isEqualTo("Bộ Y tế");
    }

    @Test
    void who_decides_and_what_is_carried_out_break_no_title() {
        String head = HEAD.replace("KẾ HOẠCH Giữ lửa bếp chung năm 2024 ", "");
        PlanReading decision =
                PlanReader.read(
                        head
                                + "QUYẾT ĐỊNH BAN HÀNH KẾ HOẠCH GIỮ LỬA BẾP CHUNG NĂM 2024 CHỦ TỊCH"
                                + " ỦY BAN NHÂN DÂN XÃ MƯỜNG KHOAI Căn cứ Luật Bếp núc; QUYẾT ĐỊNH:"
                                + " Điều 1. Ban hành kèm theo Quyết định này Kế hoạch giữ lửa bếp"
                                + " chung năm 2024. Điều 2. Văn phòng chịu trách nhiệm thi hành./.");
        assertThat(decision.title().value()).isEqualTo("Giữ lửa bếp chung năm 2024");
        PlanReading plan =
                PlanReader.read(
                        head
                                + "KẾ HOẠCH THỰC HIỆN NGHỊ QUYẾT SỐ 77/NQ-CP NGÀY 8/3/2023 CỦA"
                                + " CHÍNH PHỦ VỀ BẾP ẤM. Để nhà nào cũng đỏ lửa sớm hôm, xã làm"
                                + " những việc sau đây trong năm. I. MỤC ĐÍCH 1. Cho mọi người cùng"
                                + " ăn bữa tối dưới một mái nhà.");
        assertThat(plan.title().value())
                .isEqualTo(
                        "Thực hiện Nghị quyết số 77/NQ-CP ngày 8/3/2023 của Chính phủ về bếp ấm");
    }

    @Test
    void the_years_of_a_stage_are_its_heading_and_no_measure() {
        PlanReading plan =
                PlanReader.read(
                        HEAD
                                + "I. MỤC TIÊU 1. Mục tiêu chung Nhà nào cũng có bếp ấm sớm hôm."
                                + " 2. Mục tiêu cụ thể a) Giai đoạn 2024 - 2026 - 70% nhà trong xã"
                                + " có bếp chung. - Trên 40% trẻ nhỏ ăn sáng ở trường. b) Giai đoạn"
                                + " 2027 - 2030 - 95% nhà trong xã có bếp chung. II. NHIỆM VỤ 1."
                                + " Xây bếp chung ở từng bản. 2. Góp củi mỗi tuần. Nơi nhận: các"
                                + " bản.");
        assertThat(ReadAs.targets(plan))
                .containsExactly("=70 % by 2026", ">40 % by 2026", "=95 % by 2030");
    }

    @Test
    void every_place_still_counts_in_the_given_text() {
        String given = inOneLine(PlanPrinter.print(new Style(0, 0, 0, 0, false, false)));
        PlanReading plan = PlanReader.read(given);
        Span span = plan.place().span();
        int from = given.offsetByCodePoints(0, span.start());
        int to = given.offsetByCodePoints(0, span.end());
        assertThat(given.substring(from, to)).isEqualTo("Cao Bằng");
    }
}
