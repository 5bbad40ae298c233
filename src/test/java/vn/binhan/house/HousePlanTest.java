package vn.binhan.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the walls of the house. */
class HousePlanTest {
    private static final Path MAIN = Path.of("src/main/java/vn/binhan");
    private static final Pattern SCHEMA =
            Pattern.compile("\\b(?:from|join|into|update|table|delete from)\\s+([a-z]+)\\.[a-z_]+");

    /** Public types a room may show; tools and the gate of rights are used by everybody. */
    private static final Map<String, Integer> PUBLIC_TYPES =
            Map.of("kit", 20, "vault", 17, "access", 24, "intake", 11, "wording", 13);

    /** The rooms that make a plan out of a text: they decide, whatever their classes are called. */
    private static final List<String> READERS =
            List.of("wording", "layout", "figures", "heads", "outline", "reading");

    @Test
    void every_folder_is_a_room_of_the_plan_and_every_room_has_a_folder() throws IOException {
        var folders = new TreeSet<String>();
        try (var list = Files.list(MAIN)) {
            list.filter(Files::isDirectory).forEach(f -> folders.add(f.getFileName().toString()));
        }
        var planned = new TreeSet<String>();
        HousePlan.ROOMS.forEach(room -> planned.add(room.name()));
        assertThat(folders).isEqualTo(planned);
    }

    @Test
    void the_plan_goes_up_floor_by_floor() {
        assertThat(HousePlan.ROOMS.stream().map(HousePlan.Room::floor).toList()).isSorted();
    }

    @Test
    void no_class_imports_a_room_above_it() throws IOException {
        var faults = new ArrayList<String>();
        for (var type : Compiled.types()) {
            for (var other : type.mentions()) {
                if (!HousePlan.mayImport(type.room(), other)) {
                    faults.add(type.room() + "." + type.name() + " uses " + other);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void a_room_touches_only_its_own_schema() throws IOException {
        var faults = new ArrayList<String>();
        for (var file : javaFiles()) {
            var room = MAIN.relativize(file).getName(0).toString();
            var found = SCHEMA.matcher(Files.readString(file));
            while (found.find()) {
                var schema = found.group(1);
                if (HousePlan.indexOf(schema) >= 0 && !schema.equals(room)) {
                    faults.add(MAIN.relativize(file) + " touches " + schema);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void files_stay_small_and_rooms_stay_flat() throws IOException {
        var faults = new ArrayList<String>();
        for (var file : javaFiles()) {
            var lines = Files.readAllLines(file).size();
            if (lines > 300) {
                faults.add(MAIN.relativize(file) + " has " + lines + " lines");
            }
            if (MAIN.relativize(file).getNameCount() != 2) {
                faults.add(MAIN.relativize(file) + " lies too deep");
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void a_room_shows_few_public_types() throws IOException {
        var counts = new TreeMap<String, Integer>();
        for (var type : Compiled.types()) {
            if (type.isPublic() && !type.generated() && !type.name().contains("$")) {
                counts.merge(type.room(), 1, Integer::sum);
            }
        }
        counts.entrySet().removeIf(e -> e.getValue() <= PUBLIC_TYPES.getOrDefault(e.getKey(), 8));
        assertThat(counts).isEmpty();
    }

    @Test
    void what_decides_knows_no_framework() throws IOException {
        var faults = new ArrayList<String>();
        for (var file : javaFiles()) {
            var text = Files.readString(file);
            var decides =
                    text.contains("implements Action<")
                            || text.contains("extends WorkAction<")
                            || READERS.contains(MAIN.relativize(file).getName(0).toString());
            if (decides && text.contains("import org.springframework")) {
                faults.add(MAIN.relativize(file).toString());
            }
        }
        assertThat(faults).isEmpty();
    }

    private static List<Path> javaFiles() throws IOException {
        try (var files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
