package vn.binhan.drafting;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import vn.binhan.access.Actor;
import vn.binhan.access.Desk;
import vn.binhan.access.Operation;
import vn.binhan.access.Subject;

/** Looks up what the pages of the review show to a person who may see it. */
final class ReviewDesk {
    private final DraftStore drafts;
    private final SourceStore sources;
    private final Desk desk;

    ReviewDesk(DraftStore drafts, SourceStore sources, Desk desk) {
        this.drafts = drafts;
        this.sources = sources;
        this.desk = desk;
    }

    /** The draft, when there is one and this person may correct it. */
    Optional<Review> find(Actor actor, DraftId id) {
        return drafts.find(id)
                .filter(draft ->
                        desk.may(
                                actor,
                                Operation.REVIEW_PLAN,
                                Subject.of(draft.subject(), draft.owner())))
                .map(this::review);
    }

    private Review review(KeptDraft draft) {
        var walkable = drafts.walkable(draft.id());
        return new Review(
                draft,
                sources.find(draft.id().province(), draft.source()).orElseThrow(),
                Summary.of(draft.tree()),
                walkable.back(),
                walkable.forth());
    }

    /** What became different since the edit that the browser shows. */
    Review.Patch since(Review now, int seen) {
        var keys = new TreeSet<Integer>();
        var fields = new HashSet<String>();
        var spans = false;
        Integer added = null;
        for (var step : drafts.since(now.id(), seen)) {
            keys.addAll(step.change().keys());
            fields.addAll(step.change().fields());
            spans |= step.change().movesSpans();
            added = step.change().newest();
        }
        return new Review.Patch(now, keys, fields, spans, added);
    }

    /** Where the pages of the original begin in its text; empty where it has none. */
    List<Integer> starts(Review review) {
        return sources.starts(review.id().province(), review.source().number());
    }

    String text(Review review) {
        return sources.text(review.id().province(), review.source().number());
    }
}
