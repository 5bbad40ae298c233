package vn.binhan.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.PersonId;
import vn.binhan.chronicle.Happening;
import vn.binhan.chronicle.Story;

/**
 * Nobody has a safe way to reach her: who said so and when, and when a second person found that it
 * is so. Whatever is heard of her ends it.
 *
 * @param checked absent until then
 */
record NoWay(PersonId by, Instant since, @Nullable Instant checked) {

    /** So long she may come back by herself before contact counts as lost; ours, not the law's. */
    static final Duration WAITING = Duration.ofDays(30);

    /** How it stands; empty where nobody has said so since she was heard. */
    static Optional<NoWay> of(List<Happening> story, Instant heard) {
        return Story.of(story, ContactEvent.NO_WAY)
                .filter(told -> !told.at().isBefore(heard))
                .findFirst()
                .map(told -> new NoWay(told.by(), told.at(), checked(story, told)));
    }

    private static @Nullable Instant checked(List<Happening> story, Happening told) {
        return Story.of(story, ContactEvent.NO_WAY_CHECKED)
                .filter(each -> each.turn() > told.turn())
                .map(Happening::at)
                .findFirst()
                .orElse(null);
    }

    /** From when on a second person may look at it. */
    Instant until() {
        return since.plus(WAITING);
    }

    boolean isChecked() {
        return checked != null;
    }
}
