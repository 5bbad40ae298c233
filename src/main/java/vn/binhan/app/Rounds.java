package vn.binhan.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.binhan.kit.Log;

/** Something that the program does by itself again and again, once more at its end. */
public final class Rounds implements AutoCloseable {

    private final Runnable task;
    private final CountDownLatch ending = new CountDownLatch(1);

    private Rounds(Runnable task) {
        this.task = task;
    }

    /** Starts the rounds; a round that fails is made again at the next turn. */
    public static Rounds every(Duration pause, Runnable task) {
        var rounds = new Rounds(task);
        Thread.ofVirtual().name("rounds").start(() -> rounds.go(pause));
        return rounds;
    }

    private void go(Duration pause) {
        try {
            while (!ending.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                once();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void once() {
        try {
            task.run();
        } catch (RuntimeException e) {
            Log.warn(new AppEvent.RoundFailed(e.getClass()));
        }
    }

    @Override
    public void close() {
        ending.countDown();
        once();
    }
}
