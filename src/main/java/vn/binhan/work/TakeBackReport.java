package vn.binhan.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.binhan.access.Actor;

/** A body takes back that it sent its last report, which it noted by mistake; it is owed again. */
final class TakeBackReport extends ReportAct {
    private final SentStore sent;

    TakeBackReport(Pieces pieces, ReportDuties duties, SentStore sent) {
        super(pieces, duties);
        this.sent = sent;
    }

    @Override
    Optional<String> against(Optional<ReportDuty> duty, LocalDate day) {
        return duty.filter(each -> day.equals(each.lastSent())).isPresent()
                ? Optional.empty()
                : Optional.of("work.refused.notsent");
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        sent.takeBack(
                decided.report(), decided.body(), decided.due(), now, actor.person().number());
        return decided.report().toString();
    }
}
