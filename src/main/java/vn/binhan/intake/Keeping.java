package vn.binhan.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import vn.binhan.kit.Log;

/**
 * Where a report is kept before anybody is told: in the database, or, when that is away or slow, in
 * the spool. Nothing is acknowledged before one of the two has it on the disk.
 */
final class Keeping implements AutoCloseable {
    private final ArrivalStore arrivals;
    private final Committer committer;
    private final @Nullable Path folder;
    private @Nullable Spool spool;

    /**
     * @param quick the database that is given up after a second and a half
     * @param arrivals the same without haste, for what waits in the spool
     */
    Keeping(ArrivalStore quick, ArrivalStore arrivals, @Nullable Path folder) {
        this.arrivals = arrivals;
        this.committer = new Committer(quick);
        this.folder = folder;
    }

    /** Whether the report is on a disk now. */
    boolean keep(Arrival arrival) {
        if (committer.commit(arrival)) {
            return true;
        }
        try {
            var aside = spool();
            if (aside == null) {
                return false;
            }
            aside.put(arrival);
            return true;
        } catch (IOException e) {
            Log.warn(new IntakeEvent.NoRoom(e.getClass()));
            return false;
        }
    }

    /** Brings what waits in the spool into the database, in order; does nothing without one. */
    void drain() {
        var imported = new AtomicInteger();
        try {
            var aside = spool();
            if (aside == null || aside.isEmpty()) {
                return;
            }
            aside.drain(waiting -> imported(aside, waiting, imported));
        } catch (IOException e) {
            Log.warn(new IntakeEvent.RoundFailed(e.getClass()));
        }
        if (imported.get() > 0) {
            committer.isBack();
            Log.info(new IntakeEvent.Imported(imported.get()));
        }
    }

    private int imported(Spool aside, List<Arrival> waiting, AtomicInteger imported) {
        try {
            arrivals.add(waiting);
            imported.addAndGet(waiting.size());
            return waiting.size();
        } catch (DataIntegrityViolationException refused) {
            if (waiting.size() == 1) {
                return parked(aside, waiting.getFirst()) ? 1 : 0;
            }
            // One of them is refused, and with it the statement: each alone then.
            var taken = 0;
            while (taken < waiting.size()
                    && imported(aside, List.of(waiting.get(taken)), imported) == 1) {
                taken++;
            }
            return taken;
        } catch (DataAccessException away) {
            return 0;
        }
    }

    private static boolean parked(Spool aside, Arrival arrival) {
        try {
            aside.park(arrival.id(), arrival.bytes());
            Log.warn(new IntakeEvent.Parked(arrival.province(), arrival.id()));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    int parked() {
        try {
            var aside = spool();
            return aside == null ? 0 : aside.parked();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Takes the room of the spool from the disk, before it is needed. */
    void prepare() {
        try {
            spool();
        } catch (IOException e) {
            Log.warn(new IntakeEvent.NoRoom(e.getClass()));
        }
    }

    private synchronized @Nullable Spool spool() throws IOException {
        var known = spool;
        if (known == null && folder != null) {
            known = Spool.in(folder);
            spool = known;
        }
        return known;
    }

    @Override
    public synchronized void close() {
        var open = spool;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                Log.warn(new IntakeEvent.RoundFailed(e.getClass()));
            }
        }
    }
}
