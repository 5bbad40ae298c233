package vn.binhan.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import vn.binhan.documents.ParserProcess.Died;
import vn.binhan.documents.ParserProtocol.Answer;
import vn.binhan.documents.ParserProtocol.No;
import vn.binhan.documents.ParserProtocol.Want;

/**
 * Files wait here in the order they came for the one warm parser, which is renewed when it dies.
 */
final class ParserQueue implements AutoCloseable {

    private static final int PATIENCE = 10;

    private final ReentrantLock turn = new ReentrantLock(true);
    private final ReadingLimits limits;
    private final List<List<String>> ways;
    private volatile @Nullable ParserProcess process;
    private int way;
    private volatile boolean closed;

    ParserQueue(ReadingLimits limits) {
        this.limits = limits;
        this.ways = ParserCommand.ways(limits.heapMegabytes());
    }

    /** The text of a file, or the picture of one page; never longer than the limits allow. */
    Answer ask(FileKind kind, Want want, int page, Path file) {
        try {
            if (!turn.tryLock(PATIENCE * limits.maxTime().toMillis(), TimeUnit.MILLISECONDS)) {
                return new No(Refusal.BUSY, "");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new No(Refusal.BUSY, "interrupted");
        }
        try {
            return askTwice(kind, want, page, file);
        } catch (IOException e) {
            throw new UncheckedIOException("the document parser does not start", e);
        } finally {
            turn.unlock();
        }
    }

    /**
     * A parser killed by an accident deserves a second try; a file that kills it again does not.
     */
    private Answer askTwice(FileKind kind, Want want, int page, Path file) throws IOException {
        for (int attempt = 0; ; attempt++) {
            ParserProcess parser = warm();
            try {
                return parser.ask(kind, want, page, file, limits);
            } catch (Died died) {
                drop(parser);
                if (died.late()) {
                    return new No(Refusal.TOO_SLOW, limits.maxTime() + " are over");
                }
                if (died.outOfMemory()) {
                    return new No(Refusal.BOMB, "more memory than allowed");
                }
                if (attempt > 0 || closed) {
                    return new No(Refusal.BROKEN, String.valueOf(died.getMessage()));
                }
            }
        }
    }

    private ParserProcess warm() throws IOException {
        ParserProcess known = process;
        if (known != null && known.alive() && known.served() < limits.filesPerProcess()) {
            return known;
        }
        if (known != null) {
            drop(known);
        }
        if (closed) {
            throw new IOException("the reader is closed");
        }
        ParserProcess fresh = start();
        process = fresh;
        return fresh;
    }

    private ParserProcess start() throws IOException {
        while (true) {
            try {
                return ParserProcess.start(ways.get(way));
            } catch (IOException e) {
                if (way + 1 >= ways.size()) {
                    throw e;
                }
                way++;
            }
        }
    }

    /** Starts the parser if none is running. */
    void warmUp() {
        turn.lock();
        try {
            warm();
        } catch (IOException e) {
            throw new UncheckedIOException("the document parser does not start", e);
        } finally {
            turn.unlock();
        }
    }

    private void drop(ParserProcess parser) {
        parser.close();
        process = null;
    }

    /** The parser that is running now, if one is. */
    OptionalLong pid() {
        ParserProcess known = process;
        return known == null ? OptionalLong.empty() : OptionalLong.of(known.pid());
    }

    @Override
    public void close() {
        closed = true;
        ParserProcess known = process;
        if (known != null) {
            known.close();
        }
    }
}
