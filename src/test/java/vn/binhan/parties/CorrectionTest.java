package vn.binhan.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Outcome;
import vn.binhan.app.TestHouse;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.casefiles.ConflictSource;
import vn.binhan.kinship.Relation;
import vn.binhan.vault.Identity;
import vn.binhan.vault.Purpose;

/** What was written down wrongly is put right, and nothing wrong follows from it any more. */
class CorrectionTest {
    private final TestHouse house = TestHouse.open();
    private final CaseFolk folk = new CaseFolk(house);
    private final CaseRef ref = folk.open();

    @Test
    void the_right_value_opens_and_is_found_and_what_stood_there_stays_sealed() {
        var wrong = number();
        var right = number();
        var party = folk.added(ref, Role.SURVIVOR, her(wrong));
        assertThat(correct(party, 1, Map.of(PartyField.CITIZEN_NUMBER, right), Set.of()))
                .isInstanceOf(Outcome.Done.class);

        assertThat(open(party, PartyField.CITIZEN_NUMBER)).isEqualTo(right);
        assertThat(open(party, PartyField.NAME)).isEqualTo("Nguyễn Thị Đào");
        var earlier = party(party).earlier();
        assertThat(earlier)
                .extracting(Party.Earlier::field)
                .containsExactly(PartyField.CITIZEN_NUMBER);
        var old =
                house.parties()
                        .open(
                                folk.worker,
                                ref,
                                party,
                                Purpose.WORK_ON_CASE,
                                PartyField.CITIZEN_NUMBER,
                                earlier.getFirst().edit());
        assertThat(((Answer.Shown) old).values()).containsValue(wrong);

        var elsewhere = folk.open();
        assertThat(found(elsewhere, query(right))).contains(ref.id());
        assertThat(found(elsewhere, query(wrong))).doesNotContain(ref.id());
        // What was not corrected is still found by: the vault put it together again unseen.
        assertThat(found(elsewhere, new Identity("Nguyễn Thị Đào", 1984, null, List.of())))
                .contains(ref.id());
    }

    @Test
    void of_what_two_correct_at_once_both_values_are_kept_until_a_person_decides() {
        var party = folk.added(ref, Role.SURVIVOR, her(number()));
        correct(party, 1, Map.of(PartyField.PHONE, "0912000111"), Set.of());
        var late = Map.of(PartyField.PHONE, "0912000222", PartyField.BIRTH_YEAR, "1983");
        assertThat(correct(party, 1, late, Set.of())).isInstanceOf(Outcome.Done.class);
        assertThat(party(party).writings().doubled())
                .as("the year nobody else had touched")
                .containsExactly(PartyField.PHONE);
        assertThat(open(party, PartyField.PHONE)).isEqualTo("0912000111");
        assertThat(correct(party, 3, Map.of(), Set.of()))
                .isEqualTo(refused("parties.refused.unchanged"));
        assertThat(correct(party, 3, Map.of(), party(party).known()))
                .isEqualTo(refused("parties.refused.empty"));
        assertThat(correct(party, 3, Map.of(), Set.of(PartyField.PHONE)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(party(party).writings().doubled()).isEmpty();
        assertThat(party(party).known()).doesNotContain(PartyField.PHONE);
    }

    @Test
    void of_two_values_either_finds_her_and_either_keeps_her_case_from_whoever_has_it() {
        var first = number();
        var stands = number();
        var beside = number();
        var tied = relative(stands);
        var tiedBeside = relative(beside);
        var declaredLater = house.person(DutyKind.CASE_WORKER, folk.unit);
        folk.name(ref, declaredLater.person());
        var party = folk.added(ref, Role.USED_VIOLENCE, her(first));
        correct(party, 1, Map.of(PartyField.CITIZEN_NUMBER, stands), Set.of());
        correct(party, 1, Map.of(PartyField.CITIZEN_NUMBER, beside), Set.of());
        assertThat(folk.sees(declaredLater, ref)).isTrue();
        house.kinship().declare(declaredLater, Relation.SIBLING, query(beside));
        assertThat(folk.sees(tied, ref)).isFalse();
        assertThat(folk.sees(tiedBeside, ref)).isFalse();
        assertThat(folk.sees(declaredLater, ref)).isFalse();
        var elsewhere = folk.open();
        assertThat(found(elsewhere, query(stands))).contains(ref.id());
        assertThat(found(elsewhere, query(beside))).contains(ref.id());
        assertThat(found(elsewhere, new Identity("Nguyễn Thị Đào", 1984, null, List.of())))
                .as("once, though both values are hers")
                .containsOnlyOnce(ref.id());

        correct(party, 3, Map.of(PartyField.CITIZEN_NUMBER, stands), Set.of());
        assertThat(found(elsewhere, query(beside))).doesNotContain(ref.id());
        assertThat(folk.sees(tied, ref)).isFalse();
        assertThat(folk.sees(tiedBeside, ref)).isTrue();
        assertThat(folk.sees(declaredLater, ref)).isTrue();
    }

    @Test
    void
            a_conflict_that_came_from_a_mistyped_number_goes_and_one_that_follows_from_the_right_comes() {
        var wrong = number();
        var right = number();
        var seemed = relative(wrong);
        var is = relative(right);
        var party = folk.added(ref, Role.USED_VIOLENCE, her(wrong));
        assertThat(folk.sees(seemed, ref)).isFalse();
        assertThat(folk.sees(is, ref)).isTrue();
        correct(party, 1, Map.of(PartyField.CITIZEN_NUMBER, right), Set.of());
        assertThat(folk.sees(seemed, ref)).isTrue();
        assertThat(folk.sees(is, ref)).isFalse();
    }

    @Test
    void who_takes_a_relative_back_is_not_let_in_by_a_later_correction() {
        var number = number();
        var official = relative(number);
        var party = folk.added(ref, Role.USED_VIOLENCE, her(number));
        var stranger = relative(number());
        house.kinship()
                .circleOf(official.person())
                .forEach(mark -> house.kinship().takeBack(official, mark));
        correct(party, 1, Map.of(PartyField.NAME, "Nguyễn Văn Mận"), Set.of());
        assertThat(folk.sees(official, ref)).as("the name was corrected").isFalse();
        correct(party, 2, Map.of(PartyField.CITIZEN_NUMBER, number()), Set.of());
        assertThat(folk.sees(official, ref)).as("the number was corrected").isFalse();
        assertThat(folk.sees(stranger, ref)).isTrue();
        takeOut(party, Party.Why.NOT_OF_THIS_CASE);
        assertThat(folk.sees(official, ref)).as("that person is not in the case").isTrue();
    }

    @Test
    void somebody_taken_out_is_found_no_longer_and_keeps_the_case_from_nobody() {
        var mistaken = number();
        var official = relative(mistaken);
        var party = folk.added(ref, Role.WITNESS, her(mistaken));
        assertThat(folk.sees(official, ref)).isFalse();
        assertThat(takeOut(party, null)).isEqualTo(refused("parties.refused.why"));
        assertThat(takeOut(party, Party.Why.NOT_OF_THIS_CASE)).isInstanceOf(Outcome.Done.class);
        assertThat(takeOut(party, Party.Why.NOT_OF_THIS_CASE))
                .isEqualTo(refused("parties.refused.gone"));

        assertThat(folk.sees(official, ref)).isTrue();
        assertThat(found(folk.open(), query(mistaken))).doesNotContain(ref.id());
        var people = house.parties().of(folk.worker, ref).orElseThrow();
        assertThat(people.all()).isEmpty();
        assertThat(people.out())
                .singleElement()
                .satisfies(out -> {
                    assertThat(out.known()).isEmpty();
                    assertThat(out.earlier()).hasSize(3);
                });
        assertThat(house.ledger().of("91", ref.subject()))
                .filteredOn(entry -> entry.operation().equals("TAKE_OUT_PARTY"))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.particulars().values())
                                .containsEntry("why", "NOT_OF_THIS_CASE")
                                .containsEntry("barred", 1));
    }

