package vn.binhan.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.binhan.measures.OrderFixtures.at;
import static vn.binhan.measures.OrderFixtures.contact;
import static vn.binhan.measures.OrderFixtures.decided;
import static vn.binhan.measures.OrderFixtures.only;
import static vn.binhan.measures.OrderFixtures.requested;
import static vn.binhan.measures.OrderFixtures.served;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.binhan.chronicle.Draft;
import vn.binhan.house.WrittenPage;
import vn.binhan.kit.Language;
import vn.binhan.kit.Words;
import vn.binhan.ledger.Particulars;

/** A no-contact order as the law lets it run, on the nights of the worked story. */
class OrderTest {
    private final OrderFixtures story = new OrderFixtures();

    /** Asked on Saturday at 21:10, signed at 23:40 for three days. */
    private void inForce() {
        assertThat(story.tell(requested("21:10 14/11/2026"))).isEmpty();
        assertThat(story.tell(decided("23:40 14/11/2026", "23:40 17/11/2026"))).isEmpty();
    }

    @Test
    void c5_a_request_on_saturday_night_is_due_on_sunday_morning_after_twelve_hours() {
        story.tell(requested("21:10 14/11/2026"));
        assertThat(story.clock("C5", "22:00 14/11/2026")).isEqualTo("RUNNING 09:10 15/11/2026");
        assertThat(story.round("09:10 15/11/2026")).isEmpty();
        assertThat(story.round("09:11 15/11/2026")).containsExactly("OVERDUE what DECISION");
        assertThat(story.round("09:20 15/11/2026")).isEmpty();
        assertThat(story.clock("C5", "09:20 15/11/2026")).isEqualTo("OVERDUE 09:10 15/11/2026");
    }

    @Test
    void c6_an_order_of_three_days_ends_by_itself_to_the_minute() {
        inForce();
        assertThat(story.clock("C5", "23:50 14/11/2026")).startsWith("IN_TIME");
        assertThat(story.clock("C6", "23:50 14/11/2026")).isEqualTo("RUNNING 23:40 17/11/2026");
        assertThat(story.state("23:39 17/11/2026")).isEqualTo(OrderState.IN_FORCE);
        assertThat(story.state("23:40 17/11/2026")).isEqualTo(OrderState.LAPSED);
    }

    @Test
    void c6_a_longer_order_is_refused_with_its_article() {
        story.tell(requested("21:10 14/11/2026"));
        assertThat(story.tell(decided("23:40 14/11/2026", "23:41 17/11/2026")))
                .isEqualTo("measures.refused.long.C6");
        assertThat(story.tell(decided("23:40 14/11/2026", "23:40 14/11/2026")))
                .isEqualTo("measures.refused.until");
    }

    @Test
    void an_order_of_days_before_the_law_cannot_be_decided() {
        story.tell(requested("08:00 01/06/2023"));
        assertThat(story.tell(decided("09:00 01/06/2023", "09:00 02/06/2023")))
                .isEqualTo("measures.refused.norule");
    }

    @Test
    void the_end_is_warned_of_a_day_and_six_hours_before_and_asks_for_the_danger() {
        inForce();
        assertThat(story.order().asksForDanger(at("23:39 16/11/2026"))).isFalse();
        assertThat(OrderWatch.next(story.order(), OrderFixtures.CLOCKS, at("08:00 15/11/2026")))
                .hasValue(at("23:40 16/11/2026"));
        assertThat(story.round("23:40 16/11/2026")).containsExactly("WARNED hours 24");
        assertThat(story.order().asksForDanger(at("23:41 16/11/2026"))).isTrue();
        assertThat(story.round("17:40 17/11/2026")).containsExactly("WARNED hours 6");
        assertThat(story.round("23:40 17/11/2026")).containsExactly("LAPSED");
        assertThat(story.round("08:00 18/11/2026")).isEmpty();
        assertThat(story.tell(only(OrderKind.EXTENDED_BY_NEW, "21:40 17/11/2026"))).isEmpty();
        assertThat(story.order().asksForDanger(at("08:00 18/11/2026"))).isFalse();
    }

    @Test
    void after_a_night_without_the_program_only_the_nearer_warning_is_given() {
        inForce();
        assertThat(story.round("20:00 17/11/2026")).containsExactly("WARNED hours 6");
    }

    @Test
    void a_further_order_has_a_clock_of_its_own() {
        var second = new OrderFixtures();
        second.tell(requested("21:40 17/11/2026"));
        assertThat(second.clock("C5", "21:50 17/11/2026")).endsWith("09:40 18/11/2026");
        second.tell(decided("23:40 17/11/2026", "23:40 20/11/2026"));
        assertThat(second.clock("C6", "23:50 17/11/2026")).endsWith("23:40 20/11/2026");
    }

    @Test
    void c8_a_contact_is_announced_before_and_lasts_four_hours_at_most() {
        inForce();
        assertThat(story.tell(contact("09:01 16/11/2026", "09:00 16/11/2026", "10:00 16/11/2026")))
                .isEqualTo("measures.refused.before");
        assertThat(story.tell(contact("08:00 16/11/2026", "09:00 16/11/2026", "13:01 16/11/2026")))
                .isEqualTo("measures.refused.long.C8");
        assertThat(story.tell(contact("08:00 16/11/2026", "09:00 16/11/2026", "13:00 16/11/2026")))
                .isEmpty();
        assertThat(story.clock("C8", "12:30 16/11/2026")).isEqualTo("DUE 13:00 16/11/2026");
        assertThat(story.round("13:01 16/11/2026")).containsExactly("OVERDUE what CONTACT");
        assertThat(story.tell(only(OrderKind.CONTACT_ENDED, "12:45 16/11/2026"))).isEmpty();
        assertThat(story.tell(only(OrderKind.CONTACT_ENDED, "12:50 16/11/2026")))
                .isEqualTo("measures.refused.nocontact");
    }

