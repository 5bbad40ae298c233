package vn.binhan.intake;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import vn.binhan.access.Access;
import vn.binhan.places.Places;

/** The provinces that are served here, as they were seen last. */
final class Provinces {
    /** While there is none yet, reports ask for the first one so often, not each of them. */
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final Access access;
    private final ArrivalStore arrivals;
    private final AtomicLong askedAt = new AtomicLong(System.nanoTime() - PAUSE);
    private volatile Sealing.@Nullable Served seen;

    Provinces(Access access, ArrivalStore arrivals) {
        this.access = access;
        this.arrivals = arrivals;
    }

    /** Sees which there are; reports from before the first one go there now. */
    void look() {
        var now = new Sealing.Served(access.organisations().home(), Set.copyOf(access.provinces()));
        seen = now;
        if (!now.home().equals(Places.NATION)) {
            arrivals.moveHome(now.home());
        }
    }

    /** A database that is away does not stop a report. */
    Sealing.Served served() {
        try {
            var known = seen;
            if (known == null || known.home().equals(Places.NATION) && mayAsk()) {
                look();
            }
        } catch (DataAccessException e) {
            // Seen later: meanwhile the report waits in no province.
        }
        var now = seen;
        return now == null ? new Sealing.Served(Places.NATION, Set.of()) : now;
    }

    private boolean mayAsk() {
        var now = System.nanoTime();
        var last = askedAt.get();
        return now - last >= PAUSE && askedAt.compareAndSet(last, now);
    }
}
