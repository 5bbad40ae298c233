package vn.binhan.ledger;

import java.time.Instant;

/**
 * One act: who, in which duty, did what to which thing.
 *
 * @param province the code of the province that owns the record
 * @param person the number of the person, never a name
 * @param subject the thing acted on, as kind and number, for example {@code plan:91-12}
 */
public record Entry(
        String province,
        Instant at,
        long person,
        String duty,
        long organisation,
        String operation,
        String subject) {}
