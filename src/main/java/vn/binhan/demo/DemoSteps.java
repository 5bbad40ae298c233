package vn.binhan.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How far the filling of the demonstration's desks has come, kept beside its data: a filling that
 * was stopped in the middle goes on where it was, and does nothing twice.
 */
final class DemoSteps {
    private static final String FILE = "demo.steps";
    private static final String END = "-";

    private final Path file;
    private final Instant began;
    private final List<String> earlier;
    private int next;

    private DemoSteps(Path file, Instant began, List<String> earlier) {
        this.file = file;
        this.began = began;
        this.earlier = earlier;
    }

    /** What was done so far in this folder; all that happens is told from when it first began. */
    static DemoSteps in(Path folder, Instant now) throws IOException {
        var file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            write(file, now.toString());
        }
        var lines = Files.readAllLines(file);
        return new DemoSteps(file, Instant.parse(lines.getFirst()), lines.subList(1, lines.size()));
    }

    Instant began() {
        return began;
    }

    /** Whether nothing is left to do. */
    boolean areDone() {
        return earlier.contains(END);
    }

    void end() throws IOException {
        write(file, END);
    }

    /** One step, which has a key of its own so that its form counts once. */
    interface Step {
        String go(UUID once) throws IOException;
    }

    /** Does the next step, or says what came of it when it was done before. */
    String next(Step step) throws IOException {
        if (next < earlier.size()) {
            return earlier.get(next++);
        }
        var name = "demo " + began + " " + next;
        var result = step.go(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        write(file, result);
        next++;
        return result;
    }

    /**
     * Whether the step that is going on may have been done before: the program may have been
     * stopped after it and before that was written down.
     */
    boolean mayBeRepeating() {
        return next == earlier.size() && next > 0;
    }

    private static void write(Path file, String line) throws IOException {
        Files.writeString(
                file,
                line + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.DSYNC);
    }
}
