package vn.binhan.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.binhan.wording.MappedText;

/** Lines are only looked for where they were lost. */
class KeptLinesTest {
    private static final String HEAD =
            """
            ỦY BAN NHÂN DÂN TỈNH LẠNG HÀ
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Số: 18/KH-UBND
            KẾ HOẠCH
            Phòng, chống bạo lực gia đình năm 2027
            """;

    private static boolean isKept(String text) {
        MappedText clean = TextCleaner.clean(text);
        return LostLines.restored(clean) == clean;
    }

    @Test
    void a_text_with_its_lines_or_without_a_letterhead_stays_as_it_is() {
        String items = "I. MỤC TIÊU\n1. Một điều.\n2. Hai điều.\n".repeat(30);
        assertThat(isKept(HEAD + items)).isTrue();
        assertThat(isKept("UBND tỉnh ban hành Kế hoạch. I. Một. 1. Hai. ".repeat(40))).isTrue();
        assertThat(isKept((HEAD + items).replace('\n', ' '))).isFalse();
    }
}
