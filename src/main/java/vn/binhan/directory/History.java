package vn.binhan.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.binhan.kit.Json;

/** The history of an entry as people read it: who did what, and which columns became what. */
final class History {
    private static final List<String> COLUMNS =
            List.of(
                    "kind",
                    "name",
                    "name_en",
                    "at_code",
                    "address",
                    "latitude",
                    "longitude",
                    "area_code",
                    "phones",
                    "hours",
                    "cost",
                    "for_whom",
                    "languages",
                    "eases",
                    "capacity",
                    "bring",
                    "remark",
                    "checked_on",
                    "source");

    /** One step with the columns that it changed and what they said before. */
    record Step(VersionStore.Version version, Map<String, String> before) {}

    private History() {}

    /** The steps, the newest first. */
    static List<Step> of(List<VersionStore.Version> newestFirst) {
        var steps = new ArrayList<Step>();
        for (var i = 0; i < newestFirst.size(); i++) {
            var version = newestFirst.get(i);
            var changed = new LinkedHashMap<String, String>();
            if (i + 1 < newestFirst.size()) {
                var now = Json.map(version.body());
                var then = Json.map(newestFirst.get(i + 1).body());
                for (var column : COLUMNS) {
                    if (!Objects.equals(now.get(column), then.get(column))) {
                        changed.put(column, Objects.toString(then.get(column), ""));
                    }
                }
            }
            steps.add(new Step(version, changed));
        }
        return steps;
    }
}
