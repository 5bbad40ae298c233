package vn.binhan.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.binhan.drafting.ItemKind;
import vn.binhan.plans.PlanId;

/** One rule for how a line with parts stands, whoever asks: plan, tree, own work or API. */
class OutlineTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final int TASK = 1;

    /** What may have been reported on one line; null is nothing. */
    private static final List<@Nullable Integer> REPORTS = Arrays.asList(null, 0, 40, 100);

    @ParameterizedTest(name = "own {0}, parts {1}: {2} % of {3} pieces, {4}")
    @CsvSource({
        "100, '',        100, 1, DONE",
        "'',  '',        '',  1, NO_DATA",
        "'',  '- -',     '',  2, NO_DATA",
        "80,  -,         80,  1, UNDER_WAY",
        "100, '- -',     100, 1, DONE",
        "100, '40 -',    40,  2, UNDER_WAY",
        "100, '0',       0,   1, UNDER_WAY",
        "'',  '100 -',   100, 2, UNDER_WAY",
        "'',  '100 100', 100, 2, DONE",
        "20,  '100 100', 100, 2, DONE",
    })
    void a_line_stands_as_its_parts_and_by_its_own_word_only_while_they_are_silent(
            String own, String parts, String percent, int pieces, WorkState state) {
        var reports = new ArrayList<@Nullable Integer>();
        for (var part : parts.isEmpty() ? new String[0] : parts.split(" ")) {
            reports.add("-".equals(part) ? null : Integer.valueOf(part));
        }
        var outline = task(number(own), reports, null);
        var standing = standing(outline);
        assertThat(standing.percent()).isEqualTo(number(percent));
        assertThat(standing.work()).isEqualTo(pieces);
        assertThat(outline.stateOf(line(outline), TODAY)).isEqualTo(state);
    }

    @Test
    void work_without_data_never_counts_as_zero_or_done_and_a_new_part_changes_no_percentage() {
        for (var own : REPORTS) {
            for (var first : REPORTS) {
                for (var second : REPORTS) {
                    for (var parts :
                            List.of(List.<@Nullable Integer>of(), one(first), two(first, second))) {
                        holds(own, parts);
                    }
                }
            }
        }
    }

    private static void holds(@Nullable Integer own, List<@Nullable Integer> parts) {
        var outline = task(own, parts, null);
        var standing = standing(outline);
        var said = own != null || parts.stream().anyMatch(Objects::nonNull);
        assertThat(standing.percent() != null).isEqualTo(said);
        assertThat(outline.stateOf(line(outline), TODAY) == WorkState.DONE)
                .isEqualTo(standing.done() == standing.work());
        var more = new ArrayList<@Nullable Integer>(parts);
        more.add(null);
        assertThat(standing(task(own, more, null)).percent()).isEqualTo(standing.percent());
        assertThat(standing(task(own, more, null)).done()).isEqualTo(standing.done());
    }

    @Test
    void a_silent_part_past_its_day_makes_the_work_overdue_although_the_whole_was_reported_on() {
        var outline = task(80, one(null), TODAY.minusDays(1));
        assertThat(standing(outline).overdue()).isEqualTo(1);
        assertThat(outline.stateOf(line(outline), TODAY)).isEqualTo(WorkState.OVERDUE);
    }

    @Test
    void a_body_that_has_a_task_and_its_part_is_counted_once() {
        var outline = task(null, two(40, null), null);
        var standing = outline.standing(outline.all(), TODAY);
        assertThat(standing.work()).isEqualTo(2);
        assertThat(standing.percent()).isEqualTo(40);
    }

    private static Outline task(
            @Nullable Integer own, List<@Nullable Integer> parts, @Nullable LocalDate due) {
        var nodes = new ArrayList<Node>();
        nodes.add(node(TASK, null, own, null));
        for (var part : parts) {
            nodes.add(node(TASK + nodes.size(), TASK, part, due));
        }
        return new Outline(nodes, 2026, 2030);
    }

    private static Node node(
            int key, @Nullable Integer parent, @Nullable Integer percent, @Nullable LocalDate due) {
        return new Node(
                new NodeId(new PlanId("91", 1), key),
                ItemKind.TASK,
                parent,
                parent == null ? 1 : 2,
                "",
                "Việc " + key,
                Map.of(),
                null,
                null,
                due,
                percent,
                null,
                null,
                null,
                null,
                1);
    }

    private static Node line(Outline outline) {
        return outline.find(TASK).orElseThrow();
    }

    private static RollUp standing(Outline outline) {
        return outline.standing(line(outline), TODAY);
    }

    private static List<@Nullable Integer> one(@Nullable Integer part) {
        var parts = new ArrayList<@Nullable Integer>();
        parts.add(part);
        return parts;
    }

    private static List<@Nullable Integer> two(@Nullable Integer first, @Nullable Integer second) {
        var parts = one(first);
        parts.add(second);
        return parts;
    }

    private static @Nullable Integer number(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }
}
