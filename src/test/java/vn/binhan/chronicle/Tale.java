package vn.binhan.chronicle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.binhan.access.PersonId;

/** A story as tests tell it, without a database. */
public final class Tale {
    public static final PersonId WORKER = new PersonId("91", 1);

    private final List<Happening> happenings = new ArrayList<>();

    /** Tells these now. */
    public Tale tell(Instant now, List<Draft> drafts) {
        return tell(now, WORKER, drafts);
    }

    public Tale tell(Instant now, PersonId by, List<Draft> drafts) {
        drafts.forEach(draft ->
                happenings.add(
                        new Happening(
                                happenings.size() + 1,
                                draft.kind().key(),
                                draft.at(),
                                now,
                                by,
                                draft.codes(),
                                !draft.words().isEmpty())));
        return this;
    }

    public List<Happening> happenings() {
        return List.copyOf(happenings);
    }
}
