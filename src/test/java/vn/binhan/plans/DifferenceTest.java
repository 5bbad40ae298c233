package vn.binhan.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.binhan.drafting.DraftItem;
import vn.binhan.drafting.ItemKind;
import vn.binhan.kit.Language;
import vn.binhan.kit.Words;
import vn.binhan.plans.Difference.What;
import vn.binhan.plans.WordDifference.Kind;
import vn.binhan.plans.WordDifference.Piece;

class DifferenceTest {
    private static final List<String> TEXTS =
            List.of(
                    "Tổ chức truyền thông",
                    "Tập huấn cán bộ cấp xã",
                    "Kiểm tra, giám sát",
                    "Hỗ trợ người bị bạo lực",
                    "Tổ chức truyền thông hằng năm");

    private final List<DraftItem> plan =
            List.of(
                    content(1, "1.", "Truyền thông"),
                    task(2, "a)", "Tổ chức chiến dịch"),
                    task(3, "b)", "Ứng dụng công nghệ thông tin"),
                    content(4, "2.", "Tập huấn"),
                    task(5, "a)", "Mở lớp cho cán bộ cấp xã"));

    @Test
    void every_change_has_a_word() {
        var words = Words.load(Language.VI, List.of("plans"));
        for (var what : What.values()) {
            assertThat(words.has("plans.compare." + what)).isTrue();
        }
    }

    @Test
    void equal_versions_have_no_difference() {
        var difference = Difference.of(plan, plan);
        assertThat(difference.isEmpty()).isTrue();
        assertThat(difference.same()).isEqualTo(5);
    }

    @Test
    void a_new_line_is_added_and_stands_where_it_stands_now() {
        var now = new ArrayList<>(plan);
        now.add(3, task(9, "c)", "Phát thanh xã"));
        var change = only(Difference.of(plan, now));
        assertThat(change.what()).isEqualTo(What.ADDED);
        assertThat(change.under().after()).isEqualTo(plan.getFirst());
        assertThat(change.words()).containsExactly(new Piece(Kind.NEW, "Phát thanh xã"));
    }

    @Test
    void a_line_that_was_taken_out_stands_behind_the_line_that_was_before_it() {
        var now = new ArrayList<>(plan);
        now.remove(2);
        now.set(1, task(2, "a)", "Tổ chức nhiều chiến dịch"));
        var changes = Difference.of(plan, now).changes();
        assertThat(changes)
                .extracting(Difference.Change::what)
                .containsExactly(What.CHANGED, What.REMOVED);
        assertThat(changes.get(1).line()).isEqualTo(plan.get(2));
        assertThat(changes.get(1).under().before()).isEqualTo(plan.getFirst());
    }

    @Test
    void a_first_line_that_was_taken_out_comes_first() {
        var now = plan.subList(3, 5);
        assertThat(Difference.of(plan, now).changes())
                .extracting(change -> change.line().key())
                .startsWith(1, 2, 3);
    }

    @Test
    void a_changed_text_says_which_words_came_and_went() {
        var now = new ArrayList<>(plan);
        now.set(4, task(5, "a)", "Mở hai lớp cho cán bộ cấp tỉnh"));
        assertThat(only(Difference.of(plan, now)).words())
                .containsExactly(
                        new Piece(Kind.SAME, "Mở "),
                        new Piece(Kind.NEW, "hai "),
                        new Piece(Kind.SAME, "lớp cho cán bộ cấp "),
                        new Piece(Kind.GONE, "xã"),
                        new Piece(Kind.NEW, "tỉnh"));
    }

    @Test
    void a_target_whose_value_alone_changed_is_changed() {
        var before = item(7, ItemKind.TARGET, 0, "-", "Người tìm trợ giúp", Map.of("value", "50"));
        var after = item(7, ItemKind.TARGET, 0, "-", "Người tìm trợ giúp", Map.of("value", "60"));
        var change = only(Difference.of(List.of(before), List.of(after)));
        assertThat(change.what()).isEqualTo(What.CHANGED);
        assertThat(change.details()).containsExactly(new Difference.Field("value", "50", "60"));
    }

    @Test
    void a_task_under_another_content_has_moved_even_if_its_place_in_the_list_is_the_same() {
        var now =
                List.of(
                        plan.get(0),
                        plan.get(1),
                        content(4, "2.", "Tập huấn"),
                        plan.get(2),
                        plan.get(4));
        var change = only(Difference.of(plan, now));
        assertThat(change.what()).isEqualTo(What.MOVED);
        assertThat(change.line().key()).isEqualTo(3);
        assertThat(change.under().before()).isEqualTo(plan.get(0));
        assertThat(change.under().after()).isEqualTo(plan.get(3));
    }

