package vn.binhan.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.binhan.figures.Target;
import vn.binhan.reading.PlanReading.Task;
import vn.binhan.wording.Found;

class WholePlansTest {
    @Test
    void a_plan_of_a_district_with_targets_by_year_and_bodies_in_groups() {
        assertThat(told(WholePlans.DISTRICT)).isEqualTo(WholePlans.DISTRICT_READ);
    }

    @Test
    void a_plan_without_numbers_whose_tasks_stand_in_a_table() {
        assertThat(told(WholePlans.TABLE)).isEqualTo(WholePlans.TABLE_READ);
    }

    @Test
    void a_plan_whose_title_and_headings_were_lost() {
        assertThat(told(WholePlans.LOST_HEADINGS)).isEqualTo(WholePlans.LOST_HEADINGS_READ);
    }

    @Test
    void a_table_with_each_cell_on_its_own_line_is_the_same_table() {
        String rows =
                WholePlans.TABLE.substring(
                        WholePlans.TABLE.indexOf("STT"), WholePlans.TABLE.indexOf("3\nTủ sách"));
        String cells = rows.strip().replace(" | ", "\n|\n").replace("\n1\n", "\n|\n1\n");
        String text = WholePlans.TABLE.replace(rows, cells.replace("\n2\n", "\n|\n2\n") + "\n|\n");
        assertThat(told(text)).isEqualTo(WholePlans.TABLE_READ);
    }

    @Test
    void a_plan_that_stands_inside_the_articles_of_its_decision() {
        assertThat(told(WholePlans.IN_ARTICLES)).isEqualTo(WholePlans.IN_ARTICLES_READ);
    }

    /** A reading in words, a line for each thing that was found. */
    private static String told(String text) {
        PlanReading plan = PlanReader.read(text);
        StringBuilder told = new StringBuilder();
        told.append(plan.kind().value().name().toLowerCase(Locale.ROOT))
                .append(' ')
                .append(value(plan.number()))
                .append(' ')
                .append(value(plan.symbol()))
                .append(", ")
                .append(value(plan.issuer()))
                .append(", ")
                .append(value(plan.place()))
                .append(", ")
                .append(value(plan.issuedOn()))
                .append('\n');
        line(told, "title: ", value(plan.title()));
        if (plan.period() != null) {
            line(
                    told,
                    "period: ",
                    plan.period().value().from() + " to " + plan.period().value().to());
        }
        plan.bases()
                .forEach(basis ->
                        line(told, "basis: ", basis.value().number() + " " + basis.value().date()));
        line(told, "objective: ", value(plan.objective()));
        plan.targets().forEach(target -> line(told, "target: ", target(target.value())));
        plan.contents()
                .forEach(content -> {
                    line(
                            told,
                            "content " + content.value().label() + ": ",
                            content.value().title());
                    tasks(told, content.value().tasks(), "  ");
                });
        plan.assignments()
                .forEach(assignment -> {
                    line(
                            told,
                            assignment.value().role().name().toLowerCase(Locale.ROOT) + " ",
                            assignment.value().body());
                    assignment
                            .value()
                            .duties()
                            .forEach(duty -> line(told, "  ", duty.value().text()));
                });
        plan.reports()
                .forEach(report ->
                        line(told, "report ", report.value().due() + " to " + report.value().to()));
        plan.budget().forEach(clause -> line(told, "money: ", clause.value()));
        return told.toString();
    }

    private static void tasks(StringBuilder told, List<Found<Task>> tasks, String indent) {
        tasks.forEach(task -> {
            String label = task.value().label() == null ? "" : task.value().label() + " ";
            line(told, indent + label, task.value().text());
            tasks(told, task.value().tasks(), indent + "  ");
        });
    }

    private static String target(Target target) {
        String by = target.by() == null ? "" : " by " + target.by();
        return target.comparator().sign()
                + " "
                + target.value().stripTrailingZeros().toPlainString()
                + " "
                + target.unit()
                + by
                + ": "
                + target.subject();
    }

    private static void line(StringBuilder told, String opening, String words) {
        told.append(opening).append(words).append('\n');
    }

    private static String value(@Nullable Found<?> found) {
        return found == null ? "-" : String.valueOf(found.value());
    }
}
