package vn.binhan.work;

import org.jspecify.annotations.Nullable;
import vn.binhan.access.Organisation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.OrganisationKind;
import vn.binhan.places.Places;
import vn.binhan.plans.Plan;

/**
 * Where a plan stands among plans: whose it is and which years it runs. Its work may carry out only
 * work of plans above it.
 *
 * @param unit the code of the administrative unit that the owner serves
 */
record PlanSeat(
        OrganisationId owner,
        Level level,
        String unit,
        @Nullable Integer from,
        @Nullable Integer to) {
    /** The codes of provinces have two digits; those of communes, and of former districts, more. */
    private static final int PROVINCE_DIGITS = 2;

    /** From the highest to the lowest. */
    enum Level {
        GOVERNMENT,
        MINISTRY,
        PROVINCE,
        DEPARTMENT,
        COMMUNE,
        BODY_OF_COMMUNE
    }

    static PlanSeat of(Plan plan, Organisation owner) {
        return new PlanSeat(
                owner.id(), level(owner), owner.unit().code(), plan.periodFrom(), plan.periodTo());
    }

    private static Level level(Organisation owner) {
        var governs =
                owner.kind() == OrganisationKind.PEOPLES_COMMITTEE
                        || owner.kind() == OrganisationKind.GOVERNMENT;
        if (owner.id().province().equals(Places.NATION)) {
            return governs ? Level.GOVERNMENT : Level.MINISTRY;
        }
        if (owner.unit().code().length() == PROVINCE_DIGITS) {
            return governs ? Level.PROVINCE : Level.DEPARTMENT;
        }
        return governs ? Level.COMMUNE : Level.BODY_OF_COMMUNE;
    }

    /**
     * Whether work of the other plan may carry out work of this one: this one is of a higher level,
     * of the nation or of the same province, and within a commune of the same commune; or both are
     * of one body, and this one runs longer and over all years of the other.
     */
    boolean isAbove(PlanSeat other) {
        if (owner.equals(other.owner)) {
            return runsOver(other);
        }
        if (level.compareTo(other.level) >= 0) {
            return false;
        }
        return switch (level) {
            case GOVERNMENT, MINISTRY -> true;
            case PROVINCE, DEPARTMENT -> inSameProvince(other);
            case COMMUNE, BODY_OF_COMMUNE -> inSameProvince(other) && unit.equals(other.unit);
        };
    }

    private boolean inSameProvince(PlanSeat other) {
        return owner.province().equals(other.owner.province());
    }

    private boolean runsOver(PlanSeat other) {
        return from != null
                && to != null
                && other.from != null
                && other.to != null
                && from <= other.from
                && to >= other.to
                && to - from > other.to - other.from;
    }
}
