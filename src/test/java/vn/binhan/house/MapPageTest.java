package vn.binhan.house;

import java.io.IOException;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MapPageTest {

    @Test
    void the_map_shows_every_room_and_whom_it_imports() throws IOException {
        var imports = new TreeMap<String, TreeSet<String>>();
        for (var type : Compiled.types()) {
            var others = imports.computeIfAbsent(type.room(), room -> new TreeSet<>());
            type.mentions().stream()
                    .filter(other -> !other.equals(type.room()) && !other.equals("kit"))
                    .forEach(others::add);
        }
        var page =
                new StringBuilder(
                        """
                        # The map of the house

                        Rooms are packages below `src/main/java/vn/binhan`. They stand on four floors; a room may import
                        rooms of lower floors and, on its own floor, rooms named above it in this table. Everybody may use
                        `kit`. The table is `HousePlan`, and `HousePlanTest` holds every class to it. This page is written by
                        the code; a test fails when it is stale.

                        | floor | room | what it is for | imports |
                        |---|---|---|---|
                        """);
        for (var room : HousePlan.ROOMS) {
            var others = imports.getOrDefault(room.name(), new TreeSet<>());
            page.append(
                    "| %d | `%s` | %s | %s |%n"
                            .formatted(
                                    room.floor(),
                                    room.name(),
                                    room.purpose(),
                                    others.isEmpty()
                                            ? "–"
                                            : "`" + String.join("`, `", others) + "`"));
        }
        page.append(
                """

                ```mermaid
                flowchart BT
                """);
        for (var room : HousePlan.ROOMS) {
            for (var other : imports.getOrDefault(room.name(), new TreeSet<>())) {
                if (!room.name().equals("app")) {
                    page.append("    %s --> %s%n".formatted(room.name(), other));
                }
            }
        }
        page.append("```\n");
        WrittenPage.hold("docs/map.md", page.toString());
    }
}
