package vn.binhan.vault;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What became of a search; a person nobody knows and one behind a wall give the same. */
public sealed interface Finding {

    /** The people of cases that the searcher may know, the likeliest first; often none. */
    record Found(List<Hit> hits) implements Finding {}

    /** The person has searched as often as one may in a day; nothing was looked at. */
    record Exhausted(String limit, Instant again) implements Finding {}

    /**
     * One person found, without a name: names open only by an opening.
     *
     * @param equal the fields in which query and person agree
     * @param exactName whether the names agree with all tones
     */
    record Hit(CaseId of, UUID party, Set<Identity.Field> equal, boolean exactName) {}
}
