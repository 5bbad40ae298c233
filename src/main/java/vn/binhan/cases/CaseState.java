package vn.binhan.cases;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.PersonId;
import vn.binhan.chronicle.Happening;
import vn.binhan.contact.Contact;

/**
 * Where a case stands, folded from its story by the table of {@link CaseFlow}.
 *
 * @param before where it was before somebody asked to close it
 * @param begun when work on it first began; absent while it waits
 * @param work when the work began that goes on now: after a closing it begins anew
 * @param since since when it is at this step of the work; a closure that is only asked for does not
 *     interrupt it
 * @param last when somebody last did anything for her
 * @param met when somebody last was really with her or heard her; a note or a review is no contact
 * @param settle since when a second person is to settle its closure; absent otherwise
 * @param answer what she said to being helped
 * @param asked who asked to close it; absent otherwise
 * @param why the reason for which it is to be closed, or was
 */
record CaseState(
        Step step,
        Step before,
        @Nullable Instant begun,
        @Nullable Instant work,
        @Nullable Instant since,
        @Nullable Instant last,
        @Nullable Instant met,
        @Nullable Instant settle,
        Answer answer,
        @Nullable PersonId asked,
        @Nullable Closing why) {
    static final CaseState WAITING =
            new CaseState(
                    Step.WAITING,
                    Step.WAITING,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    Answer.NONE,
                    null,
                    null);

    /** What she said to being helped; who comes back after a closing is asked anew. */
    enum Answer {
        NONE,
        AGREED,
        DECLINED
    }

    /**
     * When somebody sees or hears her, or begins anew to work for her; nothing else follows her up.
     */
    private static final Set<Deed> FOLLOWS_HER_UP = followsHerUp();

    private static Set<Deed> followsHerUp() {
        var all = EnumSet.of(Deed.BEGIN, Deed.REOPEN);
        for (var deed : Deed.values()) {
            if (Contact.isWithHer(deed.key())) {
                all.add(deed);
            }
        }
        return all;
    }

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
        var asks = deed == Deed.ASK_CLOSURE;
        var closing = asks || to == Step.CLOSING;
        var begins = deed == Deed.BEGIN || deed == Deed.REOPEN;
        return new CaseState(
                to,
                asks ? step : closing ? before : to,
                begun == null ? told.at() : begun,
                begins ? told.at() : work,
                begins || !closing && isNew(to, deed) ? told.at() : since,
                later(last, told),
                FOLLOWS_HER_UP.contains(deed) ? later(met, told) : met,
                asks ? told.at() : closing ? settle : null,
                answer(deed),
                asks ? told.by() : closing ? asked : null,
                asks
                        ? told.code(Closing.class, "why").orElse(null)
                        : closing || to == Step.CLOSED ? why : null);
    }

    /** Whether a step begins with this; for who declined also when the case is to stay open. */
    private boolean isNew(Step to, Deed deed) {
        var at = step == Step.CLOSING ? before : step;
        return to != at
                || deed == Deed.DECLINE
                || deed == Deed.KEEP_OPEN && answer == Answer.DECLINED;
    }

    private Answer answer(Deed deed) {
        return switch (deed) {
            case AGREE -> Answer.AGREED;
            case DECLINE -> Answer.DECLINED;
            case REOPEN -> Answer.NONE;
            default -> answer;
        };
    }

    /** Whether she agrees to be helped. */
    boolean agreed() {
        return answer == Answer.AGREED;
    }

    private static Instant later(@Nullable Instant before, Happening told) {
        return before == null || told.at().isAfter(before) ? told.at() : before;
    }
}
