package vn.binhan.drafting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a line may carry besides its text. */
final class DetailRules {
    static final List<String> COMPARATORS = List.of(">=", ">", "=", "<=", "<");
    static final List<String> ROLES = List.of("lead", "support");

    static final List<String> ALL =
            List.of(
                    "comparator",
                    "value",
                    "valueTo",
                    "unit",
                    "by",
                    "subject",
                    "role",
                    "due",
                    "to",
                    "body");

    private static final String NUMBER = "-?\\d{1,12}(\\.\\d{1,6})?";

    private DetailRules() {}

    /** The details that a line of this kind has, in the order of the form. */
    static List<String> of(ItemKind kind) {
        return switch (kind) {
            case TARGET -> List.of("comparator", "value", "valueTo", "unit", "by", "subject");
            case BODY -> List.of("role");
            case REPORT -> List.of("body", "due", "to");
            case TASK, DUTY -> List.of("body", "due");
            case OBJECTIVE, CONTENT, BUDGET -> List.of();
        };
    }

    /** Why these details cannot stand at such a line, absent when they can. */
    static @Nullable String fault(ItemKind kind, Map<String, String> details) {
        for (var detail : details.entrySet()) {
            var value = detail.getValue();
            if (value.length() > 1_000) {
                return "drafting.edit.detail.long";
            }
            if (kind == ItemKind.TARGET && !fits(detail.getKey(), value)) {
                return "drafting.edit.detail." + detail.getKey();
            }
        }
        return null;
    }

    private static boolean fits(String detail, String value) {
        return switch (detail) {
            case "comparator" -> COMPARATORS.contains(value);
            case "value", "valueTo" -> value.matches(NUMBER);
            case "by" -> value.matches("(19|20)\\d{2}");
            default -> true;
        };
    }
}