    @Test
    void c7_a_wish_to_cancel_is_answered_within_twelve_hours_while_the_order_stands() {
        inForce();
        assertThat(story.tell(only(OrderKind.CANCEL_ASKED, "10:00 15/11/2026"))).isEmpty();
        assertThat(story.clock("C7", "10:00 15/11/2026")).isEqualTo("RUNNING 22:00 15/11/2026");
        assertThat(story.state("10:01 15/11/2026").holds()).isTrue();
        assertThat(story.round("22:01 15/11/2026")).containsExactly("OVERDUE what ANSWER");
        assertThat(story.tell(only(OrderKind.KEPT, "22:30 15/11/2026"))).isEmpty();
        assertThat(story.clock("C7", "22:31 15/11/2026")).startsWith("LATE");
        assertThat(story.tell(only(OrderKind.KEPT, "22:40 15/11/2026")))
                .isEqualTo("measures.refused.state.IN_FORCE");
        assertThat(story.tell(only(OrderKind.CANCELLED, "23:00 15/11/2026"))).isEmpty();
        assertThat(story.state("23:01 15/11/2026")).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void what_is_written_down_late_takes_the_place_at_which_it_happened() {
        story.tell(requested("21:10 14/11/2026"));
        assertThat(story.round("09:11 15/11/2026")).containsExactly("OVERDUE what DECISION");
        // Signed at night without network, written down in the morning.
        assertThat(story.tell(decided("23:40 14/11/2026", "23:40 17/11/2026"))).isEmpty();
        assertThat(story.clock("C5", "10:00 15/11/2026")).startsWith("IN_TIME");
        assertThat(story.tell(served("23:55 14/11/2026", OrderCode.Receiver.HIM))).isEmpty();
        assertThat(story.tell(served("00:10 18/11/2026", OrderCode.Receiver.HER)))
                .isEqualTo("measures.refused.state.LAPSED");
        assertThat(story.tell(only(OrderKind.CANCELLED, "23:50 14/11/2026")))
                .as("he was served after that")
                .isEqualTo("measures.refused.later");
    }

    @Test
    void nobody_is_given_the_decision_twice() {
        inForce();
        assertThat(story.tell(served("23:50 14/11/2026", OrderCode.Receiver.HIM))).isEmpty();
        assertThat(story.tell(served("23:55 14/11/2026", OrderCode.Receiver.HIM)))
                .isEqualTo("measures.refused.served");
    }

    @Test
    void c9_the_court_may_order_four_months_and_no_day_more() {
        assertThat(story.tell(court("15/03/2027 10:01"))).isEqualTo("measures.refused.long.C9");
        assertThat(story.tell(court("15/03/2027 10:00"))).isEmpty();
        assertThat(story.state("09:59 15/03/2027")).isEqualTo(OrderState.COURT);
        assertThat(story.state("10:00 15/03/2027")).isEqualTo(OrderState.LAPSED);
    }

    private static Draft court(String until) {
        var parts = until.split(" ", -1);
        return new Draft(
                OrderKind.COURT_ORDERED,
                at("10:00 15/11/2026"),
                Particulars.none().moment("until", at(parts[1] + " " + parts[0])));
    }

    @Test
    void every_state_can_be_reached_and_every_step_names_its_basis() {
        var reached = EnumSet.of(OrderState.NEW);
        for (var ignored : OrderState.values()) {
            OrderFlow.TABLE.stream()
                    .filter(row -> reached.contains(row.from()))
                    .map(OrderFlow.Row::to)
                    .forEach(reached::add);
        }
        assertThat(reached).containsExactlyInAnyOrder(OrderState.values());
        assertThat(OrderFlow.TABLE).noneMatch(row -> row.basis().isBlank());
        assertThat(OrderFlow.TABLE.stream().map(row -> row.from() + " " + row.act()))
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(OrderKind.values()).filter(kind -> !kind.isNote()))
                .allMatch(kind -> OrderFlow.TABLE.stream().anyMatch(row -> row.act() == kind));
    }

    @Test
    void the_rule_book_shows_what_may_happen_to_an_order() throws IOException {
        var words = Words.load(Language.VI, List.of("measures"));
        var page =
                new StringBuilder(
                        """
                        # Cấm tiếp xúc: việc gì được làm khi nào

                        Trang này do chương trình viết ra từ `measures/OrderFlow.java`; phép thử báo lỗi khi trang cũ hơn bảng.
                        Việc không có trong bảng thì không ghi được. Thời hạn nằm ở [thoi-han.md](thoi-han.md), các dòng C4 đến C9.

                        | Đang ở | Việc xảy ra | Chuyển sang | Căn cứ |
                        |---|---|---|---|
                        """);
        for (var row : OrderFlow.TABLE) {
            page.append(
                    "| %s | %s | %s | %s |%n"
                            .formatted(
                                    words.t("measures.state." + row.from()),
                                    words.t("measures.kind." + row.act()),
                                    words.t("measures.state." + row.to()),
                                    row.basis()));
        }
        WrittenPage.hold("docs/rulebook/cam-tiep-xuc.md", page.toString());
    }
}
