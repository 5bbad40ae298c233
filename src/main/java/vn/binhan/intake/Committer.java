package vn.binhan.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import vn.binhan.kit.Log;

/**
 * Brings reports into the database: those that wait together go in one statement and share one
 * flush to the disk. Whoever waits longer than a second and a half is told that it did not work,
 * and goes to the spool; should the database have it after all, it has it once.
 */
final class Committer {
    /** The longest that a person waits for the database. */
    static final Duration PATIENCE = Duration.ofMillis(1500);

    /** After a failure nobody tries the database for so long but the rounds. */
    private static final long PAUSE = Duration.ofSeconds(5).toNanos();

    /** So many statements at a time: more only wait for each other's flush. */
    private static final int AT_ONCE = 2;

    private static final int MOST_TOGETHER = 64;
    private static final long MOST_BYTES = 8L << 20;

    private final ArrivalStore arrivals;
    private final ConcurrentLinkedDeque<Waiting> queue = new ConcurrentLinkedDeque<>();
    private final AtomicInteger queued = new AtomicInteger();
    private final Semaphore statements = new Semaphore(AT_ONCE);
    private volatile boolean away;
    private volatile long triedAt;

    private record Waiting(Arrival arrival, CompletableFuture<Boolean> committed) {}

    Committer(ArrivalStore arrivals) {
        this.arrivals = arrivals;
    }

    /** Whether the report is in the database now; never answers later than the patience. */
    boolean commit(Arrival arrival) {
        if (away && System.nanoTime() - triedAt < PAUSE) {
            return false;
        }
        var waiting = new Waiting(arrival, new CompletableFuture<>());
        queue.add(waiting);
        queued.incrementAndGet();
        leadFor(waiting);
        try {
            return waiting.committed.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            isAway();
            if (queue.remove(waiting)) {
                queued.decrementAndGet();
            }
            return false;
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The database was seen at work: the next report goes there again. */
    void isBack() {
        away = false;
    }

    private void isAway() {
        triedAt = System.nanoTime();
        away = true;
    }

    /** Whoever finds nobody at work does it without waiting for another thread. */
    private void leadFor(Waiting mine) {
        if (statements.tryAcquire()) {
            try {
                for (var batch = batch(); !batch.isEmpty(); batch = batch()) {
                    commit(batch);
                    if (mine.committed.isDone()) {
                        break;
                    }
                }
            } finally {
                statements.release();
            }
            lead();
        }
    }

    private void lead() {
        if (queued.get() > 0 && statements.tryAcquire()) {
            Thread.ofVirtual().start(this::drain);
        }
    }

    private void drain() {
        try {
            for (var batch = batch(); !batch.isEmpty(); batch = batch()) {
                commit(batch);
            }
        } finally {
            statements.release();
        }
        // Somebody may have come between the last look and the release.
        lead();
    }

    private void commit(List<Waiting> batch) {
        var in = false;
        try {
            arrivals.add(batch.stream().map(Waiting::arrival).toList());
            in = true;
            away = false;
        } catch (RuntimeException e) {
            isAway();
            Log.warn(new IntakeEvent.DatabaseAway(batch.size(), e.getClass()));
        } finally {
            var result = in;
            batch.forEach(one -> one.committed.complete(result));
        }
    }

    /** Those who wait, the first first; no report twice. */
    private List<Waiting> batch() {
        var batch = new ArrayList<Waiting>();
        var ids = new HashSet<UUID>();
        var bytes = 0L;
        while (batch.size() < MOST_TOGETHER && bytes < MOST_BYTES) {
            var next = queue.poll();
            if (next == null) {
                break;
            }
            if (!ids.add(next.arrival.id())) {
                queue.addFirst(next);
                break;
            }
            queued.decrementAndGet();
            batch.add(next);
            bytes += next.arrival.envelope().length;
        }
        return batch;
    }
}
