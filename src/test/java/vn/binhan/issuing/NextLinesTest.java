package vn.binhan.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.binhan.drafting.DraftItem;
import vn.binhan.drafting.ItemKind;

/** Which lines of a new document are lines of the plan, and what becomes of the others. */
class NextLinesTest {
    private static final int NEXT = 100;

    private final List<DraftItem> plan =
            List.of(
                    line(1, ItemKind.CONTENT, 0, "1.", "Truyền thông nâng cao nhận thức"),
                    line(2, ItemKind.TASK, 1, "-", "Nói chuyện ở chợ, bến xe và khu công nghiệp"),
                    line(3, ItemKind.TASK, 1, "-", "Phát tờ rơi cho công nhân các khu trọ"),
                    line(4, ItemKind.BODY, 0, "1.", "Sở Nội vụ"),
                    line(5, ItemKind.DUTY, 1, "-", "Phối hợp thực hiện Kế hoạch"),
                    line(6, ItemKind.BODY, 0, "2.", "Sở Y tế"),
                    line(7, ItemKind.DUTY, 1, "-", "Phối hợp thực hiện Kế hoạch"));

    @Test
    void the_same_words_are_the_same_line_wherever_they_stand() {
        var other = new ArrayList<>(plan);
        Collections.swap(other, 1, 2);
        assertThat(LineMatch.of(plan, renumbered(other)))
                .containsEntry(52, 3)
                .containsEntry(51, 2)
                .hasSize(plan.size());
    }

    @Test
    void nearly_the_same_words_keep_the_line_and_other_words_make_a_new_one() {
        var document =
                List.of(
                        line(11, ItemKind.CONTENT, 0, "1.", "Truyền thông nâng cao nhận thức"),
                        line(
                                12,
                                ItemKind.TASK,
                                1,
                                "a)",
                                "Nói chuyện ở chợ, bến xe, trường học và khu công nghiệp"),
                        line(13, ItemKind.TASK, 1, "b)", "Mở đường dây nóng của tỉnh"));
        assertThat(LineMatch.of(plan, document)).isEqualTo(Map.of(11, 1, 12, 2));
        var next = NextLines.of(plan, document, NextLines.How.REPLACES, NEXT);
        assertThat(next.lines()).extracting(DraftItem::key).containsExactly(1, 2, NEXT);
        assertThat(next.nextKey()).isEqualTo(NEXT + 1);
    }

    @Test
    void a_duty_stays_with_its_body_and_one_word_more_makes_another_body() {
        var document =
                List.of(
                        line(11, ItemKind.BODY, 0, "1.", "Sở Y tế"),
                        line(12, ItemKind.DUTY, 1, "-", "Phối hợp thực hiện Kế hoạch"),
                        line(13, ItemKind.BODY, 0, "2.", "Sở Tư pháp"),
                        line(14, ItemKind.DUTY, 1, "-", "Phối hợp thực hiện Kế hoạch"));
        assertThat(LineMatch.of(plan, document)).isEqualTo(Map.of(11, 6, 12, 7));
    }

    @Test
    void an_amending_document_leaves_what_it_does_not_speak_of_and_adds_in_its_place() {
        var document =
                List.of(
                        line(11, ItemKind.CONTENT, 0, "1.", "Truyền thông nâng cao nhận thức"),
                        line(12, ItemKind.TASK, 1, "-", "Mở đường dây nóng của tỉnh"));
        var next = NextLines.of(plan, document, NextLines.How.AMENDS, NEXT).lines();
        assertThat(next)
                .extracting(DraftItem::key)
                .containsExactly(1, NEXT, 2, 3, 4, 5, 6, 7)
                .doesNotHaveDuplicates();
        assertThat(next.get(2).from()).as("no place in the new text").isNull();
    }

    @Test
    void what_people_confirmed_stays_but_not_a_day_that_the_line_no_longer_names() {
        var old =
                with(
                        line(1, ItemKind.TASK, 0, "", "Mở lớp tập huấn trước ngày 15/11 hằng năm"),
                        Map.of("body", "Sở Nội vụ", "due", "trước ngày 15/11 hằng năm"));
        var later = line(11, ItemKind.TASK, 0, "", "Mở lớp tập huấn trước ngày 30/6 hằng năm");
        var next = NextLines.of(List.of(old), List.of(later), NextLines.How.REPLACES, NEXT);
        assertThat(next.lines().getFirst().details()).isEqualTo(Map.of("body", "Sở Nội vụ"));
        var own = with(old, Map.of("due", "31/12/2027"));
        var kept = NextLines.of(List.of(own), List.of(later), NextLines.How.REPLACES, NEXT);
        assertThat(kept.lines().getFirst().details()).isEqualTo(Map.of("due", "31/12/2027"));
    }

    @Test
    void no_line_is_lost_or_doubled_whatever_the_document_changes() {
        for (var seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var document = new ArrayList<DraftItem>();
            for (var item : renumbered(plan)) {
                if (random.nextInt(4) > 0) {
                    var more = random.nextInt(3) == 0 ? " của tỉnh" : "";
                    document.add(
                            line(
                                    item.key(),
                                    item.kind(),
                                    item.depth(),
                                    item.label(),
                                    item.text() + more));
                }
            }
            var known = LineMatch.of(plan, document);
            assertThat(new HashSet<>(known.values())).as("seed " + seed).hasSize(known.size());
            for (var how : NextLines.How.values()) {
                var next = NextLines.of(plan, document, how, NEXT).lines();
                assertThat(next).extracting(DraftItem::key).doesNotHaveDuplicates();
                var kept = how == NextLines.How.AMENDS ? plan.size() - known.size() : 0;
                assertThat(next).as("seed " + seed).hasSize(document.size() + kept);
            }
        }
    }

    private static List<DraftItem> renumbered(List<DraftItem> items) {
        return items.stream()
                .map(item ->
                        line(item.key() + 49, item.kind(), item.depth(), item.label(), item.text()))
                .toList();
    }

    private static DraftItem with(DraftItem line, Map<String, String> details) {
        return new DraftItem(
                line.key(),
                line.kind(),
                line.depth(),
                line.label(),
                line.text(),
                details,
                line.from(),
                line.to(),
                line.confidence());
    }

    private static DraftItem line(int key, ItemKind kind, int depth, String label, String text) {
        return new DraftItem(key, kind, depth, label, text, Map.of(), key, key + 1, 0.9);
    }
}
