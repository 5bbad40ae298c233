package vn.binhan.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The key lies where only its owner reads it, and losing it never loses the cases. */
class VaultKeysTest {
    private final VaultFixture fixture = new VaultFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private static void allow(Path path, String rights) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }

    private Path keyFile() {
        return fixture.keys.folder().resolve("root.key");
    }

    private static Unlocking passphrase(String words) {
        return new Unlocking(words::toCharArray, null);
    }

    private String why(Vault vault) {
        return vault.closed().map(VaultFault::key).orElse("live");
    }

    @Test
    void without_a_key_and_before_a_rehearsal_the_vault_seals_nothing_and_says_what_to_do() {
        var vault = fixture.locked(VaultFixture.OPEN, fixture.ledger::append);
        vault.unlock(fixture.keys, Unlocking.plain());
        assertThat(why(vault)).isEqualTo("vault.closed.nokey");
        assertThatThrownBy(() -> VaultFixture.newCase(vault, fixture.province))
                .hasMessage("vault.closed.nokey");
        fixture.create(Unlocking.plain());
        assertThat(why(vault)).isEqualTo("vault.closed.unrehearsed");
        assertThatThrownBy(() -> VaultFixture.newCase(vault, fixture.province))
                .hasMessage("vault.closed.unrehearsed");
        fixture.rehearse();
        // Without another start.
        assertThat(why(vault)).isEqualTo("live");
        VaultFixture.newCase(vault, fixture.province);
    }

    @Test
    void a_key_file_or_folder_that_others_may_enter_is_not_used() throws IOException {
        var sealed = fixture.sealed(fixture.live(), "x", FieldClass.IDENTITY);
        for (var rights : List.of("rw-r--r--", "rw----r--", "rw--w----", "rwx--x---")) {
            allow(keyFile(), rights);
            assertThat(why(fixture.live())).as(rights).isEqualTo("vault.key.open");
        }
        allow(keyFile(), "rw-------");
        allow(fixture.keys.folder(), "rwxr-x---");
        assertThat(why(fixture.live())).isEqualTo("vault.keys.open");
        allow(fixture.keys.folder(), "rwx------");
        var vault = fixture.live();
        assertThat(why(vault)).isEqualTo("live");
        assertThat(vault.open(fixture.reader(1), Purpose.WORK_ON_CASE, sealed))
                .isInstanceOf(Opening.Shown.class);
    }

    @Test
    void a_key_file_of_somebody_else_is_not_used() throws IOException {
        var isRoot = Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        assumeTrue(isRoot, "only root can give a file away");
        fixture.live();
        Files.setAttribute(keyFile(), "unix:uid", 65_534);
        assertThat(why(fixture.live())).isEqualTo("vault.key.owner");
        Files.setAttribute(keyFile(), "unix:uid", 0);
    }

    @Test
    void keys_inside_the_data_are_refused_also_behind_a_link() throws IOException {
        var data = Files.createDirectories(fixture.folder.resolve("data"));
        var link = Files.createSymbolicLink(fixture.folder.resolve("link"), data);
        for (var inside : List.of(data, data.resolve("keys"), link.resolve("a/b"))) {
            assertThatThrownBy(() -> VaultKeys.in(inside, data)).hasMessage("vault.keys.inside");
        }
        assertThat(VaultKeys.in(VaultKeys.beside(data), data).folder())
                .isEqualTo(data.toRealPath().resolveSibling("data-keys"));
    }

    @Test
    void a_passphrase_protects_the_file_and_a_wrong_one_opens_nothing() throws IOException {
        fixture.create(passphrase("một câu dài dễ nhớ"));
        var vault = fixture.locked(VaultFixture.OPEN, fixture.ledger::append);
        vault.unlock(fixture.keys, Unlocking.plain());
        assertThat(why(vault)).isEqualTo("vault.key.needs.passphrase");
        vault.unlock(fixture.keys, passphrase("một câu khác"));
        assertThat(why(vault)).isEqualTo("vault.key.wrong.passphrase");
        vault.unlock(fixture.keys, passphrase("một câu dài dễ nhớ"));
        assertThat(why(vault)).isEqualTo("vault.closed.unrehearsed");
        assertThat(Files.readString(keyFile())).contains("guard=passphrase");
    }

    @Test
    void a_lost_key_file_is_written_anew_from_any_two_shares_and_the_cases_open()
            throws IOException {
        var vault = fixture.live();
        var sealed = fixture.sealed(vault, "Nguyễn Thị A", FieldClass.IDENTITY);
        var papers = fixture.keys.papers(Unlocking.plain());
        for (var pair : new int[][] {{0, 1}, {1, 2}, {2, 0}}) {
            Files.delete(keyFile());
            assertThat(why(fixture.locked(VaultFixture.OPEN, e -> {})))
                    .isEqualTo("vault.closed.nokey");
            fixture.keys.recover(
                    List.of(papers.get(pair[0]).text(), papers.get(pair[1]).text()),
                    Unlocking.plain(),
                    fixture.now);
            var again = fixture.live();
            var shown = again.open(fixture.reader(1), Purpose.WORK_ON_CASE, sealed);
            assertThat(shown)
                    .isInstanceOfSatisfying(
                            Opening.Shown.class,
                            s -> assertThat(s.text(0)).isEqualTo("Nguyễn Thị A"));
        }
        assertThat(Files.getPosixFilePermissions(keyFile())).hasSize(2);
    }

    @Test
    void a_recovery_puts_the_old_file_aside_instead_of_overwriting_it() throws IOException {
        fixture.live();
        var papers = fixture.keys.papers(Unlocking.plain());
        fixture.keys.recover(
                List.of(papers.get(0).text(), papers.get(1).text()),
                Unlocking.plain(),
                fixture.now);
        try (var files = Files.list(fixture.keys.folder())) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .contains("root.key", "root.key.20260302-010000");
        }
    }

    @Test
    void shares_of_another_key_do_not_pass_as_a_rehearsal() {
        fixture.keys.create(Unlocking.plain(), fixture.now);
        try (var other = new VaultFixture()) {
            other.live();
            var papers = other.keys.papers(Unlocking.plain());
            var two = List.of(papers.get(0).text(), papers.get(1).text());
            assertThatThrownBy(() -> fixture.keys.rehearse(two, fixture.now))
                    .hasMessage("vault.share.other");
        }
        assertThat(fixture.keys.standing().orElseThrow().rehearsed()).isEmpty();
        assertThatThrownBy(() -> fixture.keys.rehearse(List.of(), fixture.now))
                .hasMessage("vault.share.two");
    }

    @Test
    void a_second_key_is_never_made_over_one_that_is_in_use() {
        fixture.live();
        assertThatThrownBy(() -> fixture.keys.create(Unlocking.plain(), fixture.now))
                .hasMessage("vault.keys.exist");
    }

    @Test
    void a_damaged_key_file_gets_one_sentence() throws IOException {
        fixture.live();
        var text = Files.readString(keyFile());
        for (var damaged :
                List.of("", "guard=plain\nkey=%%%\n", text.replace("guard=plain", "guard=moon"))) {
            Files.writeString(keyFile(), damaged);
            assertThat(why(fixture.live())).startsWith("vault.key.");
        }
        Files.writeString(
                keyFile(),
                text.replaceAll("(?m)^key=..", "key=" + (text.contains("key=AA") ? "BB" : "AA")));
        assertThat(why(fixture.live())).isEqualTo("vault.key.wrong.plain");
    }

    @Test
    void a_token_of_pkcs11_guards_the_file_and_without_it_nothing_opens() throws Exception {
        var library = Path.of("/usr/lib/softhsm/libsofthsm2.so");
        assumeTrue(Files.exists(library), "apt-get install softhsm2, to try a hardware token");
        var tokens = Files.createDirectory(fixture.folder.resolve("tokens"));
        var config = fixture.folder.resolve("softhsm2.conf");
        Files.writeString(config, "directories.tokendir = " + tokens + "\n");
        var init =
                new ProcessBuilder(
                        "softhsm2-util",
                        "--init-token",
                        "--free",
                        "--label",
                        "binhan",
                        "--pin",
                        "1234",
                        "--so-pin",
                        "5678");
        init.environment().put("SOFTHSM2_CONF", config.toString());
        assertThat(init.redirectErrorStream(true).start().waitFor()).isZero();
        var settings = fixture.folder.resolve("token.cfg");
        Files.writeString(
                settings,
                """
                name = SoftHSM
                library = %s
                slotListIndex = 0
                attributes(generate, CKO_SECRET_KEY, CKK_AES) = {
                  CKA_EXTRACTABLE = false
                  CKA_SENSITIVE = true
                }
                """
                        .formatted(library));
        assertThat(tried(config, settings, "1234")).contains("PIN 1234: same key");
        assertThat(tried(config, settings, "1234")).contains("PIN 1234: same key");
        assertThat(tried(config, settings, "9999")).contains("PIN 9999: vault.key.wrong.token");
    }

    /** The library reads its settings from the environment, so each try is a process of its own. */
    private String tried(Path config, Path settings, String pin) throws Exception {
        var program =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")),
                        TokenTrial.class.getName(),
                        settings.toString(),
                        fixture.folder.toString(),
                        pin);
        program.environment().put("SOFTHSM2_CONF", config.toString());
        var process = program.redirectErrorStream(true).start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }
}
