package vn.binhan.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.binhan.access.Decision;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Tale;
import vn.binhan.ledger.Particulars;

/** What happened is kept in lists that never answer for each other. */
class IncidentTest {
    private static final Instant NIGHT = Instant.parse("2026-11-14T12:00:00Z");

    @Test
    void the_type_is_the_first_yes_in_order() {
        var answers = new EnumMap<Question, Answer>(Question.class);
        assertThat(GbvType.of(answers)).isEqualTo(GbvType.UNKNOWN);
        for (var question : Question.values()) {
            answers.put(question, Answer.YES);
            assertThat(GbvType.of(answers)).isEqualTo(question.type());
            answers.put(question, Answer.NO);
        }
        assertThat(GbvType.of(answers)).isEqualTo(GbvType.NOT_GBV);
    }

    @Test
    void a_question_she_did_not_answer_leaves_the_type_open() {
        var answers =
                Map.of(
                        Question.PENETRATION, Answer.DECLINED,
                        Question.PHYSICAL_VIOLENCE, Answer.YES);
        assertThat(GbvType.of(answers)).isEqualTo(GbvType.UNKNOWN);
    }

    @Test
    void contexts_follow_from_other_facts() {
        var incident = told(command(0, 0, Relation.HUSBAND_OR_PARTNER, true)).getFirst();
        assertThat(incident.contexts())
                .containsExactlyInAnyOrder(
                        Context.INTIMATE_PARTNER, Context.FAMILY, Context.AGAINST_CHILD);
        assertThat(incident.type()).isEqualTo(GbvType.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(Circumstance.class)
    void a_circumstance_that_was_not_asked_is_no_no(Circumstance circumstance) {
        var silent = told(acts(Set.of(ActOfLaw.A), Map.of())).getFirst();
        assertThat(silent.said(circumstance)).isEqualTo(Answer.NOT_ASKED);
        for (var answer : Answer.values()) {
            var told = told(since("", Map.of(circumstance, answer)));
            assertThat(told.getFirst().said(circumstance)).isEqualTo(answer);
        }
    }

    @Test
    void a_box_that_was_ticked_in_an_earlier_form_is_a_yes_and_an_empty_one_nothing() {
        var tale = new Tale();
        var codes = Particulars.none().number("child", 1).number("technology", 0);
        tale.tell(NIGHT, List.of(new Draft(IncidentKind.RECORDED, NIGHT, codes)));
        var incident = Incident.of(tale.happenings()).getFirst();
        assertThat(incident.said(Circumstance.CHILD)).isEqualTo(Answer.YES);
        assertThat(incident.said(Circumstance.TECHNOLOGY)).isEqualTo(Answer.NOT_ASKED);
        assertThat(incident.contexts()).containsExactly(Context.AGAINST_CHILD);
    }

    @Test
    void an_act_that_goes_on_is_told_from_the_month_that_she_knows() {
        var told = told(since("3/2026", Map.of(Circumstance.LASTING, Answer.YES))).getFirst();
        assertThat(told.since()).hasToString("03/2026");
        assertThat(told.at()).isEqualTo(NIGHT);
        assertThat(told.said(Circumstance.LASTING)).isEqualTo(Answer.YES);
        assertThat(told(since("15/03/2026", Map.of())).getFirst().since())
                .hasToString("15/03/2026");
        assertThat(told(since("2025", Map.of())).getFirst().since()).hasToString("2025");
        assertThat(told(since("", Map.of())).getFirst().since()).isNull();
        for (var wrong : List.of("tháng ba", "31/02/2026", "13/2026")) {
            assertThat(RecordIncident.tell(since(wrong, Map.of()), List.of()))
                    .isEqualTo(Decision.refuse("incidents.refused.since"));
        }
        assertThat(RecordIncident.tell(since("12/2026", Map.of()), List.of()))
                .isEqualTo(Decision.refuse("incidents.refused.after"));
    }

    @Test
    void exploitation_slavery_and_custom_follow_from_what_was_said() {
        var rape = Map.of(Question.PENETRATION, Answer.YES);
        var all =
                Map.of(
                        Circumstance.EXCHANGE, Answer.YES,
                        Circumstance.HELD, Answer.YES,
                        Circumstance.CUSTOM, Answer.YES);
        assertThat(told(asked(rape, all)).getFirst().contexts())
                .containsExactlyInAnyOrder(
                        Context.SEXUAL_EXPLOITATION,
                        Context.SEXUAL_SLAVERY,
                        Context.HARMFUL_CUSTOM);
        assertThat(told(asked(Map.of(), all)).getFirst().contexts())
                .containsExactly(Context.HARMFUL_CUSTOM);
        var declined = Map.of(Circumstance.EXCHANGE, Answer.DECLINED);
        assertThat(told(asked(rape, declined)).getFirst().contexts()).isEmpty();
    }

    @Test
    void a_form_in_which_nothing_was_asked_says_nothing() {
        var none = Map.of(Question.PENETRATION, Answer.NOT_ASKED);
        var open = Map.of(Circumstance.CHILD, Answer.NOT_ASKED);
        assertThat(RecordIncident.tell(asked(none, open), List.of()))
                .isEqualTo(Decision.refuse("incidents.refused.nothing"));
    }

    @Test
    void an_act_of_the_family_law_is_not_said_of_a_stranger() {
        var stranger = command("", 0, 0, Set.of(ActOfLaw.A), Map.of(), Relation.STRANGER, Map.of());
        assertThat(RecordIncident.tell(stranger, List.of()))
                .isEqualTo(Decision.refuse("incidents.refused.family"));
    }

    @Test
    void two_who_tell_it_anew_at_once_are_both_kept_until_a_person_tells_it_once_more() {
        var first = command(0, 0, Relation.NOT_ASKED, false);
        var one = command(1, 1, Relation.PARENT, false);
        var other = command(1, 1, Relation.FORMER_PARTNER, false);
        var both = told(first, one, other);
        assertThat(both)
                .extracting(Incident::relation)
                .containsExactly(Relation.PARENT, Relation.FORMER_PARTNER);
        assertThat(both.getLast().disputed()).isTrue();
        var settled = told(first, one, other, command(1, 3, Relation.FORMER_PARTNER, false));
        assertThat(settled)
                .singleElement()
                .satisfies(incident -> {
                    assertThat(incident.relation()).isEqualTo(Relation.FORMER_PARTNER);
                    assertThat(incident.disputed()).isFalse();
                });
    }

    @Test
    void how_many_used_violence_is_kept_and_not_knowing_is_not_the_same_as_not_asking() {
        assertThat(told(counted(UserCount.NOT_KNOWN, 0, 0)))
                .extracting(Incident::users)
                .containsExactly(UserCount.NOT_KNOWN);
        assertThat(told(command(0, 0, Relation.PARENT, false)))
                .extracting(Incident::users)
                .containsExactly(UserCount.NOT_ASKED);
        var first = counted(UserCount.NOT_ASKED, 0, 0);
        assertThat(told(first, counted(UserCount.TWO, 1, 1), counted(UserCount.MORE, 1, 1)))
                .extracting(Incident::users)
                .containsExactly(UserCount.TWO, UserCount.MORE);
    }

    @Test
    void care_in_time_is_counted_while_the_questions_that_would_tell_are_open() {
        var beaten = command(0, 0, Relation.HUSBAND_OR_PARTNER, false);
        assertThat(Incidents.careUntil(tale(beaten).happenings())).isEmpty();
        var forced = acts(Set.of(ActOfLaw.I), Map.of());
        assertThat(Incidents.careUntil(tale(forced).happenings()))
                .contains(NIGHT.plus(Duration.ofHours(72)));
        assertThat(Incidents.contraceptionUntil(tale(forced).happenings()))
                .contains(NIGHT.plus(Duration.ofHours(120)));
        var denied = new EnumMap<Question, Answer>(Question.class);
        for (var question : Question.values()) {
            denied.put(question, Answer.NO);
        }
        assertThat(Incidents.careUntil(tale(acts(Set.of(ActOfLaw.I), denied)).happenings()))
                .isEmpty();
    }

    private static RecordIncident.Command acts(Set<ActOfLaw> acts, Map<Question, Answer> answers) {
        return command("", 0, 0, acts, answers, Relation.HUSBAND_OR_PARTNER, Map.of());
    }

    private static Tale tale(RecordIncident.Command... commands) {
        var tale = new Tale();
        for (var command : commands) {
            var decision = RecordIncident.tell(command, tale.happenings());
            tale.tell(NIGHT, ((Decision.Accepted<List<Draft>>) decision).decided());
        }
        return tale;
    }

    private static List<Incident> told(RecordIncident.Command... commands) {
        return Incident.of(tale(commands).happenings());
    }

    private static RecordIncident.Command command(
            int of, int over, Relation relation, boolean child) {
        var said = child ? Map.of(Circumstance.CHILD, Answer.YES) : Map.<Circumstance, Answer>of();
        return command("", of, over, Set.of(ActOfLaw.A), Map.of(), relation, said);
    }

    private static RecordIncident.Command since(String since, Map<Circumstance, Answer> said) {
        return command(since, 0, 0, Set.of(ActOfLaw.A), Map.of(), Relation.NOT_ASKED, said);
    }

    static RecordIncident.Command asked(
            Map<Question, Answer> answers, Map<Circumstance, Answer> said) {
        return command("", 0, 0, Set.of(), answers, Relation.STRANGER, said);
    }

    private static RecordIncident.Command command(
            String since,
            int of,
            int over,
            Set<ActOfLaw> acts,
            Map<Question, Answer> answers,
            Relation relation,
            Map<Circumstance, Answer> said) {
        return new RecordIncident.Command(
                new CaseRef("91", UUID.randomUUID()),
                NIGHT,
                since,
                of,
                over,
                acts,
                Set.of(),
                answers,
                relation,
                UserCount.NOT_ASKED,
                said,
                "",
                null);
    }

    private static RecordIncident.Command counted(UserCount users, int of, int over) {
        return new RecordIncident.Command(
                new CaseRef("91", UUID.randomUUID()),
                NIGHT,
                "",
                of,
                over,
                Set.of(ActOfLaw.A),
                Set.of(),
                Map.of(),
                Relation.OTHER_FAMILY,
                users,
                Map.of(),
                "",
                null);
    }
}
