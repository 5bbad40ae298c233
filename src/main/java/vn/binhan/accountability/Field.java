package vn.binhan.accountability;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a form asks about an act: a code out of a list, a moment, a number, or words. */
enum Field {
    STOP(Code.Stop.class),
    STOPPER(Code.Stopper.class),
    SANCTION(Code.Sanction.class),
    SERVICE(Code.Service.class),
    ABSENCE(Code.Absence.class),
    BROKEN(Code.Broken.class),
    FINDING(Code.Finding.class),
    FOUND_BY(Code.FoundBy.class),
    /** Several of a list. */
    PRESENT(Code.Present.class),
    /** Until when he has to come. */
    UNTIL(null),
    /** When a session is to be. */
    FROM(null),
    /** The day of a paper that came from elsewhere. */
    DATED(null),
    /** A fine in đồng. */
    AMOUNT(null),
    /** How many sessions. */
    COUNT(null),
    /** One of the sessions that were. */
    SESSION(null),
    /** One of the works that the Chair recognised. */
    WORK(null),
    /** Words that may be left out. */
    WORDS(null),
    /**
     * Who saw it or signed for it, or the number of the letter; needed where he did not take it.
     */
    WITNESS(null),
    REASONS(null),
    /** The number of a paper that lies elsewhere. */
    NUMBER(null),
    MINUTES(null);

    private final @Nullable Class<? extends Enum<?>> list;

    Field(@Nullable Class<? extends Enum<?>> list) {
        this.list = list;
    }

    /** Its name in a form and among the codes. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The end of the name of what is typed or chosen first for it. */
    String input() {
        return isWords() ? "words" : isMoment() ? key() + "-time" : key();
    }

    /** The values to choose from; empty where it is no code. */
    List<? extends Enum<?>> choices() {
        return list == null ? List.of() : List.of(list.getEnumConstants());
    }

    boolean isWords() {
        return switch (this) {
            case WORDS, WITNESS, REASONS, NUMBER, MINUTES -> true;
            default -> false;
        };
    }

    boolean isMoment() {
        return this == UNTIL || this == FROM;
    }

    boolean isNumber() {
        return this == AMOUNT || this == COUNT;
    }
}
