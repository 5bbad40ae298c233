package vn.binhan.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhan.drafting.Basis;
import vn.binhan.drafting.ItemKind;
import vn.binhan.plans.Plan;
import vn.binhan.plans.Plans.Edition;
import vn.binhan.programme.Node;
import vn.binhan.programme.Outline;
import vn.binhan.programme.RollUp;

/**
 * Lays an issued plan out in the keys that "plan read --json" uses; what is not there is left out,
 * and so are names, sentences and files.
 */
final class PlanTree {
    private final Plan plan;
    private final Outline outline;
    private final LocalDate today;

    PlanTree(Plan plan, Outline outline, LocalDate today) {
        this.plan = plan;
        this.outline = outline;
        this.today = today;
    }

    /** One item of the list of plans. */
    Map<String, Object> brief() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("id", plan.id().toString());
        head(tree);
        tree.put("title", plan.title());
        tree.put("targets", each(ItemKind.TARGET, PlanTree::target));
        tree.put("progress", progress(outline.standing(today)));
        return tree;
    }

    /** The whole structure of the issued version. */
    Map<String, Object> whole(Edition edition) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("id", plan.id().toString());
        tree.put("version", plan.version());
        tree.put("recorded_on", edition.day().toString());
        head(tree);
        put(tree, "issued_on", plan.issuedOn() == null ? null : plan.issuedOn().toString());
        put(tree, "place", edition.place());
        tree.put("title", plan.title());
        period(tree);
        tree.put("bases", edition.bases().stream().map(PlanTree::basis).toList());
        objective(tree);
        tree.put("targets", each(ItemKind.TARGET, node -> placed(node, target(node))));
        tree.put("contents", each(ItemKind.CONTENT, this::content));
        tree.put("assignments", each(ItemKind.BODY, this::assignment));
        tree.put("reports", each(ItemKind.REPORT, PlanTree::report));
        tree.put("budget", each(ItemKind.BUDGET, node -> placed(node, text("text", node))));
        tree.put("progress", progress(outline.standing(today)));
        return tree;
    }

    private void head(Map<String, Object> tree) {
        tree.put("kind", plan.kind());
        put(tree, "number", plan.number());
        put(tree, "symbol", plan.symbol());
        put(tree, "issuer", plan.issuer());
    }

    private static Map<String, Object> basis(String line) {
        var basis = Basis.of(line);
        var tree = new LinkedHashMap<String, Object>();
        tree.put("number", basis.number());
        put(tree, "date", basis.date() == null ? null : basis.date().toString());
        return tree;
    }

    private void period(Map<String, Object> tree) {
        var period = new LinkedHashMap<String, Object>();
        put(period, "from", plan.periodFrom());
        put(period, "to", plan.periodTo());
        if (!period.isEmpty()) {
            tree.put("period", period);
        }
    }

    /** A plan has one objective; lines that a person added to it follow in the same text. */
    private void objective(Map<String, Object> tree) {
        var lines = outline.of(ItemKind.OBJECTIVE);
        if (!lines.isEmpty()) {
            var whole = String.join("\n", lines.stream().map(Node::text).toList());
            var objective = new LinkedHashMap<String, Object>();
            objective.put("text", whole);
            tree.put("objective", placed(lines.getFirst(), objective));
        }
    }

    private static Map<String, Object> target(Node node) {
        var details = node.details();
        var tree = new LinkedHashMap<String, Object>();
        put(tree, "comparator", details.get("comparator"));
        put(tree, "value", number(details.get("value")));
        put(tree, "value_to", number(details.get("valueTo")));
        put(tree, "unit", details.get("unit"));
        put(tree, "by", year(details.get("by")));
        tree.put("subject", details.getOrDefault("subject", node.text()));
        return tree;
    }

    private Map<String, Object> content(Node node) {
        return work(node, text("title", node));
    }

    private Map<String, Object> task(Node node) {
        return work(node, text("text", node));
    }

    private Map<String, Object> work(Node node, Map<String, Object> tree) {
        tree.put("tasks", below(node, this::task));
        placed(node, tree);
        tree.put("progress", progress(outline.standing(node, today)));
        return tree;
    }

    private Map<String, Object> assignment(Node node) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("body", node.text());
        tree.put("role", node.details().getOrDefault("role", "lead"));
        tree.put("duties", under(node).map(this::duty).toList());
        return placed(node, tree);
    }

    /** All duties of a body in one row, as the contract has them, however deep they lie. */
    private Stream<Node> under(Node node) {
        return outline.childrenOf(node).stream()
                .filter(Node::isWork)
                .flatMap(duty -> Stream.concat(Stream.of(duty), under(duty)));
    }

    private Map<String, Object> duty(Node node) {
        var tree = placed(node, text("text", node));
        tree.put("progress", progress(outline.standing(node, today)));
        return tree;
    }

    private static Map<String, Object> report(Node node) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("due", node.details().getOrDefault("due", node.text()));
        put(tree, "to", node.details().get("to"));
        return placed(node, tree);
    }

    private static Map<String, Object> text(String name, Node node) {
        var tree = new LinkedHashMap<String, Object>();
        put(tree, "label", node.label().isEmpty() ? null : node.label());
        tree.put(name, node.text());
        return tree;
    }

    /** The line's number for good, and where its sentence stands in the text that was read. */
    private static Map<String, Object> placed(Node node, Map<String, Object> tree) {
        tree.put("key", node.id().key());
        if (node.from() != null && node.to() != null) {
            tree.put("span", List.of(node.from(), node.to()));
        }
        return tree;
    }

    private static Map<String, Object> progress(RollUp sum) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("work", sum.work());
        tree.put("reported", sum.reported());
        tree.put("done", sum.done());
        tree.put("overdue", sum.overdue());
        put(tree, "percent", sum.percent());
        return tree;
    }

    private List<Map<String, Object>> each(
            ItemKind kind, Function<Node, Map<String, Object>> written) {
        return outline.of(kind).stream().map(written).toList();
    }

    private List<Map<String, Object>> below(
            Node node, Function<Node, Map<String, Object>> written) {
        return outline.childrenOf(node).stream().filter(Node::isWork).map(written).toList();
    }

    private static @Nullable Number number(@Nullable String typed) {
        try {
            return typed == null ? null : new BigDecimal(typed);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Integer year(@Nullable String typed) {
        return typed != null && typed.matches("\\d{4}") ? Integer.valueOf(typed) : null;
    }

    private static void put(Map<String, Object> tree, String name, @Nullable Object value) {
        if (value != null) {
            tree.put(name, value);
        }
    }
}
