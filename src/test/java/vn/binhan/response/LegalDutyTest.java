package vn.binhan.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.binhan.access.OrganisationKind;
import vn.binhan.intake.Door;

/** Who must be told at once, by the door of a report; and which unit is asked first. */
class LegalDutyTest {

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
    void what_police_schools_and_unions_were_told_comes_to_the_chair_from_another_agency() {
        var police = Set.of(OrganisationKind.POLICE_OR_ARMY);
        var committee = Set.of(OrganisationKind.UNION, OrganisationKind.PEOPLES_COMMITTEE);
        assertThat(ReceivePages.through(Door.COUNTER, police)).isEqualTo(Door.AGENCY);
        assertThat(ReceivePages.through(Door.OFFICER, police)).isEqualTo(Door.AGENCY);
        assertThat(ReceivePages.through(Door.OFFICER, committee)).isEqualTo(Door.OFFICER);
        assertThat(ReceivePages.through(Door.VILLAGE_HEAD, police)).isEqualTo(Door.VILLAGE_HEAD);
        assertThat(ReceivePages.through(Door.LETTER, police)).isEqualTo(Door.LETTER);
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
}
