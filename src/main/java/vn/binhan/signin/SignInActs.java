package vn.binhan.signin;

import java.time.Instant;
import vn.binhan.access.Access;
import vn.binhan.ledger.Entry;
import vn.binhan.ledger.Ledger;
import vn.binhan.ledger.Particulars;

/** Writes the acts of signing in, out and proving again into the record. */
final class SignInActs {
    /** Stands in the record for the duty of somebody who holds none today. */
    private static final String NO_DUTY = "NONE";

    private final Access access;
    private final Ledger ledger;

    SignInActs(Access access, Ledger ledger) {
        this.access = access;
        this.ledger = ledger;
    }

    /** Adds the act in the caller's transaction; its thing is the session, by its random number. */
    void enter(Held held, String operation, Particulars particulars, Instant now) {
        var person = held.person();
        var duty = access.actor(person).stream().flatMap(a -> a.duties().stream()).findFirst();
        ledger.append(
                new Entry(
                        person.province(),
                        now,
                        person.number(),
                        duty.map(d -> d.kind().name()).orElse(NO_DUTY),
                        duty.map(d -> d.organisation().number()).orElse(0L),
                        operation,
                        "session:" + held.id(),
                        duty.map(d -> d.unit()).orElse(null),
                        particulars));
    }
}
