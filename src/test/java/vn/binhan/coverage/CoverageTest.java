package vn.binhan.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.binhan.access.OrganisationId;
import vn.binhan.coverage.Coverage.TakenUp;
import vn.binhan.drafting.ItemKind;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Language;
import vn.binhan.kit.Words;
import vn.binhan.places.Unit;
import vn.binhan.places.UnitKey;
import vn.binhan.plans.Plan;
import vn.binhan.plans.PlanId;
import vn.binhan.programme.Node;
import vn.binhan.programme.NodeId;
import vn.binhan.programme.Outline;
import vn.binhan.programme.RollUp;
import vn.binhan.work.Assignment;
import vn.binhan.work.BodyRole;

class CoverageTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final PlanId ABOVE = new PlanId("00", 1);
    private static final PlanId BELOW = new PlanId("91", 7);
    private static final int CONTENT = 1;
    private static final int FIRST = 2;
    private static final int PART = 3;
    private static final int SECOND = 4;
    private static final int BODY = 5;
    private static final int DUTY = 6;

    /** A content with two tasks, the first of which has a part, and a body with one duty. */
    private final Outline outline =
            new Outline(
                    List.of(
                            node(ABOVE, CONTENT, ItemKind.CONTENT, null, 0),
                            node(ABOVE, FIRST, ItemKind.TASK, CONTENT, 1),
                            node(ABOVE, PART, ItemKind.TASK, FIRST, 2),
                            node(ABOVE, SECOND, ItemKind.TASK, CONTENT, 1),
                            node(ABOVE, BODY, ItemKind.BODY, null, 0),
                            node(ABOVE, DUTY, ItemKind.DUTY, BODY, 1)),
                    2026,
                    2030);

    @Test
    void without_links_and_assignments_nobody_has_taken_anything_up() {
        var coverage = coverage(Set.of());
        assertThat(coverage.rows()).extracting(Coverage.Row::takenUp).containsOnly(TakenUp.NOBODY);
        assertThat(coverage.size()).isEqualTo(3);
        assertThat(coverage.open()).isEqualTo(3);
        assertThat(coverage.carriedOut()).isZero();
        assertThat(coverage.standingBelow(TODAY).percent()).isNull();
    }

    @Test
    void a_task_that_work_below_carries_out_is_taken_up_and_its_content_in_part() {
        var coverage = coverage(Set.of(), carrier(SECOND, 40));
        assertThat(takenUp(coverage, SECOND)).isEqualTo(TakenUp.ITSELF);
        assertThat(takenUp(coverage, CONTENT)).isEqualTo(TakenUp.IN_PART);
        assertThat(takenUp(coverage, FIRST)).isEqualTo(TakenUp.NOBODY);
        assertThat(coverage.open()).isEqualTo(2);
        assertThat(coverage.standingBelow(TODAY).percent()).isEqualTo(40);
    }

    @Test
    void tasks_of_a_content_that_is_carried_out_as_a_whole_are_taken_up_with_it() {
        var coverage = coverage(Set.of(), carrier(CONTENT, null));
        assertThat(takenUp(coverage, CONTENT)).isEqualTo(TakenUp.ITSELF);
        assertThat(takenUp(coverage, FIRST)).isEqualTo(TakenUp.WITH_WHOLE);
        assertThat(takenUp(coverage, SECOND)).isEqualTo(TakenUp.WITH_WHOLE);
        assertThat(coverage.carriedOut()).isEqualTo(2);
    }

    @Test
    void a_content_all_of_whose_tasks_are_carried_out_is_taken_up() {
        var coverage = coverage(Set.of(), carrier(FIRST, 10), carrier(SECOND, 20));
        assertThat(takenUp(coverage, CONTENT)).isEqualTo(TakenUp.ITSELF);
    }

    @Test
    void a_deeper_task_that_is_carried_out_shows_under_the_task_it_belongs_to() {
        var coverage = coverage(Set.of(), carrier(PART, 80));
        assertThat(takenUp(coverage, FIRST)).isEqualTo(TakenUp.IN_PART);
        assertThat(row(coverage, FIRST).below()).hasSize(1);
        assertThat(takenUp(coverage, SECOND)).isEqualTo(TakenUp.NOBODY);
    }

    @Test
    void work_that_was_only_given_to_a_body_is_neither_carried_out_below_nor_left_open() {
        var coverage = coverage(Set.of(DUTY));
        assertThat(takenUp(coverage, DUTY)).isEqualTo(TakenUp.GIVEN);
        assertThat(coverage.open()).isEqualTo(2);
        assertThat(coverage.carriedOut()).isZero();
        assertThat(coverage(Set.of(CONTENT)).open()).isEqualTo(1);
    }

    @Test
    void silence_below_lowers_no_average_and_one_piece_counts_once() {
        var coverage =
                coverage(Set.of(), carrier(FIRST, 60), carrier(SECOND, 60), carrier(DUTY, null));
        var standing = coverage.standingBelow(TODAY);
        assertThat(standing.percent()).isEqualTo(60);
        assertThat(standing.silent()).isEqualTo(1);
    }

    @Test
    void bodies_that_sent_nothing_for_a_year_are_named_with_their_days_the_longest_silent_first() {
        var never = new OrganisationId("00", 1);
        var newly = new OrganisationId("00", 2);
        var lately = new OrganisationId("00", 3);
        var longAgo = new OrganisationId("00", 4);
        var since = Silence.expectedSince(null, TODAY);
        var silent =
                Silence.silent(
                        List.of(
                                new Silence.Given(newly, TODAY.minusDays(3), 1),
                                new Silence.Given(never, TODAY.minusDays(30), 2),
                                new Silence.Given(lately, TODAY.minusDays(900), 4),
                                new Silence.Given(longAgo, TODAY.minusDays(1000), 4)),
                        Map.of(lately, since, longAgo, since.minusDays(1)),
                        since,
                        TODAY);
        assertThat(silent).extracting(Silence.Silent::body).containsExactly(longAgo, never, newly);
        assertThat(silent).extracting(Silence.Silent::days).containsExactly(366L, 30L, 3L);
        assertThat(silent.getFirst().lastSent()).isEqualTo(since.minusDays(1));
    }

    @Test
    void a_plan_that_ended_is_judged_by_its_last_year() {
        assertThat(Silence.expectedSince(LocalDate.of(2025, 12, 31), TODAY))
                .isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(Silence.expectedSince(LocalDate.of(2030, 12, 31), TODAY))
                .isEqualTo(LocalDate.of(2025, 11, 21));
    }

    @Test
    void a_body_has_work_since_it_was_first_given_some_that_still_stands() {
        var body = new OrganisationId("00", 1);
        var given =
                Silence.given(
                        List.of(
                                assignment(body, FIRST, TODAY.minusDays(3)),
                                assignment(body, DUTY, TODAY.minusDays(30)),
                                assignment(body, BODY, TODAY.minusDays(60)),
                                assignment(body, 99, TODAY.minusDays(90))),
                        outline);
        assertThat(given).containsExactly(new Silence.Given(body, TODAY.minusDays(30), 2));
    }

    @Test
    void every_way_of_being_taken_up_has_a_word() {
        var words = Words.load(Language.VI, List.of("coverage"));
        for (var takenUp : TakenUp.values()) {
            assertThat(words.has("coverage.state." + takenUp)).isTrue();
        }
    }

    @Test
    void a_tied_plan_has_sent_nothing_until_somebody_reports() {
        var provinces =
                Coverage.areas(
                        List.of(unit("01"), unit("56"), unit("75"), unit("91")),
                        Set.of("56", "75", "91"),
                        Set.of("75", "91"),
                        Set.of("91"));
        assertThat(provinces)
                .extracting(Coverage.Area::step)
                .containsExactly(
                        Coverage.Step.NO_PLAN,
                        Coverage.Step.NOT_LINKED,
                        Coverage.Step.LINKED,
                        Coverage.Step.SENT);
    }

    private static Assignment assignment(OrganisationId body, int key, LocalDate since) {
        var at = since.atTime(9, 0).atZone(Formats.ZONE).toInstant();
        return new Assignment(1, new NodeId(ABOVE, key), null, null, body, body, BodyRole.LEAD, at);
    }

    private Coverage coverage(Set<Integer> given, Coverage.Below... below) {
        var rows = Coverage.rows(outline, List.of(below), given, TODAY);
        return new Coverage(rows, List.of(), List.of());
    }

    private static Coverage.Row row(Coverage coverage, int key) {
        return coverage.rows().stream()
                .filter(row -> row.node().id().key() == key)
                .findFirst()
                .orElseThrow();
    }

    private static TakenUp takenUp(Coverage coverage, int key) {
        return row(coverage, key).takenUp();
    }

    private static Coverage.Below carrier(int above, @Nullable Integer percent) {
        var plan =
                new Plan(
                        BELOW,
                        new OrganisationId("91", 1),
                        "plan",
                        "Kế hoạch của tỉnh",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        1);
        var key = percent == null ? 100 + above : percent;
        return new Coverage.Below(
                new NodeId(ABOVE, above),
                plan,
                "Ủy ban nhân dân tỉnh",
                node(BELOW, key, ItemKind.TASK, null, 0),
                new RollUp(1, percent == null ? 0 : 1, 0, 0, percent),
                null);
    }

    private static Node node(
            PlanId plan, int key, ItemKind kind, @Nullable Integer parent, int depth) {
        return new Node(
                new NodeId(plan, key),
                kind,
                parent,
                depth,
                "",
                "dòng " + key,
                Map.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                1);
    }

    private static Unit unit(String code) {
        return new Unit(
                new UnitKey(code, LocalDate.of(2025, 7, 1)),
                null,
                "province",
                "Tỉnh " + code,
                "tỉnh",
                null,
                null);
    }
}
