package vn.binhan.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.binhan.access.Organisation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.OrganisationKind;
import vn.binhan.places.UnitKey;
import vn.binhan.plans.Plan;
import vn.binhan.plans.PlanId;

/** Which plan stands above which, as bodies are ordered from the nation to the commune. */
class PlanSeatTest {

    /** Owners: province, number, kind, unit; then the years of the plan. */
    @ParameterizedTest(name = "{0} above {1}: {2}")
    @CsvSource({
        "00 1 GOVERNMENT 00,             00 2 DEPARTMENT 00,             true",
        "00 1 GOVERNMENT 00,             91 1 PEOPLES_COMMITTEE 91,      true",
        "00 2 DEPARTMENT 00,             91 2 DEPARTMENT 91,             true",
        "00 1 GOVERNMENT 00,             91 3 PEOPLES_COMMITTEE 30337,   true",
        "91 1 PEOPLES_COMMITTEE 91,      91 2 DEPARTMENT 91,             true",
        "91 1 PEOPLES_COMMITTEE 91,      91 5 DEPARTMENT 89,             true",
        "91 1 PEOPLES_COMMITTEE 91,      91 3 PEOPLES_COMMITTEE 30337,   true",
        "91 2 DEPARTMENT 91,             91 3 PEOPLES_COMMITTEE 30337,   true",
        "91 3 PEOPLES_COMMITTEE 30337,   91 4 POLICE_OR_ARMY 30337,      true",
        "91 1 PEOPLES_COMMITTEE 91,      00 1 GOVERNMENT 00,             false",
        "91 2 DEPARTMENT 91,             91 1 PEOPLES_COMMITTEE 91,      false",
        "91 2 DEPARTMENT 91,             91 6 DEPARTMENT 91,             false",
        "91 3 PEOPLES_COMMITTEE 30337,   91 7 PEOPLES_COMMITTEE 30340,   false",
        "91 3 PEOPLES_COMMITTEE 30337,   91 8 POLICE_OR_ARMY 30340,      false",
        "91 3 PEOPLES_COMMITTEE 30337,   91 1 PEOPLES_COMMITTEE 91,      false",
        "01 1 PEOPLES_COMMITTEE 01,      91 2 DEPARTMENT 91,             false",
        "01 1 PEOPLES_COMMITTEE 01,      91 3 PEOPLES_COMMITTEE 30337,   false",
        "01 1 PEOPLES_COMMITTEE 01,      91 1 PEOPLES_COMMITTEE 91,      false",
    })
    void a_plan_stands_above_those_of_lower_bodies_of_its_own_area(
            String upper, String lower, boolean above) {
        assertThat(seat(upper, 2026, 2030).isAbove(seat(lower, 2026, 2030))).isEqualTo(above);
    }

    @ParameterizedTest(name = "{0}-{1} above {2}-{3} of the same body: {4}")
    @CsvSource({
        "2021, 2030, 2026, 2026, true",
        "2026, 2030, 2026, 2026, true",
        "2026, 2030, 2026, 2030, false",
        "2026, 2026, 2026, 2030, false",
        "2021, 2025, 2025, 2026, false",
        ",     2030, 2026, 2026, false",
        "2021, 2030, ,     ,     false",
    })
    void among_plans_of_one_body_the_longer_stands_above_the_years_it_runs(
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable Integer otherFrom,
            @Nullable Integer otherTo,
            boolean above) {
        var body = "91 1 PEOPLES_COMMITTEE 91";
        assertThat(seat(body, from, to).isAbove(seat(body, otherFrom, otherTo))).isEqualTo(above);
    }

    private static PlanSeat seat(String owner, @Nullable Integer from, @Nullable Integer to) {
        var parts = owner.split(" ");
        var id = new OrganisationId(parts[0], Long.parseLong(parts[1]));
        var unit = new UnitKey(parts[3], LocalDate.of(2025, 7, 1));
        var kind = OrganisationKind.valueOf(parts[2]);
        var body = new Organisation(id, "Cơ quan", null, kind, unit, null);
        var plan =
                new Plan(
                        new PlanId(parts[0], 1),
                        id,
                        "plan",
                        "Kế hoạch",
                        null,
                        null,
                        null,
                        null,
                        from,
                        to,
                        1);
        return PlanSeat.of(plan, body);
    }
}
