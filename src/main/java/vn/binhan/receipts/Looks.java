package vn.binhan.receipts;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * How fast receipts may be looked up, by everybody together: three a second, so that a year of
 * guessing at ten thousand live receipts finds one in less than one of ten thousand such years.
 * Nobody is locked out; whoever asks again while their turn is still to come waits longer.
 */
public final class Looks {
    static final int A_SECOND = 3;

    private static final long BETWEEN = Duration.ofSeconds(1).toNanos() / A_SECOND;
    private static final long LONGEST = Duration.ofSeconds(15).toNanos();
    private static final int FORGET_FROM = 1_000;

    private final LongSupplier nanos;
    private final byte[] key = new byte[32];
    private final Map<String, Long> turns = new HashMap<>();
    private long next;

    public Looks() {
        this(System::nanoTime);
    }

    Looks(LongSupplier nanos) {
        this.nanos = nanos;
        this.next = nanos.getAsLong();
        new SecureRandom().nextBytes(key);
    }

    /**
     * How long this caller waits for the turn that is now hers; empty when she has one already or
     * too many wait.
     *
     * @param source whatever tells callers apart; in memory only, as a hash under a passing key
     */
    public synchronized Optional<Duration> turn(String source) {
        var now = nanos.getAsLong();
        if (turns.size() > FORGET_FROM) {
            turns.values().removeIf(turn -> turn - now < 0);
        }
        var hers = HexFormat.of().formatHex(Receipts.mac(key, "source", source));
        var own = turns.get(hers);
        var turn = next - now > 0 ? next : now;
        if (own != null && own - now > 0 || turn - now > LONGEST) {
            return Optional.empty();
        }
        next = turn + BETWEEN;
        turns.put(hers, turn);
        return Optional.of(Duration.ofNanos(turn - now));
    }

    /** How many of so many live receipts guessing at full speed finds in a year, on average. */
    static double hitsInAYear(long live) {
        return Duration.ofDays(366).toSeconds() * (double) A_SECOND * live / 1e16;
    }
}
