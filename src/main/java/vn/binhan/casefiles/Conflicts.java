package vn.binhan.casefiles;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.PersonId;
import vn.binhan.access.Wall;

/** For whom cases must not exist, and because of which person of the case. */
public final class Conflicts {
    private final Wall wall;
    private final FileStore files;
    private final ConflictStore store;

    Conflicts(Wall wall, FileStore files, ConflictStore store) {
        this.wall = wall;
        this.files = files;
        this.store = store;
    }

    /** The matches of names that this person may judge. */
    List<ConflictStore.Doubt> doubts(PersonId judge) {
        return wall.asClock(() ->
                store.doubts(judge.province()).stream()
                        .filter(doubt -> !doubt.person().equals(judge))
                        .toList());
    }

    /**
     * Writes down for whom this case must not exist from now on. The case is held meanwhile:
     * whoever is being named on it is read before or after, never beside.
     */
    public void bar(CaseRef ref, Map<PersonId, ConflictSource> found, Instant now) {
        bar(ref, null, found, now);
    }

    /** The same because of this person of the case, so that it can be taken back with them. */
    public void bar(
            CaseRef ref, @Nullable UUID party, Map<PersonId, ConflictSource> found, Instant now) {
        wall.asClock(() -> {
            if (files.lock(ref).isPresent()) {
                store.add(ref, party, found, now);
            }
            return true;
        });
    }

    /**
     * Within an act that corrects a person of a case or takes them out: from now on the case is
     * kept because of them from these people only. What others of the case or a colleague's word
     * stand for stays.
     */
    public void barOnly(CaseRef ref, UUID party, Map<PersonId, ConflictSource> found, Instant now) {
        wall.asClock(() -> {
            store.add(ref, party, found, now);
            store.takeBack(ref, party, found, now);
            return true;
        });
    }

    /** From how many people the case is kept because of this person of it. */
    public int barredBy(CaseRef ref, UUID party) {
        return wall.asClock(() -> store.standing(ref, party).size());
    }
}
