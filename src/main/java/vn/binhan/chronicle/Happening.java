package vn.binhan.chronicle;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import vn.binhan.access.PersonId;
import vn.binhan.ledger.Particulars;

/**
 * Something that happened in a case, as it was told for good.
 *
 * @param turn its place in the story, counted from 1 without a gap
 * @param kind the key of its kind
 * @param at when it really happened; every clock runs from here
 * @param told when it was written down
 * @param by who wrote it down; {@code 00-0} for the program itself
 * @param codes what can be counted of it, never a text
 * @param words whether sealed words lie beside it
 */
public record Happening(
        int turn,
        String kind,
        Instant at,
        Instant told,
        PersonId by,
        Particulars codes,
        boolean words) {
    /** Up to which turn whoever wrote it had the story before them. */
    static final String SEEN = "seen";

    private static final Duration PROMPT = Duration.ofHours(1);

    /**
     * In the order in which things were said, to the minute; what was written later counts last.
     */
    public static final Comparator<Happening> AS_SAID =
            Comparator.comparing((Happening each) -> each.at().truncatedTo(ChronoUnit.MINUTES))
                    .thenComparing(Happening::turn);

    /**
     * Whether whoever wrote the later of both had the earlier before them; where it does not say
     * how far they had seen the story, they had.
     */
    boolean knewOf(Happening other) {
        var later = turn > other.turn() ? this : other;
        var earlier = later == this ? other : this;
        return later.codes().count(SEEN).orElse(Long.MAX_VALUE) >= earlier.turn();
    }

    public boolean is(Kind other) {
        return kind.equals(other.key());
    }

    /** Whether it was written down so long after it happened that a reader should know. */
    public boolean isLate() {
        return told.isAfter(at.plus(PROMPT));
    }

    /** The code of this name; empty where it was not said. */
    public <E extends Enum<E>> Optional<E> code(Class<E> list, String name) {
        return codes.one(list, name);
    }
}
