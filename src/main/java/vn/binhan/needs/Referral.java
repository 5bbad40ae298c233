package vn.binhan.needs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.binhan.access.OrganisationId;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Happening;
import vn.binhan.chronicle.Story;
import vn.binhan.consents.Share;

/**
 * A referral as its story has it, on her side and on the receiver's alike.
 *
 * @param id the file of its own in which it lies for the receiver
 * @param need the turn of the need that it is for
 * @param consent the turn of her consent; 0 where it rests on a duty of the law
 * @param at when it came to this stage
 */
record Referral(
        UUID id,
        int need,
        NeedKind kind,
        OrganisationId to,
        Set<Share> shares,
        int consent,
        Instant sent,
        Stage stage,
        Instant at) {
    /** The file in which it lies for its receiver. */
    CaseRef file() {
        return new CaseRef(to.province(), id);
    }

    /** All referrals of a story, the oldest first. */
    static List<Referral> of(List<Happening> story) {
        var found = new ArrayList<Referral>();
        Story.of(story, NeedEvent.REFERRED, NeedEvent.ANSWERED, NeedEvent.WITHDRAWN)
                .forEach(told -> {
                    var id = UUID.fromString(told.codes().text("referral").orElseThrow());
                    if (told.is(NeedEvent.REFERRED)) {
                        found.add(sent(id, told));
                    } else {
                        var to =
                                told.is(NeedEvent.WITHDRAWN)
                                        ? Stage.WITHDRAWN
                                        : told.code(Stage.class, "answer").orElseThrow();
                        found.replaceAll(each -> each.id().equals(id) ? each.come(to, told) : each);
                    }
                });
        return List.copyOf(found);
    }

    private static Referral sent(UUID id, Happening told) {
        var codes = told.codes();
        return new Referral(
                id,
                (int) codes.count("need").orElse(0),
                codes.one(NeedKind.class, "kind").orElseThrow(),
                OrganisationId.parse(codes.text("to").orElseThrow()),
                codes.several(Share.class, "shares"),
                (int) codes.count("consent").orElse(0),
                told.at(),
                Stage.SENT,
                told.at());
    }

    private Referral come(Stage to, Happening told) {
        return ReferralFlow.allows(stage, to)
                ? new Referral(id, need, kind, this.to, shares, consent, sent, to, told.at())
                : this;
    }

    /**
     * When its sender must ask again: the receiver answers in a day, decides in another, and helps
     * in the time of the kind of need. Empty once it is over.
     */
    Optional<Instant> askAgainAt() {
        return stage.askAgainAt(at, kind);
    }

    /** Whether its sender should have asked again by now. */
    boolean isSilent(Instant now) {
        return askAgainAt().filter(now::isAfter).isPresent();
    }
}
