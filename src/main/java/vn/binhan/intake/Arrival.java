package vn.binhan.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.ledger.Entry;
import vn.binhan.ledger.Particulars;
import vn.binhan.places.UnitKey;

/**
 * One report on its way in: what must be known at once, in the clear, and one sealed envelope. The
 * same bytes go into the table and into the spool.
 *
 * @param others somebody tells it about another person
 * @param exact it asks for something under the law: its time is kept to the second
 * @param lookup the name under which its receipt finds it; absent until the receipt is stretched
 * @param belongs the earlier report to which this adds
 */
record Arrival(
        String province,
        UUID id,
        Door door,
        Telling.Answer danger,
        Telling.Answer official,
        @Nullable UnitKey commune,
        Instant at,
        boolean others,
        boolean exact,
        byte @Nullable [] lookup,
        @Nullable UUID belongs,
        byte[] envelope) {

    /** What the envelope is bound to. */
    static byte[] context(String province, UUID id) {
        return ("arrival|" + province + "|" + id).getBytes(StandardCharsets.UTF_8);
    }

    /** What the record says of it: that it came, with the hour only, and nothing of whom. */
    Entry fact() {
        return Entry.byNobody(
                province,
                hour(at),
                "PUBLIC",
                belongs == null ? "RECEIVE_REPORT" : "RECEIVE_ADDITION",
                "case:" + (belongs == null ? id : belongs),
                commune,
                Particulars.none()
                        .code("door", door)
                        .code("danger", danger)
                        .code("official", official));
    }

    static Instant hour(Instant at) {
        return at.truncatedTo(java.time.temporal.ChronoUnit.HOURS);
    }

    @Override
    public String toString() {
        return "arrival " + province + "-" + id;
    }
}
