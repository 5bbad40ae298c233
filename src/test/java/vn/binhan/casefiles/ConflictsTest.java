package vn.binhan.casefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.binhan.access.PersonId;
import vn.binhan.casefiles.Conflicts.Marks;
import vn.binhan.casefiles.Conflicts.Source;
import vn.binhan.casefiles.Conflicts.StaffMember;

class ConflictsTest {
    private static final PersonId LAN = new PersonId("91", 1);
    private static final Marks HUSBAND = marks("cccd-hung", "hung-1985", "12-ly-thuong-kiet");

    @Test
    void a_party_is_barred_by_citizen_number_or_telephone() {
        assertThat(barred(HUSBAND, staff(marks("cccd-hung", "hung-1985", "elsewhere"))))
                .containsEntry(LAN, Source.PARTY);
    }

    @Test
    void a_declared_brother_of_a_party_is_barred_as_kin() {
        var member = staff(marks("cccd-lan", "lan-1990", "elsewhere"), HUSBAND);
        assertThat(barred(HUSBAND, member)).containsEntry(LAN, Source.KIN);
    }

    @Test
    void who_lives_in_the_same_household_is_barred() {
        assertThat(barred(HUSBAND, staff(marks("cccd-lan", "lan-1990", "12-ly-thuong-kiet"))))
                .containsEntry(LAN, Source.HOUSEHOLD);
    }

    @Test
    void the_same_name_and_year_bars_until_it_is_cleared() {
        assertThat(barred(HUSBAND, staff(marks("cccd-other", "hung-1985", "elsewhere"))))
                .containsEntry(LAN, Source.POSSIBLE);
    }

    @Test
    void the_strongest_reason_counts() {
        var member = staff(marks("cccd-hung", "hung-1985", "12-ly-thuong-kiet"), HUSBAND);
        assertThat(barred(HUSBAND, member)).containsEntry(LAN, Source.PARTY);
    }

    @Test
    void nobody_else_is_barred() {
        assertThat(barred(HUSBAND, staff(marks("cccd-lan", "lan-1990", "elsewhere")))).isEmpty();
    }

    private static Map<PersonId, Source> barred(Marks party, StaffMember member) {
        return Conflicts.among(List.of(party), List.of(member));
    }

    private static StaffMember staff(Marks self, Marks... kin) {
        return new StaffMember(LAN, self, List.of(kin));
    }

    private static Marks marks(String sure, String likely, String household) {
        return new Marks(Set.of(sure), Set.of(likely), Set.of(household));
    }
}
