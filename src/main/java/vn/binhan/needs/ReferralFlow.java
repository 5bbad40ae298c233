package vn.binhan.needs;

import static vn.binhan.needs.Stage.*;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** From which stage a referral goes to which: the steps of the inter-agency method. */
final class ReferralFlow {
    /** One line: from here it may come to there. */
    record Row(Stage from, Stage to) {}

    // spotless:off
    static final List<Row> ROWS = List.of(
            new Row(SENT,     RECEIVED),
            new Row(SENT,     ACCEPTED),
            new Row(SENT,     REFUSED),
            new Row(SENT,     WITHDRAWN),
            new Row(RECEIVED, ACCEPTED),
            new Row(RECEIVED, REFUSED),
            new Row(RECEIVED, WITHDRAWN),
            new Row(ACCEPTED, SERVED),
            new Row(ACCEPTED, REFUSED),
            new Row(ACCEPTED, WITHDRAWN),
            new Row(SERVED,   CLOSED),
            new Row(SERVED,   WITHDRAWN));
    // spotless:on

    private ReferralFlow() {}

    static boolean allows(Stage from, Stage to) {
        return ROWS.contains(new Row(from, to));
    }

    /** What the receiver may answer. */
    static Set<Stage> answers(Stage from) {
        return ROWS.stream()
                .filter(row -> row.from() == from && row.to() != WITHDRAWN)
                .map(Row::to)
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}
