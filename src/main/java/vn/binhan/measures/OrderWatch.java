package vn.binhan.measures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.binhan.chronicle.Draft;
import vn.binhan.ledger.Particulars;

/** What time alone makes of an order: alarms, warnings before the end, the end itself. */
final class OrderWatch {
    /** How many hours before the end somebody has to ask whether she is still in danger. */
    static final List<Integer> WARNINGS = List.of(24, 6);

    /** An act in the last minute is in time. */
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private OrderWatch() {}

    /** An alarm that is due once its moment has come. */
    private record Alarm(Instant from, Draft draft) {}

    /** What has to be told now. */
    static List<Draft> due(Order order, OrderClocks clocks, Instant now) {
        return alarms(order, clocks, now).stream()
                .filter(alarm -> !alarm.from().isAfter(now))
                .map(Alarm::draft)
                .toList();
    }

    /** When there is next something to tell; empty when time changes nothing any more. */
    static Optional<Instant> next(Order order, OrderClocks clocks, Instant now) {
        return alarms(order, clocks, now).stream().map(Alarm::from).min(Instant::compareTo);
    }

    /** By when somebody has to act next. */
    static Optional<Instant> actBy(Order order, OrderClocks clocks, Instant now) {
        return switch (order.at(now)) {
            case ASKED ->
                    Stream.of("C4", "C5")
                            .flatMap(rule -> clocks.open(order, rule, now).stream())
                            .flatMap(clock -> clock.due().stream())
                            .findFirst();
            case CANCEL_ASKED -> clocks.open(order, "C7", now).flatMap(OrderClocks.Running::due);
            case IN_FORCE, COURT ->
                    Stream.concat(
                                    order.until().stream(),
                                    clocks
                                            .open(order, "C8", now)
                                            .flatMap(OrderClocks.Running::due)
                                            .stream())
                            .min(Instant::compareTo);
            case LAPSED -> order.asksForDanger(now) ? order.until() : Optional.empty();
            case NEW, REFUSED, WITHDRAWN, CANCELLED -> Optional.empty();
        };
    }

    private static List<Alarm> alarms(Order order, OrderClocks clocks, Instant now) {
        var all = new ArrayList<Alarm>();
        var state = order.at(now);
        if (state == OrderState.ASKED) {
            Stream.of("C4", "C5")
                    .flatMap(rule -> clocks.open(order, rule, now).stream())
                    .forEach(clock -> late(order, clock, OrderCode.Late.DECISION, all));
        }
        if (state == OrderState.CANCEL_ASKED) {
            clocks.open(order, "C7", now)
                    .ifPresent(clock -> late(order, clock, OrderCode.Late.ANSWER, all));
        }
        if (state.holds()) {
            clocks.open(order, "C8", now)
                    .ifPresent(clock -> late(order, clock, OrderCode.Late.CONTACT, all));
        }
        if (state.holds() || state == OrderState.LAPSED) {
            order.until().ifPresent(end -> ending(order, end, now, all));
        }
        return all;
    }

    private static void late(
            Order order, OrderClocks.Running clock, OrderCode.Late what, List<Alarm> all) {
        var since = clock.clock().course().start();
        var told =
                order.all(OrderKind.OVERDUE)
                        .anyMatch(event ->
                                !event.at().isBefore(since)
                                        && event.codes()
                                                .one(OrderCode.Late.class, "what")
                                                .filter(what::equals)
                                                .isPresent());
        clock.due()
                .filter(_ -> !told)
                .map(due -> due.plus(MINUTE))
                .ifPresent(at ->
                        all.add(
                                new Alarm(
                                        at,
                                        new Draft(
                                                OrderKind.OVERDUE,
                                                at,
                                                Particulars.none().code("what", what)))));
    }

    /** The nearer warning takes the place of the farther one when both are due at once. */
    private static void ending(Order order, Instant end, Instant now, List<Alarm> all) {
        var begun =
                order.last(OrderKind.DECIDED, OrderKind.COURT_ORDERED)
                        .map(Order.Event::at)
                        .orElse(end);
        for (var i = 0; i < WARNINGS.size(); i++) {
            var hours = WARNINGS.get(i);
            var from = end.minus(Duration.ofHours(hours));
            var nearer =
                    i + 1 < WARNINGS.size()
                            ? end.minus(Duration.ofHours(WARNINGS.get(i + 1)))
                            : end;
            var told =
                    order.all(OrderKind.WARNED)
                            .anyMatch(event -> event.codes().count("hours").orElse(0) == hours);
            if (!told && now.isBefore(nearer)) {
                var at = from.isBefore(begun) ? begun : from;
                all.add(
                        new Alarm(
                                at,
                                new Draft(
                                        OrderKind.WARNED,
                                        at,
                                        Particulars.none().number("hours", hours))));
            }
        }
        if (order.last(OrderKind.LAPSED).isEmpty()) {
            all.add(new Alarm(end, new Draft(OrderKind.LAPSED, end, Particulars.none())));
        }
    }
}
