package vn.binhan.intake;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import vn.binhan.kit.Log;

/**
 * What the room does by itself: once a second, and at once when a report came in. One failing part
 * does not hold up the others.
 */
final class Rounds {
    /** After this long the minute of a report serves nobody any more. */
    static final Duration CLOCK_IS_OVER = Duration.ofHours(24);

    private static final int MOST_TO_STRETCH = 10_000;

    private final Keeping keeping;
    private final Runnable settle;
    private final Runnable lookForBox;
    private final Runnable admit;
    private final Runnable round;
    private final Semaphore woken = new Semaphore(0);
    private final Set<UUID> stretching = ConcurrentHashMap.newKeySet();
    private final LinkedBlockingQueue<Due> toStretch = new LinkedBlockingQueue<>(MOST_TO_STRETCH);
    private final List<Runnable> whenArrived = new CopyOnWriteArrayList<>();
    private volatile boolean ending;
    private volatile boolean arrived;

    /** A receipt made slow to guess, and its name written down. */
    interface Stretch {
        void perform() throws InterruptedException;
    }

    private record Due(UUID report, Stretch stretch) {}

    Rounds(Keeping keeping, Runnable settle, Runnable lookForBox, Runnable admit, Runnable round) {
        this.keeping = keeping;
        this.settle = settle;
        this.lookForBox = lookForBox;
        this.admit = admit;
        this.round = round;
    }

    AutoCloseable begin() {
        part(settle);
        var going = Thread.ofVirtual().name("intake").start(this::go);
        var stretching = Thread.ofPlatform().daemon().name("stretching").start(this::stretch);
        return () -> {
            ending = true;
            woken.release();
            stretching.interrupt();
            going.join(Duration.ofSeconds(5));
            keeping.close();
        };
    }

    /** A report came in: somebody begins with it at once. */
    void wake() {
        arrived = true;
        if (woken.availablePermits() == 0) {
            woken.release();
        }
    }

    void whenArrived(Runnable told) {
        whenArrived.add(told);
    }

    /**
     * Does this as soon as a processor is free for it; what finds no room or is lost with the
     * program is asked for again when the report is to be admitted.
     */
    void stretch(UUID report, Stretch stretch) {
        if (stretching.add(report) && !toStretch.offer(new Due(report, stretch))) {
            stretching.remove(report);
        }
    }

    private void go() {
        part(keeping::prepare);
        while (!ending) {
            try {
                var unused = woken.tryAcquire(1, TimeUnit.SECONDS);
                woken.drainPermits();
            } catch (InterruptedException e) {
                return;
            }
            if (!ending) {
                once();
            }
        }
    }

    private void once() {
        part(settle);
        part(lookForBox);
        part(keeping::drain);
        if (arrived) {
            arrived = false;
            whenArrived.forEach(Rounds::part);
        }
        part(admit);
        part(round);
    }

    private void stretch() {
        while (!ending) {
            try {
                var due = toStretch.take();
                try {
                    due.stretch.perform();
                } finally {
                    stretching.remove(due.report);
                }
                wake();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                Log.warn(new IntakeEvent.RoundFailed(e.getClass()));
            }
        }
    }

    private static void part(Runnable part) {
        try {
            part.run();
        } catch (RuntimeException e) {
            Log.warn(new IntakeEvent.RoundFailed(e.getClass()), e);
        }
    }
}
