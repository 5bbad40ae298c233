package vn.binhan.hotline;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhan.intake.Telling.Answer;
import vn.binhan.intake.Telling.Whom;

/**
 * What was agreed to on the telephone, as it was said, and to whom the call was handed over.
 *
 * @param agreed what was answered; not said until somebody asked
 * @param by who answered; absent when not noted
 * @param words the answer as it was spoken
 * @param at the time of day at which it was spoken, as typed; empty for the time of sending
 * @param without why it was handed over all the same; absent where nothing was, or with consent
 * @param reason one sentence about that
 * @param to those whom the call taker has called: fixed receivers by name, places that help by
 *     their reference
 */
record Consent(
        Answer agreed,
        @Nullable By by,
        String words,
        String at,
        @Nullable Without without,
        String reason,
        Set<String> to) {

    /**
     * The duty officer of the commune and the police, whom the law names; all others are places.
     */
    static final String COMMUNE = "COMMUNE";

    static final String POLICE = "POLICE";

    Consent {
        to = Set.copyOf(to);
    }

    /** Who agreed. */
    enum By {
        /** The person herself. */
        HERSELF,
        /** A parent or guardian, for a child. */
        GUARDIAN,
        /** Whoever calls for somebody else. */
        CALLER
    }

    /** What allows a hand-over that nobody agreed to. */
    enum Without {
        DANGER,
        LAW
    }

    /** On what a hand-over rests; goes into the record. */
    enum Basis {
        CONSENT,
        DANGER,
        LAW
    }

    static Consent none() {
        return new Consent(Answer.NOT_SAID, null, "", "", null, "", Set.of());
    }

    Consent agreeing(Answer answer) {
        return new Consent(answer, by, words, at, without, reason, to);
    }

    Consent to(Set<String> others) {
        return new Consent(agreed, by, words, at, without, reason, others);
    }

    /** On what it rests that somebody else was told, if anything allows it. */
    Optional<Basis> basis(Whom whom) {
        if (agreed == Answer.YES && isHers(whom)) {
            return Optional.of(Basis.CONSENT);
        }
        if (without == null) {
            return isToLawAlone() ? Optional.of(Basis.LAW) : Optional.empty();
        }
        return Optional.of(without == Without.DANGER ? Basis.DANGER : Basis.LAW);
    }

    /** Nobody agrees for a grown person; for a child a parent or guardian does. */
    private boolean isHers(Whom whom) {
        return by != By.CALLER && (by != By.GUARDIAN || whom == Whom.CHILD);
    }

    /** The law names the commune and the authorities, never a place that helps. */
    private boolean isToLawAlone() {
        return to.stream().allMatch(Consent::isNamedByLaw);
    }

    /**
     * What is missing before it may be noted that somebody was told, as the key of its sentence;
     * empty where nothing is.
     *
     * @param silent the answer cannot have been heard, only tapped
     */
    Optional<String> refusal(Answer danger, Whom whom, boolean silent) {
        if (agreed == Answer.YES) {
            if (!silent && by == null) {
                return Optional.of("who");
            }
            if (!silent && words.isBlank()) {
                return Optional.of("words");
            }
            if (isHers(whom) || isToLawAlone()) {
                return Optional.empty();
            }
        }
        return to.isEmpty() ? Optional.empty() : withoutConsent(danger);
    }

    private Optional<String> withoutConsent(Answer danger) {
        if (without == null) {
            return Optional.of(agreed == Answer.YES ? "nothers" : "without");
        }
        if (reason.isBlank()) {
            return Optional.of("reason");
        }
        if (without == Without.DANGER) {
            return danger == Answer.YES ? Optional.empty() : Optional.of("danger");
        }
        return isToLawAlone() ? Optional.empty() : Optional.of("law");
    }

    static boolean isNamedByLaw(String receiver) {
        return receiver.equals(COMMUNE) || receiver.equals(POLICE);
    }

    @Override
    public String toString() {
        return "consent";
    }
}
