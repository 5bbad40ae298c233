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
        Particulars particulars) {

    /** Stands for the public and for the clocks of the program, who are no person. */
    static final long NOBODY = 0;

    /** What somebody did who is nobody for the record: anybody at a public page, or a clock. */
    public static Entry byNobody(
            String province,
            Instant at,
            String as,
            String operation,
            String subject,
            @Nullable UnitKey unit,
            Particulars particulars) {
        return new Entry(province, at, NOBODY, as, NOBODY, operation, subject, unit, particulars);
    }
}
