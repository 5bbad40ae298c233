package vn.binhan.intake;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.binhan.receipts.Receipt;

/** What became of a report that somebody sent. */
public sealed interface Acceptance {

    /**
     * It is on a disk and will be read; sent again, it gets the same answer.
     *
     * @param receipt the number to come back with; absent where the browser made it itself
     */
    record Accepted(@Nullable Receipt receipt) implements Acceptance {}

    /**
     * Very many come at once; nothing is kept yet. The same form comes in when its page sends it
     * again with the token after the pause, or at once with the solution of the browser's work: a
     * number whose SHA-256 of {@code challenge + "." + number} begins with so many zero bits.
     */
    record Crowded(String token, Duration pause, String challenge, int bits)
            implements Acceptance {}

    /** It is on no disk: nothing was kept, and the page says so and whom to call. */
    record Refused(Why why, Duration again) implements Acceptance {}

    /** Why nothing was kept. */
    enum Why {
        /** Database and spool are both away or full. */
        NO_ROOM,
        /** More or larger files than one report may bring. */
        TOO_LARGE,
        /** The quarter of an hour is over: the receipt must be opened again. */
        PASS_OVER
    }
}
