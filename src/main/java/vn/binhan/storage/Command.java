package vn.binhan.storage;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** One run of another program in a quiet environment; a failure carries its last words. */
final class Command {
    private Command() {}

    /** Runs the program to its end. */
    static void run(List<String> command, Path folder) throws IOException {
        feed(command, folder, "");
    }

    /** Runs the program to its end with this text as its input. */
    static void feed(List<String> command, Path folder, String input) throws IOException {
        var process = prepare(command, folder).redirectErrorStream(true).start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It ended before it read its input; what it printed says why.
        }
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        end(process, command, printed);
    }

    /** Starts a program that goes on by itself and writes to this log. */
    static Process launch(List<String> command, Path folder, Path log) throws IOException {
        return prepare(command, folder)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .redirectErrorStream(true)
                .start();
    }

    private static ProcessBuilder prepare(List<String> command, Path folder) {
        var builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(Account.environment());
        return builder.directory(folder.toFile());
    }

    private static void end(Process process, List<String> command, String printed)
            throws IOException {
        try {
            if (process.waitFor() != 0) {
                var words = printed.strip().replaceAll("\\s*\\R\\s*", "; ");
                throw new IOException(command.getFirst() + ": " + words);
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
