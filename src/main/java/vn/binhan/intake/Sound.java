package vn.binhan.intake;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A sound played into a new recording where the machine has ffmpeg: what a telephone wrote beside
 * it, its place, time and owner, stays behind. It goes through pipes alone and never lies open in a
 * file; time, memory and size of the other program are bounded.
 */
final class Sound {
    private static final Duration LONGEST_WORK = Duration.ofSeconds(15);

    /** Kilobytes of memory, seconds of a processor, and no picture of its memory on the disk. */
    private static final String BOUNDS =
            "ulimit -v 1048576; ulimit -t 15; ulimit -c 0; exec \"$@\"";

    /** Speech in one channel, in OGG with Opus; nothing but the first sound of the file. */
    private static final List<String> OUT =
            List.of(
                    "-map",
                    "0:a:0",
                    "-map_metadata",
                    "-1",
                    "-map_chapters",
                    "-1",
                    "-ac",
                    "1",
                    "-c:a",
                    "libopus",
                    "-b:a",
                    "32k",
                    "-flags",
                    "+bitexact",
                    "-fflags",
                    "+bitexact",
                    "-f",
                    "ogg",
                    "pipe:1");

    private final List<String> program;
    private final Duration longest;

    /**
     * @param program reads and writes pipes; empty where there is none
     */
    Sound(List<String> program, Duration longest) {
        this.program = program;
        this.longest = longest;
    }

    /** With the ffmpeg of this machine, if it has one. */
    static Sound ofThisMachine() {
        return new Sound(
                ffmpeg().map(found -> List.of(found.toString())).orElse(List.of()), LONGEST_WORK);
    }

    private static Optional<Path> ffmpeg() {
        var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return Arrays.stream(folders)
                .filter(folder -> folder.startsWith("/"))
                .map(folder -> Path.of(folder, "ffmpeg"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The recording anew; empty when this is no sound, a broken one, or there is no ffmpeg. */
    Optional<byte[]> playedAnew(byte[] content) {
        var kind = kind(content);
        return kind == null || program.isEmpty()
                ? Optional.empty()
                : through(words(kind), kind.equals("mp4") ? Mp4.indexFirst(content) : content);
    }

    /** Only the decoder of the kind that the bytes name is opened, and nothing but the pipe. */
    private List<String> words(String kind) {
        var words = new ArrayList<>(List.of("/bin/sh", "-c", BOUNDS, "sh"));
        words.addAll(program);
        if (program.getFirst().endsWith("ffmpeg")) {
            words.addAll(List.of("-v", "quiet", "-threads", "1", "-protocol_whitelist", "pipe"));
            words.addAll(List.of("-f", kind, "-i", "pipe:0"));
            words.addAll(OUT);
        }
        return words;
    }

    private Optional<byte[]> through(List<String> words, byte[] content) {
        var prepared = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
        prepared.environment().clear();
        try {
            var process = prepared.directory(new File("/")).start();
            CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(process::destroyForcibly);
            Thread.ofVirtual().start(() -> feed(process.getOutputStream(), content));
            try (var out = process.getInputStream()) {
                var played = out.readNBytes(Enclosure.LARGEST + 1);
                var whole = played.length > 0 && played.length <= Enclosure.LARGEST;
                return whole && process.waitFor() == 0 ? Optional.of(played) : Optional.empty();
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static void feed(OutputStream to, byte[] content) {
        try (to) {
            to.write(content);
        } catch (IOException e) {
            // It ended before it read everything; what came out decides.
        }
    }

    /** Whether this begins as a sound does: MP3, OGG, M4A or 3GP, WAV, AMR, AAC. */
    static boolean is(byte[] content) {
        return kind(content) != null;
    }

    private static @Nullable String kind(byte[] content) {
        if (Picture.begins(content, 0, 'I', 'D', '3') || Picture.begins(content, 0, 0xFF, 0xFB)) {
            return "mp3";
        }
        if (Picture.begins(content, 0, 0xFF, 0xF1)) {
            return "aac";
        }
        if (Picture.begins(content, 0, 'O', 'g', 'g', 'S')) {
            return "ogg";
        }
        if (Picture.begins(content, 4, 'f', 't', 'y', 'p')) {
            return "mp4";
        }
        if (Picture.begins(content, 0, 'R', 'I', 'F', 'F')
                && Picture.begins(content, 8, 'W', 'A', 'V', 'E')) {
            return "wav";
        }
        var amr = "#!AMR".getBytes(StandardCharsets.US_ASCII);
        return Arrays.equals(Arrays.copyOf(content, amr.length), amr) ? "amr" : null;
    }
}
