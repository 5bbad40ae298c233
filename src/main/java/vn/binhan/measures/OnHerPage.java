package vn.binhan.measures;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Story;
import vn.binhan.kit.Words;

/**
 * An order as the first page of her case shows it: how it stands and the clocks that still run.
 *
 * @param state absent for whoever is not on the order's dossier
 */
public record OnHerPage(
        CaseRef dossier, @Nullable OrderState state, List<OrderClocks.Running> running) {

    /**
     * The orders in which something still runs or is to be done, or else the newest. Whose story
     * tells of none costs nothing: the database is not asked.
     */
    public static List<OnHerPage> of(Measures measures, Actor actor, Story hers) {
        if (hers.of(SurvivorKind.values()).findAny().isEmpty()) {
            return List.of();
        }
        var now = measures.now();
        var all =
                measures.rooms()
                        .access()
                        .wall()
                        .as(
                                actor,
                                () ->
                                        measures.ordersOf(hers.held().file().ref()).stream()
                                                .map(each -> of(measures, each, now))
                                                .toList());
        var open = all.stream().filter(OnHerPage::isOpen).toList();
        return open.isEmpty() ? all.subList(0, Math.min(1, all.size())) : open;
    }

    private static OnHerPage of(Measures measures, CaseRef dossier, Instant now) {
        var story = measures.rooms().chronicle().of(dossier);
        if (story.isEmpty()) {
            return new OnHerPage(dossier, null, List.of());
        }
        var order = Order.of(story);
        var running =
                measures.clocks().of(order, now).stream()
                        .filter(each -> each.clock().course().done() == null)
                        .toList();
        return new OnHerPage(dossier, order.at(now), running);
    }

    private boolean isOpen() {
        return state == OrderState.ASKED || state != null && state.holds();
    }

    /** How long there is still, or since when it is over. */
    static String left(Instant due, Instant now, Words words) {
        var over = due.isBefore(now);
        var minutes = Duration.between(now, due).abs().toMinutes();
        var hours = minutes / 60;
        var key = over ? "measures.over." : "measures.left.";
        if (hours >= 48) {
            return words.t(key + "days", hours / 24);
        }
        return hours >= 1 ? words.t(key + "hours", hours) : words.t(key + "minutes", minutes);
    }
}
