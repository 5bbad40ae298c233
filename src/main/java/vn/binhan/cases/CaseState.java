package vn.binhan.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.PersonId;
import vn.binhan.chronicle.Happening;

/**
 * Where a case stands, folded from its story by the table of {@link CaseFlow}.
 *
 * @param begun when work on it began; absent while it waits
 * @param last when somebody last did anything for her
 * @param agreed whether she agrees to be helped
 * @param asked who asked to close it; absent otherwise
 * @param why the reason for which it is to be closed, or was
 */
record CaseState(
        Step step,
        @Nullable Instant begun,
        @Nullable Instant last,
        boolean agreed,
        @Nullable PersonId asked,
        @Nullable Closing why) {
    static final CaseState WAITING = new CaseState(Step.WAITING, null, null, false, null, null);

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
        var to = CaseFlow.after(step, deed);
        if (to.isEmpty()) {
            return this;
        }
        var agrees = deed == Deed.AGREE || agreed && deed != Deed.DECLINE;
        var closing = deed == Deed.ASK_CLOSURE || to.get() == Step.CLOSING;
        return new CaseState(
                to.get(),
                begun == null ? told.at() : begun,
                last == null || told.at().isAfter(last) ? told.at() : last,
                agrees,
                deed == Deed.ASK_CLOSURE ? told.by() : closing ? asked : null,
                deed == Deed.ASK_CLOSURE
                        ? told.code(Closing.class, "why").orElse(null)
                        : closing || deed == Deed.CLOSE ? why : null);
    }
}
