package vn.binhan.places;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One reform of administrative units as it is known: an event on a day of the world, and the moment
 * at which we learned of it.
 *
 * @param day the day from which it holds
 * @param province the code of the province it belongs to, after it; 00 for the nation
 * @param basis the text of law that made it
 * @param source where it was read
 * @param loading the number of the loading that brought it, absent when it came with the program
 * @param undone absent while it stands
 * @param then how many units it ended below the provinces' level of districts, or provinces
 * @param now how many units it made
 * @param cut how many of the ended units were cut into parts
 */
public record Reform(
        long number,
        Kind kind,
        LocalDate day,
        String province,
        String basis,
        String source,
        @Nullable Long loading,
        Instant knownFrom,
        @Nullable Undone undone,
        int then,
        int now,
        int cut) {

    /** What a reform does to units. */
    public enum Kind {
        /** Several units became one. */
        MERGE,
        /** One unit became several. */
        SPLIT,
        /** The same territory under another name. */
        RENAME,
        /** The same territory as another kind of unit, or on another level. */
        LEVEL,
        /** All of it at once in one province. */
        REORGANISATION
    }

    /** That a reform proved wrong: when we learned it, who said so and why. */
    public record Undone(Instant at, @Nullable Long person, String reason) {}

    /**
     * What one unit gave to another.
     *
     * @param whole whether all of it went there; otherwise a part
     * @param share the share of its people that went there, from 0 to 1, only where a source gives
     *     one; never used for cases
     */
    public record Link(
            long reform, UnitKey from, UnitKey to, boolean whole, @Nullable BigDecimal share) {}
}
