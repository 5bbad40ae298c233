package vn.binhan.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhan.children.Waiting;
import vn.binhan.chronicle.Happening;
import vn.binhan.incidents.Incidents;
import vn.binhan.needs.Need;
import vn.binhan.ownview.Asked;
import vn.binhan.risk.Risk;
import vn.binhan.shelter.Stay;

/**
 * Something that is to be done for her now, derived from the story; nobody ticks it off, it goes
 * when the story says that it was done.
 *
 * @param kind its words are {@code cases.task.…}
 * @param due by when: an internal service level, or the clock of the rule that the words name
 */
public record Task(Kind kind, Instant due) {

    /** What a case may ask for. */
    public enum Kind {
        MEET_HER("#ghi"),
        /** She does not want help now: what she says later is written down, or the case closed. */
        OFFER_CLOSING("#dong"),
        JUDGE_RISK("/nguy-co"),
        JUDGE_AGAIN("/nguy-co"),
        SETTLE_DISPUTE("/nguy-co"),
        ASSESS("#ghi"),
        PLAN("#ghi"),
        /** After sexual violence: care works best within these hours. */
        CARE_IN_TIME("/nhu-cau"),
        /** After sexual violence: emergency contraception works only within these hours. */
        CONTRACEPTION_IN_TIME("/nhu-cau"),
        /** A need that nobody looks after yet. */
        MEET_NEED("/nhu-cau"),
        /** A referral that its receiver has not answered. */
        ASK_RECEIVER("/nhu-cau"),
        FOLLOW_UP("#ghi"),
        /** A trusted address took her in, and the commune does not know yet. */
        TELL_COMMUNE("/noi-o"),
        /** She asked to correct or erase what is kept about her. */
        ANSWER_HER("/phan-rieng"),
        /** A child's file of this case needs an approved plan (rule C10). */
        CHILD_PLAN("/tre-em"),
        /** Whether a child is separated at once waits to be decided (rule C17). */
        CHILD_SEPARATION("/tre-em"),
        /** A closed case goes to the archive of the office (rule C15). */
        ARCHIVE("#luu-tru"),
        SETTLE_CLOSURE("#dong");

        private final String page;

        Kind(String page) {
            this.page = page;
        }

        /** Where it is done, below the case. */
        String page() {
            return page;
        }
    }

    private static final Duration TO_MEET = Duration.ofHours(24);
    private static final Duration TO_JUDGE = Duration.ofHours(24);
    private static final Duration TO_ASSESS = Duration.ofDays(7);
    private static final Duration TO_PLAN = Duration.ofDays(7);
    private static final Duration TO_OFFER_CLOSING = Duration.ofDays(30);
    private static final Duration TO_FOLLOW_UP = Duration.ofDays(30);
    private static final Duration TO_SETTLE = Duration.ofDays(3);

    /** What is to be done in this case, the first due first. */
    static List<Task> of(List<Happening> story) {
        var state = CaseState.of(story);
        var tasks =
                new ArrayList<>(of(state, Risk.of(story), Need.firstWaiting(story).orElse(null)));
        if (!tasks.isEmpty()) {
            Incidents.sexual(story)
                    .filter(since -> !Need.isHealthServed(story, since))
                    .ifPresent(_ -> {
                        inTime(Kind.CARE_IN_TIME, Incidents.careUntil(story), tasks);
                        inTime(
                                Kind.CONTRACEPTION_IN_TIME,
                                Incidents.contraceptionUntil(story),
                                tasks);
                    });
        }
        Stay.tellCommuneBy(story).ifPresent(by -> tasks.add(new Task(Kind.TELL_COMMUNE, by)));
        Asked.answerBy(story).ifPresent(by -> tasks.add(new Task(Kind.ANSWER_HER, by)));
        HandToArchive.due(story).ifPresent(by -> tasks.add(new Task(Kind.ARCHIVE, by)));
        tasks.sort(Comparator.comparing(Task::due));
        return List.copyOf(tasks);
    }

    private static void inTime(Kind kind, Optional<Instant> until, List<Task> tasks) {
        until.ifPresent(by -> tasks.add(new Task(kind, by)));
    }

    /** The rule of the rule book by which it is due; empty where the level of service is ours. */
    Optional<String> rule() {
        return switch (kind) {
            case CARE_IN_TIME -> Optional.of("C13");
            case CONTRACEPTION_IN_TIME -> Optional.of("C13b");
            case TELL_COMMUNE -> Optional.of("C12");
            case ANSWER_HER -> Optional.of("C14");
            case CHILD_PLAN -> Optional.of("C10");
            case CHILD_SEPARATION -> Optional.of("C17");
            case ARCHIVE -> Optional.of("C15");
            default -> Optional.empty();
        };
    }

    /** The same with what waits in children's files, which are behind walls of their own. */
    static List<Task> of(List<Happening> story, List<Waiting> children) {
        return Stream.concat(of(story).stream(), children.stream().map(Task::of))
                .sorted(Comparator.comparing(Task::due))
                .toList();
    }

    private static Task of(Waiting child) {
        return switch (child.what()) {
            case PLAN -> new Task(Kind.CHILD_PLAN, child.by());
            case SEPARATION -> new Task(Kind.CHILD_SEPARATION, child.by());
        };
    }

    static List<Task> of(CaseState state, Risk risk, Need.@Nullable Waiting need) {
        var work = state.work();
        var since = state.since();
        var last = state.last();
        var met = state.met();
        var settle = state.settle();
        if (work == null
                || since == null
                || last == null
                || met == null
                || state.step() == Step.CLOSED) {
            return List.of();
        }
        var tasks = new ArrayList<Task>();
        switch (state.step()) {
            case INTRODUCTION ->
                    tasks.add(
                            state.answer() == CaseState.Answer.DECLINED
                                    ? new Task(Kind.OFFER_CLOSING, since.plus(TO_OFFER_CLOSING))
                                    : new Task(Kind.MEET_HER, since.plus(TO_MEET)));
            case ASSESSMENT -> tasks.add(new Task(Kind.ASSESS, since.plus(TO_ASSESS)));
            case PLANNING -> tasks.add(new Task(Kind.PLAN, since.plus(TO_PLAN)));
            case SUPPORT, FOLLOW_UP -> tasks.add(new Task(Kind.FOLLOW_UP, met.plus(TO_FOLLOW_UP)));
            case CLOSING ->
                    tasks.add(
                            new Task(
                                    Kind.SETTLE_CLOSURE,
                                    (settle == null ? last : settle).plus(TO_SETTLE)));
            case WAITING, CLOSED -> {}
        }
        if (need != null) {
            var kind = need.answer() ? Kind.ASK_RECEIVER : Kind.MEET_NEED;
            tasks.add(new Task(kind, need.due()));
        }
        var again = risk.dueAt();
        if (again == null) {
            tasks.add(new Task(Kind.JUDGE_RISK, work.plus(TO_JUDGE)));
        } else if (risk.isDisputed()) {
            tasks.add(new Task(Kind.SETTLE_DISPUTE, last));
        } else {
            // What fell due while the case was closed is due soon after it came back.
            var meanwhile = !work.equals(state.begun()) && again.isBefore(work);
            tasks.add(new Task(Kind.JUDGE_AGAIN, meanwhile ? work.plus(TO_JUDGE) : again));
        }
        tasks.sort(Comparator.comparing(Task::due));
        return List.copyOf(tasks);
    }

    /** Where it is done, below the case. */
    public String page() {
        return kind.page();
    }

    /** Whether its time is over. */
    public boolean isOverdue(Instant now) {
        return now.isAfter(due);
    }
}
