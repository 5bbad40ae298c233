package vn.binhan.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.binhan.access.Decision;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Tale;

/** What reports ask of the persons is told as facts, and what is not known says why. */
class FactsTest {
    private static final Instant NIGHT = Instant.parse("2026-11-14T12:00:00Z");
    private static final CaseRef REF = new CaseRef("91", UUID.randomUUID());

    private final Tale tale = new Tale();

    private static Facts aged(AgeBand age) {
        return new Facts(0, Sex.FEMALE, age, Ethnicity.E17, Answer.DECLINED, Set.of());
    }

    private void tells(FactsKind about, Facts facts, @Nullable Integer seen) {
        var drafts = decided(about, facts).stream();
        tale.tell(NIGHT, drafts.map(one -> seen == null ? one : knowing(one, seen)).toList());
    }

    private static Draft knowing(Draft draft, int seen) {
        return new Draft(
                draft.kind(), draft.at(), draft.codes().number("seen", seen), draft.words());
    }

    private List<Draft> decided(FactsKind about, Facts facts) {
        var command = new TellFacts.Command(REF, about, facts, "", null, null);
        var decision = TellFacts.tell(command, tale.happenings(), NIGHT);
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted<List<Draft>>) decision).decided();
    }

    @Test
    void not_known_declined_and_not_asked_stay_three() {
        assertThat(Facts.standing(tale.happenings(), FactsKind.HERS)).isEmpty();
        tells(
                FactsKind.HERS,
                new Facts(
                        0,
                        Sex.NOT_KNOWN,
                        AgeBand.DECLINED,
                        Ethnicity.NOT_ASKED,
                        Answer.DECLINED,
                        Set.of()),
                null);
        assertThat(Facts.standing(tale.happenings(), FactsKind.HERS))
                .singleElement()
                .isEqualTo(
                        new Facts(
                                1,
                                Sex.NOT_KNOWN,
                                AgeBand.DECLINED,
                                Ethnicity.NOT_ASKED,
                                Answer.DECLINED,
                                Set.of()));
    }

    @Test
    void two_who_wrote_at_once_are_both_kept_until_somebody_who_saw_them_writes_anew() {
        tells(FactsKind.HERS, aged(AgeBand.TO_24), 0);
        tells(FactsKind.HERS, aged(AgeBand.TO_34), 0);
        tells(FactsKind.HIS, aged(AgeBand.TO_59), 0);
        assertThat(Facts.standing(tale.happenings(), FactsKind.HERS))
                .extracting(Facts::age)
                .containsExactly(AgeBand.TO_24, AgeBand.TO_34);
        tells(FactsKind.HERS, aged(AgeBand.TO_34), 3);
        assertThat(Facts.standing(tale.happenings(), FactsKind.HERS))
                .extracting(Facts::turn)
                .containsExactly(4);
    }

    @Test
    void of_him_only_what_reports_ask_is_kept() {
        tells(FactsKind.HIS, aged(AgeBand.TO_59), null);
        assertThat(tale.happenings().getLast().codes().values())
                .containsOnlyKeys("sex", "age")
                .containsEntry("age", "TO_59");
    }

    @Test
    void the_record_that_outlives_the_case_learns_no_small_group_and_no_difficulty() {
        var facts =
                new Facts(
                        0,
                        Sex.FEMALE,
                        AgeBand.TO_34,
                        Ethnicity.E52,
                        Answer.NOT_ASKED,
                        Set.of(Difficulty.HEARING));
        var draft = decided(FactsKind.HERS, facts).getFirst();
        assertThat(draft.codes().values())
                .containsEntry("ethnicity", "E52")
                .containsEntry("difficulties", "HEARING")
                .containsEntry("disability", "YES");
        assertThat(TellFacts.counted(draft).values())
                .containsEntry("ethnic_group", "MINORITY")
                .containsEntry("disability", "YES")
                .doesNotContainKeys("ethnicity", "difficulties");
    }

    @ParameterizedTest
    @EnumSource(Ethnicity.class)
    void every_group_of_the_list_is_counted_in_one_that_hides_it(Ethnicity group) {
        assertThat(Ethnicity.values()).filteredOn(each -> !each.title().isEmpty()).hasSize(54);
        assertThat(group.group() == Ethnicity.Group.MINORITY)
                .isEqualTo(!group.title().isEmpty() && group != Ethnicity.E01);
    }

    @Test
    void her_age_says_that_it_was_a_child_where_the_question_was_left_open() {
        tells(FactsKind.HERS, aged(AgeBand.TO_17), null);
        var married = IncidentTest.asked(Map.of(Question.PENETRATION, Answer.NO), Map.of());
        assertThat(contexts(married)).isEmpty();
        var forced =
                IncidentTest.asked(
                        Map.of(
                                Question.PENETRATION, Answer.NO,
                                Question.UNWANTED_SEXUAL_CONTACT, Answer.NO,
                                Question.PHYSICAL_VIOLENCE, Answer.NO,
                                Question.FORCED_MARRIAGE, Answer.YES),
                        Map.of());
        assertThat(contexts(forced)).containsExactly(Context.EARLY_MARRIAGE);
        tells(FactsKind.HERS, aged(AgeBand.TO_15), null);
        var raped = IncidentTest.asked(Map.of(Question.PENETRATION, Answer.YES), Map.of());
        assertThat(contexts(raped))
                .containsExactly(Context.AGAINST_CHILD, Context.SEXUAL_ABUSE_OF_CHILD);
        tells(FactsKind.HERS, aged(AgeBand.TO_24), null);
        assertThat(contexts(raped)).isEmpty();
    }

    private Set<Context> contexts(RecordIncident.Command incident) {
        var decision = RecordIncident.tell(incident, tale.happenings());
        tale.tell(NIGHT, ((Decision.Accepted<List<Draft>>) decision).decided());
        return Incident.of(tale.happenings()).getLast().contexts();
    }

    @Test
    void a_form_that_says_nothing_and_one_that_contradicts_itself_are_not_taken() {
        assertThat(refused(Facts.NONE)).isEqualTo(Decision.refuse("incidents.refused.nofacts"));
        var torn =
                new Facts(
                        0,
                        Sex.FEMALE,
                        AgeBand.NOT_ASKED,
                        Ethnicity.NOT_ASKED,
                        Answer.NO,
                        Set.of(Difficulty.SEEING));
        assertThat(refused(torn)).isEqualTo(Decision.refuse("incidents.refused.difficulty"));
        tells(FactsKind.HERS, aged(AgeBand.TO_24), null);
        assertThat(refused(Facts.NONE))
                .as("what was told is taken back to not asked")
                .isInstanceOf(Decision.Accepted.class);
    }

    private Decision<List<Draft>> refused(Facts facts) {
        var command = new TellFacts.Command(REF, FactsKind.HERS, facts, "", null, null);
        return TellFacts.tell(command, tale.happenings(), NIGHT);
    }
}
