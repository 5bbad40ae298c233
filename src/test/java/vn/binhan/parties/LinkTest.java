package vn.binhan.parties;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Outcome;
import vn.binhan.app.TestHouse;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.casefiles.ConflictSource;
import vn.binhan.kinship.Relation;
import vn.binhan.vault.Identity;

/**
 * One person in several cases: linked on evidence, merged never, undone without a trace of harm.
 */
class LinkTest {
    private final TestHouse house = TestHouse.open();
    private final CaseFolk folk = new CaseFolk(house);
    private final CaseRef first = folk.open();
    private final CaseRef second = folk.open();

    @Test
    void two_who_agree_in_a_number_are_offered_and_linked_with_what_agreed() {
        var number = number();
        var here = folk.added(first, Role.SURVIVOR, with(number, "Trần Thị Sen"));
        var there = folk.added(second, Role.WITNESS, with(number, "Trần Thị Sen"));
        assertThat(seen(folk.worker, first).alike())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.here().party()).isEqualTo(here);
                    assertThat(each.there().party()).isEqualTo(there);
                    assertThat(each.agreeing()).contains(Identity.Field.CITIZEN);
                });

        assertThat(link(first, here, second, there)).isInstanceOf(Outcome.Done.class);
        assertThat(seen(folk.worker, first).alike()).isEmpty();
        assertThat(seen(folk.worker, second).sameAs(there))
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.there().ref()).isEqualTo(first);
                    assertThat(link.agreeing()).contains(Identity.Field.CITIZEN);
                });
        assertThat(link(second, there, first, here))
                .isEqualTo(refused("parties.refused.link.already"));
    }

    @Test
    void two_who_only_look_alike_are_judged_once_and_offered_no_more() {
        var here = folk.added(first, Role.SURVIVOR, with(number(), "Lê Thị Na"));
        var there = folk.added(second, Role.SURVIVOR, with(number(), "Lê Thị Na"));
        assertThat(seen(folk.worker, first).alike()).hasSize(1);
        var apart =
                new LinkPeople.Command(
                        first,
                        here,
                        second,
                        there,
                        PersonLink.Verdict.ANOTHER,
                        PersonLink.Basis.SHE_SAYS);
        assertThat(house.parties().links().perform(folk.worker, apart))
                .isInstanceOf(Outcome.Done.class);
        assertThat(seen(folk.worker, second).alike()).isEmpty();
        assertThat(seen(folk.worker, first).sameAs(here)).isEmpty();
    }

    @Test
    void a_link_is_there_only_for_who_may_see_both_cases() {
        var number = number();
        var here = folk.added(first, Role.SURVIVOR, with(number, "Trần Thị Sen"));
        var there = folk.added(second, Role.SURVIVOR, with(number, "Trần Thị Sen"));
        var helper = house.person(DutyKind.CASE_WORKER, folk.unit);
        folk.name(first, helper.person());
        assertThat(seen(helper, first).alike()).isEmpty();
        assertThat(house.parties().links().peopleOf(helper, shortly(second))).isEmpty();
        assertThat(house.parties().links().peopleOf(folk.worker, shortly(second))).hasSize(1);
        assertThat(house.parties().links().perform(helper, same(first, here, second, there)))
                .isInstanceOf(Outcome.Denied.class);

        link(first, here, second, there);
        assertThat(seen(helper, first).all()).isEmpty();
        assertThat(seen(folk.worker, first).all()).hasSize(1);
    }

    @Test
    void who_must_not_know_of_her_in_one_case_must_not_in_the_other() {
        var number = number();
        var official = relative(number);
        var here = folk.added(first, Role.SURVIVOR, with(number, "Trần Thị Sen"));
        var there = folk.added(second, Role.SURVIVOR, Map.of(PartyField.NAME, "Sen"));
        assertThat(folk.sees(official, first)).isFalse();
        assertThat(folk.sees(official, second)).isTrue();

        link(first, here, second, there);
        assertThat(folk.sees(official, second)).isFalse();

        // Somebody who turns out to be a relative later is kept from both as well.
        var later = house.person(DutyKind.CASE_WORKER, folk.unit);
        folk.name(second, later.person());
        house.kinship().declare(later, Relation.PARENT, query(number));
        assertThat(folk.sees(later, second)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"VLK", "VKL", "LVK", "LKV", "KVL", "KLV"})
    void of_two_values_either_keeps_the_linked_case_too_in_whatever_order_things_are_told(
            String order) {
        var stands = number();
        var beside = number();
        var officer = house.person(DutyKind.CASE_WORKER, folk.unit);
        folk.name(first, officer.person());
        folk.name(second, officer.person());
        var here = folk.added(first, Role.SURVIVOR, with(number(), "Trần Thị Sen"));
        var there = folk.added(second, Role.SURVIVOR, Map.of(PartyField.NAME, "Sen"));
        for (var told : order.toCharArray()) {
            switch (told) {
                case 'V' -> {
                    correct(here, 1, stands);
                    correct(here, 1, beside);
                }
                case 'L' -> link(first, here, second, there);
                default -> house.kinship().declare(officer, Relation.SIBLING, query(beside));
            }
        }
        assertThat(folk.sees(officer, first)).isFalse();
        assertThat(folk.sees(officer, second)).isFalse();

        correct(here, 3, stands);
        assertThat(folk.sees(officer, first)).isTrue();
        assertThat(folk.sees(officer, second)).isTrue();
        assertThat(bars()).isEmpty();
    }

    private void correct(UUID party, int edit, String number) {
        var right = new Written(Map.of(PartyField.CITIZEN_NUMBER, number));
        var command = new CorrectParty.Command(first, party, edit, right, Set.of());
        assertThat(house.parties().perform(folk.worker, command)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void through_three_cases_a_relative_is_kept_from_all_and_undoing_one_link_parts_them_exactly() {
        var number = number();
        var third = folk.open();
        var official = relative(number);
        folk.name(third, official.person());
        var one = folk.added(first, Role.SURVIVOR, with(number, "Trần Thị Sen"));
        var two = folk.added(second, Role.SURVIVOR, Map.of(PartyField.NAME, "Sen"));
        var three = folk.added(third, Role.WITNESS, Map.of(PartyField.NAME, "Chị Sen"));
        var before = bars();
        link(second, two, third, three);
        link(first, one, second, two);
        assertThat(folk.sees(official, third)).isFalse();

        undo(second, third);
        assertThat(folk.sees(official, third)).isTrue();
        assertThat(folk.sees(official, second)).isFalse();
        undo(first, second);
        assertThat(folk.sees(official, second)).isTrue();
        assertThat(bars()).isEqualTo(before);
        assertThat(seen(folk.worker, second).all())
                .hasSize(2)
                .allSatisfy(link -> assertThat(link.undone()).isNotNull());
    }

    @Test
    void whoever_the_province_finds_to_be_a_relative_in_one_case_loses_the_other() {
        var here = folk.added(first, Role.SURVIVOR, Map.of(PartyField.NAME, "Trần Thị Sen"));
        var there = folk.added(second, Role.SURVIVOR, Map.of(PartyField.NAME, "Sen"));
        var namesake = house.person(DutyKind.CASE_WORKER, folk.unit);
        folk.name(second, namesake.person());
        house.casefiles()
                .conflicts()
                .bar(
                        first,
                        here,
                        Map.of(namesake.person(), ConflictSource.POSSIBLE),
                        Instant.now());
        link(first, here, second, there);
        assertThat(folk.sees(namesake, second)).isTrue();
        house.casefiles()
                .conflicts()
                .bar(first, here, Map.of(namesake.person(), ConflictSource.KIN), Instant.now());
        assertThat(folk.sees(namesake, second)).isFalse();
    }

    @Test
    void taking_one_of_the_two_out_of_the_case_ends_the_link_and_what_followed_from_it() {
        var number = number();
        var official = relative(number);
        var here = folk.added(first, Role.SURVIVOR, with(number, "Trần Thị Sen"));
        var there = folk.added(second, Role.SURVIVOR, Map.of(PartyField.NAME, "Sen"));
        link(first, here, second, there);
        house.parties()
                .perform(
                        folk.worker,
                        new TakeOutParty.Command(first, here, Party.Why.NOT_OF_THIS_CASE));
        assertThat(folk.sees(official, second)).isTrue();
        assertThat(seen(folk.worker, second).all())
                .singleElement()
                .satisfies(link ->
                        assertThat(link.undone())
                                .extracting(PersonLink.Undone::why)
                                .isEqualTo(PersonLink.Why.TAKEN_OUT));
    }

    @Test
    void a_link_needs_something_to_rest_on() {
        var here = folk.added(first, Role.SURVIVOR, Map.of(PartyField.NAME, "Sen"));
        var there = folk.added(second, Role.SURVIVOR, Map.of(PartyField.NAME, "Đào"));
        assertThat(perform(first, here, second, there, null))
                .isEqualTo(refused("parties.refused.link.basis"));
        assertThat(perform(first, here, second, there, PersonLink.Basis.DETAILS))
                .isEqualTo(refused("parties.refused.link.nothing"));
        assertThat(perform(first, here, second, UUID.randomUUID(), PersonLink.Basis.PAPERS))
                .isEqualTo(refused("parties.refused.link.who"));
        assertThat(perform(first, here, second, there, PersonLink.Basis.PAPERS))
                .isInstanceOf(Outcome.Done.class);
    }

    /** A colleague named on both cases whose brother or sister has this number. */
    private Actor relative(String number) {
        var official = house.person(DutyKind.CASE_WORKER, folk.unit);
        house.kinship().declare(official, Relation.SIBLING, query(number));
        folk.name(first, official.person());
        folk.name(second, official.person());
        return official;
    }

    private Outcome link(CaseRef ref, UUID here, CaseRef other, UUID there) {
        return house.parties().links().perform(folk.worker, same(ref, here, other, there));
    }

    private static LinkPeople.Command same(CaseRef ref, UUID here, CaseRef other, UUID there) {
        return new LinkPeople.Command(
                ref, here, other, there, PersonLink.Verdict.SAME, PersonLink.Basis.PAPERS);
    }

    private Outcome perform(
            CaseRef ref, UUID here, CaseRef other, UUID there, PersonLink.@Nullable Basis basis) {
        var command =
                new LinkPeople.Command(ref, here, other, there, PersonLink.Verdict.SAME, basis);
        return house.parties().links().perform(folk.worker, command);
    }

    private void undo(CaseRef ref, CaseRef other) {
        var link =
                seen(folk.worker, ref).all().stream()
                        .filter(each -> each.isStanding() && each.there().ref().equals(other))
                        .findFirst()
                        .orElseThrow();
        var command = new UndoLink.Command(ref, link.id(), PersonLink.Why.MISTAKEN);
        assertThat(house.parties().links().perform(folk.worker, command))
                .isInstanceOf(Outcome.Done.class);
    }

    private Links.Seen seen(Actor actor, CaseRef ref) {
        return house.parties().links().of(actor, ref).orElseThrow();
    }

    /** From whom these cases are kept and why, as the database has it. */
    private List<String> bars() {
        return house.asOwner()
                .sql(
                        """
                        select file || ' ' || person || ' ' || source from casefiles.conflict
                        where file in (:files) order by 1
                        """)
                .param("files", List.of(first.id(), second.id()))
                .query(String.class)
                .list();
    }

    private static CaseRef.Short shortly(CaseRef ref) {
        return CaseRef.Short.parse(ref.shortly()).orElseThrow();
    }

    private static Outcome refused(String reason) {
        return new Outcome.Refused(reason, List.of());
    }

    private static Map<PartyField, String> with(String number, String name) {
        return Map.of(
                PartyField.NAME, name,
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
