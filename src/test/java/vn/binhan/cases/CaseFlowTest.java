package vn.binhan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.binhan.access.Decision;
import vn.binhan.access.PersonId;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Tale;

/** A case goes the ways of its table and no other, whatever people try. */
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
     * The oracle knows the method as a person would tell it, not the table: what came before, not
     * which step.
     */
    private static final class Oracle {
        private boolean begun;
        private boolean agreed;
        private boolean assessed;
        private boolean planned;
        private boolean closed;
        private @Nullable PersonId asked;

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

        void happened(Deed deed, PersonId by) {
            switch (deed) {
                case BEGIN -> begun = true;
                case AGREE -> agreed = true;
                case DECLINE -> {
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
                    agreed = false;
                    assessed = false;
                    planned = false;
                }
                default -> {}
            }
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
                    oracle.happened(deed, by);
                } else {
                    assertThat(tale.happenings()).isEqualTo(before);
                }
            }
        }
    }

    /** Tries this deed as its act would decide it; tells what was accepted. */
    private static boolean done(Tale tale, Deed deed, PersonId by) {
        var state = CaseState.of(tale.happenings());
        var now = START.plusSeconds(60L * tale.happenings().size());
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
