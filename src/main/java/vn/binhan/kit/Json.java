package vn.binhan.kit;

import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one way in which the program writes and reads JSON: plain values, absent ones left out. */
public final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(inclusion ->
                            inclusion.withValueInclusion(
                                    com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
                    .build();
    private static final ObjectMapper READABLE =
            MAPPER.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private Json() {}

    /** The value on one line. */
    public static String line(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** The value as people read it, indented. */
    public static String readable(Object value) {
        return READABLE.writeValueAsString(value);
    }

    /** The value of this type that the text holds. */
    public static <T> T read(String text, Class<T> type) {
        return MAPPER.readValue(text, type);
    }

    /** The members of the object that the text holds, by name. */
    public static Map<String, Object> map(String text) {
        return MAPPER.readValue(text, MEMBERS);
    }
}
