package vn.binhan.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.binhan.places.UnitKey;

/**
 * One act: who, in which duty, did what to which thing, where, and the codes and numbers of it that
 * are counted later. Reading what is sealed is an act.
 *
 * @param province the code of the province that owns the record
 * @param person the number of the person, never a name
 * @param subject the thing acted on, as kind and number, for example {@code plan:91-12}
 * @param unit where it happened, as the unit was called then; absent when that says nothing
 */
public record Entry(
        String province,
        Instant at,
        long person,
        String duty,
        long organisation,
        String operation,
        String subject,
        @Nullable UnitKey unit,
        Particulars particulars) {}
