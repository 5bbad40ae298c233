package vn.binhan.storage;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import vn.binhan.kit.Log;
import vn.binhan.kit.Sentence;

/**
 * What a start has opened so far. It is closed once, the last first, by whoever comes first: a
 * failed start, the program's own end or a signal.
 */
public final class Opened {

    /** One thing to close. */
    public interface Part extends AutoCloseable {
        @Override
        void close();
    }

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread atSignal = new Thread(this::closeAll, "ending");
    private boolean ending;

    public Opened() {
        Runtime.getRuntime().addShutdownHook(atSignal);
    }

    /** Keeps this to be closed; closes it at once when the end has come already. */
    public synchronized <T extends AutoCloseable> T add(T part) {
        if (ending) {
            close(part);
            throw new Sentence("app.ended");
        }
        parts.push(part);
        return part;
    }

    /** The same for something that is closed by a call. */
    public void addCall(Part part) {
        add(part);
    }

    public synchronized boolean isEnding() {
        return ending;
    }

    public void awaitEnd() throws InterruptedException {
        ended.await();
    }

    public void close() {
        closeAll();
        try {
            Runtime.getRuntime().removeShutdownHook(atSignal);
        } catch (IllegalStateException e) {
            // The signal came meanwhile; there is nothing left to close.
        }
    }

    private synchronized void closeAll() {
        ending = true;
        while (!parts.isEmpty()) {
            close(parts.pop());
        }
        ended.countDown();
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            Log.error(new DatabaseEvent.NotClosed(part.getClass()), e);
        }
    }
}
