package vn.binhan.casefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Outcome;
import vn.binhan.app.TestHouse;
import vn.binhan.casefiles.Conflicts.Marks;
import vn.binhan.casefiles.Conflicts.StaffMember;

/** Random villages in which officials are related to the people of cases. */
class KinshipTest {
    private static final int VILLAGES = Boolean.getBoolean("binhan.full") ? 1_000 : 60;
    private static final int OFFICIALS = 6;
    private static final int FAMILIES = 4;

    private final TestHouse house = TestHouse.open();
    private final CaseFiles files = house.casefiles();

    /** Somebody of the village: their number, family and house. */
    private record Villager(int number, int family, int home) {
        Marks marks() {
            return new Marks(
                    Set.of("cccd-" + number), Set.of("name-" + number), Set.of("home-" + home));
        }
    }

    @Test
    void no_official_ever_sees_the_case_of_a_relative_whatever_their_office() {
        var seed = Long.getLong("binhan.seed", System.nanoTime());
        var random = new Random(seed);
        var unit = house.body("91", "Xã có họ hàng thử");
        var staff = new ArrayList<Actor>();
        for (var i = 0; i < OFFICIALS; i++) {
            staff.add(house.person(i == 0 ? DutyKind.UNIT_HEAD : DutyKind.CASE_WORKER, unit));
        }
        var stranger = house.person(DutyKind.CASE_WORKER, unit);
        var related = 0;
        for (var village = 0; village < VILLAGES; village++) {
            related += village(random, stranger, staff, "village " + village + " of seed " + seed);
        }
        assertThat(related).isGreaterThan(VILLAGES);
    }

    /** One case in one village; how many officials are related to its people. */
    private int village(Random random, Actor stranger, List<Actor> staff, String which) {
        var people = new ArrayList<Villager>();
        for (var number = 0; number < 20; number++) {
            people.add(new Villager(number, random.nextInt(FAMILIES), random.nextInt(8)));
        }
        var holder = stranger.duties().getFirst().organisation();
        var opened = files.perform(stranger, new OpenCase.Command(holder, UUID.randomUUID()));
        var ref = CaseRef.parse(((Outcome.Done) opened).result()).orElseThrow();
        for (var official : staff) {
            files.perform(
                    stranger,
                    new ShareCase.Command(
                            ref,
                            official.person(),
                            Membership.Reason.HELPS,
                            Instant.now().plus(Duration.ofDays(5))));
        }
        var parties = List.of(people.get(18), people.get(19));
        var register = new ArrayList<StaffMember>();
        var mustNotKnow = new HashMap<Actor, Boolean>();
        for (var i = 0; i < staff.size(); i++) {
            var self = people.get(random.nextInt(people.size()));
            var kin =
                    people.stream().filter(p -> p.family() == self.family() && p != self).toList();
            register.add(
                    new StaffMember(
                            staff.get(i).person(),
                            self.marks(),
                            kin.stream().map(Villager::marks).toList()));
            mustNotKnow.put(staff.get(i), parties.stream().anyMatch(p -> tied(self, p)));
        }
        files.bar(
                ref,
                Conflicts.among(parties.stream().map(Villager::marks).toList(), register),
                Instant.now());
        mustNotKnow.forEach((official, related) -> {
            if (related) {
                var own = files.of(official);
                assertThat(own.named()).as(which).noneMatch(file -> file.ref().equals(ref));
                assertThat(own.held()).as(which).noneMatch(file -> file.ref().equals(ref));
                assertThat(files.look(official, ref)).as(which).isEmpty();
            }
        });
        return (int) mustNotKnow.values().stream().filter(related -> related).count();
    }

    /** Family, house or the same person: as the village knows it, not as marks are compared. */
    private static boolean tied(Villager official, Villager party) {
        return official.number() == party.number()
                || official.family() == party.family()
                || official.home() == party.home();
    }
}
