package vn.binhan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Decision;
import vn.binhan.access.PersonId;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Tale;
import vn.binhan.risk.Level;
import vn.binhan.risk.Risk;

/** A case goes the ways of its table and no other, whatever people try. */
@Tag("reckoning")
class CaseFlowTest {
    private static final CaseRef REF = new CaseRef("91", UUID.randomUUID());
    private static final Instant START = Instant.parse("2026-11-14T13:10:00Z");
    private static final PersonId WORKER = Tale.WORKER;
    private static final PersonId HEAD = new PersonId("91", 2);

    @Test
    void every_step_can_be_reached_and_left() {
        var reached = EnumSet.of(Step.WAITING);
        for (var i = 0; i < Step.values().length; i++) {
            CaseFlow.ROWS.stream()
                    .filter(row -> reached.contains(row.from()))
                    .map(CaseFlow.Row::to)
                    .filter(Objects::nonNull)
                    .toList()
                    .forEach(reached::add);
        }
        assertThat(reached).containsExactlyInAnyOrder(Step.values());
        assertThat(Step.values()).allMatch(step -> !CaseFlow.possible(step).isEmpty());
        assertThat(CaseFlow.ROWS).doesNotHaveDuplicates();
        assertThat(CaseFlow.ROWS.stream().map(row -> row.from() + " " + row.deed()))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_story_of_one_case_goes_through_to_its_end() {
        var tale = new Tale();
        for (var deed : List.of(Deed.BEGIN, Deed.AGREE, Deed.ASSESS, Deed.PLAN, Deed.ASK_AFTER)) {
            assertThat(done(tale, deed, WORKER)).isTrue();
        }
        assertThat(done(tale, Deed.ASK_CLOSURE, WORKER)).isTrue();
        assertThat(done(tale, Deed.CLOSE, WORKER)).as("a second person").isFalse();
        assertThat(done(tale, Deed.CLOSE, HEAD)).isTrue();
        assertThat(CaseState.of(tale.happenings()).step()).isEqualTo(Step.CLOSED);
        assertThat(CaseState.of(tale.happenings()).why()).isEqualTo(Closing.NEEDS_MET);
        assertThat(Task.of(tale.happenings())).isEmpty();
    }

    @Test
    void only_being_with_her_puts_off_asking_after_her_and_no_note_puts_off_a_closure() {
        var tale = new Tale();
        for (var deed : List.of(Deed.BEGIN, Deed.AGREE, Deed.ASSESS, Deed.PLAN)) {
            done(tale, deed, WORKER);
        }
        var due = due(tale, Task.Kind.FOLLOW_UP);
        for (var deed : List.of(Deed.NOTE, Deed.REVIEW, Deed.CONFER)) {
            assertThat(done(tale, deed, WORKER)).isTrue();
            assertThat(due(tale, Task.Kind.FOLLOW_UP)).as(deed.name()).isEqualTo(due);
        }
        done(tale, Deed.ASK_AFTER, WORKER);
        assertThat(due(tale, Task.Kind.FOLLOW_UP)).isAfter(due);
        done(tale, Deed.ASK_CLOSURE, WORKER);
        var settle = due(tale, Task.Kind.SETTLE_CLOSURE);
        assertThat(done(tale, Deed.NOTE, WORKER)).isTrue();
        assertThat(due(tale, Task.Kind.SETTLE_CLOSURE)).isEqualTo(settle);
    }

    @Test
    void a_case_that_comes_back_after_months_is_not_late_at_once() {
        var tale = new Tale();
        var back = START.plus(Duration.ofDays(95));
        done(tale, Deed.BEGIN, WORKER);
        done(tale, Deed.ASK_CLOSURE, WORKER);
        done(tale, Deed.CLOSE, HEAD);
        assertThat(done(tale, Deed.REOPEN, WORKER, back)).isTrue();
        var tomorrow = back.plus(Duration.ofHours(24));
        assertThat(due(tale, Task.Kind.MEET_HER)).isEqualTo(tomorrow);
        assertThat(due(tale, Task.Kind.JUDGE_RISK)).isEqualTo(tomorrow);
    }

    @Test
    void what_fell_due_while_a_case_was_closed_is_due_soon_after_it_came_back() {
        var tale = new Tale();
        var back = START.plus(Duration.ofDays(95));
        var risk = new Risk(List.of(), List.of(), Level.RAISED, START.plusSeconds(1), null);
        done(tale, Deed.BEGIN, WORKER);
        assertThat(Task.of(CaseState.of(tale.happenings()), risk, null))
                .contains(new Task(Task.Kind.JUDGE_AGAIN, START.plusSeconds(1)));
        done(tale, Deed.ASK_CLOSURE, WORKER);
        done(tale, Deed.CLOSE, HEAD);
        done(tale, Deed.REOPEN, WORKER, back);
        assertThat(Task.of(CaseState.of(tale.happenings()), risk, null))
                .contains(new Task(Task.Kind.JUDGE_AGAIN, back.plus(Duration.ofHours(24))));
    }

    @Test
    void each_step_has_its_own_time_from_when_it_was_reached() {
        var tale = new Tale();
        var late = START.plus(Duration.ofDays(40));
        done(tale, Deed.BEGIN, WORKER);
        done(tale, Deed.AGREE, WORKER);
        done(tale, Deed.ASSESS, WORKER, late);
        var due = due(tale, Task.Kind.PLAN);
        assertThat(due).isEqualTo(late.plus(Duration.ofDays(7)));
        done(tale, Deed.ASSESS, WORKER, late.plus(Duration.ofDays(3)));
        assertThat(due(tale, Task.Kind.PLAN)).as("assessed once more").isEqualTo(due);
        done(tale, Deed.ASK_CLOSURE, WORKER, late.plus(Duration.ofDays(4)));
        done(tale, Deed.KEEP_OPEN, HEAD, late.plus(Duration.ofDays(5)));
        assertThat(due(tale, Task.Kind.PLAN)).as("not closed after all").isEqualTo(due);
    }

    @Test
    void who_does_not_want_help_is_not_sought_and_closing_is_offered() {
        var tale = new Tale();
        done(tale, Deed.BEGIN, WORKER);
        done(tale, Deed.AGREE, WORKER);
        var said = START.plus(Duration.ofDays(2));
        done(tale, Deed.DECLINE, WORKER, said);
        assertThat(Task.of(tale.happenings()))
                .extracting(Task::kind)
                .contains(Task.Kind.OFFER_CLOSING)
                .doesNotContain(Task.Kind.MEET_HER);
        assertThat(due(tale, Task.Kind.OFFER_CLOSING)).isEqualTo(said.plus(Duration.ofDays(30)));
        done(tale, Deed.AGREE, WORKER);
        assertThat(Task.of(tale.happenings()))
                .extracting(Task::kind)
                .contains(Task.Kind.ASSESS)
                .doesNotContain(Task.Kind.OFFER_CLOSING);
    }

    private static Instant due(Tale tale, Task.Kind kind) {
        return Task.of(tale.happenings()).stream()
                .filter(task -> task.kind() == kind)
                .findFirst()
                .orElseThrow()
                .due();
    }

    @Test
    void who_never_agreed_is_asked_again_when_a_case_stays_open_or_comes_back() {
        var tale = new Tale();
        done(tale, Deed.BEGIN, WORKER);
        done(tale, Deed.DECLINE, WORKER);
        done(tale, Deed.ASK_CLOSURE, WORKER);
        done(tale, Deed.KEEP_OPEN, HEAD);
        assertThat(CaseState.of(tale.happenings()).step()).isEqualTo(Step.INTRODUCTION);
        done(tale, Deed.AGREE, WORKER);
        done(tale, Deed.ASK_CLOSURE, WORKER);
        done(tale, Deed.CLOSE, HEAD);
        done(tale, Deed.REOPEN, WORKER);
        assertThat(CaseState.of(tale.happenings()))
                .satisfies(state -> {
                    assertThat(state.step()).isEqualTo(Step.INTRODUCTION);
                    assertThat(state.agreed()).isFalse();
                });
    }

    /**
     * The oracle knows the method as a person would tell it, not the table: what came before and
     * when, not which step.
     */
    private static final class Oracle {
        private boolean begun;
        private boolean agreed;
        private boolean assessed;
        private boolean planned;
        private boolean closed;
        private @Nullable PersonId asked;
        private Instant begins = START;
        private Instant answered = START;
        private Instant planning = START;
        private Instant met = START;
        private Instant closing = START;
        private boolean declined;

        boolean allows(Deed deed, PersonId by) {
            if (!begun) {
                return deed == Deed.BEGIN;
            }
            if (closed) {
                return deed == Deed.REOPEN || deed == Deed.ARCHIVE;
            }
            if (asked != null) {
                return switch (deed) {
                    case NOTE -> true;
                    case CLOSE, KEEP_OPEN -> !by.equals(asked);
                    default -> false;
                };
            }
            return switch (deed) {
                case NOTE, REVIEW, ASK_CLOSURE -> true;
                case AGREE -> !agreed;
                case DECLINE -> true;
                case CONFER, ASSESS -> agreed;
                case PLAN -> assessed;
                case ASK_AFTER -> planned;
                case BEGIN, CLOSE, KEEP_OPEN, ARCHIVE, REOPEN -> false;
            };
        }

        void happened(Deed deed, PersonId by, Instant at) {
            switch (deed) {
                case BEGIN, REOPEN -> {
                    begins = at;
                    met = at;
                }
                case AGREE, DECLINE -> {
                    answered = at;
                    met = at;
                }
                case ASSESS -> {
                    planning = assessed && !planned ? planning : at;
                    met = at;
                }
                case PLAN, ASK_AFTER -> met = at;
                case ASK_CLOSURE -> closing = at;
                case KEEP_OPEN -> answered = declined ? at : answered;
                default -> {}
            }
            happened(deed, by);
        }

        private void happened(Deed deed, PersonId by) {
            switch (deed) {
                case BEGIN -> begun = true;
                case AGREE -> {
                    agreed = true;
                    declined = false;
                }
                case DECLINE -> {
                    declined = true;
                    agreed = false;
                    assessed = false;
                    planned = false;
                }
                case ASSESS -> {
                    assessed = true;
                    planned = false;
                }
                case PLAN -> planned = true;
                case ASK_CLOSURE -> asked = by;
                case CLOSE -> {
                    closed = true;
                    asked = null;
                }
                case KEEP_OPEN -> asked = null;
                case REOPEN -> {
                    closed = false;
                    declined = false;
                    agreed = false;
                    assessed = false;
                    planned = false;
                }
                default -> {}
            }
        }

        /** What is to be done, and by when. */
        Set<Task> tasks() {
            if (!begun || closed) {
                return Set.of();
            }
            return Set.of(next(), new Task(Task.Kind.JUDGE_RISK, begins.plus(days(1))));
        }

        private Task next() {
            if (asked != null) {
                return new Task(Task.Kind.SETTLE_CLOSURE, closing.plus(days(3)));
            }
            if (declined) {
                return new Task(Task.Kind.OFFER_CLOSING, answered.plus(days(30)));
            }
            if (!agreed) {
                return new Task(Task.Kind.MEET_HER, begins.plus(days(1)));
            }
            if (!assessed) {
                return new Task(Task.Kind.ASSESS, answered.plus(days(7)));
            }
            return planned
                    ? new Task(Task.Kind.FOLLOW_UP, met.plus(days(30)))
                    : new Task(Task.Kind.PLAN, planning.plus(days(7)));
        }

        private static Duration days(int days) {
            return Duration.ofDays(days);
        }
    }

    @Test
    void a_hundred_thousand_cases_never_stand_where_the_method_does_not_allow() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var deeds = Deed.values();
        for (var n = 0; n < 100_000; n++) {
            var tale = new Tale();
            var oracle = new Oracle();
            for (var i = 0; i < 12; i++) {
                // Half of the wishes are sensible, so that long stories come about.
                var possible =
                        List.copyOf(CaseFlow.possible(CaseState.of(tale.happenings()).step()));
                var deed =
                        random.nextBoolean()
                                ? possible.get(random.nextInt(possible.size()))
                                : deeds[random.nextInt(deeds.length)];
                var by = random.nextBoolean() ? WORKER : HEAD;
                var before = tale.happenings();
                var allowed = oracle.allows(deed, by);
                assertThat(done(tale, deed, by)).as("seed %d: %s", seed, deed).isEqualTo(allowed);
                if (allowed) {
                    oracle.happened(deed, by, tale.happenings().getLast().at());
                } else {
                    assertThat(tale.happenings()).isEqualTo(before);
                }
            }
            assertThat(Set.copyOf(Task.of(tale.happenings())))
                    .as("seed %d: %s", seed, tale.happenings())
                    .isEqualTo(oracle.tasks());
        }
    }

