package vn.binhan.measures;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Story;
import vn.binhan.chronicle.StoryAct;
import vn.binhan.ledger.Particulars;

/** He says in writing before it that he will meet her family for some hours, and why. */
final class NotifyContact extends OrderAct<NotifyContact.Command> {

    record Command(
            CaseRef ref,
            Instant at,
            OrderCode.@Nullable Occasion occasion,
            @Nullable Instant from,
            @Nullable Instant until,
            String words)
            implements StoryAct.Command {}

    NotifyContact(Chronicle chronicle, Supplier<OrderClocks> clocks) {
        super(chronicle, Operation.CARRY_OUT_MEASURE, clocks);
    }

    @Override
    Decision<Draft> says(Command command, Story story, Actor actor) {
        var from = command.from();
        var until = command.until();
        var occasion = command.occasion();
        if (from == null || until == null || occasion == null) {
            return Decision.refuse("measures.refused.contact");
        }
        return told(
                OrderKind.CONTACT_NOTIFIED,
                command.at(),
                Particulars.none()
                        .code("occasion", occasion)
                        .moment("from", from)
                        .moment("until", until),
                command.words());
    }
}
