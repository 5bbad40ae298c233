package vn.binhan.fiction;

import java.time.Instant;

/**
 * One thing that happened to an invented case.
 *
 * @param caseNumber the case's place in the chronicle, counted from 0
 * @param by who did it, by their place among the staff
 * @param to the colleague to whom it was done, the same as {@code by} where there is none
 */
public record Happening(Instant at, Kind kind, int caseNumber, int by, int to) {

    /** What can happen; later rooms add theirs. */
    public enum Kind {
        OPENED,
        SHARED,
        LOOKED_AT,
        HANDED_OVER,
        BROKEN_INTO,
        CLOSED
    }
}
