package vn.binhan.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.vault.Vault;

/** Takes added files in: the file as it came, and what may be looked at or heard, both sealed. */
final class Enclosures {
    private final Vault vault;
    private final ReportStore reports;
    private final Sound sound = Sound.ofThisMachine();

    Enclosures(Vault vault, ReportStore reports) {
        this.vault = vault;
        this.reports = reports;
    }

    /**
     * What can be made of a file without what was written beside it.
     *
     * @param kind PICTURE, SOUND or UNREADABLE
     * @param shown the picture or sound made anew; empty where this machine cannot make it
     */
    record Made(String kind, Optional<byte[]> shown) {
        static Made of(byte[] content, Sound sound) {
            if (Picture.is(content)) {
                return new Made("PICTURE", Picture.drawnAnew(content));
            }
            return Sound.is(content)
                    ? new Made("SOUND", sound.playedAnew(content))
                    : new Made("UNREADABLE", Optional.empty());
        }
    }

    void add(CaseRef report, List<Enclosure> files, Instant at) {
        for (var file : files) {
            var id = UUID.randomUUID();
            var made = Made.of(file.content(), sound);
            reports.addFile(
                    report,
                    id,
                    made.kind(),
                    at,
                    vault.seal(Parts.original(report, id), file.content()),
                    made.shown()
                            .map(bytes -> vault.seal(Parts.shown(report, id), bytes))
                            .orElse(null));
        }
    }
}