    @Test
    void contents_that_changed_places_move_without_the_tasks_that_go_with_them() {
        var now = List.of(plan.get(3), plan.get(4), plan.get(0), plan.get(1), plan.get(2));
        assertThat(Difference.of(plan, now).changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.what()).isEqualTo(What.MOVED);
                    assertThat(change.line().kind()).isEqualTo(ItemKind.CONTENT);
                });
    }

    @Test
    void a_line_on_another_level_has_moved_and_one_with_a_new_number_only_is_not_told() {
        var now = new ArrayList<>(plan);
        now.set(2, content(3, "2.", "Ứng dụng công nghệ thông tin"));
        now.set(3, content(4, "3.", "Tập huấn"));
        var difference = Difference.of(plan, now);
        assertThat(difference.telling())
                .extracting(Difference.Change::what)
                .containsExactly(What.MOVED);
        assertThat(difference.of(What.RENUMBERED)).hasSize(1);
    }

    @Test
    void fields_of_the_head_that_came_went_or_changed_are_named_once() {
        assertThat(
                        Difference.fields(
                                Map.of("number", "1", "place", "Huế"),
                                Map.of("number", "2", "place", "Huế", "issuedOn", "2026-05-18")))
                .containsExactlyInAnyOrder(
                        new Difference.Field("number", "1", "2"),
                        new Difference.Field("issuedOn", "", "2026-05-18"));
    }

    @Test
    void no_version_differs_from_itself() {
        qt().forAll(integers().all())
                .check(seed -> Difference.of(random(seed), random(seed)).isEmpty());
    }

    @Test
    void every_line_of_either_version_is_the_same_or_stands_in_one_change() {
        qt().withExamples(600)
                .forAll(integers().all(), integers().all())
                .check((one, other) -> {
                    var before = random(one);
                    var after = random(other);
                    var difference = Difference.of(before, after);
                    var changed = difference.changes().stream().map(c -> c.line().key()).toList();
                    var all = new HashSet<>(keys(before));
                    all.addAll(keys(after));
                    return new HashSet<>(changed).size() == changed.size()
                            && all.containsAll(changed)
                            && changed.size() + difference.same() == all.size();
                });
    }

    @Test
    void what_is_added_one_way_is_taken_out_the_other_way() {
        qt().forAll(integers().all(), integers().all())
                .check((one, other) -> {
                    var there = Difference.of(random(one), random(other));
                    var back = Difference.of(random(other), random(one));
                    return lines(there, What.ADDED).equals(lines(back, What.REMOVED))
                            && lines(there, What.REMOVED).equals(lines(back, What.ADDED))
                            && lines(there, What.CHANGED).equals(lines(back, What.CHANGED));
                });
    }

    @Test
    void the_words_that_stayed_and_came_make_the_later_text_letter_by_letter() {
        qt().forAll(texts(), texts())
                .check((before, after) ->
                        joined(before, after, Kind.GONE).equals(after)
                                && squeezed(joined(before, after, Kind.NEW))
                                        .equals(squeezed(before)));
    }

    @Test
    void texts_too_long_to_compare_word_by_word_are_shown_whole() {
        var before = "một ".repeat(3_000);
        assertThat(WordDifference.of(before, "hai ".repeat(3_000)))
                .containsExactly(
                        new Piece(Kind.GONE, before), new Piece(Kind.NEW, "hai ".repeat(3_000)));
    }

    private static org.quicktheories.core.Gen<String> texts() {
        return integers().all().map(DifferenceTest::sentence);
    }

    private static String sentence(int seed) {
        var random = new Random(seed);
        var words = List.of("bạo lực", " ", "giới", ", ", "50%", "\n", "hỗ trợ 😀", ".", "  ");
        var text = new StringBuilder();
        for (var i = random.nextInt(14); i > 0; i--) {
            text.append(words.get(random.nextInt(words.size())));
        }
        return text.toString();
    }

    private static String joined(String before, String after, Kind without) {
        return WordDifference.of(before, after).stream()
                .filter(piece -> piece.kind() != without)
                .map(Piece::text)
                .collect(Collectors.joining());
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static List<Integer> keys(List<DraftItem> items) {
        return items.stream().map(DraftItem::key).toList();
    }

    private static List<Integer> lines(Difference difference, What what) {
        return difference.of(what).stream().map(change -> change.line().key()).sorted().toList();
    }

    private static Difference.Change only(Difference difference) {
        assertThat(difference.changes()).hasSize(1);
        return difference.changes().getFirst();
    }

    /** Up to a dozen lines with keys from 1 to 15 in any order, as no editor would leave them. */
    private static List<DraftItem> random(int seed) {
        var random = new Random(seed);
        var keys = new ArrayList<Integer>();
        for (var key = 1; key <= 15; key++) {
            keys.add(key);
        }
        Collections.shuffle(keys, random);
        var items = new ArrayList<DraftItem>();
        for (var key : keys.subList(0, random.nextInt(12))) {
            var depth = random.nextInt(3);
            items.add(
                    item(
                            key,
                            depth == 0 ? ItemKind.CONTENT : ItemKind.TASK,
                            depth,
                            random.nextInt(3) + ".",
                            TEXTS.get(random.nextInt(TEXTS.size())),
                            Map.of()));
        }
        return items;
    }

    private static DraftItem content(int key, String label, String text) {
        return item(key, ItemKind.CONTENT, 0, label, text, Map.of());
    }

    private static DraftItem task(int key, String label, String text) {
        return item(key, ItemKind.TASK, 1, label, text, Map.of());
    }

    private static DraftItem item(
            int key,
            ItemKind kind,
            int depth,
            String label,
            String text,
            Map<String, String> details) {
        return new DraftItem(key, kind, depth, label, text, details, null, null, 1);
    }
}
