package vn.binhan.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Organisation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.OrganisationKind;
import vn.binhan.intake.Door;
import vn.binhan.places.UnitKey;

/** Who must be told at once, by the door of a report; and which unit is asked first. */
class LegalDutyTest {
    private static final UnitKey COMMUNE = new UnitKey("30337", LocalDate.of(2025, 7, 1));
    private static final UnitKey PROVINCE = new UnitKey("91", LocalDate.of(2025, 7, 1));

    private static List<String> duties(Door door, OrganisationKind owner, boolean crime) {
        return LegalDuty.of(door, owner, crime).stream()
                .map(duty -> duty.what() + " " + duty.rule())
                .toList();
    }

    @Test
    void whoever_takes_a_report_in_tells_the_chair_who_handles_or_assigns() {
        var committee = OrganisationKind.PEOPLES_COMMITTEE;
        assertThat(duties(Door.VILLAGE_HEAD, committee, false))
                .containsExactly("TELL_CHAIR C2", "HANDLE_OR_ASSIGN C4");
        assertThat(duties(Door.HOTLINE, committee, true))
                .containsExactly("TELL_CHAIR C3", "TELL_AUTHORITY C3b", "HANDLE_OR_ASSIGN C4");
        assertThat(duties(Door.COUNTER, committee, false)).containsExactly("HANDLE_OR_ASSIGN C4");
        assertThat(duties(Door.AGENCY, committee, false))
                .containsExactly("TELL_CHAIR C2", "HANDLE_OR_ASSIGN C4");
    }

    @Test
    void police_act_at_once_and_tell_the_chair_through_whichever_door_it_came() {
        for (var door : Door.values()) {
            assertThat(duties(door, OrganisationKind.POLICE_OR_ARMY, false))
                    .as("%s", door)
                    .startsWith("ACT_AT_ONCE C1", "TELL_CHAIR C1")
                    .filteredOn(duty -> duty.startsWith("TELL_CHAIR"))
                    .hasSize(1);
        }
    }

    private static Organisation body(int number, OrganisationKind kind, UnitKey unit) {
        return new Organisation(
                new OrganisationId("91", number), "Thử " + number, null, kind, unit, null);
    }

    @Test
    void the_committee_of_the_place_is_asked_unless_one_of_its_officials_is_involved() {
        var there = body(3, OrganisationKind.PEOPLES_COMMITTEE, COMMUNE);
        var union = body(1, OrganisationKind.UNION, COMMUNE);
        var province = body(2, OrganisationKind.DEPARTMENT, PROVINCE);
        var all = List.of(union, province, there);
        assertThat(Route.unit(all, COMMUNE, false)).contains(there.id());
        assertThat(Route.unit(all, COMMUNE, true)).contains(province.id());
        assertThat(Route.unit(all, null, false)).contains(province.id());
        assertThat(Route.unit(List.of(union, there), COMMUNE, true))
                .as("nobody of the place")
                .isEmpty();
    }
}
