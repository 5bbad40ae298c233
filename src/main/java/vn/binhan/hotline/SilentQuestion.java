package vn.binhan.hotline;

import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.binhan.intake.Telling.Answer;
import vn.binhan.intake.Telling.Kind;
import vn.binhan.intake.Telling.SafeContact.Channel;
import vn.binhan.intake.Telling.Whom;
import vn.binhan.intake.Telling.Wish;

/**
 * What is asked, in this order, of somebody who can only say yes and no or tap; each answer fills
 * the field that the same words would fill in a call that is spoken.
 */
enum SilentQuestion {
    HEARS,
    DANGER("danger", Answer.YES.name(), Answer.NO.name(), Call::withDanger),
    NEAR,
    HURT,
    CHILDREN("children", Answer.YES.name(), Answer.NO.name(), Call::withChildren),
    SELF("whom", Whom.SELF.name(), null, (call, self) -> self ? call.with(Whom.SELF) : call),
    PLACE,
    HIT("kinds", Kind.PHYSICAL.name(), null, (call, yes) -> yes ? call.with(Kind.PHYSICAL) : call),
    THREATENED(
            "kinds",
            Kind.PSYCHOLOGICAL.name(),
            null,
            (call, yes) -> yes ? call.with(Kind.PSYCHOLOGICAL) : call),
    POLICE,
    SHELTER(
            "wishes",
            Wish.SHELTER.name(),
            null,
            (call, yes) -> yes ? call.with(Wish.SHELTER) : call),
    CALL_BACK(
            "channel",
            Channel.CALL.name(),
            Channel.NOT_AT_ALL.name(),
            (call, yes) -> call.with(yes ? Channel.CALL : Channel.NOT_AT_ALL)),
    AGREES("agreed", Answer.YES.name(), Answer.NO.name(), Call::withAgreed);

    private final String field;
    private final @Nullable String onYes;
    private final @Nullable String onNo;
    private final BiFunction<Call, Boolean, Call> fills;

    SilentQuestion() {
        this("", null, null, (call, yes) -> call);
    }

    SilentQuestion(
            String field,
            @Nullable String onYes,
            @Nullable String onNo,
            BiFunction<Call, Boolean, Call> fills) {
        this.field = field;
        this.onYes = onYes;
        this.onNo = onNo;
        this.fills = fills;
    }

    /** The name of its own field. */
    String parameter() {
        return "ask-" + name();
    }

    /** What the page marks when this is answered so, for example {@code danger=YES}; or nothing. */
    Optional<String> marks(boolean yes) {
        return Optional.ofNullable(yes ? onYes : onNo).map(value -> field + "=" + value);
    }

    /** The call after this answer. */
    Call fill(Call call, boolean yes) {
        return fills.apply(call, yes);
    }
}
