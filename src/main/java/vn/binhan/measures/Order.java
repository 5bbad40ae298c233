package vn.binhan.measures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Decision;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Happening;
import vn.binhan.ledger.Particulars;

/**
 * A no-contact order as it follows from what happened, in the order in which it really happened:
 * something that is written down late takes its own place, and is refused where the rest would then
 * be impossible.
 */
final class Order {

    /** How long something may last at most, by the rule of the day on which it begins. */
    interface Limits {
        /** The last moment; empty when no rule of that day is known. */
        Optional<Instant> end(String rule, Instant start);
    }

    /** One thing that happened. */
    record Event(OrderKind kind, Instant at, Particulars codes) {}

    /** A permitted contact. */
    record Contact(Instant from, Instant until, @Nullable Instant ended) {}

    /** Somebody asked to cancel. */
    record Asking(Instant at, @Nullable Instant answered) {}

    private final List<Event> events;

    private Order(List<Event> events) {
        this.events = events;
    }

    /** The order that follows from this story. */
    static Order of(List<Happening> story) {
        return new Order(
                story.stream()
                        .flatMap(each ->
                                OrderKind.of(each.kind())
                                        .map(kind -> new Event(kind, each.at(), each.codes()))
                                        .stream())
                        .sorted(Comparator.comparing(Event::at))
                        .toList());
    }

    /** Nothing has happened yet. */
    static Order none() {
        return new Order(List.of());
    }

    /** The order after this as well, or why it cannot have happened so. */
    Decision<Order> with(Draft draft, Limits limits) {
        var kind = OrderKind.of(draft.kind().key()).orElseThrow();
        var added = new Event(kind, draft.at(), draft.codes());
        var all = new ArrayList<Event>();
        events.stream().filter(e -> !e.at().isAfter(added.at())).forEach(all::add);
        var place = all.size();
        all.add(added);
        events.stream().filter(e -> e.at().isAfter(added.at())).forEach(all::add);
        for (var i = place; i < all.size(); i++) {
            var event = all.get(i);
            var wrong = new Order(all.subList(0, i)).refuses(event, limits);
            if (wrong.isPresent()) {
                return i == place
                        ? Decision.refuse(wrong.get())
                        : Decision.refuse("measures.refused.later");
            }
        }
        return Decision.accept(new Order(List.copyOf(all)));
    }

    /** Why this cannot come next. */
    private Optional<String> refuses(Event event, Limits limits) {
        if (event.kind().isNote()) {
            return Optional.empty();
        }
        var state = at(event.at());
        if (event.kind() == OrderKind.LAPSED || OrderFlow.of(state, event.kind()).isEmpty()) {
            return Optional.of("measures.refused.state." + state);
        }
        return switch (event.kind()) {
            case DECIDED -> tooLong(event, event.at(), "C6", limits);
            case COURT_ORDERED -> tooLong(event, event.at(), "C9", limits);
            case SERVED ->
                    event.codes()
                            .one(OrderCode.Receiver.class, "receiver")
                            .filter(served()::contains)
                            .map(_ -> "measures.refused.served");
            case CONTACT_NOTIFIED -> contact(event, limits);
            case CONTACT_ENDED ->
                    openContact().filter(open -> !event.at().isBefore(open.from())).isPresent()
                            ? Optional.empty()
                            : Optional.of("measures.refused.nocontact");
            case REQUESTED,
                    WITHDRAWN,
                    REFUSED,
                    SUPERVISED,
                    BREACHED,
                    CANCEL_ASKED,
                    CANCELLED,
                    KEPT,
                    DANGER_JUDGED,
                    EXTENDED_BY_NEW,
                    WARNED,
                    OVERDUE,
                    LAPSED ->
                    Optional.empty();
        };
    }

    private static Optional<String> tooLong(Event event, Instant from, String rule, Limits limits) {
        var until = event.codes().when("until");
        if (until.isEmpty() || !until.get().isAfter(from)) {
            return Optional.of("measures.refused.until");
        }
        var latest = limits.end(rule, from);
        if (latest.isEmpty()) {
            return Optional.of("measures.refused.norule");
        }
        return until.get().isAfter(latest.get())
                ? Optional.of("measures.refused.long." + rule)
                : Optional.empty();
    }

