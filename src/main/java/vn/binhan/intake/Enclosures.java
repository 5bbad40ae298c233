package vn.binhan.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.vault.Vault;

/** Takes added files in: the file as it came, and what may be looked at, both sealed. */
final class Enclosures {
    private final Vault vault;
    private final ReportStore reports;

    Enclosures(Vault vault, ReportStore reports) {
        this.vault = vault;
        this.reports = reports;
    }

    void add(CaseRef report, List<Enclosure> files, Instant at) {
        for (var file : files) {
            var id = UUID.randomUUID();
            var shown = Picture.drawnAnew(file.content());
            reports.addFile(
                    report,
                    id,
                    shown.isPresent()
                            ? "PICTURE"
                            : Picture.isSound(file.content()) ? "SOUND" : "UNREADABLE",
                    at,
                    vault.seal(Parts.original(report, id), file.content()),
                    shown.map(bytes -> vault.seal(Parts.shown(report, id), bytes)).orElse(null));
        }
    }
}
