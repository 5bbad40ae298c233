package vn.binhan.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscretionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bóp cổ, lấy tiền công, dọa giết ngày 14/11/2026",
                "Đánh người vào tối 12 và 13 tháng 11 năm 2026",
                "Lấy 12.000.000 đồng tiền công ngày 01.02.2027",
                "Không được gọi vào số điện thoại của chị",
                "Nhắn tin vào số điện thoại của chị 20 lần trong đêm 14/11/2026",
                "Từ 08:30 đến 21h15 ngày 05/03/2025 gọi số điện thoại của chị 12 lần",
                "Lấy điện thoại trị giá 12.000.000 đồng",
                "Biên bản số 012/BB-CA ngày 01/02/2027",
                "Gửi bưu điện bảo đảm, số EE012345678VN",
                "Anh Ba, anh Tư, anh Năm cùng xóm có mặt",
                "Hai lần, mỗi lần năm phút, năm 2026"
            })
    void words_that_lead_nowhere_pass(String harmless) {
        assertThat(Discretion.found(harmless)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gọi 0900 000 011",
                "gọi +84 900 000 011",
                "gọi 0900.000.011",
                "gọi (0900) 000-011",
                "gọi 0900 – 000011",
                "gọi 0900/000/011",
                "gọi 09\u200b00\u200d00\u00ad0011",
                "gọi 09０００0００11",
                "gọi ٠٩٠٠٠٠٠٠١١",
                "gọi O9OO 123 45l",
                "gọi 09\u034f00 000 011",
                "số điện thoại của chị là 900 000 011",
                "số điện thoại mới đuôi 011",
                "so dien thoai: chin khong khong mot",
                "SĐT 900000011",
                "zalo của chị: 900 000 011",
                "không chín không không, không không không, không một một",
                "gọi không chín 00 000 011"
            })
    void a_telephone_number_is_stopped_however_it_is_written(String telling) {
        assertThat(Discretion.found(telling)).as(telling).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chị đang ở nhờ nhà mẹ",
                "đến Nhà Tạm Lánh đòi gặp",
                "den nha tam lanh doi gap",
                "đến nhà tạm\u00a0lánh",
                "đến nhà tạm-lánh",
                "đến nhà tạ\u200bm lá\u00adnh",
                "đến nhà tạmlánh",
                "đến nhà t ạ m l á n h",
                "đến nhà tаm lаnh",
                "theo tin báo của hàng xóm",
                "số nhà 12 ngõ Văn Thử",
                "tìm được nơi ở mới",
                "người báo tin là cô giáo"
            })
    void where_she_is_and_who_told_is_stopped_however_it_is_written(String telling) {
        assertThat(Discretion.found(telling)).as(telling).isPresent();
        var apart = Normalizer.normalize(telling, Normalizer.Form.NFD);
        assertThat(Discretion.found(apart)).as("with tones apart: %s", telling).isPresent();
        assertThat(Discretion.found(telling.toUpperCase(java.util.Locale.ROOT))).isPresent();
    }

    @Test
    void the_writer_is_told_at_which_words_it_stopped() {
        assertThat(Discretion.found("Hôm qua đến Nhà Tạm Lánh đòi gặp")).hasValue("Tạm Lánh");
        assertThat(Discretion.found("Chị ấy dùng 0900 000 011 để gọi")).hasValue("0900 000 011");
        assertThat(Discretion.found("số điện thoại mới là 900 011"))
                .hasValue("số điện thoại mới là 900 011");
    }
}
