package vn.binhan.directory;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhan.directory.Facility.Cost;
import vn.binhan.directory.Facility.Details;
import vn.binhan.directory.Facility.Ease;
import vn.binhan.directory.Facility.ForWhom;
import vn.binhan.directory.Facility.Speech;
import vn.binhan.places.Unit;
import vn.binhan.places.UnitKey;

/**
 * An entry as somebody typed or pasted it, read field by field; what cannot be read gets one
 * sentence each.
 *
 * @param fields what was typed by the name of its field
 * @param sets what was chosen of several
 * @param before the entry that is changed; absent for a new one
 */
record Typed(
        Map<String, String> fields, Map<String, List<String>> sets, @Nullable Facility before) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST = 600;

    /** Where the entry is written from: how communes are found, and the province of its keeper. */
    interface Places {
        /** The communes of today that these words name. */
        List<Unit> communes(String words);

        UnitKey province();

        UnitKey nation();

        String written(Unit commune);
    }

    /** A key of the words files with its values. */
    record Sentence(String key, List<Object> values) {
        static Sentence of(String key, Object... values) {
            return new Sentence(key, List.of(values));
        }
    }

    /**
     * What came of it.
     *
     * @param details absent while anything is wrong
     * @param safe the place to seal; absent when there is none to seal, or it stays as it is
     * @param wrong by field
     */
    record Result(
            @Nullable Details details, @Nullable SafePlace safe, Map<String, Sentence> wrong) {}

    Result read(Places places) {
        var wrong = new LinkedHashMap<String, Sentence>();
        var kind = one(Kind.class, text("kind")).orElse(null);
        if (kind == null) {
            wrong.put("kind", Sentence.of("directory.wrong.kind"));
        }
        if (text("name").isEmpty() || text("name").length() > LONGEST_NAME) {
            wrong.put("name", Sentence.of("directory.wrong.name", LONGEST_NAME));
        }
        var phones = Phone.parse(text("phones"));
        if (phones.isEmpty()) {
            wrong.put("phones", Sentence.of("directory.wrong.phones"));
        }
        var hours = HoursText.parse(text("hours"));
        if (hours.isEmpty()) {
            wrong.put("hours", Sentence.of("directory.wrong.hours"));
        }
        var capacity = capacity(wrong);
        for (var field : List.of("nameInEnglish", "address", "bring", "remark")) {
            if (text(field).length() > LONGEST) {
                wrong.put(field, Sentence.of("directory.wrong.long", LONGEST));
            }
        }
        var point = Point.parse(text("point")).orElse(null);
        if (point == null && !text("point").isEmpty()) {
            wrong.put("point", Sentence.of("directory.wrong.point"));
        }
        var sealed = kind == Kind.SHELTER || !text("sealed").isEmpty();
        var commune = commune(places, wrong);
        var area = area(places, commune, sealed, wrong);
        if (kind == null || phones.isEmpty() || hours.isEmpty() || area == null) {
            return new Result(null, null, wrong);
        }
        if (sealed && commune == null && !text("address").isEmpty()) {
            wrong.putIfAbsent("commune", Sentence.of("directory.wrong.commune.sealed"));
        }
        if (!wrong.isEmpty()) {
            return new Result(null, null, wrong);
        }
        var safe = sealed && commune != null ? new SafePlace(commune, text("address")) : null;
        var details =
                new Details(
                        kind,
                        text("name"),
                        text("nameInEnglish"),
                        sealed,
                        sealed || commune == null ? null : commune.key(),
                        sealed ? "" : text("address"),
                        point,
                        area,
                        phones.get(),
                        hours.get(),
                        one(Cost.class, text("cost")).orElse(Cost.UNKNOWN),
                        several(ForWhom.class, "forWhom"),
                        several(Speech.class, "languages"),
                        several(Ease.class, "eases"),
                        capacity,
                        text("bring"),
                        text("remark"));
        return new Result(details, safe, wrong);
    }

    private @Nullable Integer capacity(Map<String, Sentence> wrong) {
        var typed = text("capacity");
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("[1-9]\\d{0,3}")) {
            wrong.put("capacity", Sentence.of("directory.wrong.capacity"));
            return null;
        }
        return Integer.valueOf(typed);
    }

    private @Nullable Unit commune(Places places, Map<String, Sentence> wrong) {
        var typed = text("commune");
        if (typed.isEmpty()) {
            return null;
        }
        var found = places.communes(typed);
        if (found.size() == 1) {
            return found.getFirst();
        }
        wrong.put(
                "commune",
                found.isEmpty()
                        ? Sentence.of("directory.wrong.commune", typed)
                        : Sentence.of(
                                "directory.wrong.communes",
                                typed,
                                String.join(
                                        "; ",
                                        found.stream().limit(5).map(places::written).toList())));
        return null;
    }

    /** Whom it serves; of a secret place never fewer than a province, or the area would tell. */
    private @Nullable UnitKey area(
            Places places, @Nullable Unit commune, boolean sealed, Map<String, Sentence> wrong) {
        return switch (text("area")) {
            case "COMMUNE" -> {
                if (sealed) {
                    wrong.put("area", Sentence.of("directory.wrong.area.sealed"));
                } else if (commune == null && !wrong.containsKey("commune")) {
                    wrong.put("commune", Sentence.of("directory.wrong.commune.none"));
                }
                yield commune == null ? null : commune.key();
            }
            case "NATION" -> {
                var nation = places.nation();
                var same = before != null && before.details().area().equals(nation);
                if (!same && !places.province().equals(nation)) {
                    wrong.put("area", Sentence.of("directory.wrong.area.nation"));
                }
                yield nation;
            }
            case "PROVINCE" -> places.province();
            case "SAME" -> before == null ? null : before.details().area();
            default -> {
                wrong.put("area", Sentence.of("directory.wrong.area"));
                yield null;
            }
        };
    }

    private String text(String field) {
        return fields.getOrDefault(field, "").strip();
    }

    private <E extends Enum<E>> Set<E> several(Class<E> kind, String field) {
        var chosen = EnumSet.noneOf(kind);
        sets.getOrDefault(field, List.of()).forEach(name -> one(kind, name).ifPresent(chosen::add));
        return new LinkedHashSet<>(chosen);
    }

    static <E extends Enum<E>> Optional<E> one(Class<E> kind, String name) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }
}
