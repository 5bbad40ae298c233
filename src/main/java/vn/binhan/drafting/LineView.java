package vn.binhan.drafting;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line or one field of the head as its form shows it.
 *
 * @param key the number of the line, or the name of the field
 * @param item the line, absent for a field
 * @param place where it stands in the text that was read, absent for what a person added
 */
record LineView(
        String key,
        @Nullable DraftItem item,
        MarkedText.@Nullable Place place,
        List<String> bodies,
        List<String> deadlines) {

    /** The line or field of this key, absent when there is none. */
    static @Nullable LineView of(Review review, String key, Function<Review, List<String>> known) {
        if (key.equals("bases") || HeadRules.FIELDS.contains(key)) {
            return new LineView(key, null, fieldPlace(review, key), List.of(), List.of());
        }
        var index = key.matches("\\d{1,9}") ? review.tree().indexOf(Integer.parseInt(key)) : -1;
        if (index < 0) {
            return null;
        }
        var item = review.tree().items().get(index);
        var takes = item.kind() == ItemKind.TASK || item.kind() == ItemKind.DUTY;
        var had = item.details();
        return new LineView(
                key,
                item,
                item.from() == null || item.to() == null
                        ? null
                        : new MarkedText.Place(key, item.from(), item.to()),
                takes
                        ? Offers.bodies(item.text(), names(review, known)).stream()
                                .filter(body -> !had.getOrDefault("body", "").contains(body))
                                .map(body -> Offers.inItsRole(body, item.text()))
                                .toList()
                        : List.of(),
                takes
                        ? Offers.deadlines(item.text()).stream()
                                .filter(due -> !due.equals(had.get("due")))
                                .toList()
                        : List.of());
    }

    /** The bodies of the plan itself first, then those of the province. */
    private static List<String> names(Review review, Function<Review, List<String>> known) {
        var own =
                review.tree().items().stream()
                        .filter(item -> item.kind() == ItemKind.BODY)
                        .map(DraftItem::text);
        return Stream.concat(own, known.apply(review).stream()).distinct().toList();
    }

    private static MarkedText.@Nullable Place fieldPlace(Review review, String name) {
        var field = review.tree().header().get(name);
        return field == null || field.from() == null || field.to() == null
                ? null
                : new MarkedText.Place(name, field.from(), field.to());
    }

    /** The line; a fault for a field of the head. */
    DraftItem line() {
        if (item == null) {
            throw new IllegalStateException(key + " is no line");
        }
        return item;
    }
}
