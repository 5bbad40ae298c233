package vn.binhan.shelter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.app.TestHouse;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Happening;
import vn.binhan.chronicle.Tale;
import vn.binhan.directory.FacilityRef;
import vn.binhan.ledger.Particulars;
import vn.binhan.needs.NeedKind;

/** Random holds, arrivals and departures in one shelter beside a second reading of its beds. */
class PlaceModelTest {
    private static final int STEPS = 600;
    private static final int BEDS = 2;
    private static final int CASES = 9;
    private static final int HANDS = 8;
    private static final int MOVES = 40;
    private static final List<StayEvent> ENDS =
            List.of(StayEvent.ARRIVED, StayEvent.LEFT, StayEvent.GIVEN_UP);
    private static final PlaceStore.Wish WISH = new PlaceStore.Wish(Set.of(Suits.WOMEN), 1);

    private final TestHouse house = TestHouse.open();
    private final PlaceStore places = new PlaceStore(house.asOwner());
    private final SplittableRandom random = new SplittableRandom(Long.getLong("binhan.seed", 7));

    /** Of each stay that has a bed in the second reading: until when, or the last moment at all. */
    private final Map<UUID, Instant> beds = new LinkedHashMap<>();

    /** Of whom an hour passed before she arrived. */
    private final Set<UUID> late = ConcurrentHashMap.newKeySet();

    /** All stays there ever were, each with the story of a case that tells of it. */
    private final Map<UUID, Tale> stays = new LinkedHashMap<>();

