package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What happens to a text on its way here must not change what is read. */
class SameFieldsTest {
    private static final List<String> DOCUMENTS =
            List.of(
                    PlanFixtures.WHOLE_PLAN,
                    PlanFixtures.DECISION,
                    PlanFixtures.NEWS,
                    PlanFixtures.LETTER,
                    WholePlans.LOST_HEADINGS);

    private static final List<UnaryOperator<String>> ACCIDENTS =
            List.of(
                    text -> Normalizer.normalize(text, Normalizer.Form.NFD),
                    text -> text.replace("\n", "\r\n"),
                    text -> text.replace("\n", "\\r\\n"),
                    text -> text.replace(" - ", " \u2013 "),
                    text ->
                            text.replace("òa", "oà")
                                    .replace("ủy", "uỷ")
                                    .replace("Ủy", "Uỷ")
                                    .replace("ỦY", "UỶ")
                                    .replace("HÒA", "HOÀ"),
                    text -> text.replace(" ", "\u00a0"),
                    text -> text.replace("\n\n", " |\n\n"),
                    text -> text.replaceAll("(?m)^(.+)$", "<p>$1</p>"),
                    text -> text.replaceAll("(?m)^([IV]+\\. .*|KẾ HOẠCH|Số: .*)$", "**$1**"),
                    text -> text.replace("\u00e0", "&agrave;").replace("\u00ea", "&#234;"),
                    text -> "Trang chủ\nVăn bản pháp luật\n\n" + text,
                    SameFieldsTest::wrapped);

    /** Cuts every line at sixty letters, in the middle of names if need be. */
    private static String wrapped(String text) {
        StringBuilder result = new StringBuilder();
        int column = 0;
        for (String word : text.split("(?<=[ \\n])")) {
            if (column + word.strip().length() > 60 && column > 0) {
                result.setLength(
                        result.length() - (result.charAt(result.length() - 1) == ' ' ? 1 : 0));
                result.append('\n');
                column = 0;
            }
            result.append(word);
            column = word.endsWith("\n") ? 0 : column + word.length();
        }
        return result.toString();
    }

    private static Map<String, Object> fields(String text) {
        Map<String, Object> tree = ReadingJson.tree(PlanReader.read(text));
        tree.remove("fields");
        tree.remove("warnings");
        return withoutPlaces(tree);
    }

    private static Map<String, Object> withoutPlaces(Map<?, ?> tree) {
        Map<String, Object> kept = new java.util.LinkedHashMap<>();
        tree.forEach((name, value) -> {
            if (!name.equals("span") && !name.equals("confidence")) {
                kept.put(String.valueOf(name), without(value));
            }
        });
        return kept;
    }

    private static Object without(Object value) {
        return switch (value) {
            case Map<?, ?> tree -> withoutPlaces(tree);
            case List<?> items -> items.stream().map(SameFieldsTest::without).toList();
            default -> value;
        };
    }

    @Test
    void each_accident_alone_leaves_the_fields_as_they_were() {
        for (String document : DOCUMENTS) {
            for (int i = 0; i < ACCIDENTS.size(); i++) {
                assertThat(fields(ACCIDENTS.get(i).apply(document)))
                        .as("accident " + i)
                        .isEqualTo(fields(document));
            }
        }
    }

    @Test
    void any_two_accidents_together_leave_the_fields_as_they_were() {
        qt().withExamples(60)
                .forAll(
                        integers().between(0, DOCUMENTS.size() - 1),
                        lists().of(integers().between(0, ACCIDENTS.size() - 1)).ofSize(2))
                .checkAssert((document, accidents) -> {
                    String given = DOCUMENTS.get(document);
                    String changed = given;
                    for (int accident : inOrder(accidents)) {
                        changed = ACCIDENTS.get(accident).apply(changed);
                    }
                    assertThat(fields(changed)).isEqualTo(fields(given));
                });
    }

    /**
     * Lines are cut before they are escaped or marked up, as it happens in life. Lines that were
     * cut and then each made a paragraph of its own cannot be told from paragraphs: never both.
     */
    private static List<Integer> inOrder(List<Integer> accidents) {
        List<Integer> order = new ArrayList<>(accidents);
        if (order.contains(ACCIDENTS.size() - 1)) {
            order.remove(Integer.valueOf(7));
        }
        order.sort((one, other) -> Integer.compare(rank(one), rank(other)));
        return order.stream().distinct().toList();
    }

    private static int rank(int accident) {
        return accident == ACCIDENTS.size() - 1
                ? -2
                : accident == 1 || accident == 2 ? 20 : accident == 0 ? 30 : accident;
    }
}
