package vn.binhan.directory;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhan.directory.Facility.Check;
import vn.binhan.directory.Facility.How;
import vn.binhan.kit.Form;
import vn.binhan.kit.Words;

/** The form of an entry: what it held, and what is wrong with it. */
record Asked(Map<String, String> fields, Map<String, List<String>> sets) {
    private static final List<String> FIELDS =
            List.of(
                    "by",
                    "kind",
                    "name",
                    "nameInEnglish",
                    "sealed",
                    "commune",
                    "address",
                    "point",
                    "area",
                    "phones",
                    "hours",
                    "cost",
                    "capacity",
                    "bring",
                    "remark",
                    "how",
                    "source");
    private static final List<String> SETS = List.of("forWhom", "languages", "eases");

    static Asked empty() {
        return new Asked(Map.of("how", How.READ.name(), "cost", "UNKNOWN"), Map.of());
    }

    static Asked of(Form form) {
        var fields = new HashMap<String, String>();
        FIELDS.forEach(field -> fields.put(field, form.text(field)));
        var sets = new HashMap<String, List<String>>();
        SETS.forEach(field -> sets.put(field, form.texts(field)));
        return new Asked(fields, sets);
    }

    /** As the form of an entry begins; a secret place is not shown again. */
    static Asked of(Facility facility, Directory directory) {
        var details = facility.details();
        var at = details.at();
        var fields = new HashMap<String, String>();
        fields.put("kind", details.kind().name());
        fields.put("name", details.name());
        fields.put("nameInEnglish", details.nameInEnglish());
        fields.put("sealed", details.sealed() ? "1" : "");
        fields.put("commune", at == null ? "" : directory.written(at));
        fields.put("address", details.address());
        var point = details.point();
        fields.put("point", point == null ? "" : point.written());
        fields.put("area", "SAME");
        fields.put("phones", Phone.join(details.phones()));
        fields.put("hours", details.hours().toString());
        fields.put("cost", details.cost().name());
        var capacity = details.capacity();
        fields.put("capacity", capacity == null ? "" : capacity.toString());
        fields.put("bring", details.bring());
        fields.put("remark", details.remark());
        fields.put("how", How.READ.name());
        fields.put("source", facility.check().source());
        return new Asked(
                fields,
                Map.of(
                        "forWhom", names(details.forWhom()),
                        "languages", names(details.languages()),
                        "eases", names(details.eases())));
    }

    private static List<String> names(java.util.Collection<? extends Enum<?>> set) {
        return set.stream().map(Enum::name).toList();
    }

    String text(String field) {
        return fields.getOrDefault(field, "");
    }

    List<String> chosen(String field) {
        return sets.getOrDefault(field, List.of());
    }

    /** What somebody says of how sure it is; absent without a source. */
    @Nullable Check check(LocalDate today, String body) {
        if (text("how").equals(How.CALLED.name())) {
            return new Check(today, How.CALLED, text("source").isEmpty() ? body : text("source"));
        }
        return text("source").isEmpty() ? null : new Check(today, How.READ, text("source"));
    }

    /** The sentences about what was typed, by field. */
    static Map<String, String> sentences(Words words, Map<String, Typed.Sentence> wrong) {
        var all = new java.util.LinkedHashMap<String, String>();
        wrong.forEach((field, why) -> all.put(field, words.t(why.key(), why.values().toArray())));
        return all;
    }
}
