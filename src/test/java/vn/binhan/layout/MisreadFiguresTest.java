package vn.binhan.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters that a scan put for figures are figures again, and other letters stay. */
class MisreadFiguresTest {
    // spotless:off
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            trước ngày 15/ll hằng năm             | trước ngày 15/11 hằng năm
            ngày ll/6/2024                        | ngày 11/6/2024
            ngày 14 tháng ll năm 2022             | ngày 14 tháng 11 năm 2022
            ngày l tháng l năm 2022               | ngày 1 tháng 1 năm 2022
            trước ngày 01 tháng ll hằng năm       | trước ngày 01 tháng 11 hằng năm
            ngày ll tháng 5                       | ngày 11 tháng 5
            Hoạt động l: Truyền thông             | Hoạt động 1: Truyền thông
            - Mục tiêu l: Giữ yên mái nhà         | - Mục tiêu 1: Giữ yên mái nhà
            l. Nâng cao nhận thức                 | 1. Nâng cao nhận thức
            đạt l5% vào năm 20l9                  | đạt 15% vào năm 2019
            bình 20l nước                         | bình 20l nước
            5 l: đủ cho một nhà                   | 5 l: đủ cho một nhà
            đội lân                               | đội lân
            """)
    // spotless:on
    void a_figure_is_a_figure_again(String scanned, String meant) {
        assertThat(MisreadFigures.mended(TextCleaner.clean(scanned)).text().strip())
                .isEqualTo(meant);
    }
}
