package vn.binhan.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.binhan.access.Actor;

/** A body notes that it sent a report that a plan asks of it, for the day on which it is due. */
final class SendReport extends ReportAct {
    private final SentStore sent;

    SendReport(Pieces pieces, ReportDuties duties, SentStore sent) {
        super(pieces, duties);
        this.sent = sent;
    }

    @Override
    Optional<String> against(Optional<ReportDuty> duty, LocalDate day) {
        return duty.filter(each -> each.isOpen() && day.equals(each.due())).isPresent()
                ? Optional.empty()
                : Optional.of("work.refused.notdue");
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        sent.add(decided.report(), decided.body(), decided.due(), now, actor.person().number());
        return decided.report().toString();
    }
}
