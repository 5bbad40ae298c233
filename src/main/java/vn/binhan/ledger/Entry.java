package vn.binhan.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One act: who, in which duty, did what to which thing. Reading what is sealed is an act.
 *
 * @param province the code of the province that owns the record
 * @param person the number of the person, never a name
 * @param subject the thing acted on, as kind and number, for example {@code plan:91-12}
 * @param field which part of the thing was opened, as a code; absent when nothing was
 * @param purpose for what it was opened, as a code; absent when nothing was
 */
public record Entry(
        String province,
        Instant at,
        long person,
        String duty,
        long organisation,
        String operation,
        String subject,
        @Nullable String field,
        @Nullable String purpose) {

    /** An act that opened nothing sealed. */
    public Entry(
            String province,
            Instant at,
            long person,
            String duty,
            long organisation,
            String operation,
            String subject) {
        this(province, at, person, duty, organisation, operation, subject, null, null);
    }
}
