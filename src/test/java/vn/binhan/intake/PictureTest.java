package vn.binhan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import vn.binhan.kit.Language;
import vn.binhan.kit.Words;

/** A picture shows what was in front of the camera, and nothing that the camera wrote beside it. */
class PictureTest {
    private static final String PLACE = "GPS 10.3759 N 105.4185 E";

    @Test
    void the_place_that_a_camera_wrote_into_a_picture_is_gone() throws IOException {
        for (var marker : new int[] {0xE1, 0xE2, 0xED, 0xFE}) {
            var drawn = Picture.drawnAnew(withSegment(marker, "Exif\0\0MM\0*" + PLACE));
            assertThat(text(drawn.orElseThrow())).doesNotContain("GPS").doesNotContain("Exif");
        }
        var behind = new ByteArrayOutputStream();
        behind.write(jpeg(40, 30));
        behind.write(("PK\3\4" + PLACE).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(text(Picture.drawnAnew(behind.toByteArray()).orElseThrow()))
                .doesNotContain("GPS");
        assertThat(text(Picture.drawnAnew(pngWithText()).orElseThrow())).doesNotContain("GPS");
    }

    @Test
    void the_picture_itself_is_still_to_be_seen_and_a_large_one_is_drawn_smaller()
            throws IOException {
        var drawn =
                ImageIO.read(
                        new java.io.ByteArrayInputStream(
                                Picture.drawnAnew(jpeg(4000, 1000)).orElseThrow()));
        assertThat(drawn.getWidth()).isEqualTo(2000);
        assertThat(new Color(drawn.getRGB(1000, 250)).getRed()).isGreaterThan(200);
    }

    @Test
    void a_picture_that_says_it_is_huge_is_not_decoded() throws IOException {
        var bytes = png(10, 10);
        for (var at = 16; at < 24; at++) {
            bytes[at] = (byte) (at % 4 == 0 ? 0 : 0xF0);
        }
        assertThat(Picture.drawnAnew(bytes)).isEmpty();
    }

    @Test
    void what_is_no_picture_or_a_broken_one_is_kept_as_it_came_and_breaks_nothing()
            throws IOException {
        var random = new Random(5);
        var good = jpeg(64, 64);
        for (var i = 0; i < 200; i++) {
            var broken = good.clone();
            for (var n = 0; n < 12; n++) {
                broken[2 + random.nextInt(broken.length - 2)] = (byte) random.nextInt();
            }
            assertThat(Picture.drawnAnew(broken)).isNotNull();
        }
        assertThat(Picture.drawnAnew(new byte[0])).isEmpty();
        assertThat(Picture.drawnAnew("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @Test
    void a_webp_picture_is_known_as_one_and_only_its_original_is_kept() {
        var webp =
                Base64.getDecoder()
                        .decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
        var none = new Sound(List.of(), Duration.ZERO);
        var made = Enclosures.Made.of(webp, none);
        assertThat(made.kind()).isEqualTo("PICTURE");
        assertThat(made.shown()).isEmpty();
        var file = new Told.File(UUID.randomUUID(), made.kind(), Instant.EPOCH, false);
        assertThat(Words.load(Language.VI, List.of("intake")).t(file.word()))
                .contains("Chỉ tải bản gốc");
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        return written(width, height, "jpeg");
    }

    private static byte[] png(int width, int height) throws IOException {
        return written(width, height, "png");
    }

    private static byte[] written(int width, int height, String form) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, form, out);
        return out.toByteArray();
    }

    /** A picture with one more segment behind its first two bytes. */
    private static byte[] withSegment(int marker, String content) throws IOException {
        var picture = jpeg(40, 30);
        var body = content.getBytes(StandardCharsets.ISO_8859_1);
        var out = new ByteArrayOutputStream();
        out.write(picture, 0, 2);
        out.write(0xFF);
        out.write(marker);
        out.write((body.length + 2) >> 8);
        out.write(body.length + 2);
        out.write(body);
        out.write(picture, 2, picture.length - 2);
        return out.toByteArray();
    }

    private static byte[] pngWithText() throws IOException {
        var picture = png(40, 30);
        var body = ("tEXtComment\0" + PLACE).getBytes(StandardCharsets.ISO_8859_1);
        var sum = new java.util.zip.CRC32();
        sum.update(body);
        var out = new ByteArrayOutputStream();
        out.write(picture, 0, 33);
        out.write(java.nio.ByteBuffer.allocate(4).putInt(body.length - 4).array());
        out.write(body);
        out.write(java.nio.ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
        out.write(picture, 33, picture.length - 33);
        return out.toByteArray();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
