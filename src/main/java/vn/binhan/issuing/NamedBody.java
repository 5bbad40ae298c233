package vn.binhan.issuing;

import java.util.LinkedHashMap;
import java.util.List;
import vn.binhan.drafting.DraftItem;
import vn.binhan.drafting.ItemKind;
import vn.binhan.kit.VietnameseText;

/**
 * A body that a plan names, however often.
 *
 * @param field what its choice is called on the page before issuing
 * @param work how many lines are given to it
 */
record NamedBody(String field, String written, int work) {

    /** Names that differ in tones, signs or letters' size alone are one. */
    String name() {
        return VietnameseText.key(written);
    }

    /** The bodies of these lines in the order in which they are first named. */
    static List<NamedBody> of(List<DraftItem> items) {
        var bodies = new LinkedHashMap<String, NamedBody>();
        for (var item : items) {
            if (item.kind() == ItemKind.BODY) {
                var body = new NamedBody("body-" + item.key(), item.text(), 0);
                bodies.putIfAbsent(body.name(), body);
            }
        }
        for (var naming : Naming.of(items)) {
            var field = "body-%d-%d".formatted(naming.line(), bodies.size());
            bodies.putIfAbsent(naming.name(), new NamedBody(field, naming.written(), 0));
            bodies.computeIfPresent(
                    naming.name(),
                    (name, body) -> new NamedBody(body.field(), body.written(), body.work() + 1));
        }
        return List.copyOf(bodies.values());
    }
}
