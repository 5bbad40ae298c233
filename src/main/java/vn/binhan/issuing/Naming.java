package vn.binhan.issuing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhan.drafting.DraftItem;
import vn.binhan.drafting.ItemKind;
import vn.binhan.kit.VietnameseText;
import vn.binhan.work.BodyRole;

/**
 * One place where the lines of a plan name a body for a piece of work: the body's own line above a
 * duty, or the body that a person confirmed at a task, a duty or a report.
 *
 * @param line the number of the line that is given
 */
record Naming(int line, String written, BodyRole role) {

    /** Names that differ in tones, signs or letters' size alone are one. */
    String name() {
        return VietnameseText.key(written);
    }

    /** All such places in the order of the lines; a body is named once for each line. */
    static List<Naming> of(List<DraftItem> items) {
        var namings = new ArrayList<Naming>();
        var seen = new HashSet<List<Object>>();
        @Nullable DraftItem body = null;
        for (var item : items) {
            var found = new ArrayList<Naming>();
            if (item.kind() == ItemKind.BODY) {
                body = item;
            } else if (item.kind() != ItemKind.DUTY) {
                body = null;
            } else if (body != null) {
                var role = BodyRole.of(body.details().getOrDefault("role", "lead"));
                found.add(new Naming(item.key(), body.text(), role));
            }
            if (mayBeGiven(item.kind())) {
                item.doers()
                        .forEach(doer ->
                                found.add(
                                        new Naming(
                                                item.key(),
                                                doer.name(),
                                                doer.leads() ? BodyRole.LEAD : BodyRole.SUPPORT)));
            }
            found.stream()
                    .filter(naming -> seen.add(List.of(naming.line(), naming.name())))
                    .forEach(namings::add);
        }
        return namings;
    }

    private static boolean mayBeGiven(ItemKind kind) {
        return kind == ItemKind.TASK || kind == ItemKind.DUTY || kind == ItemKind.REPORT;
    }
}
