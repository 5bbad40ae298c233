package vn.binhan.casefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import vn.binhan.fiction.InventedPerson;
import vn.binhan.fiction.Population;
import vn.binhan.places.UnitKey;

/** Random villages in which officials are related to the people of cases. */
class KinshipTest {
    private static final int VILLAGES = Boolean.getBoolean("binhan.full") ? 1_000 : 60;
    private static final int OFFICIALS = 6;
    private static final int FAMILIES = 2;
    private static final List<UnitKey> COMMUNES =
            List.of(new UnitKey("30307", LocalDate.of(2025, 7, 1)));

    private final TestHouse house = TestHouse.open();
    private final CaseFiles files = house.casefiles();

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
        var village = Population.of(random.nextLong(), FAMILIES, COMMUNES);
        var people = village.people();
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
        var parties = List.of(pick(random, people), pick(random, people));
        var register = new ArrayList<StaffMember>();
        var mustNotKnow = new HashMap<Actor, Boolean>();
        for (var official : staff) {
            var self = pick(random, people);
            var kin = village.kinOf(self).keySet().stream().map(KinshipTest::marks).toList();
            register.add(new StaffMember(official.person(), marks(self), kin));
            mustNotKnow.put(official, parties.stream().anyMatch(p -> tied(village, self, p)));
        }
        files.bar(
                ref,
                Conflicts.among(parties.stream().map(KinshipTest::marks).toList(), register),
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

    private static Marks marks(InventedPerson person) {
        return new Marks(
                Set.of(person.citizenNumber(), person.phone()),
                Set.of(person.name() + person.birthYear()),
                Set.of("home-" + person.household()));
    }

    /** Kin, house or the same person: as the village knows it, not as marks are compared. */
    private static boolean tied(Population village, InventedPerson official, InventedPerson party) {
        return official.equals(party)
                || village.kinOf(official).containsKey(party)
                || official.household() == party.household();
    }

    private static InventedPerson pick(Random random, List<InventedPerson> people) {
        return people.get(random.nextInt(people.size()));
    }
}