    @Test
    void what_another_person_of_the_case_or_a_colleague_stands_for_stays() {
        var number = number();
        var related = relative(number);
        var told = house.person(DutyKind.CASE_WORKER, folk.unit);
        var twice = folk.added(ref, Role.SURVIVOR, her(number));
        folk.added(ref, Role.SURVIVOR, her(number));
        house.casefiles()
                .conflicts()
                .bar(ref, Map.of(told.person(), ConflictSource.TOLD), Instant.now());
        folk.name(ref, house.person(DutyKind.CASE_WORKER, folk.unit).person());
        takeOut(twice, Party.Why.WRITTEN_TWICE);
        assertThat(folk.sees(related, ref)).isFalse();
        assertThat(
                        house.casefiles()
                                .share(
                                        folk.worker,
                                        ref,
                                        told.person(),
                                        Instant.now().plus(Duration.ofDays(2))))
                .isInstanceOf(Outcome.Refused.class);
    }

    /** A colleague named on the case whose brother or sister has this number. */
    private Actor relative(String number) {
        var official = house.person(DutyKind.CASE_WORKER, folk.unit);
        house.kinship().declare(official, Relation.SIBLING, query(number));
        folk.name(ref, official.person());
        return official;
    }

    private Outcome correct(
            UUID party, int edit, Map<PartyField, String> right, Set<PartyField> gone) {
        return house.parties()
                .perform(
                        folk.worker,
                        new CorrectParty.Command(ref, party, edit, new Written(right), gone));
    }

    private Outcome takeOut(UUID party, Party.Why why) {
        return house.parties().perform(folk.worker, new TakeOutParty.Command(ref, party, why));
    }

    private Party party(UUID id) {
        return house.parties().of(folk.worker, ref).orElseThrow().find(id).orElseThrow();
    }

    private String open(UUID party, PartyField field) {
        var answer =
                house.parties().open(folk.worker, ref, party, Purpose.WORK_ON_CASE, Set.of(field));
        return ((Answer.Shown) answer).values().get(field);
    }

    private List<UUID> found(CaseRef from, Identity query) {
        var answer = house.parties().searches().search(folk.worker, from, query);
        return ((Answer.Found) answer).hits().stream().map(hit -> hit.of().id()).toList();
    }

    private static Outcome refused(String reason) {
        return new Outcome.Refused(reason, List.of());
    }

    private static Map<PartyField, String> her(String number) {
        return Map.of(
                PartyField.NAME, "Nguyễn Thị Đào",
                PartyField.BIRTH_YEAR, "1984",
                PartyField.CITIZEN_NUMBER, number);
    }

    private static Identity query(String number) {
        return new Identity("Không Trùng " + number, 1990, number, List.of());
    }

    private static String number() {
        return "%012d".formatted(ThreadLocalRandom.current().nextLong(1L << 39));
    }
}
