package vn.binhan.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands ahead of the real one by as much as a test sets. */
public final class SetClock implements InstantSource {
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead.get());
    }

    /** Lets this much time pass at once. */
    public void pass(Duration time) {
        ahead.updateAndGet(before -> before.plus(time));
    }
}
