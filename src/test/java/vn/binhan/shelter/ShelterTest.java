package vn.binhan.shelter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.access.Outcome.Done;
import vn.binhan.access.Outcome.Refused;
import vn.binhan.access.PersonId;
import vn.binhan.app.TestHouse;
import vn.binhan.app.TestHouse.Account;
import vn.binhan.app.Visitor;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.casefiles.ConflictSource;
import vn.binhan.directory.FacilityRef;
import vn.binhan.kit.WrongForm;
import vn.binhan.needs.Need;
import vn.binhan.needs.NeedKind;

/** A place is one woman's at a time, its address is shown once, and no list says whose it is. */
class ShelterTest {
    private static final String ADDRESS = "Ngách Bồ Câu Xám 455";
    private static final PlaceStore.Wish WITH_CHILD =
            new PlaceStore.Wish(Set.of(Suits.WOMEN, Suits.CHILDREN), 2);

    private final TestHouse house = TestHouse.open();
    private final OrganisationId centre = house.body("91", "Trung tâm giữ chỗ thử");
    private final OrganisationId unit = house.body("91", "Ủy ban nhân dân xã tìm chỗ thử");
    private final Account head = house.account(DutyKind.UNIT_HEAD, centre);
    private final Account worker = house.account(DutyKind.CASE_WORKER, unit);
    private final Visitor keeper = signedIn(head);
    private final Actor working = actor(worker);
    private FacilityRef shelter = new FacilityRef("91", UUID.randomUUID());

    @BeforeEach
    void a_shelter_with_one_place_for_a_woman_with_a_child() {
        shelter = facility("SHELTER");
        places(shelter, Set.of(Suits.WOMEN, Suits.CHILDREN), 1);
    }

