package vn.binhan.cases;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.PersonId;
import vn.binhan.chronicle.Happening;

/**
 * Where a case stands, folded from its story by the table of {@link CaseFlow}.
 *
 * @param before where it was before somebody asked to close it
 * @param begun when work on it began; absent while it waits
 * @param last when somebody last did anything for her
 * @param met when somebody last was really with her or heard her; a note or a review is no contact
 * @param settle since when a second person is to settle its closure; absent otherwise
 * @param agreed whether she agrees to be helped
 * @param asked who asked to close it; absent otherwise
 * @param why the reason for which it is to be closed, or was
 */
record CaseState(
        Step step,
        Step before,
        @Nullable Instant begun,
        @Nullable Instant last,
        @Nullable Instant met,
        @Nullable Instant settle,
        boolean agreed,
        @Nullable PersonId asked,
        @Nullable Closing why) {
    static final CaseState WAITING =
            new CaseState(Step.WAITING, Step.WAITING, null, null, null, null, false, null, null);

    /**
     * When somebody sees or hears her, or begins anew to work for her; nothing else follows her up.
     */
    private static final Set<Deed> WITH_HER =
            EnumSet.of(
                    Deed.BEGIN,
                    Deed.AGREE,
                    Deed.DECLINE,
                    Deed.ASSESS,
                    Deed.PLAN,
                    Deed.ASK_AFTER,
                    Deed.REOPEN);

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
                later(last, told),
                WITH_HER.contains(deed) ? later(met, told) : met,
                asks ? told.at() : closing ? settle : null,
                agrees,
                asks ? told.by() : closing ? asked : null,
                asks
                        ? told.code(Closing.class, "why").orElse(null)
                        : closing || to == Step.CLOSED ? why : null);
    }

    private static Instant later(@Nullable Instant before, Happening told) {
        return before == null || told.at().isAfter(before) ? told.at() : before;
    }
}
