package vn.binhan.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Outcome;
import vn.binhan.app.TestHouse;
import vn.binhan.kinship.Relation;
import vn.binhan.vault.Identity;

/** Random villages in which officials are related to the people of cases. */
class KinshipTest {
    private static final int VILLAGES = Boolean.getBoolean("binhan.full") ? 300 : 8;
    private static final int OFFICIALS = 5;
    private static final int FAMILIES = 4;
    private static final List<Relation> KIN =
            List.of(Relation.SPOUSE, Relation.PARENT, Relation.CHILD, Relation.SIBLING);

    private final TestHouse house = TestHouse.open();
    private final CaseFolk folk = new CaseFolk(house);

    /** Somebody of the village: their citizen number, family and house. */
    private record Villager(String number, int family, int home) {
        Identity identity() {
            return new Identity("Người Làng " + number, 1980, number, List.of());
        }

        Map<PartyField, String> known() {
            return Map.of(PartyField.NAME, "Ai Đó", PartyField.CITIZEN_NUMBER, number);
        }

        boolean tied(Villager other) {
            return equals(other) || family == other.family || home == other.home;
        }
    }

    @Test
    void no_official_ever_sees_the_case_of_a_relative_whatever_their_office() {
        var seed = Long.getLong("binhan.seed", System.nanoTime());
        var random = new Random(seed);
        var related = 0;
        for (var village = 0; village < VILLAGES; village++) {
            related += village(random, "village " + village + " of seed " + seed);
        }
        assertThat(related).as("related officials").isGreaterThan(VILLAGES / 2);
    }

    /** One case in one village; how many officials are related to its people. */
    private int village(Random random, String which) {
        var people = new ArrayList<Villager>();
        for (var i = 0; i < 16; i++) {
            var number = "%012d".formatted(random.nextLong(1_000_000_000_000L));
            people.add(new Villager(number, random.nextInt(FAMILIES), random.nextInt(8)));
        }
        var officials =
                IntStream.range(0, OFFICIALS)
                        .mapToObj(i ->
                                house.person(
                                        i == 0 ? DutyKind.UNIT_HEAD : DutyKind.CASE_WORKER,
                                        folk.unit))
                        .toList();
        var ref = folk.open();
        officials.forEach(official -> folk.name(ref, official.person()));
        var parties = people.subList(14, 16);
        // Some officials declare before the people come into the case, some after.
        var half = OFFICIALS / 2;
        for (var i = 0; i < half; i++) {
            declare(random, officials.get(i), people.get(i), people);
        }
        parties.forEach(party -> folk.added(ref, Role.SURVIVOR, party.known()));
        for (var i = half; i < OFFICIALS; i++) {
            declare(random, officials.get(i), people.get(i), people);
        }
        var related = 0;
        for (var i = 0; i < OFFICIALS; i++) {
            var self = people.get(i);
            var tied = parties.stream().anyMatch(self::tied);
            assertThat(folk.sees(officials.get(i), ref))
                    .as("%s, official %s", which, i)
                    .isEqualTo(!tied);
            related += tied ? 1 : 0;
        }
        return related;
    }

    private void declare(Random random, Actor official, Villager self, List<Villager> village) {
        keep(official, Relation.SELF, self);
        for (var other : village) {
            if (!other.equals(self) && other.family() == self.family()) {
                keep(official, KIN.get(random.nextInt(KIN.size())), other);
            } else if (!other.equals(self) && other.home() == self.home()) {
                keep(official, Relation.HOUSEHOLD, other);
            }
        }
    }

    private void keep(Actor official, Relation relation, Villager who) {
        assertThat(house.kinship().declare(official, relation, who.identity()))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void who_lives_with_a_colleague_never_sees_the_colleagues_own_case_whoever_declared_it() {
        for (var order = 0; order < 4; order++) {
            var colleague = house.person(DutyKind.CASE_WORKER, folk.unit);
            var housemate = house.person(DutyKind.CASE_WORKER, folk.unit);
            var herself = villager();
            var themselves = villager();
            var before = order % 2 == 0;
            var byColleague = order < 2;
            var ref = folk.open();
            folk.name(ref, housemate.person());
            if (before) {
                folk.added(ref, Role.SURVIVOR, herself.known());
            }
            keep(colleague, Relation.SELF, herself);
            keep(housemate, Relation.SELF, themselves);
            if (byColleague) {
                keep(colleague, Relation.HOUSEHOLD, themselves);
            } else {
                keep(housemate, Relation.HOUSEHOLD, herself);
            }
            if (!before) {
                folk.added(ref, Role.SURVIVOR, herself.known());
            }
            assertThat(folk.sees(housemate, ref)).as("order %s", order).isFalse();
        }
    }

    private static Villager villager() {
        var number = "%012d".formatted(ThreadLocalRandom.current().nextLong(1L << 39));
        return new Villager(number, 0, 0);
    }
}
