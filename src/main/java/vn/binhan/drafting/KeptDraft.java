package vn.binhan.drafting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;

/**
 * A draft as it is kept.
 *
 * @param open whether it can still be edited; an issued one is only read
 */
record KeptDraft(
        DraftId id,
        OrganisationId owner,
        long source,
        boolean open,
        int edit,
        DraftTree tree,
        @Nullable String revises,
        PersonId changedBy,
        Instant changedAt) {

    /** The draft as others see it: the bases are their lines, and no field of the head. */
    Draft draft() {
        var head = tree.withoutField(HeadRules.BASES).header();
        return new Draft(id, owner, source, edit, head, tree.bases(), tree.items(), revises);
    }

    /** The name under which it stands in the record. */
    String subject() {
        return "draft:" + id;
    }
}
