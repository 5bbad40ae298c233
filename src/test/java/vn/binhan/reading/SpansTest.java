package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.strings;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.binhan.figures.Target;
import vn.binhan.wording.Found;

class SpansTest {
    private static final String WHOLE = PlanFixtures.WHOLE_PLAN;
    private static final List<String> TEXTS =
            List.of(
                    WHOLE,
                    PlanFixtures.DECISION,
                    PlanFixtures.NEWS,
                    PlanFixtures.LETTER,
                    WholePlans.DISTRICT,
                    WholePlans.TABLE,
                    WholePlans.LOST_HEADINGS);

    @Test
    void the_span_of_a_field_covers_the_words_it_was_read_from() {
        PlanReading plan = PlanReader.read(WHOLE);
        assertThat(cut(WHOLE, plan.number())).isEqualTo("417");
        assertThat(cut(WHOLE, plan.symbol())).isEqualTo("KH-UBND");
        assertThat(cut(WHOLE, plan.issuedOn())).isEqualTo("ngày 09 tháng 3 năm 2022");
        assertThat(cut(WHOLE, plan.period())).contains("2022 - 2025");
        assertThat(cut(WHOLE, plan.issuer())).isEqualTo("ỦY BAN NHÂN DÂN\nTỈNH PHÚ THỌ");
        assertThat(cut(WHOLE, plan.targets().getFirst()))
                .isEqualTo("Ít nhất 60% người bị bạo lực tìm đến một cơ sở trợ giúp");
        assertThat(cut(WHOLE, plan.contents().getFirst()))
                .startsWith("1. Truyền thông")
                .endsWith("loa của xã.");
        assertThat(cut(WHOLE, plan.reports().getFirst())).contains("15 tháng 12");
    }

    @Test
    void spans_count_code_points_of_the_text_that_was_given_however_it_is_encoded() {
        String given = "\ud83d\udcc4 " + Normalizer.normalize(WHOLE, Normalizer.Form.NFD);
        PlanReading plan = PlanReader.read(given);
        assertThat(cut(given, plan.number())).isEqualTo("417");
        assertThat(Normalizer.normalize(cut(given, plan.title()), Normalizer.Form.NFC))
                .startsWith("Hành động")
                .endsWith("2025");
    }

    @Test
    void every_span_lies_inside_the_text_wherever_the_text_is_cut() {
        qt().withExamples(120)
                .forAll(
                        integers().between(0, WHOLE.length()),
                        integers().between(0, WHOLE.length()))
                .checkAssert((one, other) ->
                        assertInside(WHOLE.substring(Math.min(one, other), Math.max(one, other))));
    }

    @Test
    void any_text_at_all_is_read_without_failing() {
        qt().withExamples(200)
                .forAll(strings().allPossible().ofLengthBetween(0, 300))
                .checkAssert(noise -> assertInside(noise + WHOLE.substring(0, 900) + noise));
    }

    @Test
    void the_figures_of_a_target_stand_in_the_words_that_it_points_to() {
        for (String text : TEXTS) {
            List<Found<Target>> targets = PlanReader.read(text).targets();
            for (Found<Target> target : targets) {
                String digits = target.value().value().toBigInteger().toString();
                assertThat(cut(text, target).replaceAll("[.](?=\\d{3})", "")).contains(digits);
            }
        }
    }

    @Test
    void the_same_text_is_read_the_same_way_twice() {
        for (String text : TEXTS) {
            assertThat(PlanReader.read(text)).isEqualTo(PlanReader.read(text));
        }
    }

    @Test
    void every_span_of_a_whole_plan_lies_inside_wherever_it_is_cut() {
        qt().withExamples(100)
                .forAll(
                        integers().between(0, TEXTS.size() - 1),
                        integers().between(0, WholePlans.TABLE.length()))
                .checkAssert((which, end) -> {
                    String text = TEXTS.get(which);
                    assertInside(text.substring(0, Math.min(end, text.length())));
                });
    }

    private static void assertInside(String text) {
        int length = text.codePointCount(0, text.length());
        for (List<?> span : spans(ReadingJson.tree(PlanReader.read(text)), new ArrayList<>())) {
            int start = (Integer) span.get(0);
            int end = (Integer) span.get(1);
            assertThat(start).isBetween(0, end);
            assertThat(end).isLessThanOrEqualTo(length);
        }
    }

    private static List<List<?>> spans(Object tree, List<List<?>> found) {
        switch (tree) {
            case Map<?, ?> map ->
                    map.forEach((name, value) -> {
                        if (name.equals("span")) {
                            found.add((List<?>) value);
                        } else {
                            spans(value, found);
                        }
                    });
            case List<?> items -> items.forEach(item -> spans(item, found));
            default -> {}
        }
        return found;
    }

    private static String cut(String text, Found<?> found) {
        int from = text.offsetByCodePoints(0, found.span().start());
        return text.substring(
                from, text.offsetByCodePoints(from, found.span().end() - found.span().start()));
    }
}
