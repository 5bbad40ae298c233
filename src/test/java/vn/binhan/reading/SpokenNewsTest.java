package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Plans that a news item lets somebody tell, among what was before and what others want. */
class SpokenNewsTest {
    private static final String SPOKEN =
            """
            Làng chài đổi đời
            Cập nhật 07:10, 22/02/2026

            Sáng 20/2, ông Lê Văn Sóng, Chủ tịch Ủy ban nhân dân phường Bến Cá, nói về Kế hoạch số 31/KH-UBND mà phường vừa ban hành hôm 12/02/2026 về giữ bình yên bến cá năm 2026.

            Ông Sóng nói: "Năm 2025, phường mới có 38% số thuyền có phao. Chúng tôi buồn lắm. Năm nay, chúng tôi phấn đấu ít nhất 75% số thuyền có phao, 100% người đi biển biết sơ cứu."

            "Chúng tôi đặt chỉ tiêu mỗi bến phải có 01 tổ cứu hộ, ít nhất 6 người", ông nói thêm.

            Bà Trần Thị Lưới, Phó Chủ tịch phường, kể: "Có ba việc chính. Thứ nhất là đóng phao mới ở 12 bến. Thứ hai là dạy bơi cho trẻ nhỏ. Thứ ba là thắp đèn ở mũi đá."

            Về phân công, bà Lưới nói rõ: "Phòng Kinh tế là cơ quan chủ trì, Trạm Y tế phường chịu trách nhiệm dạy sơ cứu. Công an phường lo việc tuần tra bến."

            Bà con chia sẻ: "Tháng trước mới có 20% thuyền đăng ký, nghe chỉ tiêu thì lo."

            Bình luận (2)
            100% bến tôi ủng hộ!
            """;

    @Test
    void the_day_behind_the_plan_is_its_own_and_its_name_follows() {
        PlanReading news = PlanReader.read(SPOKEN);
        assertThat(news.issuedOn()).extracting("value").isEqualTo(LocalDate.of(2026, 2, 12));
        assertThat(news.title()).extracting("value").isEqualTo("Giữ bình yên bến cá năm 2026");
    }

    @Test
    void this_year_is_that_of_a_plan_for_one_year_and_what_was_found_is_not_promised() {
        assertThat(ReadAs.targets(PlanReader.read(SPOKEN)))
                .containsExactly(">=75 % by 2026", "=100 % by 2026", "=1 tổ");
    }

    @Test
    void things_to_do_may_be_counted_in_words() {
        assertThat(ReadAs.contents(PlanReader.read(SPOKEN)))
                .containsExactly(
                        "Đóng phao mới ở 12 bến", "Dạy bơi cho trẻ nhỏ", "Thắp đèn ở mũi đá");
    }

    @Test
    void several_lead_in_one_sentence_behind_words_that_open_it() {
        assertThat(ReadAs.leads(PlanReader.read(SPOKEN)))
                .containsExactly("Phòng Kinh tế", "Trạm Y tế phường", "Công an phường");
    }

    @Test
    void neither_past_years_nor_another_strategy_nor_money_are_aims() {
        PlanReading news =
                PlanReader.read(
                        """
                        Sông Hồng thêm phao

                        Ngày 09/3/2026, Ủy ban nhân dân tỉnh Hưng Yên ban hành Kế hoạch số 44/KH-UBND về an toàn bến đò giai đoạn 2026 - 2030. Kế hoạch được xây dựng trên cơ sở Nghị quyết số 12/NQ-CP ngày 04/02/2025 của Chính phủ.

                        Theo báo cáo của ngành, giai đoạn 2021 - 2025 còn 15 bến tạm. Giai đoạn 2021 - 2025, tỷ lệ đò có phao đạt 71%, vượt 2 % so với mục tiêu; tuy nhiên mới có 43 % bến có đèn, trong khi Chiến lược đường thủy đặt ra mục tiêu 50 % vào năm 2025.

                        Theo đó, tỉnh phấn đấu đến năm 2030 có ít nhất 85% bến có đèn.

                        Theo Chiến lược quốc gia, đến năm 2030 có 70% bến có đèn.

                        Kinh phí thực hiện Kế hoạch do ngân sách tỉnh bảo đảm khoảng 60 %, xã hội hóa 40 %.
                        """);
        assertThat(ReadAs.targets(news)).containsExactly(">=85 % by 2030");
        assertThat(news.bases())
                .extracting(found -> found.value().number())
                .containsExactly("12/NQ-CP");
    }

