package vn.binhan.response;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.OrganisationId;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.intake.Reading;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Words;
import vn.binhan.law.Clock;
import vn.binhan.law.Law;
import vn.binhan.law.Rules;
import vn.binhan.vault.Sealed;
import vn.binhan.vault.Vault;

/** Everything that the page of a report shows, read as the person who asks. */
final class Sheets {
    private static final Duration AROUND = Duration.ofDays(7);

    private final Access access;
    private final CaseFiles files;
    private final Law law;
    private final Vault vault;
    private final Response response;
    private final Stores stores;
    private final Sources sources;

    /** What was written at the checks of a report, sealed: the versions and their words. */
    record Written(List<Integer> versions, List<Sealed> sealed) {}

    record Stores(ReportStore reports, TurnStore turns, VerdictStore verdicts) {}

    /** How other rooms help to read: what was told, and who may be the same person. */
    interface Sources {
        /** Opens what was told after the record has it; never within a transaction. */
        Content open(Actor actor, CaseFiles.Held held, Written written, Words words);

        /**
         * One added file: what was made anew of it, or the original; that it was opened is kept.
         */
        Reading<byte[]> file(Actor actor, CaseRef ref, UUID file, boolean original);

        /** Whether somebody made her open her receipt and nobody has made sure since. */
        boolean coerced(CaseRef ref);

        /** The cases in which somebody of this one may stand as well. */
        List<CaseRef> alike(CaseRef ref);
    }

    Sheets(
            Access access,
            CaseFiles files,
            Law law,
            Vault vault,
            Response response,
            Stores stores,
            Sources sources) {
        this.access = access;
        this.files = files;
        this.law = law;
        this.vault = vault;
        this.response = response;
        this.stores = stores;
        this.sources = sources;
    }

    /**
     * What must be done at once, whether it was, and the clock that says why.
     *
     * @param told absent until somebody signed it
     */
    record DutyLine(LegalDuty duty, VerdictStore.@Nullable Told told, Clock clock) {}

    /**
     * One report as this person may see it.
     *
     * @param readings who was and is asked to read it a second time
     * @param mine whether they have taken it
     * @param asked whether it waits for them to take it
     * @param coerced whether somebody made her open her receipt
     * @param second the check that waits for them as second reader; absent otherwise
     * @param alike other reports that may speak of the same, of those that they may know
     * @param colleagues to whom they may give it: person and unit to a name
     * @param closed why nothing can be opened or sealed now; empty while the vault is live
     */
    record Sheet(
            CaseFiles.Held held,
            ReportStore.Kept kept,
            List<Turn> turns,
            List<Turn> readings,
            boolean mine,
            boolean asked,
            boolean coerced,
            List<DutyLine> duties,
            List<Verdict> verdicts,
            @Nullable Verdict second,
            List<CaseRef> alike,
            VerdictStore.@Nullable Other other,
            Map<String, String> colleagues,
            Map<Long, String> names,
            String closed,
            Instant now) {
        CaseRef ref() {
            return kept.report().ref();
        }

        /** How many things the law asks for at once that nobody has signed yet. */
        long openDuties() {
            return duties.stream().filter(line -> line.told() == null).count();
        }
    }

    /** The report for somebody for whom it is there; that they looked is in the record then. */
    Optional<Sheet> of(Actor actor, CaseRef ref, Words words) {
        return files.visit(actor, ref)
                .flatMap(held -> {
                    var alike = alike(ref);
                    return access.wall().as(actor, () -> sheet(actor, held, ref, alike, words));
                });
    }

    private List<CaseRef> alike(CaseRef ref) {
        return vault.closed().isPresent() ? List.of() : sources.alike(ref);
    }

