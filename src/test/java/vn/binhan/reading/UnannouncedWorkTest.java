package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhan.reading.PlanReading.Kind;
import vn.binhan.reading.PlanReading.Role;

/** Work that no words such as "nhiệm vụ gồm" announce, each form in a few invented lines. */
class UnannouncedWorkTest {
    private static final String ISSUED =
            "Ngày 09/02/2023, UBND huyện Hòa Lâm ban hành Kế hoạch số 41/KH-UBND về giữ mái nhà yên"
                    + " năm 2023.\n";

    private static List<String> titles(PlanReading reading) {
        return reading.contents().stream().map(found -> found.value().title()).toList();
    }

    @Test
    void sentences_that_all_begin_with_their_verb_are_the_work() {
        PlanReading news =
                PlanReader.read(
                        ISSUED
                                + "Cụ thể, tăng cường trò chuyện ở ngõ, đẩy mạnh phát thanh buổi"
                                + " sáng. Củng cố, mở rộng tổ can ngăn ở thôn; từng bước lập nhà"
                                + " trú. Đào tạo, tập huấn người trực điện thoại đêm.\n"
                                + "Xem văn bản tại tệp đính kèm\n");
        assertThat(news.kind().value()).isEqualTo(Kind.NEWS);
        assertThat(titles(news))
                .containsExactly(
                        "Tăng cường trò chuyện ở ngõ, đẩy mạnh phát thanh buổi sáng",
                        "Củng cố, mở rộng tổ can ngăn ở thôn; từng bước lập nhà trú",
                        "Đào tạo, tập huấn người trực điện thoại đêm");
    }

    @Test
    void a_long_list_behind_those_who_do_it_is_the_work_and_what_is_wished_for_is_not() {
        PlanReading news =
                PlanReader.read(
                        ISSUED
                                + "Theo đó, các xã tập trung triển khai đồng bộ việc can ngăn, nhằm"
                                + " giữ yên xóm làng; củng cố lòng tin ở thôn; xây dựng nếp nhà êm"
                                + " ấm; duy trì bữa cơm chung.\n"
                                + "Các cơ quan, các xã tiếp tục quán triệt việc giữ yên mái nhà;"
                                + " đẩy mạnh phát thanh buổi sáng; tăng cường đèn ở ngõ vắng; áp"
                                + " dụng sổ trực chung.\n");
        assertThat(titles(news))
                .containsExactly(
                        "Tiếp tục quán triệt việc giữ yên mái nhà",
                        "Đẩy mạnh phát thanh buổi sáng",
                        "Tăng cường đèn ở ngõ vắng",
                        "Áp dụng sổ trực chung");
    }

    @Test
    void what_is_done_besides_goes_on_with_the_list() {
        PlanReading news =
                PlanReader.read(
                        ISSUED
                                + "Nội dung của Kế hoạch tập trung vào việc đẩy mạnh phát thanh"
                                + " buổi sáng; Nâng cao tay nghề người can ngăn; Cung cấp chỗ trú"
                                + " qua đêm.\n"
                                + "Bên cạnh đó, tổ chức ngày hội mái nhà ở từng thôn; Tăng cường"
                                + " đèn ở ngõ vắng sau chín giờ.\n"
                                + "Mục đích của Kế hoạch nhằm giữ yên mái nhà.\n");
        assertThat(titles(news))
                .containsExactly(
                        "Đẩy mạnh phát thanh buổi sáng",
                        "Nâng cao tay nghề người can ngăn",
                        "Cung cấp chỗ trú qua đêm",
                        "Tổ chức ngày hội mái nhà ở từng thôn",
                        "Tăng cường đèn ở ngõ vắng sau chín giờ");
    }

    @Test
    void a_meeting_that_lists_what_it_asks_for_tells_no_plan() {
        PlanReading news =
                PlanReader.read(
                        """
                        Sáng 9/2, UBND huyện Hòa Lâm tổ chức buổi gặp mặt các tổ can ngăn.
                        Các xã cần tiếp tục duy trì việc trực đêm; đẩy mạnh phát thanh buổi sáng; tăng cường đèn ở ngõ vắng; xây dựng sổ trực chung.
                        """);
        assertThat(news.kind().value()).isEqualTo(Kind.OTHER);
    }

    @Test
    void work_told_body_by_body_is_also_who_does_it() {
        PlanReading plan =
                PlanReader.read(
                        """
                        ỦY BAN NHÂN DÂN
                        TỈNH CAO BẰNG
                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Độc lập - Tự do - Hạnh phúc
                        Số: 41/KH-UBND
                        Cao Bằng, ngày 09 tháng 02 năm 2023
                        KẾ HOẠCH
                        THỰC HIỆN CHỈ THỊ SỐ 27/CT-TTG NGÀY 15 THÁNG 8 NĂM 2023 CỦA
                        THỦ TƯỚNG CHÍNH PHỦ VỀ GIỮ MÁI NHÀ YÊN
                        Thực hiện Chỉ thị số 27/CT-TTg ngày 15 tháng 8 năm 2023 của Thủ tướng Chính phủ, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:
                        I. MỤC TIÊU
                        1. Mục tiêu chung: Mỗi nhà có một bữa cơm không tiếng quát mắng.
                        2. Mục tiêu cụ thể: Tổng tỷ suất sinh đạt 2,1 con/phụ nữ.
                        II. NỘI DUNG THỰC HIỆN
                        1. Sở Y tế
                        a) Mở phòng khám cho người bị đánh ở mỗi bệnh viện.
                        b) Giữ sổ khám trong ba năm.
                        2. Sở Tài chính
                        Bố trí tiền trực đêm cho các tổ can ngăn.
                        3. Ủy ban nhân dân xã, phường
                        Lập tổ can ngăn ở từng thôn.
                        III. TỔ CHỨC THỰC HIỆN
                        1. Sở Y tế theo dõi việc thực hiện Kế hoạch này.
                        Nơi nhận:
                        """);
        assertThat(plan.title().value())
                .isEqualToIgnoringCase(
                        "Thực hiện Chỉ thị số 27/CT-TTg ngày 15 tháng 8 năm 2023 của Thủ tướng"
                                + " Chính phủ về giữ mái nhà yên");
        assertThat(titles(plan))
                .containsExactly("Sở Y tế", "Sở Tài chính", "Ủy ban nhân dân xã, phường");
        assertThat(plan.assignments())
                .extracting(found -> found.value().body())
                .containsExactly("Sở Y tế", "Sở Tài chính", "Ủy ban nhân dân xã, phường");
        assertThat(plan.assignments())
                .allMatch(found -> found.value().role() == Role.LEAD)
                .allMatch(found -> !found.value().duties().isEmpty());
        assertThat(plan.targets())
                .extracting(found -> found.value().value() + found.value().unit())
                .containsExactly("2.1con/phụ nữ");
    }

    @Test
    void the_year_of_a_next_step_is_not_that_of_the_first_figure() {
        PlanReading news =
                PlanReader.read(
                        ISSUED
                                + "Phấn đấu 40% tổ can ngăn có sổ trực và lộ trình là 60% đến năm"
                                + " 2030.\n");
        assertThat(news.targets())
                .extracting(found -> found.value().value() + " " + found.value().by())
                .containsExactly("40 null", "60 2030");
    }
}