    private Optional<String> contact(Event event, Limits limits) {
        var from = event.codes().when("from");
        if (openContact().isPresent()) {
            return Optional.of("measures.refused.contactopen");
        }
        if (from.isEmpty() || from.get().isBefore(event.at())) {
            return Optional.of("measures.refused.before");
        }
        if (until().filter(end -> from.get().isBefore(end)).isEmpty()) {
            return Optional.of("measures.refused.contactafter");
        }
        return tooLong(event, from.get(), "C8", limits);
    }

    /** Where it stands at this moment: it ends by itself, whether anybody writes that down. */
    OrderState at(Instant now) {
        var state = OrderState.NEW;
        for (var event : events) {
            if (event.kind().isNote()) {
                continue;
            }
            state = lapsed(state, event.at());
            var row = OrderFlow.of(state, event.kind());
            state = row.map(OrderFlow.Row::to).orElse(state);
        }
        return lapsed(state, now);
    }

    private OrderState lapsed(OrderState state, Instant now) {
        return state.holds() && until().filter(end -> !now.isBefore(end)).isPresent()
                ? OrderFlow.of(state, OrderKind.LAPSED).orElseThrow().to()
                : state;
    }

    /** When it ends by itself; empty before it was decided. */
    Optional<Instant> until() {
        return last(OrderKind.DECIDED, OrderKind.COURT_ORDERED)
                .flatMap(event -> event.codes().when("until"));
    }

    /** Who has got the decision. */
    Set<OrderCode.Receiver> served() {
        var all = EnumSet.noneOf(OrderCode.Receiver.class);
        all(OrderKind.SERVED)
                .forEach(event ->
                        event.codes()
                                .one(OrderCode.Receiver.class, "receiver")
                                .ifPresent(all::add));
        return all;
    }

    /** The permitted contact that was announced and has not been reported as over. */
    Optional<Contact> openContact() {
        return contacts().stream().filter(each -> each.ended() == null).findFirst();
    }

    /** Every permitted contact. */
    List<Contact> contacts() {
        var found = new ArrayList<Contact>();
        for (var event : events) {
            if (event.kind() == OrderKind.CONTACT_NOTIFIED) {
                found.add(
                        new Contact(
                                event.codes().when("from").orElseThrow(),
                                event.codes().when("until").orElseThrow(),
                                null));
            } else if (event.kind() == OrderKind.CONTACT_ENDED && !found.isEmpty()) {
                var open = found.removeLast();
                found.add(new Contact(open.from(), open.until(), event.at()));
            }
        }
        return found;
    }

    /** Every wish to cancel with its answer. */
    List<Asking> askings() {
        var found = new ArrayList<Asking>();
        for (var event : events) {
            if (event.kind() == OrderKind.CANCEL_ASKED) {
                found.add(new Asking(event.at(), null));
            } else if (!found.isEmpty()
                    && found.getLast().answered() == null
                    && (event.kind() == OrderKind.KEPT || event.kind() == OrderKind.CANCELLED)) {
                found.add(new Asking(found.removeLast().at(), event.at()));
            }
        }
        return found;
    }

    /** The newest of these. */
    Optional<Event> last(OrderKind... kinds) {
        return all(kinds).reduce((_, later) -> later);
    }

    Stream<Event> all(OrderKind... kinds) {
        var wanted = Set.of(kinds);
        return events.stream().filter(event -> wanted.contains(event.kind()));
    }

    /** Who asked for it. */
    Optional<OrderCode.Asker> asker() {
        return last(OrderKind.REQUESTED)
                .flatMap(event -> event.codes().one(OrderCode.Asker.class, "asker"));
    }

    /** Whether it has to be said near the end, or after it, whether she is still in danger. */
    boolean asksForDanger(Instant now) {
        var state = at(now);
        return (state.holds() || state == OrderState.LAPSED)
                && last(OrderKind.WARNED, OrderKind.LAPSED).isPresent()
                && last(OrderKind.EXTENDED_BY_NEW).isEmpty()
                && last(OrderKind.DANGER_JUDGED)
                        .flatMap(event -> event.codes().one(OrderCode.Danger.class, "danger"))
                        .filter(OrderCode.Danger.NO_MORE::equals)
                        .isEmpty();
    }
}
