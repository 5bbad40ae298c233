package vn.binhan.drafting;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.OrganisationId;

/**
 * A plan on its way to be issued, as it stands after its latest edit.
 *
 * @param edit the number of the latest edit; whoever edits says which one they saw
 * @param header kind, issuer, number, symbol, issuedOn (yyyy-mm-dd), place, title, periodFrom,
 *     periodTo; a field that was not found is missing
 * @param bases the legal bases, each a line of number with symbol and, when known, its day ({@link
 *     Basis})
 * @param revises the issued plan and version that this revises, as 91-12@1, absent for a new plan
 */
public record Draft(
        DraftId id,
        OrganisationId owner,
        long source,
        int edit,
        Map<String, HeaderField> header,
        List<String> bases,
        List<DraftItem> items,
        @Nullable String revises) {}
