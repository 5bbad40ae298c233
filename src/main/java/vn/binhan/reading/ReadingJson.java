package vn.binhan.reading;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.binhan.figures.Target;
import vn.binhan.heads.Period;
import vn.binhan.reading.PlanReading.Assignment;
import vn.binhan.reading.PlanReading.Basis;
import vn.binhan.reading.PlanReading.Content;
import vn.binhan.reading.PlanReading.Duty;
import vn.binhan.reading.PlanReading.ReportDuty;
import vn.binhan.reading.PlanReading.Task;
import vn.binhan.reading.PlanReading.Warning;
import vn.binhan.wording.Found;
import vn.binhan.wording.Span;

/** Lays a reading out as the maps and lists that "plan read --json" prints, in that order. */
public final class ReadingJson {
    private ReadingJson() {}

    /** The reading as a tree of maps, lists, strings and numbers for any JSON writer. */
    public static Map<String, Object> tree(PlanReading reading) {
        Map<String, Object> tree = new LinkedHashMap<>();
        Map<String, Object> fields = new LinkedHashMap<>();
        field(tree, fields, "kind", reading.kind(), kind -> kind.name().toLowerCase(Locale.ROOT));
        field(tree, fields, "issuer", reading.issuer(), issuer -> issuer);
        field(tree, fields, "number", reading.number(), number -> number);
        field(tree, fields, "symbol", reading.symbol(), symbol -> symbol);
        field(tree, fields, "issued_on", reading.issuedOn(), date -> date.toString());
        field(tree, fields, "place", reading.place(), place -> place);
        field(tree, fields, "title", reading.title(), title -> title);
        field(tree, fields, "period", reading.period(), ReadingJson::period);
        tree.put("bases", list(reading.bases(), ReadingJson::basis));
        field(tree, fields, "objective", reading.objective(), text -> words("text", text));
        tree.put("targets", list(reading.targets(), ReadingJson::target));
        tree.put("contents", list(reading.contents(), ReadingJson::content));
        tree.put("assignments", list(reading.assignments(), ReadingJson::assignment));
        tree.put("reports", list(reading.reports(), ReadingJson::report));
        tree.put("budget", list(reading.budget(), text -> words("text", text)));
        tree.put("fields", fields);
        tree.put("warnings", reading.warnings().stream().map(ReadingJson::warning).toList());
        return tree;
    }

    private static <T> void field(
            Map<String, Object> tree,
            Map<String, Object> fields,
            String name,
            @Nullable Found<T> found,
            Function<T, Object> written) {
        if (found != null) {
            tree.put(name, written.apply(found.value()));
            Map<String, Object> place = new LinkedHashMap<>();
            place(place, found);
            fields.put(name, place);
        }
    }

    private static <T> List<Map<String, Object>> list(
            List<Found<T>> items, Function<T, Map<String, Object>> written) {
        return items.stream()
                .map(item -> {
                    Map<String, Object> tree = written.apply(item.value());
                    place(tree, item);
                    return tree;
                })
                .toList();
    }

    private static void place(Map<String, Object> tree, Found<?> found) {
        tree.put("span", span(found.span()));
        tree.put("confidence", found.confidence());
    }

    private static List<Integer> span(Span span) {
        return List.of(span.start(), span.end());
    }

    private static Map<String, Object> words(String name, String text) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(name, text);
        return tree;
    }

    private static void put(Map<String, Object> tree, String name, @Nullable Object value) {
        if (value != null) {
            tree.put(name, value);
        }
    }

    private static Map<String, Object> period(Period period) {
        Map<String, Object> tree = new LinkedHashMap<>();
        put(tree, "from", period.from());
        put(tree, "to", period.to());
        return tree;
    }

    private static Map<String, Object> basis(Basis basis) {
        Map<String, Object> tree = words("number", basis.number());
        put(tree, "date", basis.date() == null ? null : basis.date().toString());
        return tree;
    }

    private static Map<String, Object> target(Target target) {
        Map<String, Object> tree = words("comparator", target.comparator().sign());
        tree.put("value", number(target.value()));
        put(tree, "value_to", target.valueTo() == null ? null : number(target.valueTo()));
        tree.put("unit", target.unit());
        put(tree, "by", target.by());
        tree.put("subject", target.subject());
        return tree;
    }

    private static Number number(BigDecimal value) {
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        return whole ? value.longValue() : value;
    }

    private static Map<String, Object> content(Content content) {
        Map<String, Object> tree = new LinkedHashMap<>();
        put(tree, "label", content.label());
        tree.put("title", content.title());
        tree.put("tasks", list(content.tasks(), ReadingJson::task));
        return tree;
    }

    private static Map<String, Object> task(Task task) {
        Map<String, Object> tree = new LinkedHashMap<>();
        put(tree, "label", task.label());
        tree.put("text", task.text());
        tree.put("tasks", list(task.tasks(), ReadingJson::task));
        return tree;
    }

    private static Map<String, Object> assignment(Assignment assignment) {
        Map<String, Object> tree = words("body", assignment.body());
        tree.put("role", assignment.role().name().toLowerCase(Locale.ROOT));
        tree.put("duties", list(assignment.duties(), ReadingJson::duty));
        return tree;
    }

    private static Map<String, Object> duty(Duty duty) {
        return words("text", duty.text());
    }

    private static Map<String, Object> report(ReportDuty report) {
        Map<String, Object> tree = words("due", report.due());
        put(tree, "to", report.to());
        return tree;
    }

    private static Map<String, Object> warning(Warning warning) {
        Map<String, Object> tree = words("code", warning.code());
        tree.put("message", warning.message());
        tree.put("span", span(warning.span()));
        return tree;
    }
}
