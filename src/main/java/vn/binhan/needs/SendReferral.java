package vn.binhan.needs;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Happening;
import vn.binhan.chronicle.Story;
import vn.binhan.chronicle.StoryAct;
import vn.binhan.consents.Consents;
import vn.binhan.consents.Share;
import vn.binhan.ledger.Particulars;

/**
 * Sends one need to one receiver with her consent: what she agreed to pass on lies in a file of its
 * own from then on, and nothing else.
 */
final class SendReferral extends StoryAct<SendReferral.Command> {

    /**
     * @param id the file that the referral will be
     * @param passed what is passed on, by what she agreed to
     */
    record Command(
            CaseRef ref,
            UUID id,
            int need,
            @Nullable OrganisationId to,
            Map<Share, String> passed,
            @Nullable UUID once)
            implements StoryAct.Command {}

    /** Opens the file of a referral for its receiver. */
    interface Dossiers {
        /** Whether somebody there can answer within this program. */
        boolean hasReader(OrganisationId receiver);

        void open(Story from, OrganisationId receiver, Draft sent, Actor sender, Instant now);
    }

    private final Dossiers dossiers;

    SendReferral(Chronicle chronicle, Dossiers dossiers) {
        super(chronicle);
        this.dossiers = dossiers;
    }

    @Override
    public Operation operation() {
        return Operation.WORK_ON_CASE;
    }

    @Override
    public Decision<List<Draft>> tell(Command command, Story story, Actor actor, Instant now) {
        var to = command.to();
        return to != null && !dossiers.hasReader(to)
                ? Decision.refuse("needs.refused.noreader")
                : tell(command, story.happenings(), now);
    }

    static Decision<List<Draft>> tell(Command command, List<Happening> story, Instant now) {
        var to = command.to();
        if (to == null) {
            return Decision.refuse("needs.refused.to");
        }
        if (command.need() == 0) {
            return Decision.refuse("needs.refused.need");
        }
        var need =
                Need.of(story).stream().filter(each -> each.turn() == command.need()).findFirst();
        if (need.isEmpty() || !need.get().isOpen()) {
            return Decision.refuse("needs.refused.gone");
        }
        var consent = Consents.toRefer(story, to);
        if (consent.isEmpty()) {
            return Decision.refuse("needs.refused.consent");
        }
        if (Referral.of(story).stream()
                .anyMatch(r ->
                        r.need() == command.need() && r.to().equals(to) && r.stage().isLive())) {
            return Decision.refuse("needs.refused.sent");
        }
        var passed = Passed.filled(command.passed());
        if (passed.isEmpty()) {
            return Decision.refuse("needs.refused.words");
        }
        if (!consent.get().shares().containsAll(passed.keySet())) {
            return Decision.refuse("needs.refused.beyond");
        }
        var codes =
                Particulars.none()
                        .id("referral", command.id())
                        .number("need", command.need())
                        .code("kind", need.get().kind())
                        .numbered("to", to.province(), to.number())
                        .codes("shares", consent.get().shares())
                        .codes(Passed.FILLED, passed.keySet())
                        .number("consent", consent.get().turn());
        return Decision.accept(
                List.of(new Draft(NeedEvent.REFERRED, now, codes, Passed.seal(passed))));
    }

    @Override
    public String keep(Told told, Actor actor, Instant now) {
        var sent = told.drafts().getLast();
        var to = OrganisationId.parse(sent.codes().text("to").orElseThrow());
        var result = super.keep(told, actor, now);
        dossiers.open(told.story(), to, sent, actor, now);
        return result;
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
