package vn.binhan.plans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.OrganisationId;

/**
 * An issued plan as it stands in its newest version; what the document does not say is absent.
 *
 * @param kind plan, decision, news or other: what sort of document it was taken from
 * @param version the number of the newest version, from 1
 */
public record Plan(
        PlanId id,
        OrganisationId owner,
        String kind,
        String title,
        @Nullable String issuer,
        @Nullable String number,
        @Nullable String symbol,
        @Nullable LocalDate issuedOn,
        @Nullable Integer periodFrom,
        @Nullable Integer periodTo,
        int version) {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /** Whether money or a day of work of a plan may lie in this year. */
    public static boolean mayReach(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** Number and symbol as people cite them, for example 253/KH-UBND; empty without a number. */
    public String citation() {
        if (number == null) {
            return "";
        }
        return symbol == null ? number : number + "/" + symbol;
    }

    /** The years it runs, for example 2021 – 2025; empty when the document names none. */
    public String period() {
        if (periodFrom == null) {
            return periodTo == null ? "" : "– " + periodTo;
        }
        return periodTo == null || periodTo.equals(periodFrom)
                ? periodFrom.toString()
                : periodFrom + " – " + periodTo;
    }

    /** The year of a plan that runs for one alone; absent for any other. */
    public @Nullable Integer onlyYear() {
        return periodFrom != null && periodFrom.equals(periodTo) ? periodFrom : null;
    }

    /** The last day of the plan's period, by which work without a day of its own is due. */
    public @Nullable LocalDate end() {
        return periodTo == null ? null : LocalDate.of(periodTo, 12, 31);
    }
}