    @Test
    void a_commune_is_told_with_its_province_and_its_plan_with_what_it_carries_out() {
        PlanReading news =
                PlanReader.read(
                        """
                        Bến Cá giữ đò

                        Ngày 03/02/2026, UBND xã Bến Cá, tỉnh Điện Biên đã ban hành Kế hoạch số 15/KH-UBND về giữ yên bến đò trên địa bàn xã năm 2026. Kế hoạch nhằm tiếp tục thực hiện Nghị quyết số 12/NQ-CP ngày 04/02/2025 của Chính phủ và Kế hoạch số 90/KH-UBND ngày 12/01/2026 của UBND tỉnh Điện Biên.

                        Theo đánh giá của Phòng Kinh tế, giai đoạn 2021 - 2025, việc giữ bến đạt nhiều kết quả: tỷ lệ đò có phao đạt 31%; 66% bến có đèn.

                        Mục tiêu của Kế hoạch là mọi chuyến đò đều về bến.

                        Về bến đò: Tỷ lệ bến thiếu đèn không quá 12% vào năm 2026.
                        """);
        assertThat(news.issuer()).extracting("value").isEqualTo("Ủy ban nhân dân xã Bến Cá");
        assertThat(news.bases())
                .extracting(found -> found.value().number())
                .containsExactly("12/NQ-CP", "90/KH-UBND");
        assertThat(ReadAs.targets(news)).containsExactly("<=12 % by 2026");
    }

    @Test
    void a_year_before_the_page_tells_what_was_and_new_work_is_no_result() {
        PlanReading news =
                PlanReader.read(
                        """
                        Bến Cá thêm việc làm
                        10:05 - 25/02/2026

                        Ủy ban nhân dân xã Bến Cá vừa có Kế hoạch số 41/KH-UBND ngày 20/02/2026 về dạy nghề cho phụ nữ làng chài năm 2026.

                        Các chỉ tiêu chủ yếu:
                        - Tỷ lệ nữ trong số người có việc làm mới đạt 47%;
                        - 60% phụ nữ được học nghề.

                        Trong năm 2025, xã có 78% phụ nữ biết đan lưới, 3 chỉ tiêu chưa đạt.
                        """);
        assertThat(ReadAs.targets(news)).containsExactly("=47 %", "=60 %");
    }

    @Test
    void the_day_of_the_page_on_a_line_of_its_own_tells_the_year() {
        PlanReading news =
                PlanReader.read(
                        """
                        Hà Sơn vì những mái nhà yên
                        12/5/2024
                        (HS) - Ngày 10/5, UBND thành phố Hà Sơn đã ban hành Kế hoạch vì mái nhà yên.
                        Theo Kế hoạch, đến năm 2026 có 80% số nhà ký cam kết, 60% số thôn có tổ tư vấn.
                        UBND thành phố giao Phòng Y tế là cơ quan đầu mối; Công an thành phố nắm tình hình; Thành đoàn phát động phong trào.
                        """);
        assertThat(news.issuedOn().value()).hasToString("2024-05-10");
        assertThat(ReadAs.targets(news)).containsExactly("=80 % by 2026", "=60 % by 2026");
        assertThat(ReadAs.leads(news))
                .containsExactly("Phòng Y tế", "Công an thành phố", "Thành đoàn");
    }
}
