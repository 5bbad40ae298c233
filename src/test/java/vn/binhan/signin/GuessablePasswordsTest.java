package vn.binhan.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.strings;

import java.util.List;
import org.junit.jupiter.api.Test;

class GuessablePasswordsTest {
    private static final List<String> NEAR =
            List.of("Tân Thành", "Long Xuyên", "Chợ Mới", "lan.nguyen", "Nguyễn Thị Lan");

    @Test
    void what_an_office_would_think_of_first_is_refused() {
        for (var password :
                List.of(
                        "matkhau123456789",
                        "MậtKhẩu@2026@2026",
                        "binhan2026binhan",
                        "Tan Thanh Long Xuyen",
                        "phường Tân Thành 1990",
                        "lan.nguyen.lan.nguyen",
                        "aaaaaaaaaaaaaaaaaa",
                        "123456789012345678",
                        "qwertyuiopasdfghjkl",
                        "987654321abcdefgh",
                        "anhanhanhanhanhanh",
                        "administrator2025")) {
            assertThat(GuessablePasswords.includes(password, NEAR)).as(password).isTrue();
        }
    }

    @Test
    void a_sentence_of_ones_own_is_taken() {
        for (var password :
                List.of(
                        "con meo ngu tren mai ngoi",
                        "Mùa lũ năm ấy bà nấu bún mắm",
                        "mot mat khau dai de nho",
                        "correct horse battery staple",
                        "ghe chay ngang cau sat luc 5 gio")) {
            assertThat(GuessablePasswords.includes(password, NEAR)).as(password).isFalse();
        }
    }

    @Test
    void a_short_text_again_and_again_is_refused_however_long() {
        qt().forAll(
                        strings().betweenCodePoints('a', 'z').ofLengthBetween(1, 7),
                        integers().between(3, 9))
                .checkAssert((piece, times) ->
                        assertThat(GuessablePasswords.includes(piece.repeat(times), NEAR))
                                .isTrue());
    }
}
