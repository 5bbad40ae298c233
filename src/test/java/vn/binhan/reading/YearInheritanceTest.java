package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By when: own words before the line above, that before its heading, that before the section. */
class YearInheritanceTest {
    private static final String PLAN =
            """
            ỦY BAN NHÂN DÂN
            XÃ HÒA LÂM
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Số: 15/KH-UBND
            Hòa Lâm, ngày 05 tháng 3 năm 2022
            KẾ HOẠCH
            Vì mái nhà bình yên năm 2022
            I. CHỈ TIÊU%s
            1. Các chỉ tiêu về gia đình%s
            %s
            - %s60%% hộ ký cam kết%s.
            II. NHIỆM VỤ
            1. Truyền thông tới từng thôn.
            """;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            emptyValue = "",
            value = {
                "'','','','','',-",
                "' ĐẾN NĂM 2030','','','','',2030",
                "' NĂM 2025','','','','',2025",
                "'',' đến năm 2028','','','',2028",
                "' ĐẾN NĂM 2030',' đến năm 2028','','','',2028",
                "' ĐẾN NĂM 2030','','Phấn đấu đến năm 2026:','','',2026",
                "' ĐẾN NĂM 2030',' đến năm 2028','Đến hết năm 2026:','','',2026",
                "' ĐẾN NĂM 2030',' đến năm 2028','Đến hết năm 2026:','Đến năm 2024, ','',2024",
                "' ĐẾN NĂM 2030',' đến năm 2028','Đến hết năm 2026:','',' vào năm 2024',2024",
                "' ĐẾN NĂM 2030',' đến năm 2028','Đến hết năm 2026:','',' trước năm 2024',2023",
                "' ĐẾN NĂM 2030','','Hằng năm:','','',-",
                "' ĐẾN NĂM 2030','','','Hằng năm, ','',-",
                "' ĐẾN NĂM 2030','','','',' (năm 2021: 40%)',2030",
                "' ĐẾN NĂM 2030','','','',' theo Chương trình giai đoạn 2021 - 2025',2030",
                "' GIAI ĐOẠN 2022 - 2025','','','','',2025",
                "' VÀ ĐỊNH HƯỚNG ĐẾN NĂM 2035','','','','',-"
            })
    void the_nearest_words_tell_the_year(
            String section,
            String heading,
            String above,
            String before,
            String behind,
            String year) {
        String text = PLAN.formatted(section, heading, above, before, behind);
        assertThat(ReadAs.targets(PlanReader.read(text)))
                .containsExactly("=60 %" + (year == null ? "" : " by " + year));
    }
}
