package vn.binhan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.binhan.intake.Acceptance;
import vn.binhan.intake.Door;
import vn.binhan.intake.Enclosure;
import vn.binhan.intake.Intake;
import vn.binhan.intake.Submission;
import vn.binhan.intake.Telling;
import vn.binhan.kit.Language;
import vn.binhan.ledger.SigningKey;
import vn.binhan.receipts.Receipts;
import vn.binhan.signin.OwnAddress;
import vn.binhan.signin.SecretBox;
import vn.binhan.signin.SignIn;
import vn.binhan.signin.Strictness;
import vn.binhan.storage.DataFolder;
import vn.binhan.storage.Database;
import vn.binhan.storage.DatabaseAddress;
import vn.binhan.telling.PublicFace;
import vn.binhan.vault.Postbox;
import vn.binhan.vault.VaultKeys;

/** Her report, once through the database and into its case, once into the spool. */
final class CanaryReport {
    private CanaryReport() {}

    static void sent(TestProgram program, Path data, Path spool, List<String> words)
            throws Exception {
        var keys = VaultKeys.in(VaultKeys.beside(data), data);
        var port = Files.readAllLines(TestProgram.lock(data)).get(3);
        var address =
                DatabaseAddress.ofOwner("jdbc:postgresql://127.0.0.1:" + port + "/binhan", data);
        var means =
                new Intake.Means(
                        Postbox.in(keys.folder()),
                        new Receipts(DataFolder.receiptKey(keys.folder())),
                        spool);
        try (var database = Database.open(address, DataFolder.secret(keys.folder()));
                var house =
                        new House(
                                database,
                                InstantSource.system(),
                                SigningKey.in(keys.folder().resolve("record.key")),
                                new SignIn.Settings(
                                        SecretBox.passing(), Strictness.ofDemonstration()),
                                OwnAddress.onThisMachine(),
                                null,
                                means,
                                PublicFace.Settings.passing())) {
            var kept = report(words);
            assertThat(house.intake().accept(kept)).isInstanceOf(Acceptance.Accepted.class);
            var id = house.intake().receipts().number(kept.submission());
            TestProgram.waitFor("the report is in its case", () -> admitted(database, id));
            whileNothingIsTaken(
                    program,
                    () -> {
                        assertThat(house.intake().accept(report(words)))
                                .isInstanceOf(Acceptance.Accepted.class);
                        assertThat(bytesIn(spool.resolve("000.spool"))).isGreaterThan(1_000);
                    });
        }
    }

    private interface Act {
        void run() throws IOException;
    }

    /** A database that answers nobody who brings a report, for as long as this lasts. */
    private static void whileNothingIsTaken(TestProgram program, Act act) throws Exception {
        try (var owner = program.owner();
                var lock = owner.createStatement()) {
            owner.setAutoCommit(false);
            lock.execute("lock table intake.arrival in access exclusive mode");
            act.run();
            owner.rollback();
        }
    }

    private static boolean admitted(Database database, UUID id) {
        return database.sql()
                .sql("select state = 'ADMITTED' from intake.arrival where id = :id")
                .param("id", id)
                .query((row, n) -> row.getBoolean(1))
                .optional()
                .orElse(false);
    }

    private static long bytesIn(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var some = 0L;
        for (var each : bytes) {
            some += each == 0 ? 0 : 1;
        }
        return some;
    }

    private static Submission report(List<String> words) {
        var name = words.get(0);
        var phone = words.get(2);
        var story = words.get(3);
        return new Submission(
                UUID.randomUUID(),
                new byte[Receipts.LENGTH],
                Door.PUBLIC_PAGE,
                new Telling(
                        Telling.Whom.SELF,
                        Telling.Answer.YES,
                        null,
                        story,
                        Set.of(Telling.Kind.PHYSICAL),
                        story + " " + name + " " + words.get(1),
                        Set.of(Telling.Wish.TALK),
                        Telling.Answer.NO,
                        null,
                        new Telling.SafeContact(
                                Telling.SafeContact.Channel.CALL, phone, story, name, name, story),
                        List.of(new Telling.Named(Telling.Named.Part.SURVIVOR, name, 1991, phone)),
                        Language.VI,
                        story),
                List.of(
                        new Enclosure(
                                name + ".jpg", (story + name).getBytes(StandardCharsets.UTF_8))));
    }
}
