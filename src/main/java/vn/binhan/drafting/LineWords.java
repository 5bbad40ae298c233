package vn.binhan.drafting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Frame;

/** How the values of a line or of the head are put into words. */
final class LineWords {
    private static final Map<String, String> SIGNS =
            Map.of(">=", "≥", ">", ">", "=", "=", "<=", "≤", "<", "<");

    private LineWords() {}

    /** What the reader asks to look at; an older note without its particulars as it was written. */
    static String note(Frame frame, ReaderNote note) {
        var key = "drafting.note." + note.code();
        var values = note.values();
        return values == null || !frame.words().has(key)
                ? note.message()
                : frame.t(key, values.toArray());
    }

    /** What a line carries besides its text, in few words; empty when it carries nothing. */
    static String details(Frame frame, DraftItem item) {
        var words = new ArrayList<String>();
        var details = item.details();
        if (details.isEmpty()) {
            return "";
        }
        switch (item.kind()) {
            case TARGET -> target(frame, details, words);
            case BODY -> add(words, role(frame, details.get("role")));
            case REPORT -> {
                add(words, details.get("body"));
                if (!item.text().equals(details.get("due"))) {
                    add(words, details.get("due"));
                }
                add(words, details.get("to"));
            }
            case TASK, DUTY -> {
                add(words, details.get("body"));
                add(words, details.get("due"));
            }
            case OBJECTIVE, CONTENT, BUDGET -> {}
        }
        return String.join(" · ", words);
    }

    private static void target(Frame frame, Map<String, String> details, List<String> words) {
        var value = number(details.getOrDefault("value", ""));
        if (!value.isEmpty()) {
            var sign = SIGNS.getOrDefault(details.getOrDefault("comparator", "="), "=");
            var to = number(details.getOrDefault("valueTo", ""));
            var range = to.isEmpty() ? sign + " " + value : value + " – " + to;
            var unit = details.getOrDefault("unit", "");
            words.add(range + (unit.equals("%") || unit.isEmpty() ? unit : " " + unit));
        }
        var by = details.get("by");
        if (by != null) {
            words.add(frame.t("drafting.target.by", by));
        }
    }

    private static String role(Frame frame, @Nullable String role) {
        return role == null ? "" : frame.t("drafting.role." + role);
    }

    private static void add(List<String> words, @Nullable String word) {
        if (word != null && !word.isBlank()) {
            words.add(word);
        }
    }

    /** A number as people write it here, 12,5; what is no number stays as it is. */
    static String number(String kept) {
        return kept.matches("-?\\d{1,12}(\\.\\d{1,6})?")
                ? Formats.decimal(new BigDecimal(kept))
                : kept;
    }

    /** The value of a field of the head as people read and type it, empty when it was not found. */
    static String field(DraftTree tree, String name) {
        var field = tree.header().get(name);
        if (name.equals("bases")) {
            return String.join("; ", tree.bases());
        }
        if (field == null) {
            return "";
        }
        return name.equals("issuedOn") && field.value().matches("\\d{4}-\\d{2}-\\d{2}")
                ? Formats.day(LocalDate.parse(field.value()))
                : field.value();
    }

    /** The same for reading only: a kind in words. */
    static String shown(Frame frame, DraftTree tree, String name) {
        var value = field(tree, name);
        return name.equals("kind") && HeadRules.KINDS.contains(value)
                ? frame.t("drafting.kind." + value)
                : value;
    }
}
