package vn.binhan.today;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place where something waits for somebody, with everything that is to be done there.
 *
 * @param first the most urgent of it
 * @param due the first time of any of it; absent where none is known
 * @param why the words for each thing that is to be done, the most urgent first
 */
record Row(Item first, @Nullable Instant due, List<List<String>> why) {

    /** The most urgent first; what is done in one place stands once, whoever tells of it. */
    static List<Row> of(List<Item> told) {
        var places = new LinkedHashMap<String, List<Item>>();
        told.stream()
                .sorted(Item.URGENCY)
                .forEach(item ->
                        places.computeIfAbsent(item.place(), _ -> new ArrayList<>()).add(item));
        return places.values().stream().map(Row::at).toList();
    }

    private static Row at(List<Item> items) {
        var due =
                items.stream()
                        .map(Item::due)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
        var said = items.stream().map(Item::why).distinct().toList();
        var why =
                said.stream()
                        .filter(each -> said.stream().noneMatch(more -> says(more, each)))
                        .toList();
        return new Row(items.getFirst(), due, why);
    }

    /** Whether this says the same as the other, and more. */
    private static boolean says(List<String> more, List<String> less) {
        return more.size() > less.size() && more.subList(0, less.size()).equals(less);
    }
}
