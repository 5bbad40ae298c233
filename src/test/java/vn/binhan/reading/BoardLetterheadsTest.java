package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Boards are named with the body that stands above them, where they bear no place themselves. */
class BoardLetterheadsTest {
    @ParameterizedTest
    @CsvSource({
        "HỘI NÔNG DÂN VIỆT NAM,BAN CHẤP HÀNH TỈNH LAI CHÂU,Ban Chấp hành Hội Nông dân Việt Nam tỉnh Lai Châu",
        "TRUNG ƯƠNG HỘI NÔNG DÂN VIỆT NAM,BAN CHẤP HÀNH TỈNH LAI CHÂU,Ban Chấp hành Hội Nông dân Việt Nam tỉnh Lai Châu",
        "HỘI NÔNG DÂN VIỆT NAM,BAN CHẤP HÀNH TRUNG ƯƠNG,Ban Chấp hành Trung ương Hội Nông dân Việt Nam",
        "UBND TỈNH LAI CHÂU,BAN AN TOÀN GIAO THÔNG,Ban an toàn giao thông tỉnh Lai Châu",
        "SỞ Y TẾ LAI CHÂU,BAN VÌ SỰ TIẾN BỘ CỦA PHỤ NỮ,Ban vì sự tiến bộ của phụ nữ Sở Y tế Lai Châu",
        "UBND TỈNH LAI CHÂU,SỞ Y TẾ,Sở Y tế tỉnh Lai Châu"
    })
    void the_full_name_is_told(String above, String board, String issuer) {
        PlanReading plan =
                PlanReader.read(
                        """
                        %s
                        %s
                        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                        Độc lập - Tự do - Hạnh phúc
                        Số: 12/KH-BTV
                        Lai Châu, ngày 12 tháng 4 năm 2024
                        KẾ HOẠCH
                        Vì nương chè bình yên năm 2024
                        I. MỤC TIÊU
                        - 80%% số nương chè có chòi trú mưa.
                        II. NHIỆM VỤ
                        1. Dựng chòi.
                        """
                                .formatted(above, board));
        assertThat(plan.issuer()).extracting("value").isEqualTo(issuer);
    }
}
