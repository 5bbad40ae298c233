package vn.binhan.issuing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhan.drafting.Draft;
import vn.binhan.plans.Plan;
import vn.binhan.plans.PlanId;

/** The head of a draft as the head of a plan. */
final class DraftHead {
    private DraftHead() {}

    /** The plan that this draft makes, or makes of an earlier version. */
    static Plan plan(Draft draft, @Nullable Plan before) {
        var kind = value(draft, "kind");
        return new Plan(
                before == null ? new PlanId(draft.id().province(), 0) : before.id(),
                before == null ? draft.owner() : before.owner(),
                kind.matches("plan|decision|news|other") ? kind : "other",
                value(draft, "title"),
                orNull(draft, "issuer"),
                orNull(draft, "number"),
                orNull(draft, "symbol"),
                day(value(draft, "issuedOn")),
                year(value(draft, "periodFrom")),
                year(value(draft, "periodTo")),
                before == null ? 1 : before.version() + 1);
    }

    /** Whether the years of the plan are the wrong way round. */
    static boolean endsBeforeItBegins(Draft draft) {
        var from = year(value(draft, "periodFrom"));
        var to = year(value(draft, "periodTo"));
        return from != null && to != null && from > to;
    }

    /** The field's words, empty when it was not found. */
    static String value(Draft draft, String name) {
        var field = draft.header().get(name);
        return field == null ? "" : field.value().strip();
    }

    /** The whole head in words, field by field. */
    static Map<String, String> words(Draft draft) {
        var words = new LinkedHashMap<String, String>();
        draft.header().forEach((name, field) -> words.put(name, field.value()));
        return words;
    }

    static @Nullable String orNull(Draft draft, String name) {
        var value = value(draft, name);
        return value.isEmpty() ? null : value;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable Integer year(String text) {
        return text.matches("\\d{4}") ? Integer.valueOf(text) : null;
    }
}
