package vn.binhan.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

/** A name is found however it is typed. */
class SpellingTest {

    @Test
    void tones_case_form_of_unicode_and_order_do_not_matter() {
        var common = Spelling.common("Nguyễn Thị Thúy Đào");
        for (var typed :
                new String[] {
                    "nguyen thi thuy dao",
                    "NGUYỄN THỊ THÚY ĐÀO",
                    "Nguyễn Thị Thuý Đào",
                    Normalizer.normalize("Nguyễn Thị Thúy Đào", Normalizer.Form.NFD),
                    "Đào Nguyễn  Thị Thúy",
                    "Nguyễn-Thị Thúi Đào"
                }) {
            assertThat(Spelling.common(typed)).as(typed).isEqualTo(common);
        }
        assertThat(Spelling.common("Nguyễn Thị Thảo")).isNotEqualTo(common);
    }

    @Test
    void with_tones_the_place_of_the_tone_does_not_matter_but_the_tone_does() {
        assertThat(Spelling.exact("Hòa")).isEqualTo(Spelling.exact("hoà"));
        assertThat(Spelling.exact("Thúy"))
                .isEqualTo(Spelling.exact(Normalizer.normalize("Thuý", Normalizer.Form.NFD)));
        assertThat(Spelling.exact("Hòa")).isNotEqualTo(Spelling.exact("Hóa"));
        assertThat(Spelling.exact("Hoa")).isNotEqualTo(Spelling.exact("Hòa"));
        assertThat(Spelling.exact("Đào")).isNotEqualTo(Spelling.exact("Dào"));
        assertThat(Spelling.exact("Mơ")).isNotEqualTo(Spelling.exact("Mo"));
    }

    @Test
    void telephone_numbers_are_one_in_all_spellings_and_old_prefixes_are_todays() {
        for (var typed :
                new String[] {
                    "0321234567", "032 123 4567", "+84 32 123 4567", "84321234567",
                    "0084321234567", "+84 (0)321234567", "01621234567", "+841621234567"
                }) {
            assertThat(Spelling.phone(typed)).as(typed).isEqualTo("+84321234567");
        }
        assertThat(Spelling.phone("01281234567")).isEqualTo("+84781234567");
        assertThat(Spelling.phone("01291234567")).isEqualTo("+84821234567");
        assertThat(Spelling.phone("01881234567")).isEqualTo("+84581234567");
        assertThat(Spelling.phone("01991234567")).isEqualTo("+84591234567");
        assertThat(Spelling.phone("024 3825 1234")).isEqualTo("+842438251234");
        assertThat(Spelling.phone("12")).isNull();
        assertThat(Spelling.phone("không nhớ")).isNull();
    }

    @Test
    void letters_that_differ_are_counted() {
        assertThat(Spelling.distance("", "abc")).isEqualTo(3);
        assertThat(Spelling.distance("hoa", "hoa")).isZero();
        assertThat(Spelling.distance("hoai", "hoan")).isEqualTo(1);
        assertThat(Spelling.distance("nguyen van a", "nguyen thi a")).isEqualTo(3);
    }
}
