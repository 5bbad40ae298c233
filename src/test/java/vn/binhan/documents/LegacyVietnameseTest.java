package vn.binhan.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LegacyVietnameseTest {

    @Test
    void tcvn3_is_recognised() {
        byte[] old = "KÕ ho¹ch phßng, chèng b¹o lùc gia ®×nh".getBytes(ISO_8859_1);
        assertThat(PlainText.decode(old)).isEqualTo("Kế hoạch phòng, chống bạo lực gia đình");
    }

    @Test
    void vni_is_recognised() {
        byte[] old = "Keá hoaïch phoøng, choáng baïo löïc gia ñình".getBytes(ISO_8859_1);
        assertThat(PlainText.decode(old)).isEqualTo("Kế hoạch phòng, chống bạo lực gia đình");
    }

    @Test
    void windows_1258_is_recognised_and_composed() {
        byte[] old = {
            'K',
            (byte) 0xea,
            (byte) 0xec,
            ' ',
            'h',
            'o',
            'a',
            (byte) 0xf2,
            'c',
            'h',
            ' ',
            (byte) 0xf0,
            'i',
            (byte) 0xea,
            'm',
            ' ',
            'x',
            'a',
            (byte) 0xde,
            ' ',
            'M',
            'y',
            (byte) 0xde
        };
        assertThat(PlainText.decode(old)).isEqualTo("Kế hoạch điêm xã Mỹ");
    }

    @Test
    void text_without_marks_stays_as_it_is() {
        assertThat(PlainText.decode("Ke hoach 2026".getBytes(ISO_8859_1)))
                .isEqualTo("Ke hoach 2026");
    }
}
