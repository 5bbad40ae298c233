package vn.binhan.cases;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhan.needs.Needs;
import vn.binhan.risk.Level;
import vn.binhan.today.Item;
import vn.binhan.today.Today;

/** What of a desk is to be done today: one's own work, and of a unit what only its head can do. */
final class CasesToday {
    /** What waits for somebody else than the worker, as soon as it is there. */
    private static final Set<Task.Kind> FOR_HEADS = Set.of(Task.Kind.SETTLE_CLOSURE);

    private CasesToday() {}

    static List<Item> of(Cases.Desk desk, Instant now) {
        var named = new HashSet<>(desk.own().stream().map(Standing::ref).toList());
        var headed =
                desk.units().stream()
                        .filter(each -> !named.contains(each.ref()))
                        .filter(each -> isForHead(each.next(), now));
        return Stream.concat(desk.own().stream().filter(each -> isSoon(each.next(), now)), headed)
                .flatMap(each -> item(each).stream())
                .toList();
    }

    private static boolean isSoon(Standing.@Nullable Next next, Instant now) {
        return next != null && next.due().isBefore(now.plus(Today.SOON));
    }

    /** What is late in a unit is its head's to ask about. */
    private static boolean isForHead(Standing.@Nullable Next next, Instant now) {
        return next != null && (FOR_HEADS.contains(next.kind()) || next.due().isBefore(now));
    }

    private static List<Item> item(Standing standing) {
        var next = standing.next();
        return next == null
                ? List.of()
                : List.of(
                        new Item(
                                danger(standing.level()),
                                next.due(),
                                "chronicle.case",
                                standing.ref().shortly(),
                                List.of(why(next.kind())),
                                "/vu-viec/" + standing.ref() + next.kind().page()));
    }

    /** What two rooms tell has one name. */
    private static String why(Task.Kind kind) {
        return kind == Task.Kind.ASK_RECEIVER ? Needs.ASK_RECEIVER : "cases.task." + kind;
    }

    /** Little that is known is not little danger. */
    private static Item.Danger danger(@Nullable Level level) {
        return level == null ? Item.Danger.RAISED : Item.Danger.valueOf(level.name());
    }
}
