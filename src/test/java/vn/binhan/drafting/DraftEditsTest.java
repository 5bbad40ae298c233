package vn.binhan.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.binhan.drafting.DraftFixtures.after;
import static vn.binhan.drafting.DraftFixtures.draft;
import static vn.binhan.drafting.DraftFixtures.refusal;
import static vn.binhan.drafting.DraftFixtures.shape;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a person may do to the lines of a draft. */
class DraftEditsTest {
    private final DraftTree plan =
            draft(
                    "TARGET 0 50% người bị bạo lực tìm trợ giúp",
                    "CONTENT 0 Truyền thông",
                    "TASK 1 Tổ chức chiến dịch",
                    "TASK 2 In tờ rơi",
                    "CONTENT 0 Tập huấn",
                    "TASK 1 Mở lớp");

    @Test
    void a_content_that_goes_a_level_down_becomes_a_task_and_takes_its_tasks_along() {
        assertThat(shape(after(plan, new Edit.Indent(5))))
                .containsExactly(
                        "TARGET 0 50% người bị bạo lực tìm trợ giúp",
                        "CONTENT 0 Truyền thông",
                        "TASK 1 Tổ chức chiến dịch",
                        "TASK 2 In tờ rơi",
                        "TASK 1 Tập huấn",
                        "TASK 2 Mở lớp");
    }

    @Test
    void a_task_that_goes_up_to_the_top_becomes_a_content() {
        assertThat(shape(after(plan, new Edit.Outdent(3))))
                .contains("CONTENT 0 Tổ chức chiến dịch", "TASK 1 In tờ rơi");
    }

    @Test
    void the_first_line_of_a_part_cannot_go_down() {
        assertThat(refusal(plan, new Edit.Indent(2))).isEqualTo("drafting.edit.deep");
        assertThat(refusal(plan, new Edit.Indent(4))).isEqualTo("drafting.edit.deep");
    }

    @Test
    void targets_have_no_levels_and_a_top_line_cannot_go_up() {
        assertThat(refusal(plan, new Edit.Indent(1))).isEqualTo("drafting.edit.flat");
        assertThat(refusal(plan, new Edit.Outdent(2))).isEqualTo("drafting.edit.top");
    }

    @Test
    void a_split_gives_each_half_its_half_of_the_place_in_the_text() {
        var now = after(plan, new Edit.Split(3, "Tổ chức chiến dịch", 8));
        var first = now.items().get(2);
        var second = now.items().get(3);
        assertThat(first.text()).isEqualTo("Tổ chức");
        assertThat(second.text()).isEqualTo("chiến dịch");
        assertThat(second.key()).isEqualTo(7);
        assertThat(first.from()).isEqualTo(plan.items().get(2).from());
        assertThat(first.to()).isEqualTo(second.from());
        assertThat(second.to()).isEqualTo(plan.items().get(2).to());
    }

    @Test
    void a_line_is_not_split_off_nothing() {
        assertThat(refusal(plan, new Edit.Split(3, "Tổ chức", 0))).isEqualTo("drafting.edit.split");
        assertThat(refusal(plan, new Edit.Split(3, "Tổ chức", 99)))
                .isEqualTo("drafting.edit.split");
    }

    @Test
    void a_joined_line_goes_on_in_the_line_above_with_its_label() {
        var labelled = after(plan, new Edit.Relabel(4, "a)"));
        var now = after(labelled, new Edit.JoinWithPrevious(4, "In tờ rơi"));
        assertThat(now.items().get(2).text()).isEqualTo("Tổ chức chiến dịch a) In tờ rơi");
        assertThat(refusal(plan, new Edit.JoinWithPrevious(2, "x")))
                .isEqualTo("drafting.edit.first");
    }

    @Test
    void what_belonged_to_a_removed_line_stays() {
        assertThat(shape(after(plan, new Edit.Remove(3)))).contains("TASK 1 In tờ rơi");
        assertThat(shape(after(draft("CONTENT 0 A", "TASK 1 B"), new Edit.Remove(1))))
                .containsExactly("CONTENT 0 B");
    }

    @Test
    void a_new_line_stands_behind_all_that_belongs_to_the_line_above() {
        assertThat(shape(after(plan, new Edit.AddAfter(3, "Mới"))))
                .containsSubsequence("TASK 2 In tờ rơi", "TASK 1 Mới", "CONTENT 0 Tập huấn");
    }

    @Test
    void a_task_that_is_a_target_moves_to_the_targets() {
        var now = after(plan, new Edit.ChangeKind(6, ItemKind.TARGET));
        assertThat(shape(now).subList(0, 2))
                .containsExactly("TARGET 0 50% người bị bạo lực tìm trợ giúp", "TARGET 0 Mở lớp");
        assertThat(shape(after(now, new Edit.ChangeKind(6, ItemKind.TASK)))).isEqualTo(shape(plan));
    }

    @Test
    void what_a_person_confirmed_or_wrote_is_sure() {
        assertThat(after(plan, new Edit.Confirm(3)).items().get(2).confidence()).isEqualTo(1);
        assertThat(after(plan, new Edit.Retext(3, "Khác")).items().get(2).confidence())
                .isEqualTo(1);
        assertThat(refusal(plan, new Edit.Retext(3, " \n "))).isEqualTo("drafting.edit.empty");
    }

    @Test
    void a_target_takes_numbers_and_years_only() {
        var details = Map.of("comparator", ">=", "value", "50", "unit", "%", "by", "2025");
        var now = after(plan, new Edit.SetDetails(1, details));
        assertThat(now.items().getFirst().details()).isEqualTo(details);
        assertThat(refusal(plan, new Edit.SetDetails(1, Map.of("value", "năm mươi"))))
                .isEqualTo("drafting.edit.detail.value");
        assertThat(refusal(plan, new Edit.SetDetails(1, Map.of("by", "25"))))
                .isEqualTo("drafting.edit.detail.by");
        assertThat(
                        after(now, new Edit.SetDetails(1, Map.of("by", "")))
                                .items()
                                .getFirst()
                                .details())
                .doesNotContainKey("by");
    }

    @Test
    void the_head_takes_days_as_people_write_them_and_keeps_them_for_machines() {
        var now = after(plan, new Edit.SetHeader("issuedOn", "18/5/2021"));
        assertThat(now.header().get("issuedOn"))
                .isEqualTo(new HeaderField("2021-05-18", null, null, 1));
        assertThat(refusal(plan, new Edit.SetHeader("issuedOn", "31/2/2021")))
                .isEqualTo("drafting.head.wrong.issuedOn");
        assertThat(after(now, new Edit.SetHeader("issuedOn", " ")).header()).isEmpty();
    }

    @Test
    void several_edits_count_as_one_or_not_at_all() {
        var both = new Edit.Together(List.of(new Edit.Retext(3, "Khác"), new Edit.Outdent(2)));
        assertThat(refusal(plan, both)).isEqualTo("drafting.edit.top");
    }
}
