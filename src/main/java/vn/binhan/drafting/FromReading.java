package vn.binhan.drafting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhan.figures.Target;
import vn.binhan.reading.PlanReading;
import vn.binhan.wording.Found;

/** Lays what the reader found out as the lines of a first draft. */
final class FromReading {
    private final List<DraftItem> items = new ArrayList<>();
    private final Map<String, HeaderField> header = new LinkedHashMap<>();

    private FromReading() {}

    static DraftTree tree(PlanReading reading) {
        var lay = new FromReading();
        lay.head(reading);
        lay.bases(reading);
        lay.parts(reading);
        return new DraftTree(
                lay.header, lines(reading), Outline.settled(lay.items), lay.items.size() + 1);
    }

    private static List<String> lines(PlanReading reading) {
        return reading.bases().stream()
                .map(basis -> new Basis(basis.value().number(), basis.value().date()))
                .map(Basis::line)
                .toList();
    }

    /** The legal bases as one field: from the first to the last, no surer than the least sure. */
    private void bases(PlanReading reading) {
        var found = reading.bases();
        if (!found.isEmpty()) {
            header.put(
                    HeadRules.BASES,
                    new HeaderField(
                            String.join("; ", lines(reading)),
                            found.stream().mapToInt(one -> one.span().start()).min().getAsInt(),
                            found.stream().mapToInt(one -> one.span().end()).max().getAsInt(),
                            found.stream().mapToDouble(Found::confidence).min().getAsDouble()));
        }
    }

    static String kind(PlanReading reading) {
        return reading.kind().value().name().toLowerCase(Locale.ROOT);
    }

    static List<ReaderNote> notes(PlanReading reading) {
        return reading.warnings().stream()
                .map(warning ->
                        new ReaderNote(
                                warning.code(),
                                warning.message(),
                                warning.span().start(),
                                warning.span().end(),
                                warning.values()))
                .toList();
    }

    private void head(PlanReading reading) {
        field("kind", reading.kind(), kind(reading));
        field("issuer", reading.issuer());
        field("number", reading.number());
        field("symbol", reading.symbol());
        field("issuedOn", reading.issuedOn());
        field("place", reading.place());
        field("title", reading.title());
        var period = reading.period();
        if (period != null) {
            field("periodFrom", period, period.value().from());
            field("periodTo", period, period.value().to());
        }
    }

    private void field(String name, @Nullable Found<?> found) {
        if (found != null) {
            field(name, found, found.value());
        }
    }

    private void field(String name, Found<?> found, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            header.put(
                    name,
                    new HeaderField(
                            DraftEdits.clean(value.toString()),
                            found.span().start(),
                            found.span().end(),
                            found.confidence()));
        }
    }

    private void parts(PlanReading reading) {
        var objective = reading.objective();
        if (objective != null) {
            add(ItemKind.OBJECTIVE, 0, null, objective.value(), Map.of(), objective, null);
        }
        for (var target : reading.targets()) {
            var value = target.value();
            add(ItemKind.TARGET, 0, null, value.subject(), details(value), target, null);
        }
        for (var content : reading.contents()) {
            var value = content.value();
            var first = value.tasks().isEmpty() ? null : value.tasks().getFirst();
            add(ItemKind.CONTENT, 0, value.label(), value.title(), Map.of(), content, first);
            tasks(value.tasks(), 1);
        }
        for (var body : reading.assignments()) {
            var value = body.value();
            var first = value.duties().isEmpty() ? null : value.duties().getFirst();
            var role = Map.of("role", value.role().name().toLowerCase(Locale.ROOT));
            add(ItemKind.BODY, 0, null, value.body(), role, body, first);
            for (var duty : value.duties()) {
                add(ItemKind.DUTY, 1, null, duty.value().text(), Map.of(), duty, null);
            }
        }
        for (var money : reading.budget()) {
            add(ItemKind.BUDGET, 0, null, money.value(), Map.of(), money, null);
        }
        for (var report : reading.reports()) {
            var details = new LinkedHashMap<String, String>();
            details.put("due", report.value().due());
            put(details, "to", report.value().to());
            add(ItemKind.REPORT, 0, null, report.value().due(), details, report, null);
        }
    }

    private void tasks(List<Found<PlanReading.Task>> tasks, int depth) {
        for (var task : tasks) {
            var value = task.value();
            var first = value.tasks().isEmpty() ? null : value.tasks().getFirst();
            add(ItemKind.TASK, depth, value.label(), value.text(), Map.of(), task, first);
            tasks(value.tasks(), Math.min(depth + 1, Outline.DEEPEST));
        }
    }

    private static Map<String, String> details(Target target) {
        var details = new LinkedHashMap<String, String>();
        details.put("comparator", target.comparator().sign());
        details.put("value", plain(target.value()));
        var valueTo = target.valueTo();
        put(details, "valueTo", valueTo == null ? null : plain(valueTo));
        put(details, "unit", target.unit());
        put(details, "by", target.by());
        put(details, "subject", target.subject());
        return details;
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static void put(Map<String, String> details, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            details.put(name, value.toString());
        }
    }

    /** A line ends where the first of those below it begins. */
    private void add(
            ItemKind kind,
            int depth,
            @Nullable String label,
            String text,
            Map<String, String> details,
            Found<?> found,
            @Nullable Found<?> first) {
        var from = found.span().start();
        var end = found.span().end();
        var to = first == null ? end : Math.clamp(first.span().start(), from, end);
        items.add(
                new DraftItem(
                        items.size() + 1,
                        kind,
                        depth,
                        label == null ? "" : label,
                        DraftEdits.clean(text),
                        details,
                        from,
                        to,
                        found.confidence()));
    }
}
