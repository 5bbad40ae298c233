package vn.binhan.accountability;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.binhan.chronicle.Draft;
import vn.binhan.ledger.Particulars;

/** What time alone makes of a dossier: what should have been done, and was not written down. */
final class Watch {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** How long after a session its attendance may wait: an internal service level. */
    private static final Duration A_DAY = Duration.ofDays(1);

    private Watch() {}

    /** Something for which somebody has until then, and what is told after it. */
    private record Alarm(Instant due, Code.Late what, long of) {
        Draft draft() {
            var codes = Particulars.none().code("late", what).number("of", of);
            return new Draft(Act.OVERDUE, due.plus(MINUTE), codes);
        }

        boolean wasTold(Proceeding proceeding) {
            return proceeding
                    .all(Act.OVERDUE)
                    .anyMatch(told ->
                            told.codes()
                                            .one(Code.Late.class, "late")
                                            .filter(what::equals)
                                            .isPresent()
                                    && told.codes().count("of").orElse(0) == of);
        }
    }

    /** What has to be told now. */
    static List<Draft> due(Proceeding proceeding, Limits limits, Instant now) {
        return alarms(proceeding, limits, now).stream()
                .filter(alarm -> !alarm.wasTold(proceeding))
                .map(Alarm::draft)
                .filter(draft -> !draft.at().isAfter(now))
                .toList();
    }

    /** When there is next something to tell; empty when time changes nothing any more. */
    static Optional<Instant> next(Proceeding proceeding, Limits limits, Instant now) {
        return alarms(proceeding, limits, now).stream()
                .filter(alarm -> !alarm.wasTold(proceeding))
                .map(alarm -> alarm.draft().at())
                .min(Instant::compareTo);
    }

    /** By when somebody has to act next; empty where nothing names a time. */
    static Optional<Instant> waits(Proceeding proceeding, Limits limits, Instant now) {
        return alarms(proceeding, limits, now).stream().map(Alarm::due).min(Instant::compareTo);
    }

    private static List<Alarm> alarms(Proceeding proceeding, Limits limits, Instant now) {
        var all = new ArrayList<Alarm>();
        var stage = proceeding.stage();
        if (stage == Stage.ASKED) {
            limits.clocks(proceeding, now).stream()
                    .filter(each -> each.rule().equals("C1"))
                    .flatMap(each -> each.due().stream())
                    .forEach(due -> all.add(new Alarm(due, Code.Late.START, 0)));
        }
        if (proceeding.matter() == Matter.SUMMONS && stage == Stage.DECIDED) {
            proceeding
                    .last(Act.SUMMONED)
                    .filter(event -> answered(proceeding, event).isEmpty())
                    .ifPresent(event ->
                            event.codes()
                                    .when("until")
                                    .ifPresent(due ->
                                            all.add(
                                                    new Alarm(
                                                            due,
                                                            Code.Late.SUMMONS,
                                                            event.turn()))));
        }
        if (proceeding.matter() == Matter.SANCTION
                && stage == Stage.DECIDED
                && proceeding.all(Act.SERVED).findAny().isEmpty()) {
            limits.clocks(proceeding, now).stream()
                    .flatMap(each -> each.due().stream())
                    .forEach(due -> all.add(new Alarm(due, Code.Late.SERVICE, 0)));
        }
        if (proceeding.matter() == Matter.PROGRAMME && stage == Stage.RUNNING) {
            proceeding.sessions().stream()
                    .filter(session -> session.came() == null)
                    .forEach(session ->
                            all.add(
                                    new Alarm(
                                            session.from().plus(A_DAY),
                                            Code.Late.SESSION,
                                            session.turn())));
        }
        return all;
    }

    private static Optional<Proceeding.Event> answered(
            Proceeding proceeding, Proceeding.Event summoned) {
        return proceeding
                .all(Act.CAME, Act.STAYED_AWAY)
                .filter(event -> !event.at().isBefore(summoned.at()))
                .findFirst();
    }
}
