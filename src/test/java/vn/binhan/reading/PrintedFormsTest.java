package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.booleans;
import static org.quicktheories.generators.SourceDSL.integers;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import vn.binhan.figures.Target;
import vn.binhan.reading.PlanPrinter.Style;
import vn.binhan.reading.PlanReading.Content;
import vn.binhan.reading.PlanReading.Role;
import vn.binhan.wording.Found;

/** However an office numbers, marks and copies a plan, it is read as the same plan. */
class PrintedFormsTest {

    private static String read(Style style) {
        PlanReading reading = PlanReader.read(PlanPrinter.print(style));
        String targets =
                reading.targets().stream()
                        .map(Found::value)
                        .map(PrintedFormsTest::told)
                        .collect(Collectors.joining(", "));
        String work =
                reading.contents().stream()
                        .map(Found::value)
                        .map(content -> told(content, style))
                        .collect(Collectors.joining("; "));
        String bodies =
                reading.assignments().stream()
                        .map(Found::value)
                        .filter(assignment -> assignment.role() == Role.LEAD)
                        .map(assignment -> assignment.body())
                        .collect(Collectors.joining(", "));
        return "%s | %s | %s | %s | %s | %s"
                .formatted(
                        reading.kind().value(),
                        value(reading.number()),
                        value(reading.issuer()),
                        targets,
                        work.toLowerCase(Locale.ROOT),
                        bodies.toLowerCase(Locale.ROOT));
    }

    private static Object value(@Nullable Found<String> found) {
        return found == null ? "-" : found.value();
    }

    private static String told(Target target) {
        return target.comparator().sign() + target.value().toPlainString() + " " + target.by();
    }

    private static String told(Content content, Style style) {
        return style.table() ? content.title() : content.title() + " " + content.tasks().size();
    }

    private static Gen<Integer> placeIn(List<?> list) {
        return integers().between(0, list.size() - 1);
    }

    @Test
    void each_way_of_numbering_alone_is_read_alike() {
        for (int section = 0; section < PlanPrinter.SECTIONS.size(); section++) {
            for (int item = 0; item < PlanPrinter.ITEMS.size(); item++) {
                for (int bullet = 0; bullet < PlanPrinter.BULLETS.size(); bullet++) {
                    Style style = new Style(section, item, bullet, 0, false, false);
                    assertThat(read(style)).as("%s", style).isEqualTo(PlanPrinter.expected(style));
                }
            }
        }
    }

    @Test
    void numbering_accident_vehicle_and_table_together_are_read_alike() {
        Gen<Style> plain =
                placeIn(PlanPrinter.SECTIONS)
                        .zip(
                                placeIn(PlanPrinter.ITEMS),
                                placeIn(PlanPrinter.BULLETS),
                                placeIn(PlanPrinter.ACCIDENTS),
                                booleans().all(),
                                (section, item, bullet, accident, annexed) ->
                                        new Style(section, item, bullet, accident, annexed, false));
        qt().withExamples(150)
                .forAll(plain)
                .checkAssert(
                        style -> assertThat(read(style)).isEqualTo(PlanPrinter.expected(style)));
    }

    @Test
    void a_table_whose_cells_are_broken_over_lines_is_a_list_of_tasks() {
        for (boolean annexed : new boolean[] {false, true}) {
            Style style = new Style(0, 0, 0, 0, annexed, true);
            assertThat(read(style)).isEqualTo(PlanPrinter.expected(style));
        }
    }
}
