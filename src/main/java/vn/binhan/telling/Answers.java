package vn.binhan.telling;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What one page sent: every field may be missing, doubled, or nonsense. */
record Answers(Map<String, List<String>> fields) {
    static final int LONGEST_STORY = 8_000;
    static final int LONGEST_LINE = 300;

    static Answers of(MultiValueMap<String, String> parameters) {
        return new Answers(parameters);
    }

    String text(String name) {
        var all = fields.getOrDefault(name, List.of());
        return all.isEmpty() || all.getFirst() == null ? "" : all.getFirst().strip();
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    <E extends Enum<E>> @Nullable E one(Class<E> kind, String name) {
        return value(kind, text(name));
    }

    <E extends Enum<E>> Set<E> all(Class<E> kind, String name) {
        var found = EnumSet.noneOf(kind);
        for (var each : fields.getOrDefault(name, List.of())) {
            var value = value(kind, each == null ? "" : each);
            if (value != null) {
                found.add(value);
            }
        }
        return found;
    }

    private static <E extends Enum<E>> @Nullable E value(Class<E> kind, String name) {
        for (var each : kind.getEnumConstants()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return null;
    }

    /** Fields with too long a text, each with the key of its sentence. */
    Map<String, String> tooLong() {
        var wrong = new LinkedHashMap<String, String>();
        for (var name : List.of("story", "older")) {
            if (text(name).length() > LONGEST_STORY) {
                wrong.put(name, "telling.toolong.story");
            }
        }
        for (var name : List.of("place", "q", "address", "hours", "who", "code", "neutral")) {
            if (text(name).length() > LONGEST_LINE) {
                wrong.put(name, "telling.toolong.line");
            }
        }
        return wrong;
    }
}