    private Optional<Sheet> sheet(
            Actor actor, CaseFiles.Held held, CaseRef ref, List<CaseRef> alike, Words words) {
        var kept = stores.reports().find(ref).orElse(null);
        if (kept == null) {
            return Optional.empty();
        }
        var turns = stores.turns().of(ref);
        var current = turns.isEmpty() || turns.getLast().over() != null ? null : turns.getLast();
        var verdicts = stores.verdicts().of(ref);
        var mine = current != null && actor.person().equals(current.takenBy());
        var asked =
                current != null && !current.isTaken() && current.asked().contains(actor.person());
        var unit = current == null ? null : current.unit();
        var second =
                kept.state() == Report.State.DOUBTED
                        ? SecondReading.waiting(verdicts)
                                .filter(verdict -> !verdict.by().equals(actor.person()))
                                .orElse(null)
                        : null;
        return Optional.of(
                new Sheet(
                        held,
                        kept,
                        turns,
                        stores.turns().of(ref, Question.READ),
                        mine,
                        asked,
                        sources.coerced(ref),
                        duties(kept, verdicts),
                        verdicts,
                        second,
                        same(kept.report(), alike),
                        stores.verdicts().other(ref).orElse(null),
                        mine ? colleagues(actor, held, unit) : Map.of(),
                        access.names(ref.province()),
                        vault.closed()
                                .map(why -> words.t(why.key(), why.values().toArray()))
                                .orElse(""),
                        response.now()));
    }

    private List<DutyLine> duties(ReportStore.Kept kept, List<Verdict> verdicts) {
        var told = stores.verdicts().told(kept.report().ref());
        var came = kept.report().came();
        var kind =
                verdicts.stream().anyMatch(v -> v.regime() == Verdict.Regime.OTHER_GENDER_BASED)
                        ? Rules.CaseKind.OTHER_GENDER_BASED
                        : Rules.CaseKind.DOMESTIC_VIOLENCE;
        var lines = new ArrayList<DutyLine>();
        for (var duty : response.duties(kept)) {
            var done = told.get(duty.key());
            var course =
                    new Clock.Course(
                            LocalDate.ofInstant(came, Formats.ZONE),
                            came,
                            done == null ? null : done.at(),
                            List.of(),
                            List.of());
            lines.add(
                    new DutyLine(duty, done, law.clock(duty.rule(), kind, course, response.now())));
        }
        return lines;
    }

    /** Of the same commune and days, or with somebody alike; only what this person may know. */
    private List<CaseRef> same(Report report, List<CaseRef> alike) {
        var found = new ArrayList<CaseRef>();
        alike.stream().filter(ref -> stores.reports().find(ref).isPresent()).forEach(found::add);
        stores.reports().near(report, AROUND).stream()
                .map(kept -> kept.report().ref())
                .filter(ref -> !found.contains(ref))
                .forEach(found::add);
        return found;
    }

    private Map<String, String> colleagues(
            Actor actor, CaseFiles.Held held, @Nullable OrganisationId unit) {
        var all = new LinkedHashMap<String, String>();
        if (unit == null) {
            return all;
        }
        access.staff()
                .named(Watch.MAY_ANSWER, unit)
                .forEach((person, name) -> {
                    if (!person.equals(actor.person())
                            && !held.subject().barred().contains(person)) {
                        all.put(person + "|" + unit, name);
                    }
                });
        return all;
    }

    /** One file that was added to the report, for somebody named on it. */
    Reading<byte[]> file(Actor actor, CaseRef ref, UUID file, boolean original) {
        return sources.file(actor, ref, file, original);
    }

    /** What was told and checked, opened for this person to take up or check the report. */
    Content open(Actor actor, Sheet sheet, Words words) {
        var written =
                access.wall()
                        .as(
                                actor,
                                () ->
                                        new Written(
                                                sheet.verdicts().stream()
                                                        .map(Verdict::version)
                                                        .toList(),
                                                stores.verdicts()
                                                        .words(sheet.ref(), sheet.verdicts())));
        return sources.open(actor, sheet.held(), written, words);
    }
}
