package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.binhan.reading.PlanPrinter.Style;
import vn.binhan.reading.PlanReading.Kind;

/** A document that was copied into one line is read like the one that kept its lines. */
class LostLinesTest {
    private static String inOneLine(String text) {
        return text.strip().replaceAll("\\s*\\n\\s*", " ");
    }

    private static PlanReading printed(boolean annexed) {
        return PlanReader.read(inOneLine(PlanPrinter.print(new Style(0, 0, 0, 0, annexed, false))));
    }

    @Test
    void a_plan_in_one_line_keeps_its_head_its_measures_its_work_and_its_bodies() {
        PlanReading plan = printed(false);
        assertThat(plan.kind().value()).isEqualTo(Kind.PLAN);
        assertThat(plan.number().value() + "/" + plan.symbol().value()).isEqualTo("41/KH-UBND");
        assertThat(plan.issuer().value()).isEqualTo("Ủy ban nhân dân tỉnh Cao Bằng");
        assertThat(plan.place().value()).isEqualTo("Cao Bằng");
        assertThat(plan.issuedOn().value()).hasToString("2023-02-09");
        assertThat(plan.targets()).hasSameSizeAs(PlanPrinter.TARGETS);
        assertThat(plan.contents()).hasSize(3);
        assertThat(plan.assignments()).hasSizeGreaterThanOrEqualTo(PlanPrinter.BODIES.size());
    }

    @Test
    void a_decision_in_one_line_still_annexes_its_plan() {
        PlanReading decision = printed(true);
        assertThat(decision.kind().value()).isEqualTo(Kind.DECISION);
        assertThat(decision.number().value()).isEqualTo("41");
        assertThat(decision.contents()).hasSize(3);
    }

    @Test
    void every_place_still_counts_in_the_given_text() {
        String given = inOneLine(PlanPrinter.print(new Style(0, 0, 0, 0, false, false)));
        PlanReading plan = PlanReader.read(given);
        Span span = plan.place().span();
        int from = given.offsetByCodePoints(0, span.start());
        int to = given.offsetByCodePoints(0, span.end());
        assertThat(given.substring(from, to)).isEqualTo("Cao Bằng");
    }

    @Test
    void a_text_with_its_lines_or_without_a_letterhead_stays_as_it_is() {
        MappedText lined =
                TextCleaner.clean(PlanPrinter.print(new Style(0, 0, 0, 0, false, false)));
        assertThat(LostLines.restored(lined)).isSameAs(lined);
        MappedText news =
                TextCleaner.clean("UBND tỉnh ban hành Kế hoạch. I. Một. 1. Hai. ".repeat(40));
        assertThat(LostLines.restored(news)).isSameAs(news);
    }
}
