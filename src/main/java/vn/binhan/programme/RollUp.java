package vn.binhan.programme;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How a group of pieces of work stands together. Work without data counts neither as zero nor as
 * done: it is counted beside the average, which speaks only of what was reported.
 *
 * @param work all pieces
 * @param reported those with data
 * @param done those reported as 100 %
 * @param overdue those past their day and not done
 * @param percent the mean of what was reported, rounded down, absent when nothing was
 */
public record RollUp(int work, int reported, int done, int overdue, @Nullable Integer percent) {

    /** One piece of work as the sum sees it. */
    public record Piece(@Nullable Integer percent, @Nullable LocalDate due) {}

    /** The sum over these pieces on a day. */
    public static RollUp over(Collection<Piece> pieces, LocalDate today) {
        var reported = 0;
        var done = 0;
        var overdue = 0;
        var total = 0;
        for (var piece : pieces) {
            if (piece.percent() != null) {
                reported++;
                total += piece.percent();
                if (piece.percent() == 100) {
                    done++;
                }
            }
            if (WorkState.of(piece.percent(), piece.due(), today) == WorkState.OVERDUE) {
                overdue++;
            }
        }
        return new RollUp(
                pieces.size(), reported, done, overdue, reported == 0 ? null : total / reported);
    }

    /**
     * The mean as a bar may show it: absent while fewer than half of the pieces have data, because
     * a full bar over one of twenty would look like the whole.
     */
    public @Nullable Integer drawn() {
        return 2 * reported < work ? null : percent;
    }

    /** How many pieces nobody has reported on. */
    public int silent() {
        return work - reported;
    }
}
