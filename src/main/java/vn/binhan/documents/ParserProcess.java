package vn.binhan.documents;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.binhan.documents.ParserProtocol.Answer;

/** One running parser and its pipes; it is killed rather than waited for. */
final class ParserProcess implements AutoCloseable {

    /** The process ended or spoke nonsense. */
    static final class Died extends IOException {
        private static final long serialVersionUID = 1L;
        private final boolean late;
        private final int exit;

        Died(boolean late, int exit, Throwable cause) {
            super("the parser ended with " + exit, cause);
            this.late = late;
            this.exit = exit;
        }

        boolean late() {
            return late;
        }

        /** Java's own exit code when the heap is full is 3. */
        boolean outOfMemory() {
            return exit == 3;
        }
    }

    private static final Duration START = Duration.ofSeconds(30);
    private static final int KILLED = 128 + 9;

    private final Process process;
    private final DataInputStream in;
    private final DataOutputStream out;
    private int served;

    private ParserProcess(Process process) {
        this.process = process;
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        this.out =
                new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
    }

    /** Starts one and waits until it greets. */
    static ParserProcess start(List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).directory(new File("/"));
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        var started = new ParserProcess(builder.start());
        started.within(
                START,
                () -> {
                    if (started.in.readInt() != ParserProtocol.HELLO) {
                        throw new IOException("no greeting");
                    }
                    return true;
                });
        return started;
    }

    Answer ask(FileKind kind, ParserProtocol.Want want, int page, Path file, ReadingLimits limits)
            throws Died {
        served++;
        return within(
                limits.maxTime(),
                () -> {
                    ParserProtocol.ask(out, kind, want, page, limits, file);
                    return ParserProtocol.answer(in, limits.maxCharacters());
                });
    }

    private interface Talk<T> {
        T run() throws IOException;
    }

    /** Runs an exchange; past the limit the process is killed, which ends the exchange. */
    private <T> T within(Duration limit, Talk<T> talk) throws Died {
        var done = new CountDownLatch(1);
        var killer =
                Thread.ofPlatform()
                        .daemon()
                        .start(() -> {
                            try {
                                if (!done.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                                    process.destroyForcibly();
                                }
                            } catch (InterruptedException end) {
                                process.destroyForcibly();
                            }
                        });
        long start = System.nanoTime();
        try {
            return talk.run();
        } catch (IOException | RuntimeException e) {
            boolean late = System.nanoTime() - start >= limit.toNanos();
            throw new Died(late, end(), e);
        } finally {
            done.countDown();
            joinQuietly(killer);
        }
    }

    private static void joinQuietly(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int end() {
        try {
            if (!process.waitFor(500, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor(2, TimeUnit.SECONDS);
            }
            return process.isAlive() ? KILLED : process.exitValue();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            return KILLED;
        }
    }

    boolean alive() {
        return process.isAlive();
    }

    int served() {
        return served;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
