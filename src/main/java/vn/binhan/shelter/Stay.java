package vn.binhan.shelter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.PersonId;
import vn.binhan.chronicle.Happening;

/**
 * One stay in a shelter as her story has it, from the hold to the leaving.
 *
 * @param need the turn of the need for which it was held; 0 where nobody wrote it down
 * @param until when the hold ends by itself unless she arrives
 * @param arrived when she was there; absent before
 * @param over whether she left, or nobody took it up
 * @param tellBy by when the commune has to know that she was taken in (rule C12); absent where
 *     nobody has to tell it, or somebody did
 * @param escorts who was named to bring or visit her
 */
public record Stay(
        UUID id,
        int need,
        Instant until,
        @Nullable Instant arrived,
        boolean over,
        @Nullable Instant tellBy,
        Set<PersonId> escorts) {

    /** All stays of a case, the oldest first. */
    public static List<Stay> of(List<Happening> story) {
        var stays = new ArrayList<Stay>();
        for (var told : story) {
            if (told.is(StayEvent.HELD)) {
                stays.add(
                        new Stay(
                                UUID.fromString(told.codes().text("stay").orElseThrow()),
                                (int) told.codes().count("need").orElse(0),
                                told.codes().when("until").orElseThrow(),
                                null,
                                false,
                                null,
                                Set.of()));
            } else {
                told.codes()
                        .text("stay")
                        .ifPresent(id ->
                                stays.replaceAll(stay ->
                                        stay.id().toString().equals(id) ? stay.after(told) : stay));
            }
        }
        return List.copyOf(stays);
    }

    /** The stay that still counts at this moment. */
    public static Optional<Stay> live(List<Happening> story, Instant now) {
        return of(story).stream().filter(stay -> stay.isLive(now)).findFirst();
    }

    /** By when the commune must be told that a trusted address took her in; empty when not. */
    public static Optional<Instant> tellCommuneBy(List<Happening> story) {
        return of(story).stream()
                .flatMap(stay -> Optional.ofNullable(stay.tellBy()).stream())
                .min(Instant::compareTo);
    }

    /** Whether the place is hers: held and not yet run out, or taken. */
    boolean isLive(Instant now) {
        return !over && (arrived != null || now.isBefore(until));
    }

    private Stay after(Happening told) {
        if (told.is(StayEvent.ARRIVED)) {
            var by = told.codes().when("tell_by").orElse(null);
            return new Stay(id, need, until, told.at(), over, by, escorts);
        }
        if (told.is(StayEvent.ESCORTED)) {
            var all = new HashSet<>(escorts);
            told.codes().text("person").map(PersonId::parse).ifPresent(all::add);
            return new Stay(id, need, until, arrived, over, tellBy, Set.copyOf(all));
        }
        return told.is(StayEvent.COMMUNE_TOLD)
                ? new Stay(id, need, until, arrived, over, null, escorts)
                : new Stay(id, need, until, arrived, true, tellBy, escorts);
    }
}
