package vn.binhan.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Decision;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Tale;

/** How danger is judged, who may say otherwise, and what never lowers it. */
class RiskTest {
    private static final CaseRef REF = new CaseRef("91", UUID.randomUUID());
    private static final Instant NIGHT = Instant.parse("2026-11-14T13:50:00Z");

    @Test
    void what_she_told_that_night_is_high() {
        var told =
                new Triage(
                        false,
                        Map.of(
                                Factor.STRANGLED, Answer.YES,
                                Factor.ESCALATING, Answer.YES,
                                Factor.SEPARATING, Answer.YES,
                                Factor.HER_OWN_FEAR, Answer.YES));
        assertThat(told.rule().name()).isEqualTo("grave");
        assertThat(told.rule().level()).isEqualTo(Level.HIGH);
    }

    @Test
    void little_that_is_known_is_not_little_danger() {
        assertThat(new Triage(false, Map.of()).rule().level()).isEqualTo(Level.RAISED);
        var all = new EnumMap<Factor, Answer>(Factor.class);
        Arrays.stream(Factor.values()).forEach(factor -> all.put(factor, Answer.NO));
        assertThat(new Triage(false, all).rule().level()).isEqualTo(Level.STANDARD);
        Arrays.stream(Factor.values()).forEach(factor -> all.put(factor, Answer.DECLINED));
        assertThat(new Triage(false, all).rule().level()).isEqualTo(Level.RAISED);
    }

    @Test
    void another_answer_yes_never_lowers_what_the_table_says() {
        qt().forAll(
                        integers().between(0, (1 << Factor.values().length) - 1),
                        integers().between(0, 12))
                .check((signs, more) -> level(signs).compareTo(level(signs | 1 << more)) <= 0);
    }

    private static Level level(int signs) {
        var answers = new EnumMap<Factor, Answer>(Factor.class);
        for (var factor : Factor.values()) {
            answers.put(factor, (signs >> factor.ordinal() & 1) == 1 ? Answer.YES : Answer.NO);
        }
        return new Triage(false, answers).rule().level();
    }

    @Test
    void a_person_judges_otherwise_with_a_reason_and_not_without() {
        assertThat(JudgeRisk.tell(judging(Level.HIGH, 0, NIGHT, "")))
                .isEqualTo(Decision.refuse("risk.refused.reason"));
        assertThat(
                        Risk.of(
                                        told(judging(Level.HIGH, 0, NIGHT, "Anh ta vừa mua xăng"))
                                                .happenings())
                                .level())
                .isEqualTo(Level.HIGH);
    }

    @Test
    void two_who_judge_without_knowing_of_each_other_both_count_and_the_higher_stands() {
        var tale = told(judging(Level.HIGH, 0, NIGHT, "Một"));
        tale.tell(NIGHT, drafts(judging(Level.STANDARD, 0, NIGHT, "Hai")));
        var risk = Risk.of(tale.happenings());
        assertThat(risk.isDisputed()).isTrue();
        assertThat(risk.level()).isEqualTo(Level.HIGH);
        var later = NIGHT.plusSeconds(60);
        tale.tell(later, drafts(judging(Level.STANDARD, 2, later, "Đã gặp lại chị")));
        assertThat(Risk.of(tale.happenings()).level()).isEqualTo(Level.STANDARD);
    }

    @Test
    void what_is_written_late_or_beside_never_lowers_anything() {
        qt().forAll(
                        lists().of(integers().between(0, 3)).ofSizeBetween(1, 6),
                        integers().between(0, 3),
                        integers().between(0, 5),
                        integers().between(1, 600))
                .check((levels, late, over, minutes) -> {
                    var tale = new Tale();
                    for (var i = 0; i < levels.size(); i++) {
                        var at = NIGHT.plusSeconds(3600L * i);
                        tale.tell(at, drafts(judging(level(levels, i), i, at, "x")));
                    }
                    var before = Risk.of(tale.happenings()).level();
                    var last = NIGHT.plusSeconds(3600L * (levels.size() - 1));
                    // Of an earlier moment, or by somebody who did not see the newest.
                    var at = over < levels.size() ? last : last.minusSeconds(60L * minutes);
                    tale.tell(
                            last.plusSeconds(5),
                            drafts(
                                    judging(
                                            Level.values()[late],
                                            Math.min(over, levels.size() - 1),
                                            at,
                                            "y")));
                    return Risk.of(tale.happenings()).level().compareTo(before) >= 0;
                });
    }

    private static Level level(List<Integer> levels, int i) {
        return Level.values()[levels.get(i)];
    }

    @Test
    void new_violence_makes_it_due_before_its_time() {
        var tale = told(judging(Level.HIGH, 0, NIGHT, "Một"));
        assertThat(Risk.of(tale.happenings()).dueAt()).isEqualTo(NIGHT.plus(Duration.ofDays(7)));
        var again = NIGHT.plus(Duration.ofDays(1));
        tale.tell(again, List.of(NoteChange.draft(Change.SEPARATION, again, "")));
        tale.tell(again, List.of(NoteChange.draft(Change.NEW_VIOLENCE, again, "")));
        var risk = Risk.of(tale.happenings());
        assertThat(risk.dueAt()).isEqualTo(again.plus(Duration.ofHours(2)));
        assertThat(risk.because()).isEqualTo(Change.NEW_VIOLENCE);
        var later = again.plusSeconds(1);
        tale.tell(later, drafts(judging(Level.HIGH, 1, later, "Hai")));
        assertThat(Risk.of(tale.happenings()).because()).isNull();
    }

    @Test
    void violence_that_was_written_down_after_the_judgement_was_not_known_to_it() {
        var tale = told(judging(Level.STANDARD, 0, NIGHT, "Một"));
        var evening = NIGHT.plus(Duration.ofHours(10));
        var before = NIGHT.minus(Duration.ofMinutes(30));
        tale.tell(evening, List.of(NoteChange.draft(Change.NEW_VIOLENCE, before, "")));
        var risk = Risk.of(tale.happenings());
        assertThat(risk.dueAt()).isEqualTo(evening.plus(Duration.ofHours(2)));
        tale.tell(evening, drafts(judging(Level.HIGH, 1, evening, "Hai")));
        assertThat(Risk.of(tale.happenings()).because()).isNull();
    }

    @Test
    void the_rules_stand_in_the_order_of_what_they_say() {
        assertThat(Triage.RULES)
                .extracting(Triage.Rule::level)
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static Tale told(JudgeRisk.Command command) {
        return new Tale().tell(NIGHT, drafts(command));
    }

    private static List<Draft> drafts(JudgeRisk.Command command) {
        return ((Decision.Accepted<List<Draft>>) JudgeRisk.tell(command)).decided();
    }

    private static JudgeRisk.Command judging(
            @Nullable Level level, int over, Instant at, String reason) {
        return new JudgeRisk.Command(
                REF, at, new Triage(false, Map.of()), level, over, reason, null);
    }
}