    @Test
    void a_bed_is_one_womans_for_an_hour_and_then_until_she_leaves() {
        var shelter = shelter();
        places.add(shelter, WISH, BEDS);
        var now = Instant.parse("2026-11-16T02:00:00Z");
        var won = 0;
        var lost = 0;
        for (var i = 0; i < STEPS; i++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(25)));
            var moment = now;
            if (stays.isEmpty() || random.nextInt(5) < 2) {
                var stay = UUID.randomUUID();
                var until = now.plus(HoldPlace.HELD);
                var free = beds.values().stream().filter(moment::isBefore).count() < BEDS;
                assertThat(places.hold(shelter, WISH, stay, now, until)).isEqualTo(free);
                if (free) {
                    beds.put(stay, now.plusSeconds(3600));
                    var codes = Particulars.none().id("stay", stay).moment("until", until);
                    stays.put(stay, told(new Tale(), StayEvent.HELD, codes, now));
                    won++;
                } else {
                    lost++;
                }
                forget(shelter);
            } else if (random.nextBoolean()) {
                arrive(any(), now);
            } else {
                leave(any(), now);
            }
            same(shelter, now);
        }
        assertThat(won).isGreaterThan(20);
        assertThat(lost).isGreaterThan(20);
    }

    @Test
    void many_hands_at_once_leave_each_bed_to_one_woman_and_each_story_whole() throws Exception {
        var shelter = shelter();
        places.add(shelter, WISH, BEDS);
        var unit = house.body("91", "Đơn vị có nhiều người cùng tìm chỗ thử");
        var person = house.account(DutyKind.CASE_WORKER, unit).person();
        var worker = house.access().actor(person).orElseThrow();
        var cases = Stream.generate(() -> inNeed(worker, unit)).limit(CASES).toList();
        var outcomes = new ConcurrentLinkedQueue<Outcome>();
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            var busy = new ArrayList<Future<?>>();
            for (var i = 0; i < HANDS; i++) {
                var hand = random.split();
                busy.add(
                        hands.submit(() -> {
                            for (var n = 0; n < MOVES; n++) {
                                var ref = cases.get(hand.nextInt(CASES));
                                outcomes.add(move(hand, worker, ref, shelter));
                            }
                        }));
            }
            for (var each : busy) {
                each.get();
            }
        }
        assertThat(outcomes).as("taken and refused").hasAtLeastOneElementOfType(Outcome.Done.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Refused.class);
        var inBeds = places.of(shelter).stream().filter(bed -> bed.stay() != null).toList();
        var there = new HashSet<UUID>();
        var waiting = new HashSet<UUID>();
        for (var ref : cases) {
            var story = house.chronicle().read(worker, ref).orElseThrow().happenings();
            whole(story);
            Stay.live(story, Instant.now())
                    .ifPresent(stay -> (stay.arrived() == null ? waiting : there).add(stay.id()));
        }
        assertThat(inBeds.stream().filter(PlaceStore.Place::taken).map(PlaceStore.Place::stay))
                .as("whoever arrived and did not leave has a bed of her own, and nobody else")
                .containsExactlyInAnyOrderElementsOf(there);
        assertThat(inBeds.stream().filter(bed -> !bed.taken()).map(PlaceStore.Place::stay))
                .as("a bed is kept only for whoever waits for it")
                .isSubsetOf(waiting);
        waiting.removeAll(late);
        assertThat(inBeds).extracting(PlaceStore.Place::stay).containsAll(waiting);
    }

    @Test
    void where_she_was_given_a_bed_is_passed_on_to_his_side_in_no_words() {
        var shelter = shelter();
        places.add(shelter, WISH, BEDS);
        var unit = house.body("91", "Đơn vị xin cấm tiếp xúc thử");
        var account = house.account(DutyKind.CASE_WORKER, unit);
        var worker = house.access().actor(account.person()).orElseThrow();
        var asking = house.stranger();
        asking.signIn(account.login(), TestHouse.PASSWORD);
        asking.get("/vu-viec");
        var request =
                Map.of(
                        "what", "NO_CONTACT",
                        "asker", "VICTIM",
                        "harm", "LIFE",
                        "consent", "yes",
                        "him", "Người Gây Hại Thử",
                        "her", "Người Cần Che",
                        "bond", "SPOUSE",
                        "commune", "phường Châu Đốc",
                        "deeds", "đến 12 ngach bo cau nau đòi gặp");
        for (var held : List.of(true, false)) {
            var ref = inNeed(worker, unit);
            if (held) {
                var hold = new HoldPlace.Command(ref, UUID.randomUUID(), shelter, WISH, null);
                assertThat(
                                house.access()
                                        .desk()
                                        .perform(worker, house.shelter().acts().hold(), hold))
                        .isInstanceOf(Outcome.Done.class);
            }
            assertThat(asking.post("/vu-viec/" + ref + "/cam-tiep-xuc", request).body())
                    .as("who works on no such case cannot try out where shelters lie")
                    .satisfies(body ->
                            assertThat(body.contains("Nội dung giống một địa chỉ"))
                                    .isEqualTo(held));
        }
    }

    private Outcome move(SplittableRandom hand, Actor worker, CaseRef ref, FacilityRef shelter) {
        var desk = house.access().desk();
        var acts = house.shelter().acts();
        if (hand.nextInt(8) == 0) {
            // An hour passes for everybody who has not arrived.
            late.addAll(
                    house.asOwner()
                            .sql(
                                    """
                                    update shelter.place p set until = now() - interval '1 s'
                                    from (
                                        select facility, n from shelter.place
                                        where facility = :shelter and not taken
                                            and stay is not null
                                        for update skip locked) waited
                                    where p.facility = waited.facility and p.n = waited.n
                                    returning p.stay
                                    """)
                            .param("shelter", shelter.id())
                            .query(UUID.class)
                            .list());
        }
        if (hand.nextInt(5) < 2) {
            var hold = new HoldPlace.Command(ref, UUID.randomUUID(), shelter, WISH, null);
            return desk.perform(worker, acts.hold(), hold);
        }
        var what = ENDS.get(hand.nextInt(ENDS.size()));
        var tell = new TellOfStay.Command(ref, Instant.now(), what, "", null);
        return desk.perform(worker, acts.tell(), tell);
    }

    /** Each stay begins with its hold, is reached once at most, and over once at most. */
    private static void whole(List<Happening> story) {
        var so = new HashMap<String, String>();
        for (var told : story) {
            told.codes()
                    .text("stay")
                    .ifPresent(stay -> so.merge(stay, told.kind() + " ", String::concat));
        }
        var legal = "%s (%s (%s )?|%s )?";
        var path =
                legal.formatted(
                        StayEvent.HELD.key(),
                        StayEvent.ARRIVED.key(),
                        StayEvent.LEFT.key(),
                        StayEvent.GIVEN_UP.key());
        assertThat(so.values()).allMatch(each -> each.matches(path.replace(".", "\\.")));
    }

    private CaseRef inNeed(Actor worker, OrganisationId unit) {
        var opened = house.casefiles().open(worker, unit, UUID.randomUUID());
        var ref = CaseRef.parse(((Outcome.Done) opened).result()).orElseThrow();
        var key = UUID.randomUUID();
        house.needs().open(worker, ref, NeedKind.SAFETY, Instant.now(), key);
        return ref;
    }

    /** Who comes after the hour finds her bed as long as nobody else was given it. */
    private void arrive(UUID stay, Instant now) {
        var waits = beds.containsKey(stay) && !beds.get(stay).equals(Instant.MAX);
        assertThat(places.take(stay)).isEqualTo(waits);
        if (waits) {
            beds.put(stay, Instant.MAX);
            told(stays.get(stay), StayEvent.ARRIVED, Particulars.none().id("stay", stay), now);
        }
    }

    private void leave(UUID stay, Instant now) {
        places.free(stay);
        beds.remove(stay);
        told(stays.get(stay), StayEvent.LEFT, Particulars.none().id("stay", stay), now);
    }

    /** A hold that ran out is forgotten when its bed is given to somebody else. */
    private void forget(FacilityRef shelter) {
        var kept = places.of(shelter).stream().map(PlaceStore.Place::stay).toList();
        beds.entrySet()
                .removeIf(
                        bed -> !bed.getValue().equals(Instant.MAX) && !kept.contains(bed.getKey()));
        assertThat(kept).as("who is there keeps her bed").containsAll(beds.keySet());
    }

    /**
     * Free beds, and whose each is, in the tables and in the stories, against the second reading.
     */
    private void same(FacilityRef shelter, Instant now) {
        var used = beds.values().stream().filter(now::isBefore).count();
        var rooms = places.free(shelter.province(), WISH, now);
        var free = rooms.stream().filter(room -> room.facility().equals(shelter)).toList();
        assertThat(free.stream().mapToInt(PlaceStore.Room::free).sum())
                .isEqualTo(BEDS - (int) used);
        stays.forEach((stay, tale) -> {
            var until = beds.get(stay);
            var expected = until != null && now.isBefore(until);
            assertThat(Stay.live(tale.happenings(), now).isPresent()).isEqualTo(expected);
        });
    }

    private UUID any() {
        var all = List.copyOf(stays.keySet());
        var newest = Math.min(all.size(), 5);
        return all.get(all.size() - 1 - random.nextInt(newest));
    }

    private static Tale told(Tale tale, StayEvent what, Particulars codes, Instant now) {
        return tale.tell(now, List.of(new Draft(what, now, codes)));
    }

    private FacilityRef shelter() {
        var keeper = house.stranger();
        var centre = house.body("91", "Trung tâm có giường thử");
        keeper.signIn(house.account(DutyKind.UNIT_HEAD, centre).login(), TestHouse.PASSWORD);
        keeper.get("/danh-ba/moi");
        var fields =
                new HashMap<>(
                        Map.of(
                                "kind", "SHELTER",
                                "name", "Nhà Hoa Sữa thử " + UUID.randomUUID(),
                                "sealed", "yes",
                                "phones", "0000 100 904",
                                "hours", "24/7",
                                "commune", "phuong chau doc",
                                "address", "Ngách Bồ Câu Nâu 12",
                                "area", "PROVINCE",
                                "how", "CALLED"));
        fields.put("once", UUID.randomUUID().toString());
        var made = keeper.post("/danh-ba/moi", fields);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
        var at = made.headers().firstValue("Location").orElseThrow();
        return FacilityRef.parse(at.replaceAll("^/danh-ba/|[?].*", "")).orElseThrow();
    }
}
