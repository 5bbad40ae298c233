package vn.binhan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;

/** A sound is played into a new recording, or stays sealed as it came. */
class SoundTest {
    private static final String PLACE = "GPS 10.3759 N 105.4185 E";
    private static final Duration LONG = Duration.ofSeconds(30);

    @Test
    void what_the_telephone_wrote_beside_a_sound_is_gone() throws Exception {
        var sound = Sound.ofThisMachine();
        var played = sound.playedAnew(beep());
        assumeTrue(played.isPresent(), "no ffmpeg with Opus here: sounds stay as they came");
        assertThat(new String(played.get(), StandardCharsets.ISO_8859_1))
                .startsWith("OggS")
                .contains("OpusHead")
                .doesNotContain("GPS");
        assertThat(Enclosures.Made.of(beep(), sound).shown()).isPresent();
    }

    @Test
    void without_the_other_program_only_the_original_is_kept() throws Exception {
        var none = new Sound(List.of(), LONG);
        assertThat(Enclosures.Made.of(beep(), none))
                .isEqualTo(new Enclosures.Made("SOUND", java.util.Optional.empty()));
        assertThat(Enclosures.Made.of(new byte[] {1, 2, 3}, none).kind()).isEqualTo("UNREADABLE");
    }

    @Test
    void it_goes_through_pipes_and_a_program_that_fails_hangs_or_pours_is_given_up()
            throws Exception {
        var beep = beep();
        assertThat(new Sound(List.of("/bin/cat"), LONG).playedAnew(beep)).hasValue(beep);
        assertThat(new Sound(List.of("/bin/false"), LONG).playedAnew(beep)).isEmpty();
        assertThat(new Sound(List.of("/bin/sleep", "60"), Duration.ofMillis(50)).playedAnew(beep))
                .isEmpty();
        var pours = new Sound(List.of("/bin/cat", "/dev/zero"), LONG);
        assertThat(pours.playedAnew(beep)).isEmpty();
    }

    /** A tenth of a second as WAV, with a place in the part for remarks. */
    private static byte[] beep() throws Exception {
        var points = new byte[1600];
        for (var i = 0; i < points.length; i++) {
            points[i] = (byte) (128 + 60 * Math.sin(i / 4.0));
        }
        var out = new ByteArrayOutputStream();
        var form = new AudioFormat(16_000, 8, 1, false, false);
        var sound = new AudioInputStream(new ByteArrayInputStream(points), form, points.length);
        AudioSystem.write(sound, AudioFileFormat.Type.WAVE, out);
        var remark = (PLACE + "\0\0").getBytes(StandardCharsets.US_ASCII);
        out.write("LIST".getBytes(StandardCharsets.US_ASCII));
        out.write(new byte[] {(byte) (remark.length + 12), 0, 0, 0});
        out.write("INFOICMT".getBytes(StandardCharsets.US_ASCII));
        out.write(new byte[] {(byte) remark.length, 0, 0, 0});
        out.write(remark);
        return out.toByteArray();
    }
}
