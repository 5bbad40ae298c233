package vn.binhan.children;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import vn.binhan.kit.Json;

/** A sheet as it lies sealed. */
final class Filled {
    private Filled() {}

    static String text(Map<String, String> values) {
        return Json.line(values);
    }

    /** What stands in it, by the word of each field; empty where it cannot be read. */
    static Map<String, String> read(String text) {
        try {
            var values = new LinkedHashMap<String, String>();
            Map<?, ?> read = Json.read(text, Map.class);
            read.forEach(
                    (field, value) -> values.put(String.valueOf(field), String.valueOf(value)));
            return values;
        } catch (JacksonException e) {
            return Map.of();
        }
    }
}
