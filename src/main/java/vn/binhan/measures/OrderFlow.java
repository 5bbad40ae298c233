package vn.binhan.measures;

import static vn.binhan.measures.OrderKind.*;

import java.util.List;
import java.util.Optional;

/** What may happen to a no-contact order: state, act, state, and under which text; else nothing. */
final class OrderFlow {

    record Row(OrderState from, OrderKind act, OrderState to, String basis) {}

    private static final String REQUEST = "Luật 13/2022/QH15 Điều 25 khoản 2";
    private static final String ORDER = "Luật 13/2022/QH15 Điều 25 khoản 1";
    private static final String SEND = "Luật 13/2022/QH15 Điều 25 khoản 3";
    private static final String COURTS = "Luật 13/2022/QH15 Điều 26";
    private static final String DECREE = "Nghị định 76/2023/NĐ-CP";
    private static final String PROCEDURE = "Thủ tục hành chính 1.012085";
    private static final String BREACH = "Nghị định 282/2025/NĐ-CP Điều 53";
    private static final String OURS = "Quy ước của chương trình";

    // spotless:off
    static final List<Row> TABLE = List.of(
            row(OrderState.NEW,          REQUESTED,        OrderState.ASKED,        REQUEST),
            row(OrderState.NEW,          COURT_ORDERED,    OrderState.COURT,        COURTS),
            row(OrderState.ASKED,        DECIDED,          OrderState.IN_FORCE,     ORDER),
            row(OrderState.ASKED,        REFUSED,          OrderState.REFUSED,      REQUEST),
            row(OrderState.ASKED,        WITHDRAWN,        OrderState.WITHDRAWN,    OURS),
            row(OrderState.IN_FORCE,     SERVED,           OrderState.IN_FORCE,     SEND),
            row(OrderState.IN_FORCE,     SUPERVISED,       OrderState.IN_FORCE,     DECREE),
            row(OrderState.IN_FORCE,     CONTACT_NOTIFIED, OrderState.IN_FORCE,     DECREE),
            row(OrderState.IN_FORCE,     CONTACT_ENDED,    OrderState.IN_FORCE,     DECREE),
            row(OrderState.IN_FORCE,     BREACHED,         OrderState.IN_FORCE,     BREACH),
            row(OrderState.IN_FORCE,     CANCEL_ASKED,     OrderState.CANCEL_ASKED, PROCEDURE),
            row(OrderState.IN_FORCE,     CANCELLED,        OrderState.CANCELLED,    ORDER),
            row(OrderState.IN_FORCE,     DANGER_JUDGED,    OrderState.IN_FORCE,     OURS),
            row(OrderState.IN_FORCE,     EXTENDED_BY_NEW,  OrderState.IN_FORCE,     ORDER),
            row(OrderState.IN_FORCE,     LAPSED,           OrderState.LAPSED,       ORDER),
            row(OrderState.CANCEL_ASKED, SERVED,           OrderState.CANCEL_ASKED, SEND),
            row(OrderState.CANCEL_ASKED, SUPERVISED,       OrderState.CANCEL_ASKED, DECREE),
            row(OrderState.CANCEL_ASKED, CONTACT_NOTIFIED, OrderState.CANCEL_ASKED, DECREE),
            row(OrderState.CANCEL_ASKED, CONTACT_ENDED,    OrderState.CANCEL_ASKED, DECREE),
            row(OrderState.CANCEL_ASKED, BREACHED,         OrderState.CANCEL_ASKED, BREACH),
            row(OrderState.CANCEL_ASKED, CANCELLED,        OrderState.CANCELLED,    PROCEDURE),
            row(OrderState.CANCEL_ASKED, KEPT,             OrderState.IN_FORCE,     PROCEDURE),
            row(OrderState.CANCEL_ASKED, DANGER_JUDGED,    OrderState.CANCEL_ASKED, OURS),
            row(OrderState.CANCEL_ASKED, EXTENDED_BY_NEW,  OrderState.CANCEL_ASKED, ORDER),
            row(OrderState.CANCEL_ASKED, LAPSED,           OrderState.LAPSED,       ORDER),
            row(OrderState.COURT,        SERVED,           OrderState.COURT,        COURTS),
            row(OrderState.COURT,        SUPERVISED,       OrderState.COURT,        COURTS),
            row(OrderState.COURT,        BREACHED,         OrderState.COURT,        BREACH),
            row(OrderState.COURT,        DANGER_JUDGED,    OrderState.COURT,        OURS),
            row(OrderState.COURT,        EXTENDED_BY_NEW,  OrderState.COURT,        COURTS),
            row(OrderState.COURT,        CANCELLED,        OrderState.CANCELLED,    COURTS),
            row(OrderState.COURT,        LAPSED,           OrderState.LAPSED,       COURTS),
            row(OrderState.LAPSED,       DANGER_JUDGED,    OrderState.LAPSED,       OURS),
            row(OrderState.LAPSED,       EXTENDED_BY_NEW,  OrderState.LAPSED,       ORDER));
    // spotless:on

    private OrderFlow() {}

    static Optional<Row> of(OrderState from, OrderKind act) {
        return TABLE.stream().filter(row -> row.from() == from && row.act() == act).findFirst();
    }

    private static Row row(OrderState from, OrderKind act, OrderState to, String basis) {
        return new Row(from, act, to, basis);
    }
}
