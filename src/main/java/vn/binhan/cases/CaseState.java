package vn.binhan.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.PersonId;
import vn.binhan.chronicle.Happening;

/**
 * Where a case stands, folded from its story by the table of {@link CaseFlow}.
 *
 * @param before where it was before somebody asked to close it
 * @param begun when work on it began; absent while it waits
 * @param last when somebody last did anything for her
 * @param agreed whether she agrees to be helped
 * @param asked who asked to close it; absent otherwise
 * @param why the reason for which it is to be closed, or was
 */
record CaseState(
        Step step,
        Step before,
        @Nullable Instant begun,
        @Nullable Instant last,
        boolean agreed,
        @Nullable PersonId asked,
        @Nullable Closing why) {
    static final CaseState WAITING =
            new CaseState(Step.WAITING, Step.WAITING, null, null, false, null, null);

    /** What the story does not allow is passed over: it was refused, so nobody wrote it. */
    static CaseState of(List<Happening> story) {
        var state = WAITING;
        for (var told : story) {
            for (var deed : Deed.values()) {
                if (told.is(deed)) {
                    state = state.after(deed, told);
                }
            }
        }
        return state;
    }

    private CaseState after(Deed deed, Happening told) {
        if (!CaseFlow.allows(step, deed)) {
            return this;
        }
        var to = CaseFlow.after(step, deed, before);
        // Who comes back after a closing is asked anew what she agrees to.
        var agrees = deed == Deed.AGREE || agreed && deed != Deed.DECLINE && deed != Deed.REOPEN;
        var asks = deed == Deed.ASK_CLOSURE;
        var closing = asks || to == Step.CLOSING;
        return new CaseState(
                to,
                asks ? step : closing ? before : to,
                begun == null ? told.at() : begun,
                last == null || told.at().isAfter(last) ? told.at() : last,
                agrees,
                asks ? told.by() : closing ? asked : null,
                asks
                        ? told.code(Closing.class, "why").orElse(null)
                        : closing || to == Step.CLOSED ? why : null);
    }
}
