package vn.binhan.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.binhan.kit.Json;

/** Holds a JSON value against a schema of our description; a field it does not name is a fault. */
final class Schema {
    private final Map<?, ?> description;
    private final List<String> faults = new ArrayList<>();

    private Schema(Map<?, ?> description) {
        this.description = description;
    }

    static Map<?, ?> map(String json) {
        return Json.read(json, Map.class);
    }

    /** What is wrong with this answer as the description gives it for the path and status. */
    static List<String> faults(Map<?, ?> description, String path, int status, String answer) {
        var reader = new Schema(description);
        var response = at(description, "paths", path, "get", "responses", String.valueOf(status));
        var content = at(response, "content").values().iterator().next();
        reader.check("$", at((Map<?, ?>) content, "schema"), Json.read(answer, Object.class));
        return reader.faults;
    }

    private void check(String where, Map<?, ?> given, Object value) {
        var schema = resolved(given);
        var allowed = schema.get("enum");
        if (allowed instanceof List<?> values && !values.contains(value)) {
            faults.add(where + " is " + value);
        }
        switch (String.valueOf(schema.get("type"))) {
            case "object" -> object(where, schema, value);
            case "array" -> array(where, schema, value);
            case "string" -> mustBe(where, value instanceof String);
            case "integer" -> mustBe(where, value instanceof Integer || value instanceof Long);
            case "number" -> mustBe(where, value instanceof Number);
            default -> faults.add(where + " has no type in the description");
        }
    }

    private void object(String where, Map<?, ?> schema, Object value) {
        if (!(value instanceof Map<?, ?> fields)) {
            faults.add(where + " is no object");
            return;
        }
        if (!(schema.get("properties") instanceof Map<?, ?> properties)) {
            return;
        }
        for (var name : (List<?>) schema.get("required")) {
            if (!fields.containsKey(name)) {
                faults.add(where + "." + name + " is missing");
            }
        }
        fields.forEach((name, field) -> {
            if (properties.get(name) instanceof Map<?, ?> inner) {
                check(where + "." + name, inner, field);
            } else {
                faults.add(where + "." + name + " is not described");
            }
        });
    }

    private void array(String where, Map<?, ?> schema, Object value) {
        if (!(value instanceof List<?> items)) {
            faults.add(where + " is no array");
            return;
        }
        for (var i = 0; i < items.size(); i++) {
            check(where + "[" + i + "]", at(schema, "items"), items.get(i));
        }
    }

    private void mustBe(String where, boolean fits) {
        if (!fits) {
            faults.add(where + " is of another type");
        }
    }

    private Map<?, ?> resolved(Map<?, ?> schema) {
        return schema.get("$ref") instanceof String name
                ? at(
                        description,
                        "components",
                        "schemas",
                        name.substring("#/components/schemas/".length()))
                : schema;
    }

    private static Map<?, ?> at(Map<?, ?> tree, String... path) {
        var here = tree;
        for (var step : path) {
            if (!(here.get(step) instanceof Map<?, ?> next)) {
                throw new IllegalStateException("The description has no " + String.join("/", path));
            }
            here = next;
        }
        return here;
    }
}
