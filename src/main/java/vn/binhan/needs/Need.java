package vn.binhan.needs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.binhan.chronicle.Happening;

/**
 * One want of a kind of help, with what became of it.
 *
 * @param turn the turn of the story that opened it, by which it is known
 * @param said she said it herself; otherwise it was assessed with her
 * @param first whether it must be met before others
 * @param settled when its outcome was known; absent while it is open
 * @param confirmed whether the receiver confirmed the service in this program
 */
public record Need(
        int turn,
        NeedKind kind,
        Instant opened,
        boolean said,
        boolean first,
        Outcome outcome,
        @Nullable Instant settled,
        boolean confirmed) {

    /**
     * All needs of a case, the oldest first. The first service ends the waiting, unless it was
     * written down by mistake.
     */
    public static List<Need> of(List<Happening> story) {
        var found = new ArrayList<Need>();
        var referrals = Referral.of(story);
        for (var told : story) {
            if (told.is(NeedEvent.OPENED)) {
                found.add(opened(told));
            } else if (told.is(NeedEvent.SERVED)) {
                settle(found, need(told), Outcome.SERVED, told, false);
            } else if (told.is(NeedEvent.SETTLED)) {
                var outcome = told.code(Outcome.class, "outcome").orElseThrow();
                settle(found, need(told), outcome, told, false);
            } else if (told.is(NeedEvent.REOPENED)) {
                found.replaceAll(need -> need.turn() == need(told) ? need.reopened() : need);
            } else if (told.is(NeedEvent.ANSWERED)
                    && told.code(Stage.class, "answer").filter(Stage.SERVED::equals).isPresent()) {
                var id = told.codes().text("referral").orElseThrow();
                referrals.stream()
                        .filter(referral -> referral.id().toString().equals(id))
                        .forEach(referral ->
                                settle(found, referral.need(), Outcome.SERVED, told, true));
            }
        }
        return List.copyOf(found);
    }

    private static Need opened(Happening told) {
        return new Need(
                told.turn(),
                told.code(NeedKind.class, "kind").orElseThrow(),
                told.at(),
                told.codes().count("said").orElse(0) == 1,
                told.codes().count("first").orElse(0) == 1,
                Outcome.OPEN,
                null,
                false);
    }

    private static int need(Happening told) {
        return (int) told.codes().count("need").orElse(0);
    }

    /** A service counts also after another outcome; nothing else changes a settled need. */
    private static void settle(
            List<Need> found, int turn, Outcome outcome, Happening told, boolean confirmed) {
        found.replaceAll(need ->
                need.turn() == turn
                                && (NeedFlow.allows(need.outcome(), outcome)
                                        || outcome == need.outcome()
                                                && confirmed
                                                && !need.confirmed())
                        ? new Need(
                                need.turn(),
                                need.kind(),
                                need.opened(),
                                need.said(),
                                need.first(),
                                outcome,
                                told.at(),
                                confirmed)
                        : need);
    }

    private Need reopened() {
        return NeedFlow.allows(outcome, Outcome.OPEN)
                ? new Need(turn, kind, opened, said, first, Outcome.OPEN, null, false)
                : this;
    }

    public boolean isOpen() {
        return outcome == Outcome.OPEN;
    }

    /** Whether nobody has helped yet, whatever else became of it. */
    public boolean isUnserved() {
        return outcome != Outcome.SERVED;
    }

    /** By when the first service should be there: an internal level of service. */
    public Instant due() {
        return opened.plus(kind.within());
    }

    /** Whether somebody has looked after her health since then. */
    public static boolean isHealthServed(List<Happening> story, Instant since) {
        return of(story).stream()
                .filter(need -> need.kind() == NeedKind.HEALTH && !need.isUnserved())
                .anyMatch(need -> need.settled() != null && !need.settled().isBefore(since));
    }

    /**
     * What is to be done about needs first; empty when nothing waits. A referral waits until its
     * receiver has helped: to say "received" is not to help.
     */
    public static Optional<Waiting> firstWaiting(List<Happening> story) {
        var referrals = Referral.of(story);
        var waiting = new ArrayList<Waiting>();
        referrals.forEach(
                each -> each.askAgainAt().ifPresent(due -> waiting.add(new Waiting(true, due))));
        of(story).stream()
                .filter(Need::isOpen)
                .filter(need ->
                        referrals.stream()
                                .noneMatch(r -> r.need() == need.turn() && r.stage().isLive()))
                .forEach(need -> waiting.add(new Waiting(false, need.due())));
        return waiting.stream().min(java.util.Comparator.comparing(Waiting::due));
    }

    /**
     * Something about needs that waits.
     *
     * @param answer a referral whose receiver has not helped; otherwise a need nobody looks after
     */
    public record Waiting(boolean answer, Instant due) {}
}
