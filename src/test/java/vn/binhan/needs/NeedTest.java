package vn.binhan.needs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Decision;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Happening;
import vn.binhan.chronicle.Tale;
import vn.binhan.ledger.Particulars;

/** A need has one outcome, and nothing easy counts as help. */
class NeedTest {
    private static final CaseRef REF = new CaseRef("91", UUID.randomUUID());
    private static final Instant NOW = Instant.parse("2026-11-15T02:00:00Z");

    private Tale tale = new Tale();

    @Test
    void the_same_need_is_not_opened_twice_while_it_waits() {
        open(NeedKind.LEGAL);
        assertThat(OpenNeed.tell(opening(NeedKind.LEGAL), tale.happenings()))
                .isEqualTo(Decision.refuse("needs.refused.already"));
        settle(Outcome.DECLINED, null, "");
        open(NeedKind.LEGAL);
        assertThat(Need.of(tale.happenings()))
                .extracting(Need::outcome)
                .containsExactly(Outcome.DECLINED, Outcome.OPEN);
    }

    @Test
    void contact_is_lost_only_after_attempts_of_three_days_since_she_was_last_heard() {
        tried(-1, "NOT_REACHED");
        open(NeedKind.HEALTH);
        tried(1, "NOT_REACHED");
        tried(1, "SOMEBODY_ELSE");
        tried(2, "SOMEBODY_ELSE");
        tried(3, null);
        assertThat(decide(Outcome.LOST_CONTACT, null, ""))
                .as("one before the need, two of one day, one without a result")
                .isEqualTo(Decision.refuse("needs.refused.attempts", 3, 2, 1));
        for (var heard : List.of("consent.declined", "case.ask_after", "reach.agreed")) {
            happens(heard, NOW.plus(Duration.ofDays(4)));
            tried(5, "NOT_REACHED");
            assertThat(decide(Outcome.LOST_CONTACT, null, ""))
                    .as(heard)
                    .isEqualTo(Decision.refuse("needs.refused.attempts", 3, 1, 2));
            tale = beginning();
        }
        tried(6, "REACHED");
        tried(7, "NOT_REACHED");
        tried(8, "NOT_REACHED");
        assertThat(decide(Outcome.LOST_CONTACT, null, ""))
                .as("she was reached")
                .isEqualTo(Decision.refuse("needs.refused.attempts", 3, 2, 1));
        tried(9, "SOMEBODY_ELSE");
        settle(Outcome.LOST_CONTACT, null, "");
        assertThat(Need.of(tale.happenings()).getFirst().outcome()).isEqualTo(Outcome.LOST_CONTACT);
        assertThat(tale.happenings().getLast().codes().count("attempts")).hasValue(3);
    }

    @Test
    void where_no_way_is_safe_contact_is_lost_after_the_waiting_and_a_second_look() {
        open(NeedKind.HEALTH);
        happens("reach.noway", NOW.plus(Duration.ofDays(1)));
        var few = Decision.refuse("needs.refused.attempts", 3, 0, 3);
        assertThat(decide(Outcome.LOST_CONTACT, null, "")).as("nobody looked").isEqualTo(few);
        happens("reach.noway_checked", NOW.plus(Duration.ofDays(32)));
        assertThat(decide(Outcome.LOST_CONTACT, null, "")).isInstanceOf(Decision.Accepted.class);
        happens("consent.given", NOW.plus(Duration.ofDays(33)));
        assertThat(decide(Outcome.LOST_CONTACT, null, "")).as("she was heard").isEqualTo(few);
    }

    /** The same story before somebody heard her: a need, and two days without her. */
    private Tale beginning() {
        tale = new Tale();
        open(NeedKind.HEALTH);
        tried(1, "NOT_REACHED");
        tried(2, "SOMEBODY_ELSE");
        return tale;
    }

    /** A call so many days from now, and what came of it if that was written down. */
    private void tried(int days, @Nullable String result) {
        var at = NOW.plus(Duration.ofDays(days));
        happens("reach.made", at);
        if (result != null) {
            var made = Particulars.none().number("made", tale.happenings().size());
            var codes = made.code("result", Said.valueOf(result));
            tale.tell(at, List.of(new Draft(() -> "reach.ended", at, codes)));
        }
    }

    private enum Said {
        REACHED,
        NOT_REACHED,
        SOMEBODY_ELSE
    }

    private void happens(String kind, Instant at) {
        tale.tell(at, List.of(new Draft(() -> kind, at, Particulars.none())));
    }

    @Test
    void unmet_says_why_and_help_outside_says_who() {
        open(NeedKind.HEALTH);
        assertThat(decide(Outcome.UNMET, null, "")).isEqualTo(Decision.refuse("needs.refused.why"));
        assertThat(decide(Outcome.SERVED, null, " "))
                .isEqualTo(Decision.refuse("needs.refused.who"));
        settle(Outcome.UNMET, Outcome.Why.DISTANCE, "");
        settle(Outcome.SERVED, null, "Trạm y tế, điều dưỡng xác nhận qua điện thoại");
        assertThat(Need.of(tale.happenings()))
                .singleElement()
                .satisfies(need -> {
                    assertThat(need.outcome()).as("help may still come").isEqualTo(Outcome.SERVED);
                    assertThat(need.confirmed()).isFalse();
                });
    }

