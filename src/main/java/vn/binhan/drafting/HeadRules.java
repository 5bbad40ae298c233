package vn.binhan.drafting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Decision;

/** What the fields of a plan's head may hold. */
final class HeadRules {
    /** The fields in the order in which people read them. */
    static final List<String> FIELDS =
            List.of(
                    "kind",
                    "issuer",
                    "number",
                    "symbol",
                    "issuedOn",
                    "place",
                    "title",
                    "periodFrom",
                    "periodTo");

    /**
     * The field that tells where the legal bases were read and how sure the reader was of them; the
     * bases themselves are lines of their own.
     */
    static final String BASES = "bases";

    /** A plan without these needs a look; the others may well be missing. */
    static final Set<String> EXPECTED =
            Set.of("kind", "issuer", "number", "symbol", "issuedOn", "title", "periodTo");

    static final List<String> KINDS = List.of("plan", "decision", "news", "other");

    private static final Pattern DAY =
            Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})");

    private HeadRules() {}

    static Decision<DraftTree> set(DraftTree tree, String field, String typed) {
        if (!FIELDS.contains(field)) {
            return Decision.refuse("drafting.edit.gone");
        }
        var value = DraftEdits.clean(typed);
        if (value.isEmpty()) {
            return Decision.accept(tree.withoutField(field));
        }
        var kept = kept(field, value);
        if (kept == null) {
            return Decision.refuse("drafting.head.wrong." + field);
        }
        var old = tree.header().get(field);
        var from = old == null ? null : old.from();
        var to = old == null ? null : old.to();
        return Decision.accept(tree.withField(field, new HeaderField(kept, from, to, 1)));
    }

    static Decision<DraftTree> confirm(DraftTree tree, String field) {
        var old = tree.header().get(field);
        return old == null
                ? Decision.refuse("drafting.head.nothing")
                : Decision.accept(
                        tree.withField(
                                field, new HeaderField(old.value(), old.from(), old.to(), 1)));
    }

    static Decision<DraftTree> bases(DraftTree tree, List<String> typed) {
        var bases = typed.stream().map(DraftEdits::clean).filter(b -> !b.isEmpty()).toList();
        return bases.size() > 100 || bases.stream().anyMatch(base -> base.length() > 500)
                ? Decision.refuse("drafting.head.wrong.bases")
                : Decision.accept(written(tree.withBases(bases)));
    }

    /** What a person wrote is sure; where it was read stays known while anything is left of it. */
    private static DraftTree written(DraftTree tree) {
        var read = tree.header().get(BASES);
        if (read == null || tree.bases().isEmpty()) {
            return tree.withoutField(BASES);
        }
        var value = String.join("; ", tree.bases());
        return tree.withField(BASES, new HeaderField(value, read.from(), read.to(), 1));
    }

    /** The value as it is kept, absent when the field cannot hold it. */
    private static @Nullable String kept(String field, String value) {
        return switch (field) {
            case "kind" -> KINDS.contains(value) ? value : null;
            case "issuedOn" -> day(value);
            case "periodFrom", "periodTo" -> value.matches("(19|20)\\d{2}") ? value : null;
            case "number" -> value.matches("\\d{1,6}\\p{L}?") ? value : null;
            default -> value.length() <= 1_000 ? value : null;
        };
    }

    private static @Nullable String day(String value) {
        var day = DAY.matcher(value);
        try {
            return day.matches()
                    ? LocalDate.of(
                                    Integer.parseInt(day.group(3)),
                                    Integer.parseInt(day.group(2)),
                                    Integer.parseInt(day.group(1)))
                            .toString()
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
