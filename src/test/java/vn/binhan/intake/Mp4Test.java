package vn.binhan.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** An MP4 of a telephone has its index at the end; read from a pipe it has to stand first. */
class Mp4Test {
    private static final byte[] SOUND = "day la tieng noi".getBytes(StandardCharsets.US_ASCII);

    private static byte[] box(String type, byte[]... parts) {
        var length = 8 + Arrays.stream(parts).mapToInt(part -> part.length).sum();
        var box = ByteBuffer.allocate(length).putInt(length);
        box.put(type.getBytes(StandardCharsets.US_ASCII));
        Arrays.stream(parts).forEach(box::put);
        return box.array();
    }

    private static byte[] join(byte[]... parts) {
        var all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
        Arrays.stream(parts).forEach(all::put);
        return all.array();
    }

    /** An index of two tracks, one with short and one with long places. */
    private static byte[] index(int place) {
        var few = ByteBuffer.allocate(12).putInt(0).putInt(1).putInt(place).array();
        var wide = ByteBuffer.allocate(16).putInt(0).putInt(1).putLong(place + 4).array();
        var one = box("trak", box("mdia", box("minf", box("stbl", box("stco", few)))));
        var two = box("trak", box("mdia", box("minf", box("stbl", box("co64", wide)))));
        return box("moov", box("mvhd", new byte[20]), one, two);
    }

    private static byte[] telephone() {
        var head = box("ftyp", "M4A isom".getBytes(StandardCharsets.US_ASCII));
        return join(head, box("mdat", SOUND), index(head.length + 8), box("free", new byte[3]));
    }

    private static int find(byte[] in, String type) {
        return new String(in, StandardCharsets.ISO_8859_1).indexOf(type);
    }

    @Test
    void the_index_comes_first_and_still_points_at_the_sound() {
        var made = Mp4.indexFirst(telephone());
        assertThat(made).hasSameSizeAs(telephone());
        assertThat(find(made, "moov")).isLessThan(find(made, "mdat"));
        var bytes = ByteBuffer.wrap(made);
        var few = bytes.getInt(find(made, "stco") + 12);
        var wide = (int) bytes.getLong(find(made, "co64") + 12);
        assertThat(Arrays.copyOfRange(made, few, few + SOUND.length)).isEqualTo(SOUND);
        assertThat(wide).isEqualTo(few + 4);
        assertThat(Mp4.indexFirst(made)).as("again").isEqualTo(made);
    }

    @Test
    void what_is_cut_or_bent_stays_as_it_came() {
        var whole = telephone();
        for (var length = 0; length < whole.length; length++) {
            var cut = Arrays.copyOf(whole, length);
            assertThat(Mp4.indexFirst(cut)).hasSize(length);
        }
        for (var at = 0; at < whole.length; at++) {
            var bent = whole.clone();
            bent[at] ^= (byte) 0xFF;
            assertThat(Mp4.indexFirst(bent)).hasSameSizeAs(whole);
        }
    }
}
