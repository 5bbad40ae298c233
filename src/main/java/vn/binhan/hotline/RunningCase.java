package vn.binhan.hotline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.cases.Step;
import vn.binhan.cases.Task;
import vn.binhan.intake.Telling.SafeContact.Channel;
import vn.binhan.risk.Level;

/**
 * A running case as far as whoever is on call may know it: nothing of who she is, where, or what
 * happened.
 *
 * @param level how much danger; absent while nobody judged
 * @param next what is to be done first; absent where that would tell what happened to her
 * @param due by when
 * @param last when somebody last did anything for her
 * @param channel how she agreed to be reached; absent where nobody asked
 * @param coerced somebody made her open what is hers: nobody calls or writes
 * @param responsible who answers for it and may know it, never somebody whom it is kept from
 */
record RunningCase(
        CaseRef ref,
        OrganisationId holder,
        Step step,
        @Nullable Level level,
        Task.@Nullable Kind next,
        @Nullable Instant due,
        Instant last,
        @Nullable Channel channel,
        boolean coerced,
        List<Responsible> responsible) {

    /** Somebody who answers for it. */
    record Responsible(PersonId person, DutyKind duty) {}

    /** The numbers of those who answer for it. */
    List<Long> people() {
        return responsible.stream().map(one -> one.person().number()).toList();
    }

    /** As its number is read out. */
    String shown() {
        return ref.shortly();
    }

    /** The sentence that says how she may be reached. */
    String contact() {
        return coerced
                ? "hotline.running.coerced"
                : "hotline.back." + (channel == null ? "none" : channel.name());
    }
}
