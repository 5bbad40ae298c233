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
import vn.binhan.access.Decision;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Tale;

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

    @Test
    void an_act_of_the_family_law_is_not_said_of_a_stranger() {
        assertThat(RecordIncident.tell(command(0, 0, Relation.STRANGER, false), List.of()))
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
        var one = command(0, 0, Relation.HUSBAND_OR_PARTNER, false);
        return new RecordIncident.Command(
                one.ref(),
                NIGHT,
                0,
                0,
                acts,
                Set.of(),
                answers,
                one.relation(),
                false,
                false,
                "",
                null);
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
        return new RecordIncident.Command(
                new CaseRef("91", UUID.randomUUID()),
                NIGHT,
                of,
                over,
                Set.of(ActOfLaw.A),
                Set.of(),
                Map.of(),
                relation,
                child,
                false,
                "",
                null);
    }
}
