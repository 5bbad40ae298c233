package vn.binhan.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * A signed point of the record's chain.
 *
 * @param position how many rows stand under it
 * @param last the last of them
 * @param link SHA-256 over the link before and each row since
 * @param micros when it was set, in microseconds since 1970
 */
record Seal(long position, Point last, byte[] link, long micros, byte[] signature) {

    Ledger.Root root() {
        return new Ledger.Root(
                position,
                HexFormat.of().formatHex(link),
                Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }

    /** The line of an export. */
    String line() {
        var hex = HexFormat.of();
        return String.join(
                "\t",
                "seal",
                Long.toString(position),
                hex.formatHex(link),
                Long.toString(micros),
                hex.formatHex(signature));
    }
}
