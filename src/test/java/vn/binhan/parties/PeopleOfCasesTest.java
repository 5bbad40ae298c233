package vn.binhan.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Outcome;
import vn.binhan.app.SameAnswer;
import vn.binhan.app.TestHouse;
import vn.binhan.app.Visitor;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.kinship.Relation;
import vn.binhan.ledger.Entry;
import vn.binhan.vault.CaseId;
import vn.binhan.vault.Identity;
import vn.binhan.vault.Purpose;

/**
 * The people of cases: sealed when written down, opened on record, found blindly, erased for good.
 */
class PeopleOfCasesTest {
    private final TestHouse house = TestHouse.open();
    private final CaseFolk folk = new CaseFolk(house);

    @Test
    void what_is_known_of_her_lies_sealed_and_opens_on_record_for_a_purpose() {
        var ref = folk.open();
        var party = folk.added(ref, Role.SURVIVOR, her());
        assertThat(
                        house.asOwner()
                                .sql(
                                        "select string_agg(encode(sealed, 'escape'), '') from parties.field")
                                .query((row, n) -> row.getString(1))
                                .single())
                .doesNotContain("Nguy")
                .doesNotContain("0912");
        var answer = open(folk.worker, ref, party, EnumSet.of(PartyField.NAME, PartyField.ADDRESS));
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Shown.class,
                        shown ->
                                assertThat(shown.values())
                                        .containsEntry(PartyField.NAME, "Nguyễn Thị Đào")
                                        .containsEntry(PartyField.ADDRESS, "Ấp 3, nhà cuối đường")
                                        .hasSize(2));
        assertThat(house.ledger().of("91", ref.subject()))
                .filteredOn(entry -> entry.operation().equals("OPEN_SEALED"))
                .extracting(entry -> entry.particulars().values().get("field"))
                .containsExactlyInAnyOrder("IDENTITY", "PLACE");
        assertThat(house.signedIn(DutyKind.INSPECTOR, folk.unit).get("/so-ghi").body())
                .contains("Mở phần mật");
    }

    @Test
    void the_address_of_names_opens_no_place_even_when_it_is_asked_to() {
        var ref = folk.open();
        var party = folk.added(ref, Role.SURVIVOR, her());
        var visitor = visitor(ref);
        var people = "/ho-so/" + ref + "/lien-quan";
        assertThat(visitor.get(people).body()).doesNotContain("value=\"ADDRESS\"");
        var wish = Map.of("purpose", "WORK_ON_CASE", "what", "ADDRESS");
        assertThat(visitor.post(people + "/" + party + "/mo", wish).statusCode()).isEqualTo(422);
        var opened = visitor.post(people + "/" + party + "/noi-o", wish);
        assertThat(opened.body()).contains("Ấp 3, nhà cuối đường");
    }

    @Test
    void the_head_of_the_unit_sees_that_there_is_a_survivor_but_opens_nothing() {
        var ref = folk.open();
        var party = folk.added(ref, Role.SURVIVOR, her());
        var head = house.person(DutyKind.UNIT_HEAD, folk.unit);
        assertThat(house.parties().of(head, ref).orElseThrow())
                .satisfies(people -> {
                    assertThat(people.all()).extracting(Party::role).containsExactly(Role.SURVIVOR);
                    assertThat(people.mayOpen()).isFalse();
                });
        assertThat(open(head, ref, party, Set.of(PartyField.NAME)))
                .isInstanceOf(Answer.Absent.class);
    }

    @Test
    void an_answer_for_a_stranger_is_that_of_no_case() {
        var ref = folk.open();
        var party = folk.added(ref, Role.SURVIVOR, her());
        var stranger = house.person(DutyKind.CASE_WORKER, folk.unit);
        assertThat(house.parties().of(stranger, ref)).isEmpty();
        assertThat(open(stranger, ref, party, Set.of(PartyField.NAME)))
                .isInstanceOf(Answer.Absent.class);
        var other = folk.open();
        assertThat(open(folk.worker, other, party, Set.of(PartyField.NAME)))
                .as("a person of another case")
                .isInstanceOf(Answer.Absent.class);
    }

    @Test
    void the_eleventh_address_in_an_hour_waits_and_says_until_when() {
        Answer last = new Answer.Absent();
        for (var i = 0; i < 11; i++) {
            var ref = folk.open();
            var party = folk.added(ref, Role.SURVIVOR, her());
            last = open(folk.worker, ref, party, Set.of(PartyField.ADDRESS));
        }
        assertThat(last)
                .isInstanceOfSatisfying(
                        Answer.Stopped.class,
                        stopped ->
                                assertThat(stopped.reason())
                                        .isEqualTo("vault.quota.PLACES_AN_HOUR"));
    }

    @Test
    void what_cannot_be_is_refused_with_what_to_do() {
        var ref = folk.open();
        assertThat(folk.add(ref, null, her())).isEqualTo(refused("parties.refused.role"));
        assertThat(folk.add(ref, Role.CHILD, Map.of()))
                .isEqualTo(refused("parties.refused.nothing"));
        assertThat(folk.add(ref, Role.CHILD, Map.of(PartyField.BIRTH_YEAR, "84")))
                .isEqualTo(refused("parties.refused.year"));
        assertThat(folk.add(ref, Role.CHILD, Map.of(PartyField.CITIZEN_NUMBER, "12")))
                .isEqualTo(refused("parties.refused.citizen"));
    }

    private static Outcome refused(String reason) {
        return new Outcome.Refused(reason, List.of());
    }

    @Test
    void a_same_name_closes_the_place_until_the_province_has_judged_it() {
        var name = "Trần Văn Hiếm " + letters();
        var colleague = house.account(DutyKind.CASE_WORKER, folk.unit);
        var actor = house.access().actor(colleague.person()).orElseThrow();
        house.kinship().declare(actor, Relation.SIBLING, new Identity(name, 1979, null, List.of()));
        var ref = folk.open();
        folk.name(ref, colleague.person());
        var party =
                folk.added(
                        ref,
                        Role.USED_VIOLENCE,
                        Map.of(PartyField.NAME, name, PartyField.ADDRESS, "Ấp 5"));
        assertThat(folk.sees(actor, ref)).isTrue();
        assertThat(open(actor, ref, party, Set.of(PartyField.NAME)))
                .isInstanceOf(Answer.Shown.class);
        assertThat(open(actor, ref, party, Set.of(PartyField.ADDRESS)))
                .isEqualTo(new Answer.Stopped("parties.refused.notnow", List.of()));
        judge(ref, colleague, "ANOTHER_PERSON");
        assertThat(open(actor, ref, party, Set.of(PartyField.ADDRESS)))
                .isInstanceOf(Answer.Shown.class);
    }

    @Test
    void a_same_name_that_is_a_relative_indeed_loses_the_case() {
        var name = "Lê Thị Quý " + letters();
        var colleague = house.account(DutyKind.CASE_WORKER, folk.unit);
        var actor = house.access().actor(colleague.person()).orElseThrow();
        var ref = folk.open();
        folk.name(ref, colleague.person());
        folk.added(ref, Role.WITNESS, Map.of(PartyField.NAME, name, PartyField.BIRTH_YEAR, "1979"));
        house.kinship().declare(actor, Relation.PARENT, new Identity(name, 1980, null, List.of()));
        judge(ref, colleague, "RELATIVE");
        assertThat(folk.sees(actor, ref)).isFalse();
    }

    private void judge(CaseRef ref, TestHouse.Account of, String finding) {
        var inspector = house.signedIn(DutyKind.INSPECTOR, folk.unit);
        assertThat(inspector.get("/trung-ten").body()).contains(ref.toString());
        var answer =
                inspector.post(
                        "/trung-ten",
                        Map.of(
                                "ref", ref.toString(),
                                "person", of.person().toString(),
                                "finding", finding));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(inspector.get("/trung-ten").body()).doesNotContain(ref.toString());
    }

    @Test
    void a_hit_that_is_none_of_ones_business_and_a_miss_are_one_answer_to_the_byte() {
        var hidden = new CaseFolk(house);
        var number = number();
        hidden.added(hidden.open(), Role.SURVIVOR, Map.of(PartyField.CITIZEN_NUMBER, number));
        var ref = folk.open();
        var visitor = visitor(ref);
        var page = "/ho-so/" + ref + "/tim";
        assertThat(
                        SameAnswer.of(
                                "hit and miss",
                                () -> sought(visitor, page, number),
                                () -> sought(visitor, page, number())))
                .contains("id=\"found\"");
        var own = folk.open();
        folk.added(own, Role.SURVIVOR, Map.of(PartyField.CITIZEN_NUMBER, number));
        assertThat(house.parties().searches().search(folk.worker, ref, query(number)))
                .isInstanceOfSatisfying(
                        Answer.Found.class,
                        found ->
                                assertThat(found.hits())
                                        .extracting(each -> each.of().id())
                                        .containsExactly(own.id()));
    }

    private static String sought(Visitor visitor, String page, String citizen) {
        var answer = visitor.post(page, Map.of("citizen", citizen));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body()
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                .replaceAll("value=\"\\d{12}\"", "");
    }

    @Test
    void searching_for_oneself_tells_the_inspector_and_nobody_else() {
        var number = number();
        house.kinship().declare(folk.worker, Relation.SELF, query(number));
        var ref = folk.open();
        house.parties().searches().search(folk.worker, ref, query(number));
        house.parties().searches().search(folk.worker, ref, query(number()));
        var inspector = house.person(DutyKind.INSPECTOR, folk.unit);
        var alerts =
                house.parties().searches().alerts(inspector).stream()
                        .filter(alert -> alert.person().equals(folk.worker.person()))
                        .filter(alert -> alert.about() == PartyStore.About.SELF_OR_KIN)
                        .toList();
        assertThat(alerts).hasSize(1);
        var checking =
                new CheckSearch.Command(
                        inspector.duties().getFirst().organisation(), alerts.getFirst().number());
        assertThat(house.parties().searches().perform(inspector, checking))
                .isInstanceOf(Outcome.Done.class);
        assertThat(house.parties().searches().alerts(inspector)).doesNotContain(alerts.getFirst());
    }

    @Test
    void an_erased_case_is_gone_like_one_that_never_was_and_its_key_with_it() {
        var ref = folk.open();
        var number = number();
        folk.added(ref, Role.SURVIVOR, Map.of(PartyField.CITIZEN_NUMBER, number));
        var head = house.account(DutyKind.UNIT_HEAD, folk.unit);
        var law = house.signedIn(DutyKind.LEGAL_REVIEWER, folk.unit);
        var wish =
                Map.of(
                        "ref", ref.toString(),
                        "reason", "MISTAKE",
                        "basis", "Biên bản thử 1/BB");
        assertThat(law.post("/xoa-ho-so", wish).statusCode()).isEqualTo(303);
        assertThat(law.post("/xoa-ho-so", wish).statusCode()).as("asked twice").isEqualTo(422);
        var second = house.stranger();
        second.signIn(head.login(), TestHouse.PASSWORD);
        assertThat(second.get("/ho-so/" + ref).body()).contains("Biên bản thử 1/BB");
        assertThat(second.post("/ho-so/" + ref + "/xoa", Map.of("act", "erase")).statusCode())
                .isEqualTo(303);
        assertThat(house.vault().isErased(new CaseId("91", ref.id()))).isTrue();
        var none = new CaseRef("91", UUID.randomUUID());
        assertThat(plain(second.get("/ho-so/" + ref).body()))
                .isEqualTo(plain(second.get("/ho-so/" + none).body()));
        assertThat(folk.sees(folk.worker, ref)).isFalse();
        assertThat(
                        house.asOwner()
                                .sql("select count(*) from parties.party where file = :file")
                                .param("file", ref.id())
                                .query((row, n) -> row.getLong(1))
                                .single())
                .isZero();
        assertThat(house.ledger().of("91", ref.subject()))
                .extracting(Entry::operation)
                .contains("ASK_ERASURE", "ERASE_CASE", "ERASE_SEALED");
    }

    private static String plain(String page) {
        return page.replaceAll("91-[0-9a-f-]{36}", "HO-SO")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    @Test
    void while_the_vault_has_no_key_pages_say_what_to_do_and_nothing_is_lost() {
        try (var fresh = TestHouse.fresh()) {
            var closed = fresh.house();
            var body = closed.body("91", "Đơn vị chưa có khóa thử");
            var worker = closed.signedIn(DutyKind.CASE_WORKER, body);
            var opening = worker.post("/ho-so", Map.of("once", UUID.randomUUID().toString()));
            assertThat(opening.statusCode()).isEqualTo(422);
            assertThat(opening.body()).contains("./binhan keys shares");
            var kin =
                    worker.post(
                            "/nguoi-than",
                            Map.of("relation", "CHILD", "name", "Bé Na Thử", "year", "2019"));
            assertThat(kin.statusCode()).isEqualTo(422);
            assertThat(kin.body()).contains("./binhan keys shares").contains("Bé Na Thử");
        }
    }

    private Visitor visitor(CaseRef ref) {
        var colleague = house.account(DutyKind.CASE_WORKER, folk.unit);
        folk.name(ref, colleague.person());
        var visitor = house.stranger();
        visitor.signIn(colleague.login(), TestHouse.PASSWORD);
        return visitor;
    }

    private Answer open(Actor by, CaseRef ref, UUID party, Set<PartyField> what) {
        return house.parties().open(by, ref, party, Purpose.WORK_ON_CASE, what);
    }

    private static Identity query(String number) {
        return new Identity("Không Trùng " + number, 1990, number, List.of());
    }

    private static Map<PartyField, String> her() {
        return Map.of(
                PartyField.NAME, "Nguyễn Thị Đào",
                PartyField.PHONE, "0912 000 " + ThreadLocalRandom.current().nextInt(100, 1000),
                PartyField.ADDRESS, "Ấp 3, nhà cuối đường");
    }

    private static String number() {
        return "%012d".formatted(ThreadLocalRandom.current().nextLong(1L << 39));
    }

    private static String letters() {
        var text = new StringBuilder();
        for (var i = 0; i < 6; i++) {
            text.append((char) ('a' + ThreadLocalRandom.current().nextInt(26)));
        }
        return text.toString();
    }
}
