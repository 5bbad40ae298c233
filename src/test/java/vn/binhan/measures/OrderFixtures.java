package vn.binhan.measures;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import vn.binhan.access.Decision;
import vn.binhan.access.PersonId;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Happening;
import vn.binhan.kit.Formats;
import vn.binhan.law.Rules;
import vn.binhan.law.WorkCalendar;
import vn.binhan.ledger.Particulars;

/** An order as a test tells it, with moments written as "21:10 14/11/2026". */
final class OrderFixtures {
    static final OrderClocks CLOCKS = new OrderClocks(Rules.shipped(), WorkCalendar.shipped());

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu");

    private final List<Happening> told = new ArrayList<>();

    static Instant at(String minute) {
        return LocalDateTime.parse(minute, MINUTE).atZone(Formats.ZONE).toInstant();
    }

    static Draft requested(String at) {
        return new Draft(
                OrderKind.REQUESTED,
                at(at),
                Particulars.none().code("asker", OrderCode.Asker.VICTIM));
    }

    static Draft decided(String at, String until) {
        return new Draft(OrderKind.DECIDED, at(at), Particulars.none().moment("until", at(until)));
    }

    static Draft served(String at, OrderCode.Receiver receiver) {
        return new Draft(OrderKind.SERVED, at(at), Particulars.none().code("receiver", receiver));
    }

    static Draft contact(String at, String from, String until) {
        return new Draft(
                OrderKind.CONTACT_NOTIFIED,
                at(at),
                Particulars.none().moment("from", at(from)).moment("until", at(until)));
    }

    static Draft only(OrderKind kind, String at) {
        return new Draft(kind, at(at), Particulars.none());
    }

    /** Tells it, or returns the reason why it cannot have been so. */
    String tell(Draft draft) {
        return switch (order().with(draft, CLOCKS)) {
            case Decision.Refused<Order>(var reason, var _) -> reason;
            case Decision.Accepted<Order> _ -> {
                note(draft);
                yield "";
            }
        };
    }

    /** Tells what the program itself says. */
    void note(Draft draft) {
        told.add(
                new Happening(
                        told.size() + 1,
                        draft.kind().key(),
                        draft.at(),
                        draft.at(),
                        new PersonId("91", 1),
                        draft.codes(),
                        false));
    }

    Order order() {
        return Order.of(told);
    }

    /** What the minute round would tell at this moment; it is told then. */
    List<String> round(String now) {
        var due = OrderWatch.due(order(), CLOCKS, at(now));
        due.forEach(this::note);
        return due.stream()
                .map(draft -> draft.kind() + draft.codes().json())
                .map(text -> text.replaceAll("[{}\":]", " ").replaceAll("\\s+", " ").strip())
                .toList();
    }

    /** Where a clock stands, and when it is over. */
    String clock(String rule, String now) {
        return CLOCKS.of(order(), at(now)).stream()
                .filter(each -> each.rule().equals(rule))
                .map(each ->
                        each.clock().state() + " " + each.due().map(Formats::minute).orElse("?"))
                .reduce((_, last) -> last)
                .orElse("");
    }

    OrderState state(String now) {
        return order().at(at(now));
    }
}
