package vn.binhan.needs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.today.Item;

/**
 * A referral whose next word is awaited, for somebody on one of its sides.
 *
 * @param received whether it came to their body; otherwise it was sent from a case of theirs
 * @param at since when it is as far as it is
 */
record ReferralsToday(boolean received, CaseRef ref, NeedKind kind, Stage stage, Instant at) {

    /** The receiver's turn at once; the sender's as soon as it is time to ask again. */
    Optional<Item> item(Instant now) {
        var due = stage.askAgainAt(at, kind);
        return due.filter(by -> received || by.isBefore(now)).map(this::row);
    }

    private Item row(Instant due) {
        return new Item(
                kind == NeedKind.SAFETY || kind == NeedKind.HEALTH
                        ? Item.Danger.HIGH
                        : Item.Danger.RAISED,
                due,
                received ? "needs.today.received" : "chronicle.case",
                ref.shortly(),
                List.of(
                        received ? "needs.today." + stage : Needs.ASK_RECEIVER,
                        "needs.kind." + kind),
                received ? "/chuyen-den/" + ref : "/vu-viec/" + ref + "/nhu-cau");
    }
}
