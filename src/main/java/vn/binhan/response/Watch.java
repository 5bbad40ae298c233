package vn.binhan.response;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.binhan.access.Access;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Organisation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;
import vn.binhan.casefiles.Answering;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.kit.Log;
import vn.binhan.ledger.Entry;
import vn.binhan.ledger.Ledger;
import vn.binhan.ledger.Particulars;
import vn.binhan.rosters.Rosters;
import vn.binhan.servicelevels.ServiceLevels;

/**
 * Looks after every report until it is settled: each look is one transaction of the clock, so that
 * a report passes on once or not at all, whenever the program ends.
 */
final class Watch {
    static final List<DutyKind> MAY_ANSWER =
            List.of(DutyKind.CASE_WORKER, DutyKind.UNIT_HEAD, DutyKind.DUTY_OFFICER);

    private final Access access;
    private final Rosters rosters;
    private final Answering answering;
    private final ServiceLevels levels;
    private final ReportStore reports;
    private final TurnStore turns;
    private final VerdictStore verdicts;
    private final Ledger ledger;
    private final InstantSource clock;

    Watch(
            Access access,
            Rosters rosters,
            Answering answering,
            ServiceLevels levels,
            ReportStore reports,
            TurnStore turns,
            VerdictStore verdicts,
            Ledger ledger,
            InstantSource clock) {
        this.access = access;
        this.rosters = rosters;
        this.answering = answering;
        this.levels = levels;
        this.reports = reports;
        this.turns = turns;
        this.verdicts = verdicts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Looks at the reports that nobody has taken; every so often at all of them. */
    void round(boolean all) {
        var open = access.wall().asClock(reports::waiting);
        open.forEach(this::look);
        if (all) {
            access.wall().asClock(reports::taken).forEach(this::look);
        }
    }

    /** One that cannot be looked at keeps no other waiting. */
    private void look(CaseRef ref) {
        try {
            access.wall().asClock(() -> lookWithin(ref, clock.instant()));
        } catch (RuntimeException e) {
            Log.warn(new ResponseEvent.NotLookedAt(e.getClass()));
        }
    }

    /** Within a transaction of the clock: does what is due for this report. */
    boolean lookWithin(CaseRef ref, Instant now) {
        var around = answering.hold(ref, now);
        var kept = reports.lock(ref);
        if (around.isEmpty() || kept.isEmpty() || kept.get().state().settled()) {
            return false;
        }
        var stepped = follow(toAnswer(kept.get(), around.get(), now), kept.get(), now);
        if (kept.get().state() != Report.State.DOUBTED) {
            return stepped;
        }
        var again = answering.hold(ref, now).orElse(around.get());
        return follow(toRead(kept.get(), again, now), kept.get(), now) || stepped;
    }

    /** A report was just judged to have not enough grounds: somebody else is asked at once. */
    void askSecondReader(CaseRef ref, Instant now) {
        access.wall().asClock(() -> lookWithin(ref, now));
    }

    private boolean follow(Ownership.Facts facts, ReportStore.Kept kept, Instant now) {
        var ref = kept.report().ref();
        var question = facts.question();
        var current = facts.current();
        switch (Ownership.at(facts, now)) {
            case Ownership.Step.Stays() -> {
                return false;
            }
            case Ownership.Step.GoesOn(var asked, var alarms) -> {
                if (current != null) {
                    goesOn(ref, question, current, asked, alarms, now);
                }
            }
            case Ownership.Step.Passes(var why, var missed, var next, var begun) -> {
                if (current != null && why != null) {
                    turns.end(ref, current.number(), why, now);
                    missed.forEach(alarm -> turns.raise(ref, current.number(), alarm, now));
                    leave(ref, question, without(current.asked(), next.asked()), now);
                }
                var number = turns.begin(ref, question, next);
                begun.forEach(alarm -> turns.raise(ref, number, alarm, now));
                answering.name(ref, next.asked(), now);
                ledger.append(fact(kept, question, next, now));
            }
        }
        return true;
    }

    private void goesOn(
            CaseRef ref,
            Question question,
            Turn current,
            Set<PersonId> asked,
            Set<Alarm> alarms,
            Instant now) {
        if (!current.isTaken()) {
            var left = without(current.asked(), asked);
            turns.unask(ref, current.number(), left);
            leave(ref, question, left, now);
            turns.ask(ref, current.number(), asked);
            answering.name(ref, asked, now);
        }
        alarms.forEach(alarm -> turns.raise(ref, current.number(), alarm, now));
    }

    /** They are asked no longer; whoever is asked the other question stays named on the case. */
    private void leave(CaseRef ref, Question question, Set<PersonId> people, Instant now) {
        var other = question == Question.ANSWER ? Question.READ : Question.ANSWER;
        var staying =
                turns.of(ref, other).stream()
                        .filter(turn -> turn.over() == null)
                        .flatMap(turn -> turn.owners().stream())
                        .collect(Collectors.toSet());
        answering.end(ref, without(people, staying), now);
    }

    private Ownership.Facts toAnswer(ReportStore.Kept kept, Answering.Around around, Instant now) {
        var ref = kept.report().ref();
        return facts(
                Question.ANSWER,
                kept,
                turns.of(ref),
                around,
                Set.of(),
                kept.actedAt() != null,
                now);
    }

    /** Whoever judged it is never asked to read it a second time. */
    private Ownership.Facts toRead(ReportStore.Kept kept, Answering.Around around, Instant now) {
        var ref = kept.report().ref();
        var judged = SecondReading.waiting(verdicts.of(ref));
        var since =
                turns.of(ref, Question.READ).stream()
                        .filter(turn -> judged.filter(v -> turn.since().isBefore(v.at())).isEmpty())
                        .toList();
        var judge = judged.map(v -> Set.of(v.by())).orElse(Set.of());
        return facts(Question.READ, kept, since, around, judge, false, now);
    }

    private Ownership.Facts facts(
            Question question,
            ReportStore.Kept kept,
            List<Turn> before,
            Answering.Around around,
            Set<PersonId> never,
            boolean acted,
            Instant now) {
        var report = kept.report();
        var current = before.isEmpty() ? null : before.getLast();
        var levels = this.levels.of(report.ref().province());
        var barred = new HashSet<>(around.barred());
        barred.addAll(never);
        return new Ownership.Facts(
                question,
                question == Question.READ
                        ? levels.read(report.danger())
                        : levels.answer(report.danger()),
                before,
                Route.of(rosters.onDuty(report.unit(), now, around.barred()), away(report)),
                group(report, around.barred(), never),
                barred,
                current == null ? Set.of() : serving(current, around),
                acted,
                current == null ? Set.of() : turns.raised(report.ref(), current.number()));
    }

    /** Who of a turn still holds a duty there and is still named on the case. */
    private Set<PersonId> serving(Turn turn, Answering.Around around) {
        var unit = turn.unit();
        var there =
                unit == null
                        ? new HashSet<>(turn.asked())
                        : new HashSet<>(access.staff().named(MAY_ANSWER, unit).keySet());
        there.retainAll(around.named());
        return there;
    }

    /** The bodies of the place, of which nobody is asked when an official may be involved. */
    Set<OrganisationId> away(Report report) {
        var commune = report.commune();
        return !report.official() || commune == null
                ? Set.of()
                : access.organisations().of(report.ref().province()).stream()
                        .filter(body -> Route.serves(body, commune))
                        .map(Organisation::id)
                        .collect(Collectors.toSet());
    }

    /**
     * The province's duty group: its officers on call; where there is none, the heads of units.
     *
     * @param never who is not in conflict but may not be asked this
     */
    private Set<PersonId> group(Report report, Set<PersonId> barred, Set<PersonId> never) {
        var officers = group(DutyKind.DUTY_OFFICER, report, barred, never);
        return officers.isEmpty() ? group(DutyKind.UNIT_HEAD, report, barred, never) : officers;
    }

    private Set<PersonId> group(
            DutyKind kind, Report report, Set<PersonId> barred, Set<PersonId> never) {
        var group = new HashSet<PersonId>();
        var away = away(report);
        access.staff()
                .across(kind, report.ref().province())
                .forEach((person, bodies) -> {
                    var mayKnow =
                            bodies.stream()
                                    .noneMatch(
                                            body -> away.contains(body) || headIsIn(barred, body));
                    if (mayKnow && !barred.contains(person) && !never.contains(person)) {
                        group.add(person);
                    }
                });
        return group;
    }

    private boolean headIsIn(Set<PersonId> barred, OrganisationId body) {
        return access.staff().holding(DutyKind.UNIT_HEAD, body).stream().anyMatch(barred::contains);
    }

    private static Set<PersonId> without(Set<PersonId> all, Set<PersonId> some) {
        var rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static Entry fact(ReportStore.Kept kept, Question question, Turn next, Instant now) {
        var report = kept.report();
        return Entry.byNobody(
                report.ref().province(),
                now,
                "CLOCK",
                question == Question.READ ? "ASK_TO_READ_AGAIN" : "ASK_TO_ANSWER",
                report.ref().subject(),
                report.commune(),
                Particulars.none().code("as", next.as()));
    }
}
