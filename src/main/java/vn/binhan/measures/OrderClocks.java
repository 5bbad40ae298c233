package vn.binhan.measures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhan.kit.Formats;
import vn.binhan.law.Clock;
import vn.binhan.law.Due;
import vn.binhan.law.Rule;
import vn.binhan.law.Rules;
import vn.binhan.law.WorkCalendar;

/** The legal clocks of a no-contact order, each by the rule of the day on which it begins. */
record OrderClocks(Rules rules, WorkCalendar calendar) implements Order.Limits {

    /** One clock and the rule by which it runs. */
    record Running(String rule, Clock clock) {
        /** When it is over, if that can be said. */
        Optional<Instant> due() {
            return clock.due() instanceof Due.By by ? Optional.of(by.at()) : Optional.empty();
        }
    }

    @Override
    public Optional<Instant> end(String rule, Instant start) {
        return read(rule, start, null, start).due();
    }

    /** Every clock that this order has set going, in their order. */
    List<Running> of(Order order, Instant now) {
        var all = new ArrayList<Running>();
        order.last(OrderKind.REQUESTED)
                .ifPresent(asked -> {
                    var rule =
                            order.asker().filter(OrderCode.Asker.EX_OFFICIO::equals).isPresent()
                                    ? "C4"
                                    : "C5";
                    var answer =
                            order.last(OrderKind.DECIDED, OrderKind.REFUSED, OrderKind.WITHDRAWN)
                                    .map(Order.Event::at)
                                    .orElse(null);
                    all.add(read(rule, asked.at(), answer, now));
                });
        var ended = order.last(OrderKind.CANCELLED).map(Order.Event::at).orElse(null);
        order.last(OrderKind.DECIDED)
                .ifPresent(decided -> all.add(read("C6", decided.at(), ended, now)));
        order.last(OrderKind.COURT_ORDERED)
                .ifPresent(decided -> all.add(read("C9", decided.at(), ended, now)));
        order.askings().forEach(asking -> all.add(read("C7", asking.at(), asking.answered(), now)));
        order.contacts()
                .forEach(contact -> all.add(read("C8", contact.from(), contact.ended(), now)));
        return all;
    }

    /**
     * How far he has to keep away, and how near is a breach, by the rules of the decision's day.
     */
    List<Rule> distances(Order order) {
        return order.last(OrderKind.DECIDED, OrderKind.COURT_ORDERED).stream()
                .map(event -> LocalDate.ofInstant(event.at(), Formats.ZONE))
                .flatMap(day -> Stream.of("K1", "K2").flatMap(id -> distance(id, day)))
                .toList();
    }

    private Stream<Rule> distance(String id, LocalDate day) {
        return rules.find(id, Rules.CaseKind.DOMESTIC_VIOLENCE, day)
                        instanceof Rules.Found.Applies(var rule, var _)
                ? Stream.of(rule)
                : Stream.empty();
    }

    /** The first of these clocks that still waits for somebody to act. */
    Optional<Running> open(Order order, String rule, Instant now) {
        return of(order, now).stream()
                .filter(each -> each.rule().equals(rule) && each.clock().course().done() == null)
                .findFirst();
    }

    private Running read(String rule, Instant start, @Nullable Instant done, Instant now) {
        var day = LocalDate.ofInstant(start, Formats.ZONE);
        var found = rules.find(rule, Rules.CaseKind.DOMESTIC_VIOLENCE, day);
        var course = new Clock.Course(day, start, done, List.of(), List.of());
        return new Running(rule, Clock.read(found, course, calendar, now));
    }
}
