package vn.binhan.app;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One run of another program in a quiet environment; a failure carries its last words. */
final class Command {
    /** What the program printed, read once it has ended. */
    private interface Printed {
        String read() throws IOException;
    }

    private Command() {}

    /** Runs the program to its end. */
    static void run(List<String> command, Path folder) throws IOException {
        feed(command, folder, "");
    }

    /** Runs the program to its end with this text as its input. */
    static void feed(List<String> command, Path folder, String input) throws IOException {
        var process = prepare(command, folder).start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        }
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        end(process, command, () -> printed);
    }

    /**
     * Runs a program that leaves a server behind: its output goes to a file, because the server
     * would keep a pipe open for ever.
     */
    static void runDetached(List<String> command, Path folder) throws IOException {
        var printed = Files.createTempFile("binhan-", ".out");
        try {
            var process =
                    prepare(command, folder)
                            .redirectOutput(printed.toFile())
                            .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                            .start();
            end(process, command, () -> Files.readString(printed));
        } finally {
            Files.delete(printed);
        }
    }

    private static ProcessBuilder prepare(List<String> command, Path folder) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(Account.environment());
        return builder.directory(folder.toFile());
    }

    private static void end(Process process, List<String> command, Printed printed)
            throws IOException {
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command.getFirst() + ": " + printed.read().strip());
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