    @Test
    void two_hundred_who_ask_at_once_for_the_last_place_have_one_winner() throws Exception {
        var cases = new ArrayList<CaseRef>();
        for (var i = 0; i < 200; i++) {
            cases.add(inNeed());
        }
        var start = new CountDownLatch(1);
        var outcomes = new ArrayList<Outcome>();
        try (var threads = Executors.newFixedThreadPool(cases.size())) {
            var asking =
                    cases.stream()
                            .map(ref ->
                                    threads.submit(
                                            (Callable<Outcome>)
                                                    () -> {
                                                        start.await();
                                                        return hold(ref);
                                                    }))
                            .toList();
            start.countDown();
            for (var each : asking) {
                outcomes.add(each.get());
            }
        }
        assertThat(outcomes.stream().filter(Done.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(new Refused("shelter.refused.full", List.of())::equals))
                .hasSize(199);
        assertThat(cases.stream().filter(ref -> Stay.live(story(ref), Instant.now()).isPresent()))
                .hasSize(1);
    }

    @Test
    void a_hold_that_nobody_takes_up_is_free_again_without_anybody_doing_anything() {
        var first = inNeed();
        var second = inNeed();
        assertThat(hold(first)).isInstanceOf(Done.class);
        assertThat(hold(second)).isEqualTo(new Refused("shelter.refused.full", List.of()));
        hourPasses(first);
        assertThat(hold(second)).isInstanceOf(Done.class);
        assertThat(tell(first, StayEvent.ARRIVED, ""))
                .isEqualTo(new Refused("shelter.refused.late", List.of()));
        assertThat(tell(second, StayEvent.ARRIVED, "")).isInstanceOf(Done.class);
        hourPasses(second);
        assertThat(hold(inNeed())).as("who has arrived stays").isInstanceOf(Refused.class);
        assertThat(tell(second, StayEvent.LEFT, "")).isInstanceOf(Done.class);
        assertThat(hold(inNeed())).isInstanceOf(Done.class);
    }

    @Test
    void who_came_late_to_a_place_that_nobody_else_has_is_let_in() {
        var ref = inNeed();
        hold(ref);
        hourPasses(ref);
        assertThat(tell(ref, StayEvent.ARRIVED, "")).isInstanceOf(Done.class);
    }

    @Test
    void only_a_case_that_needs_a_safe_place_sees_free_ones_and_never_where_they_are() {
        var visitor = signedIn(worker);
        var without = opened();
        var name = house.directory().one(shelter).orElseThrow().details().name();
        assertThat(visitor.get(page(without)).body()).doesNotContain(name);
        assertThat(hold(without)).isEqualTo(new Refused("shelter.refused.need", List.of()));
        var list = visitor.get(page(inNeed())).body();
        assertThat(list).contains(name).doesNotContain("Bồ Câu", "Châu Đốc");
        var men = visitor.post(page(inNeed()) + "/tim", Map.of("suits", "MEN", "people", "1"));
        assertThat(men.body()).doesNotContain(name);
    }

    @Test
    void the_keeper_sees_places_and_nobody_s_name_and_says_when_one_is_empty() {
        var ref = inNeed();
        hold(ref);
        tell(ref, StayEvent.ARRIVED, "");
        var at = "/danh-ba/" + shelter + "/cho-o";
        var seen = keeper.get(at).body();
        assertThat(seen).contains("0 trên 1 chỗ").doesNotContain(ref.id().toString());
        assertThat(signedIn(worker).get(at).statusCode()).as("not the keeper").isEqualTo(404);
        assertThat(keeper.post(at + "/1", Map.of("change", "FOUND_EMPTY")).statusCode())
                .isEqualTo(303);
        assertThat(keeper.get(at).body()).contains("1 trên 1 chỗ");
        assertThat(Stay.live(story(ref), Instant.now())).isEmpty();
    }

    @Test
    void the_address_is_shown_once_to_whoever_brings_her_and_again_only_for_a_reason() {
        var ref = inNeed();
        hold(ref);
        var escort = house.account(DutyKind.CASE_WORKER, house.body("91", "Hội phụ nữ đón thử"));
        var going = signedIn(escort);
        assertThat(going.get("/don").body()).doesNotContain("Xem địa chỉ một lần");
        assertThat(name(ref, escort.person(), "")).isInstanceOf(Done.class);
        assertThat(name(ref, escort.person(), ""))
                .isEqualTo(new Refused("shelter.refused.named", List.of()));
        var errand = house.shelter().errandsOf(actor(escort)).getFirst();
        var foreign = signedIn(house.account(DutyKind.CASE_WORKER, centre));
        foreign.get("/don");
        assertThat(foreign.post("/don/" + errand.id(), Map.of()).statusCode()).isEqualTo(404);
        going.get("/don");
        var shown = going.post("/don/" + errand.id(), Map.of());
        assertThat(shown.body()).contains(ADDRESS);
        assertThat(shown.headers().firstValue("cache-control").orElse("")).contains("no-store");
        var again = going.post("/don/" + errand.id(), Map.of());
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).doesNotContain(ADDRESS);
        assertThat(openings(escort.person())).isEqualTo(1);
        assertThat(name(ref, escort.person(), ""))
                .isEqualTo(new Refused("shelter.refused.again", List.of()));
        assertThat(name(ref, escort.person(), "Mất sóng giữa chừng")).isInstanceOf(Done.class);
        var second = house.shelter().errandsOf(actor(escort)).getFirst();
        assertThat(going.post("/don/" + second.id(), Map.of()).body()).contains(ADDRESS);
        assertThat(openings(escort.person())).isEqualTo(2);
    }

