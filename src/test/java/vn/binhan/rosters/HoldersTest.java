package vn.binhan.rosters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Organisation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.OrganisationKind;
import vn.binhan.places.UnitKey;

/** Which unit holds a report before anybody has read it. */
class HoldersTest {
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final UnitKey PLACE = new UnitKey("30337", REFORM);
    private static final UnitKey ELSEWHERE = new UnitKey("30340", REFORM);
    private static final UnitKey PROVINCE = new UnitKey("91", REFORM);

    private static final Organisation THERE = body(3, OrganisationKind.PEOPLES_COMMITTEE, PLACE);
    private static final Organisation UNION = body(1, OrganisationKind.UNION, PLACE);
    private static final Organisation DEPARTMENT = body(2, OrganisationKind.DEPARTMENT, PROVINCE);
    private static final Organisation NEIGHBOUR =
            body(4, OrganisationKind.PEOPLES_COMMITTEE, ELSEWHERE);
    private static final List<Organisation> ALL = List.of(UNION, NEIGHBOUR, DEPARTMENT, THERE);

    private static Organisation body(int number, OrganisationKind kind, UnitKey unit) {
        return new Organisation(
                new OrganisationId("91", number), "Thử " + number, null, kind, unit, null);
    }

    private static @Nullable Organisation holder(
            Set<Organisation> manned, @Nullable UnitKey commune, boolean official) {
        return Holders.first(
                        ALL,
                        (body, duties) ->
                                manned.contains(body) && duties.contains(DutyKind.CASE_WORKER),
                        commune,
                        official)
                .orElse(null);
    }

    @Test
    void the_committee_of_the_place_holds_it() {
        assertThat(holder(Set.copyOf(ALL), PLACE, false)).isEqualTo(THERE);
    }

    @Test
    void the_province_holds_what_concerns_an_official_or_no_commune_or_one_with_nobody() {
        assertThat(holder(Set.copyOf(ALL), PLACE, true)).isEqualTo(DEPARTMENT);
        assertThat(holder(Set.copyOf(ALL), null, false)).isEqualTo(DEPARTMENT);
        assertThat(holder(Set.of(DEPARTMENT, NEIGHBOUR), PLACE, false)).isEqualTo(DEPARTMENT);
    }

    @Test
    void where_the_province_has_nobody_others_hold_it_and_the_place_itself_comes_last() {
        assertThat(holder(Set.of(NEIGHBOUR, THERE), PLACE, true)).isEqualTo(NEIGHBOUR);
        assertThat(holder(Set.of(), PLACE, true)).isEqualTo(NEIGHBOUR);
        assertThat(Holders.first(List.of(THERE), (body, duties) -> false, PLACE, true))
                .contains(THERE);
        assertThat(Holders.first(List.of(), (body, duties) -> true, PLACE, false)).isEmpty();
    }
}
