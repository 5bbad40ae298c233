package vn.binhan.ownview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.binhan.chronicle.Happening;

/**
 * Something that she asks of what is kept about her.
 *
 * @param turn the turn of the story by which it is known
 * @param due by when she has to be answered (rule C14)
 */
public record Asked(int turn, What what, Instant at, Instant due, boolean answered) {

    /** What she may ask for. */
    public enum What {
        CORRECT,
        ERASE
    }

    /** Everything that she asked, the oldest first. */
    public static List<Asked> of(List<Happening> story) {
        var all = new ArrayList<Asked>();
        for (var told : story) {
            if (told.is(OwnEvent.ASKED)) {
                all.add(
                        new Asked(
                                told.turn(),
                                told.code(What.class, "what").orElseThrow(),
                                told.at(),
                                told.codes().when("due").orElseThrow(),
                                false));
            } else if (told.is(OwnEvent.ANSWERED)) {
                var turn = told.codes().count("asked").orElse(0);
                all.replaceAll(asked ->
                        asked.turn() == turn
                                ? new Asked(
                                        asked.turn(), asked.what(), asked.at(), asked.due(), true)
                                : asked);
            }
        }
        return List.copyOf(all);
    }

    /** By when the first of her wishes has to be answered; empty when none waits. */
    public static Optional<Instant> answerBy(List<Happening> story) {
        return of(story).stream()
                .filter(asked -> !asked.answered())
                .map(Asked::due)
                .min(Instant::compareTo);
    }
}
