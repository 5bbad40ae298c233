package vn.binhan.kit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** Every text of the interface in one language, read once from the words files of the rooms. */
public final class Words {
    private final Language language;
    private final Map<String, String> texts;

    private Words(Language language, Map<String, String> texts) {
        this.language = language;
        this.texts = Collections.unmodifiableMap(texts);
    }

    /**
     * The words of these rooms; a room without a words file has none, a key that two rooms define
     * is a fault.
     */
    public static Words load(Language language, List<String> rooms) {
        var texts = new HashMap<String, String>();
        for (var room : rooms) {
            var file = "/vn/binhan/%s/%s.%s.properties".formatted(room, room, language.code());
            for (var entry : read(file).entrySet()) {
                if (texts.put((String) entry.getKey(), (String) entry.getValue()) != null) {
                    throw new IllegalStateException("Two rooms define the word " + entry.getKey());
                }
            }
        }
        return new Words(language, texts);
    }

    public Language language() {
        return language;
    }

    /**
     * The text of this key with {0}, {1} … filled in; a missing key is a fault that a test finds,
     * so that no page shows a bare key.
     */
    public String t(String key, Object... values) {
        var text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("No word for " + key + " in " + language.code());
        }
        for (var i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** Whether this key has a text here. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }

    /** All keys, for the test that holds the languages together. */
    public Set<String> keys() {
        return texts.keySet();
    }

    private static Properties read(String file) {
        var properties = new Properties();
        try (var in = Words.class.getResourceAsStream(file)) {
            if (in != null) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
