package vn.binhan.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.places.UnitKey;

/**
 * A report as far as it may be known while the vault is locked.
 *
 * @param at when it came; after its clock is over the hour only
 * @param exact it asks for something under the law
 * @param admitted its content can be opened by its team
 * @param coerced somebody made her open her receipt: write nothing to her
 * @param withdrawal the hour in which she wished to withdraw it; absent without such a wish
 */
public record Arrived(
        CaseRef report,
        @Nullable UnitKey commune,
        Door door,
        Telling.Answer danger,
        Telling.Answer official,
        Instant at,
        boolean exact,
        boolean admitted,
        boolean coerced,
        @Nullable Instant withdrawal) {

    /**
     * A report, or something added to one, now lies in its case.
     *
     * @param fresh it is a new report; otherwise something was added to it
     * @param withdrawal she wishes to withdraw it
     */
    public record Admitted(CaseRef report, boolean fresh, Door door, boolean withdrawal) {}
}