    @Test
    void an_outcome_written_down_by_mistake_is_taken_back_with_a_reason_and_the_need_waits() {
        open(NeedKind.HEALTH);
        var due = NOW.plus(Duration.ofHours(24));
        assertThat(reopen(ReopenNeed.Mistake.WRONG_NEED))
                .as("it waits")
                .isEqualTo(Decision.refuse("needs.refused.gone"));
        settle(Outcome.SERVED, null, "Trạm y tế xác nhận");
        assertThat(Need.firstWaiting(tale.happenings())).isEmpty();
        assertThat(reopen(null)).isEqualTo(Decision.refuse("needs.refused.mistake"));
        keep(reopen(ReopenNeed.Mistake.WRONG_NEED));
        assertThat(Need.firstWaiting(tale.happenings())).contains(new Need.Waiting(false, due));
        assertThat(Need.isHealthServed(tale.happenings(), NOW)).isFalse();
        settle(Outcome.UNMET, Outcome.Why.COST, "");
        assertThat(tale.happenings())
                .as("nothing was rubbed out")
                .extracting(Happening::kind)
                .containsExactly("need.opened", "need.served", "need.reopened", "need.settled");
        open(NeedKind.HEALTH);
        assertThat(reopen(Need.of(tale.happenings()).getFirst(), ReopenNeed.Mistake.WRONG_OUTCOME))
                .as("another of the kind waits")
                .isEqualTo(Decision.refuse("needs.refused.already"));
    }

    @Test
    void each_outcome_of_a_need_may_be_a_mistake_and_none_but_help_follows_another() {
        for (var from : Outcome.values()) {
            assertThat(NeedFlow.allows(from, Outcome.OPEN)).isEqualTo(from != Outcome.OPEN);
            assertThat(NeedFlow.allows(from, Outcome.SERVED)).isEqualTo(from != Outcome.SERVED);
            assertThat(NeedFlow.allows(from, Outcome.UNMET)).isEqualTo(from == Outcome.OPEN);
        }
        assertThat(NeedFlow.ROWS).doesNotHaveDuplicates();
    }

    private Decision<List<Draft>> reopen(ReopenNeed.@Nullable Mistake mistake) {
        return reopen(Need.of(tale.happenings()).getLast(), mistake);
    }

    private Decision<List<Draft>> reopen(Need need, ReopenNeed.@Nullable Mistake mistake) {
        var command = new ReopenNeed.Command(REF, need.turn(), mistake, "", null);
        return ReopenNeed.tell(command, tale.happenings(), NOW);
    }

    @Test
    void a_need_nobody_looks_after_is_due_by_its_kind() {
        open(NeedKind.LEGAL);
        open(NeedKind.SAFETY);
        assertThat(Need.firstWaiting(tale.happenings()))
                .contains(new Need.Waiting(false, NOW.plus(Duration.ofHours(24))));
    }

    @Test
    void health_that_was_looked_after_before_is_not_looked_after_now() {
        open(NeedKind.HEALTH);
        settle(Outcome.SERVED, null, "Trạm y tế xác nhận");
        assertThat(Need.isHealthServed(tale.happenings(), NOW)).isTrue();
        assertThat(Need.isHealthServed(tale.happenings(), NOW.plusSeconds(1))).isFalse();
    }

    @Test
    void a_referral_is_answered_in_order_and_an_end_is_an_end() {
        for (var from : Stage.values()) {
            assertThat(ReferralFlow.answers(from).isEmpty())
                    .as(from.name())
                    .isEqualTo(!from.isLive());
        }
        assertThat(ReferralFlow.ROWS).doesNotHaveDuplicates();
        assertThat(ReferralFlow.allows(Stage.SENT, Stage.SERVED)).isFalse();
    }

    private void open(NeedKind kind) {
        keep(OpenNeed.tell(opening(kind), tale.happenings()));
    }

    private static OpenNeed.Command opening(NeedKind kind) {
        return new OpenNeed.Command(REF, NOW, kind, true, false, "", null);
    }

    private void settle(Outcome outcome, Outcome.@Nullable Why why, String words) {
        keep(decide(outcome, why, words));
    }

    private Decision<List<Draft>> decide(Outcome outcome, Outcome.@Nullable Why why, String words) {
        var need = Need.of(tale.happenings()).getLast().turn();
        return SettleNeed.tell(
                new SettleNeed.Command(REF, NOW, need, outcome, why, words, null),
                tale.happenings());
    }

    private void keep(Decision<List<Draft>> decision) {
        tale.tell(NOW, ((Decision.Accepted<List<Draft>>) decision).decided());
    }
}