    @Test
    void of_many_openings_at_once_one_shows_the_address() throws Exception {
        var ref = inNeed();
        hold(ref);
        var escort = house.account(DutyKind.DUTY_OFFICER, unit);
        name(ref, escort.person(), "");
        var errand = house.shelter().errandsOf(actor(escort)).getFirst();
        var answers = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var asking = new ArrayList<java.util.concurrent.Future<String>>();
            for (var i = 0; i < 4; i++) {
                var going = signedIn(escort);
                going.get("/don");
                asking.add(
                        threads.submit(() -> going.post("/don/" + errand.id(), Map.of()).body()));
            }
            for (var each : asking) {
                answers.add(each.get());
            }
        }
        assertThat(answers.stream().filter(body -> body.contains(ADDRESS))).hasSize(1);
    }

    @Test
    void who_must_not_know_her_case_cannot_be_named_to_bring_her_nor_go_when_it_is_over() {
        var ref = inNeed();
        hold(ref);
        var kin = house.account(DutyKind.CASE_WORKER, unit);
        house.casefiles()
                .conflicts()
                .bar(ref, Map.of(kin.person(), ConflictSource.KIN), Instant.now());
        assertThat(name(ref, kin.person(), ""))
                .isEqualTo(new Refused("shelter.refused.person", List.of()));
        var escort = house.account(DutyKind.CASE_WORKER, unit);
        name(ref, escort.person(), "");
        tell(ref, StayEvent.GIVEN_UP, "");
        assertThat(house.shelter().errandsOf(actor(escort))).isEmpty();
    }

    @Test
    void that_she_arrived_is_the_first_service_of_the_need_for_which_the_place_was_held() {
        var ref = inNeed();
        hold(ref);
        assertThat(needs(ref)).singleElement().matches(Need::isOpen);
        tell(ref, StayEvent.ARRIVED, "");
        var served = needs(ref).getFirst();
        assertThat(served.isUnserved()).isFalse();
        assertThat(served.confirmed()).as("not by the shelter in this program").isFalse();
        var arrived = Stay.of(story(ref)).getLast().arrived();
        assertThat(served.settled()).isEqualTo(arrived);
        assertThat(house.ledger().of("91", ref.subject()))
                .filteredOn(
                        entry -> entry.particulars().text("told").orElse("").equals("need.served"))
                .as("an act of its own in the record")
                .hasSize(1);
        assertThat(Need.firstWaiting(story(ref))).isEmpty();
        tell(ref, StayEvent.LEFT, "");
        assertThat(hold(ref)).isEqualTo(new Refused("shelter.refused.need", List.of()));
    }

    @Test
    void who_was_helped_before_she_arrived_is_helped_once() {
        var ref = inNeed();
        hold(ref);
        var turn = needs(ref).getFirst().turn();
        house.needs().served(working, ref, turn, Instant.now(), "Nhà chị gái");
        assertThat(tell(ref, StayEvent.ARRIVED, "")).isInstanceOf(Done.class);
        assertThat(story(ref)).filteredOn(told -> told.kind().equals("need.served")).hasSize(1);
    }

    private List<Need> needs(CaseRef ref) {
        return Need.of(story(ref));
    }

    @Test
    void a_trusted_address_that_took_her_in_tells_the_commune_in_time() {
        var trusted = facility("TRUSTED_ADDRESS");
        places(trusted, Set.of(Suits.WOMEN, Suits.CHILDREN), 1);
        var ref = inNeed();
        assertThat(hold(ref, trusted)).isInstanceOf(Done.class);
        assertThat(Stay.tellCommuneBy(story(ref))).isEmpty();
        tell(ref, StayEvent.ARRIVED, "");
        assertThat(Stay.tellCommuneBy(story(ref)).orElseThrow())
                .isBetween(Instant.now(), Instant.now().plus(Duration.ofHours(3)));
        assertThat(tell(ref, StayEvent.COMMUNE_TOLD, " "))
                .isEqualTo(new Refused("shelter.refused.who", List.of()));
        assertThat(tell(ref, StayEvent.COMMUNE_TOLD, "Chủ tịch xã, qua điện thoại"))
                .isInstanceOf(Done.class);
        assertThat(Stay.tellCommuneBy(story(ref))).isEmpty();
    }

    @Test
    void what_is_wrong_in_a_form_about_her_place_stands_beside_its_field() {
        var at = "/danh-ba/" + shelter + "/cho-o";
        keeper.get(at);
        WrongForm.says(
                keeper.post(at, Map.of("people", "3", "count", "2")), "suits", "Hãy chọn chỗ");
        WrongForm.says(
                keeper.post(at, Map.of("suits", "WOMEN", "people", "3", "count", "0")),
                "count",
                "Số chỗ từ 1",
                "value=\"3\"");
        WrongForm.says(
                keeper.post(at, Map.of("suits", "WOMEN", "people", "9000", "count", "2")),
                "people",
                "Số chỗ từ 1");
        var ref = inNeed();
        hold(ref);
        var visitor = signedIn(worker);
        visitor.get(page(ref));
        WrongForm.says(
                visitor.post(page(ref) + "/don", Map.of("reason", "BRING_HER")),
                "person",
                "Hãy chọn người đi");
        WrongForm.says(
                visitor.post(page(ref) + "/don", Map.of("person", worker.person().toString())),
                "reason",
                "Hãy chọn đi để làm gì");
        var said = "Xe đón trễ";
        WrongForm.says(
                visitor.post(page(ref), Map.of("words", said)), "what", "Hãy chọn chuyện", said);
        WrongForm.says(
                visitor.post(page(ref), Map.of("what", "ARRIVED", "day", "1/1/2999")),
                "day",
                "",
                "value=\"1/1/2999\"");
    }

    private Outcome hold(CaseRef ref) {
        return hold(ref, shelter);
    }

    private Outcome hold(CaseRef ref, FacilityRef where) {
        var command = new HoldPlace.Command(ref, UUID.randomUUID(), where, WITH_CHILD, null);
        return perform(house.shelter().acts().hold(), command);
    }

    private Outcome tell(CaseRef ref, StayEvent what, String words) {
        var command = new TellOfStay.Command(ref, Instant.now(), what, words, null);
        return perform(house.shelter().acts().tell(), command);
    }

    private Outcome name(CaseRef ref, @Nullable PersonId person, String words) {
        var command = new NameEscort.Command(ref, person, Errand.Reason.BRING_HER, words, null);
        return perform(house.shelter().acts().escort(), command);
    }

    private <C, F, D> Outcome perform(vn.binhan.access.Action<C, F, D> act, C command) {
        return house.access().desk().perform(working, act, command);
    }

    private List<vn.binhan.chronicle.Happening> story(CaseRef ref) {
        return house.chronicle().read(actor(worker), ref).orElseThrow().happenings();
    }

    private void hourPasses(CaseRef ref) {
        var stay = Stay.of(story(ref)).getLast().id();
        house.asOwner()
                .sql("update shelter.place set until = now() - interval '1 s' where stay = :stay")
                .param("stay", stay)
                .update();
    }

    private long openings(PersonId person) {
        return house.asOwner()
                .sql(
                        """
                        select count(*) from ledger.entry
                        where operation = 'OPEN_SEALED' and person = :who
                        """)
                .param("who", person.number())
                .query(Long.class)
                .single();
    }

    private void places(FacilityRef where, Set<Suits> suits, int count) {
        assertThat(house.shelter().add(actor(head), where, suits, 3, count))
                .isInstanceOf(Done.class);
    }

    private FacilityRef facility(String kind) {
        keeper.get("/danh-ba/moi");
        var fields =
                new HashMap<>(
                        Map.of(
                                "kind", kind,
                                "name", "Nhà Hoa Mai thử " + UUID.randomUUID(),
                                "sealed", "yes",
                                "phones", "0000 100 903",
                                "hours", "24/7",
                                "commune", "phuong chau doc",
                                "address", ADDRESS,
                                "area", "PROVINCE",
                                "how", "CALLED"));
        fields.put("once", UUID.randomUUID().toString());
        var made = keeper.post("/danh-ba/moi", fields);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
        var at = made.headers().firstValue("Location").orElseThrow();
        return FacilityRef.parse(at.replaceAll("^/danh-ba/|[?].*", "")).orElseThrow();
    }

    private CaseRef inNeed() {
        var ref = opened();
        var now = Instant.now();
        var key = UUID.randomUUID();
        assertThat(house.needs().open(actor(worker), ref, NeedKind.SAFETY, now, key))
                .isInstanceOf(Done.class);
        return ref;
    }

    private CaseRef opened() {
        var done = (Done) house.casefiles().open(actor(worker), unit, UUID.randomUUID());
        return CaseRef.parse(done.result()).orElseThrow();
    }

    private static String page(CaseRef ref) {
        return "/vu-viec/" + ref + "/noi-o";
    }

    private Actor actor(Account account) {
        return house.access().actor(account.person()).orElseThrow();
    }

    private Visitor signedIn(Account account) {
        var visitor = house.stranger();
        visitor.signIn(account.login(), TestHouse.PASSWORD);
        return visitor;
    }
}
