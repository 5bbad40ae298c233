package vn.binhan.needs;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Happening;
import vn.binhan.chronicle.Story;
import vn.binhan.chronicle.StoryAct;
import vn.binhan.ledger.Particulars;

/** The receiver answers: has it, accepts or refuses it, gave the first service, is done. */
final class AnswerReferral extends StoryAct<AnswerReferral.Command> {

    /**
     * @param ref the file of the referral
     */
    record Command(
            CaseRef ref,
            Instant at,
            @Nullable Stage answer,
            Outcome.@Nullable Why why,
            String words,
            @Nullable UUID once)
            implements StoryAct.Command {}

    private final BiConsumer<CaseRef, Draft> toHerCase;

    /**
     * @param toHerCase tells the answer in the case from which the referral came
     */
    AnswerReferral(Chronicle chronicle, BiConsumer<CaseRef, Draft> toHerCase) {
        super(chronicle);
        this.toHerCase = toHerCase;
    }

    @Override
    protected boolean onDossier() {
        return true;
    }

    @Override
    public Operation operation() {
        return Operation.WORK_ON_CASE;
    }

    @Override
    public Decision<List<Draft>> tell(Command command, Story story, Actor actor, Instant now) {
        var receiver = story.held().file().holder();
        return actor.duties().stream().anyMatch(duty -> duty.organisation().equals(receiver))
                ? tell(command, story.happenings())
                : Decision.refuse("needs.refused.none");
    }

    static Decision<List<Draft>> tell(Command command, List<Happening> story) {
        var answer = command.answer();
        var referral = Referral.of(story);
        if (referral.isEmpty()) {
            return Decision.refuse("needs.refused.none");
        }
        if (answer == null) {
            return Decision.refuse("needs.refused.answer");
        }
        if (!ReferralFlow.answers(referral.getFirst().stage()).contains(answer)) {
            return Decision.refuse("needs.refused.over");
        }
        if (minute(command.at()).isBefore(minute(referral.getFirst().at()))) {
            return Decision.refuse("needs.refused.before");
        }
        if (answer == Stage.REFUSED && command.why() == null) {
            return Decision.refuse("needs.refused.reason");
        }
        var codes =
                Particulars.none().id("referral", referral.getFirst().id()).code("answer", answer);
        if (answer == Stage.REFUSED && command.why() != null) {
            codes = codes.code("why", command.why());
        }
        return Decision.accept(
                List.of(new Draft(NeedEvent.ANSWERED, command.at(), codes, command.words())));
    }

    private static Instant minute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }

    @Override
    public String keep(Told told, Actor actor, Instant now) {
        var result = super.keep(told, actor, now);
        toHerCase.accept(told.story().held().file().ref(), told.drafts().getLast());
        return result;
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
