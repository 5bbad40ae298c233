package vn.binhan.intake;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
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
    private final ReentrantLock asking = new ReentrantLock();
    private long askedAt = System.nanoTime() - PAUSE;
    private volatile Sealing.@Nullable Served seen;

    Provinces(Access access, ArrivalStore arrivals) {
        this.access = access;
        this.arrivals = arrivals;
    }

    /**
     * Sees which there are. Reports from before the first one go there before any new one does: a
     * form that is sent again must find its own report.
     */
    void look() {
        var now = new Sealing.Served(access.organisations().home(), Set.copyOf(access.provinces()));
        if (!now.home().equals(Places.NATION)) {
            arrivals.moveHome(now.home());
        }
        seen = now;
    }

    /** A database that is away does not stop a report. */
    Sealing.Served served() {
        var known = seen;
        if (known == null || known.home().equals(Places.NATION)) {
            ask();
        }
        var now = seen;
        return now == null ? new Sealing.Served(Places.NATION, Set.of()) : now;
    }

    /** One asks, the others wait for the answer, nobody for long. */
    private void ask() {
        try {
            if (!asking.tryLock(PAUSE, TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            if (System.nanoTime() - askedAt >= PAUSE) {
                look();
                askedAt = System.nanoTime();
            }
        } catch (DataAccessException e) {
            // Seen later: meanwhile the report waits in no province.
            askedAt = System.nanoTime();
        } finally {
            asking.unlock();
        }
    }
}
