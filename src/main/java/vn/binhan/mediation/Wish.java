package vn.binhan.mediation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhan.chronicle.Happening;
import vn.binhan.chronicle.Story;

/**
 * Somebody's wish for mediation, as it stands.
 *
 * @param answer what became of it; absent while it waits
 * @param answered when that was
 */
record Wish(
        int turn,
        Instant at,
        Asker by,
        @Nullable MediationKind answer,
        @Nullable Instant answered) {

    /** All wishes of a case, the oldest first. */
    static List<Wish> of(List<Happening> story) {
        var found = new ArrayList<Wish>();
        Story.of(story, MediationKind.values())
                .forEach(told -> {
                    if (told.is(MediationKind.ASKED)) {
                        var by = told.code(Asker.class, "by").orElse(Asker.ANOTHER_BODY);
                        found.add(new Wish(told.turn(), told.at(), by, null, null));
                    } else if (!found.isEmpty()) {
                        var last = found.removeLast();
                        found.add(
                                new Wish(last.turn(), last.at(), last.by(), kind(told), told.at()));
                    }
                });
        return List.copyOf(found);
    }

    private static MediationKind kind(Happening told) {
        for (var kind : MediationKind.values()) {
            if (told.is(kind)) {
                return kind;
            }
        }
        throw new IllegalArgumentException(told.kind());
    }

    /** Whether it waits for an answer. */
    boolean waits() {
        return answer == null;
    }
}
