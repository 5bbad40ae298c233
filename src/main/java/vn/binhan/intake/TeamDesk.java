package vn.binhan.intake;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.Duty;
import vn.binhan.access.Operation;
import vn.binhan.access.Outcome;
import vn.binhan.access.Rights;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.kit.Formats;
import vn.binhan.vault.Opening;
import vn.binhan.vault.Purpose;
import vn.binhan.vault.Reader;
import vn.binhan.vault.Sealed;
import vn.binhan.vault.Vault;
import vn.binhan.vault.VaultFault;

/** What the people named on a report open of it, each time for a purpose and in the record. */
final class TeamDesk {
    private final Access access;
    private final CaseFiles files;
    private final Vault vault;
    private final Standings standings;
    private final ReportStore reports;
    private final InstantSource clock;
    private final AnswerReport answerReport;
    private final ConfirmSafe confirmSafe;

    TeamDesk(
            Access access,
            CaseFiles files,
            Vault vault,
            Standings standings,
            ReportStore reports,
            InstantSource clock) {
        this.access = access;
        this.files = files;
        this.vault = vault;
        this.standings = standings;
        this.reports = reports;
        this.clock = clock;
        this.answerReport = new AnswerReport(files, vault, standings, reports);
        this.confirmSafe = new ConfirmSafe(files, standings);
    }

    Outcome perform(Actor actor, AnswerReport.Command command) {
        return access.desk().perform(actor, answerReport, command);
    }

    Outcome perform(Actor actor, ConfirmSafe.Command command) {
        return access.desk().perform(actor, confirmSafe, command);
    }

    /** What was told; that it was read stands with the report from then on. */
    Reading<Told> read(Actor actor, CaseRef report, Purpose purpose) {
        var kept = access.wall().as(actor, () -> reports.fields(report));
        return open(actor, report, purpose, kept.stream().map(ReportStore.Kept::sealed).toList())
                .map(shown -> {
                    var told = Told.empty();
                    for (var i = 0; i < kept.size(); i++) {
                        told.add(kept.get(i).field(), shown.text(i));
                    }
                    var hour = Arrival.hour(clock.instant());
                    standings.stands(report, ReceiptView.Standing.READ, hour);
                    return told;
                });
    }

    /** What was written both ways over the receipt. */
    Reading<List<ReceiptView.Message>> messages(Actor actor, CaseRef report, Purpose purpose) {
        var letters = access.wall().as(actor, () -> reports.messages(report));
        var sealed = letters.stream().map(ReportStore.Letter::sealed).toList();
        return open(actor, report, purpose, sealed)
                .map(shown -> {
                    var messages = new ArrayList<ReceiptView.Message>();
                    for (var i = 0; i < letters.size(); i++) {
                        var letter = letters.get(i);
                        messages.add(
                                new ReceiptView.Message(
                                        letter.fromHer(), shown.text(i), letter.at()));
                    }
                    return List.copyOf(messages);
                });
    }

    /** The files that were added, without opening any. */
    List<Told.File> files(Actor actor, CaseRef report) {
        return access.wall().as(actor, () -> reports.files(report));
    }

    Reading<byte[]> file(
            Actor actor, CaseRef report, UUID file, boolean original, Purpose purpose) {
        var sealed =
                access.wall()
                        .as(actor, () -> Optional.ofNullable(reports.file(report, file, original)));
        return sealed.isEmpty()
                ? new Reading.Absent<>()
                : open(actor, report, purpose, List.of(sealed.get())).map(shown -> shown.bytes(0));
    }

    /** The texts that another room sealed about this report. */
    Reading<List<String>> texts(Actor actor, CaseRef report, Purpose purpose, List<Sealed> sealed) {
        return open(actor, report, purpose, sealed)
                .map(shown -> IntStream.range(0, sealed.size()).mapToObj(shown::text).toList());
    }

    private Reading<Opening.Shown> open(
            Actor actor, CaseRef report, Purpose purpose, List<Sealed> sealed) {
        var duty =
                files.visit(actor, report)
                        .flatMap(held ->
                                Rights.dutyFor(actor, Operation.READ_REPORT, held.subject()));
        if (duty.isEmpty() || sealed.isEmpty()) {
            return new Reading.Absent<>();
        }
        try {
            return switch (vault.open(reader(actor, duty.get()), purpose, sealed)) {
                case Opening.Shown shown -> new Reading.Shown<>(shown);
                case Opening.Exhausted(var limit, var again) ->
                        new Reading.Stopped<>(
                                "vault.quota." + limit, List.of(Formats.minute(again)));
                case Opening.Absent() -> new Reading.Absent<>();
            };
        } catch (VaultFault fault) {
            return new Reading.Stopped<>(fault.key(), fault.values());
        }
    }

    private static Reader reader(Actor actor, Duty duty) {
        var person = actor.person();
        return new Reader(
                person.province(),
                person.number(),
                duty.kind().name(),
                duty.organisation().number());
    }
}
