package vn.binhan.cases;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.OrganisationId;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Story;
import vn.binhan.risk.Level;
import vn.binhan.risk.Risk;

/**
 * How a case stands, as lists show it: operational, nothing of what she said.
 *
 * @param level how much danger; absent while nobody judged
 * @param next what is to be done first; absent on a closed case
 * @param turn up to which turn of the story this is so
 */
public record Standing(
        CaseRef ref,
        OrganisationId holder,
        Step step,
        @Nullable Level level,
        @Nullable Next next,
        Instant begun,
        Instant last,
        int turn) {

    /** What is due first, and when. */
    public record Next(Task.Kind kind, Instant due) {}

    /** The standing of a case on which work has begun. */
    static Standing of(Story story) {
        var state = CaseState.of(story.happenings());
        var risk = Risk.of(story.happenings());
        var tasks = Task.of(story.happenings());
        var first = tasks.isEmpty() ? null : tasks.getFirst();
        return new Standing(
                story.held().file().ref(),
                story.held().file().holder(),
                state.step(),
                risk.level(),
                first == null ? null : new Next(first.kind(), first.due()),
                Objects.requireNonNull(state.begun()),
                Objects.requireNonNull(state.last()),
                story.turn());
    }

    /** The same with this as what is to be done first, where it is due before all else. */
    Standing orSooner(@Nullable Next other) {
        return other == null || next != null && next.due().isBefore(other.due())
                ? this
                : new Standing(ref, holder, step, level, other, begun, last, turn);
    }

    /** The place in lists: the more danger the higher; little known is not little danger. */
    int danger() {
        return (level == null ? Level.RAISED : level).ordinal() + 1;
    }
}
