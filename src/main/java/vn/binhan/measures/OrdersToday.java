package vn.binhan.measures;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import vn.binhan.access.Wall;
import vn.binhan.dossiers.DossierShelf;
import vn.binhan.today.Item;
import vn.binhan.today.Today;

/** What waits in orders: whoever decides sees what was asked for, everybody what ends. */
final class OrdersToday {
    private static final Set<OrderState> TO_DECIDE =
            Set.of(OrderState.ASKED, OrderState.CANCEL_ASKED);

    private OrdersToday() {}

    static List<Item> of(
            DossierShelf<MeasureKind, OrderState> store, Wall.Asking asking, Instant now) {
        return store.today(asking.proof(), now.plus(Today.SOON)).stream()
                .filter(each -> !TO_DECIDE.contains(each.line().state()) || each.isTheirs(now))
                .map(DossierShelf.Waits::line)
                .map(OrdersToday::item)
                .toList();
    }

    /** Whoever asked for an order, or is protected by one that ends, may be in danger. */
    private static Item item(DossierShelf.Line<MeasureKind, OrderState> line) {
        return new Item(
                Item.Danger.HIGH,
                line.due(),
                "measures.dossier",
                line.ref().toString().substring(3, 11),
                List.of("measures.today." + line.state()),
                "/bien-phap/" + line.ref());
    }
}
