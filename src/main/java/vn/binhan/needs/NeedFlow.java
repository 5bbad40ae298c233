package vn.binhan.needs;

import static vn.binhan.needs.Outcome.*;

import java.util.List;

/**
 * From which outcome of a need one comes to which: help may still come, and a mistake goes back.
 */
final class NeedFlow {
    /** One line: from here it may come to there by that. */
    record Row(Outcome from, NeedEvent by, Outcome to) {}

    // spotless:off
    static final List<Row> ROWS = List.of(
            new Row(OPEN,         NeedEvent.SERVED,   SERVED),
            new Row(OPEN,         NeedEvent.SETTLED,  DECLINED),
            new Row(OPEN,         NeedEvent.SETTLED,  LOST_CONTACT),
            new Row(OPEN,         NeedEvent.SETTLED,  MOVED),
            new Row(OPEN,         NeedEvent.SETTLED,  DUPLICATE),
            new Row(OPEN,         NeedEvent.SETTLED,  UNMET),
            new Row(DECLINED,     NeedEvent.SERVED,   SERVED),
            new Row(LOST_CONTACT, NeedEvent.SERVED,   SERVED),
            new Row(MOVED,        NeedEvent.SERVED,   SERVED),
            new Row(DUPLICATE,    NeedEvent.SERVED,   SERVED),
            new Row(UNMET,        NeedEvent.SERVED,   SERVED),
            new Row(SERVED,       NeedEvent.REOPENED, OPEN),
            new Row(DECLINED,     NeedEvent.REOPENED, OPEN),
            new Row(LOST_CONTACT, NeedEvent.REOPENED, OPEN),
            new Row(MOVED,        NeedEvent.REOPENED, OPEN),
            new Row(DUPLICATE,    NeedEvent.REOPENED, OPEN),
            new Row(UNMET,        NeedEvent.REOPENED, OPEN));
    // spotless:on

    private NeedFlow() {}

    static boolean allows(Outcome from, Outcome to) {
        return ROWS.stream().anyMatch(row -> row.from() == from && row.to() == to);
    }
}
