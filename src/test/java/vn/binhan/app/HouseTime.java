package vn.binhan.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The time of a whole house: the program and the walls of its database stand at another moment than
 * the machine, and go on from there together.
 */
public final class HouseTime implements InstantSource {
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    /** It becomes this moment in the house; its database is set as only the owner can. */
    public void become(TestHouse house, Instant moment) {
        ahead = Duration.between(Instant.now(), moment);
        house.asOwner()
                .sql(
                        """
                        create or replace function access.clock() returns timestamptz
                            language sql volatile parallel safe
                            return clock_timestamp() + %d * interval '1 millisecond'
                        """
                                .formatted(ahead.toMillis()))
                .update();
    }
}