    /** Tries this deed as its act would decide it; tells what was accepted. */
    private static boolean done(Tale tale, Deed deed, PersonId by) {
        return done(tale, deed, by, START.plusSeconds(60L * tale.happenings().size()));
    }

    /** The same at this moment. */
    private static boolean done(Tale tale, Deed deed, PersonId by, Instant now) {
        var state = CaseState.of(tale.happenings());
        Decision<List<Draft>> decision =
                switch (deed) {
                    case BEGIN -> BeginCase.tell(state, true, now);
                    case ASK_CLOSURE ->
                            AskClosure.tell(
                                    new AskClosure.Command(
                                            REF,
                                            now,
                                            Closing.NEEDS_MET,
                                            Closing.HerView.FEELS_SAFE,
                                            "",
                                            null),
                                    state);
                    case CLOSE, KEEP_OPEN ->
                            SettleClosure.tell(
                                    new SettleClosure.Command(REF, deed == Deed.CLOSE, "Xem lại"),
                                    state,
                                    by,
                                    now);
                    case REVIEW ->
                            ReviewCase.tell(new ReviewCase.Command(REF, "", null), state, now);
                    case ARCHIVE ->
                            HandToArchive.tell(
                                    new HandToArchive.Command(REF, now, "Văn thư nhận", null),
                                    state);
                    case REOPEN ->
                            ReopenCase.tell(new ReopenCase.Command(REF, "Có chuyện"), state, now);
                    case CONFER ->
                            HoldConference.tell(
                                    new HoldConference.Command(
                                            REF, now, Set.of(), Map.of(), "Đã họp", null),
                                    tale.happenings());
                    default ->
                            DoDeed.tell(new DoDeed.Command(REF, deed, now, "Đã làm", null), state);
                };
        if (decision instanceof Decision.Accepted<List<Draft>>(var drafts)) {
            tale.tell(now, by, drafts);
            return true;
        }
        return false;
    }

    @Test
    void a_refusal_says_what_to_do() {
        var waiting = CaseState.WAITING;
        assertThat(new ArrayList<>(EnumSet.allOf(Deed.class)))
                .filteredOn(deed -> deed != Deed.BEGIN)
                .noneMatch(deed -> CaseFlow.allows(waiting.step(), deed));
        assertThat(BeginCase.tell(waiting, false, START))
                .isEqualTo(Decision.refuse("cases.refused.unverified"));
    }
}
