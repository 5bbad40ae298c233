package vn.binhan.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.binhan.kit.Log;
import vn.binhan.vault.CaseId;

/** The log takes events only, and an event has no part that could hold what a person wrote. */
class LogRulesTest {
    private static final Set<Class<?>> SAFE =
            Set.of(
                    int.class,
                    long.class,
                    boolean.class,
                    UUID.class,
                    Class.class,
                    Path.class,
                    CaseId.class);

    /** Codes that the program or the database draws up itself, never a person. */
    private static final Set<String> CODES = Set.of("province", "sqlState", "number");

    @Test
    void only_one_class_of_the_house_reaches_the_log() throws IOException {
        var faults = new ArrayList<String>();
        for (var file : sources()) {
            var text = Files.readString(file);
            var name = file.getFileName().toString();
            for (var way : List.of("org.slf4j", "java.util.logging", "commons.logging")) {
                if (text.contains("import " + way) && !name.equals("Log.java")) {
                    faults.add(name + " imports " + way);
                }
            }
            for (var way : List.of(".printStackTrace(", "System.Logger", "System.getLogger")) {
                if (text.contains(way)) {
                    faults.add(name + " uses " + way);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void every_event_is_made_of_numbers_ids_and_codes() throws Exception {
        var events = new ArrayList<Class<?>>();
        for (var type : Compiled.types()) {
            var loaded = load(type);
            if (loaded.isRecord() && Log.Event.class.isAssignableFrom(loaded)) {
                events.add(loaded);
            }
        }
        assertThat(events).hasSizeGreaterThan(12);
        var faults =
                events.stream()
                        .flatMap(event -> Stream.of(event.getRecordComponents()))
                        .filter(part ->
                                !SAFE.contains(part.getType())
                                        && !part.getType().isEnum()
                                        && !(part.getType() == String.class
                                                && CODES.contains(part.getName())))
                        .map(part ->
                                part.getDeclaringRecord().getSimpleName() + "." + part.getName());
        assertThat(faults).isEmpty();
    }

    private static Class<?> load(Compiled.Type type) throws ClassNotFoundException {
        var name = "vn.binhan." + type.room() + "." + type.name();
        return Class.forName(name, false, LogRulesTest.class.getClassLoader());
    }

    @Test
    void the_log_has_one_appender_and_its_lines_are_ours() throws IOException {
        var settings = Files.readString(Path.of("src/main/resources/logback.xml"));
        assertThat(settings).containsOnlyOnce("<appender name=").contains("vn.binhan.kit.LogLine");
        assertThat(settings).doesNotContain("<pattern>");
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java/vn/binhan"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
