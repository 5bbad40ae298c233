package vn.binhan.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.binhan.access.OrganisationKind;
import vn.binhan.intake.Acceptance;
import vn.binhan.intake.Door;
import vn.binhan.intake.Submission;
import vn.binhan.intake.Telling;
import vn.binhan.kit.Language;
import vn.binhan.places.UnitKey;
import vn.binhan.signin.Strictness;

/**
 * The program with people who report without end, as a process that can be killed. Whatever was
 * acknowledged stands in a file; every third report is sent twice.
 */
final class ReportingProgram {
    private static final int PEOPLE = 4;

    private ReportingProgram() {}

    public static void main(String[] words) throws Exception {
        var data = Path.of(words[0]);
        var acknowledged = Path.of(words[1]);
        var running = start(data);
        if (running.house().access().organisations().of("91").isEmpty()) {
            running.house()
                    .access()
                    .organisations()
                    .add(
                            "91",
                            "Ủy ban nhân dân tỉnh",
                            null,
                            OrganisationKind.PEOPLES_COMMITTEE,
                            new UnitKey("91", LocalDate.of(2025, 7, 1)),
                            null);
        }
        note(acknowledged, "ready");
        for (var person = 0; person < PEOPLE; person++) {
            Thread.ofPlatform().start(() -> report(running, acknowledged));
        }
        running.awaitEnd();
    }

    static Running start(Path data) {
        var manner =
                new Running.Manner(
                        InstantSource.system(),
                        new Strictness(false, 1024, 1),
                        null,
                        java.time.Duration.ofDays(1));
        return Running.start(data, null, Wire.loopback(0), new KeyAccess(), manner, h -> {});
    }

    private static void report(Running running, Path acknowledged) {
        for (var i = 0; ; i++) {
            var sent =
                    new Submission(
                            UUID.randomUUID(),
                            new byte[32],
                            Door.PUBLIC_PAGE,
                            Telling.empty(Language.VI),
                            List.of());
            for (var time = 0; time <= (i % 3 == 0 ? 1 : 0); time++) {
                if (running.house().intake().accept(sent) instanceof Acceptance.Accepted) {
                    note(acknowledged, sent.submission().toString());
                }
            }
            TestProgram.pause(40);
        }
    }

    private static synchronized void note(Path file, String line) {
        try {
            Files.writeString(
                    file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
