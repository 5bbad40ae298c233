package vn.binhan.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An erased case stays erased, whatever copy of the database comes back. */
class ErasureTest {
    private static final Erasure WHY =
            new Erasure(Erasure.Reason.RETENTION_OVER, "Luật 91/2025/QH15, Điều 14");

    private final VaultFixture fixture = new VaultFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    private Path journal() {
        return fixture.keys.folder().resolve("erasures");
    }

    private Opening open(Vault vault, List<Sealed> sealed) {
        return vault.open(fixture.reader(1), Purpose.WORK_ON_CASE, sealed);
    }

    /** The tables of the vault as a copy made now would bring them back, without the stone. */
    private Runnable copy(CaseId of) {
        var row = new KeyStore(fixture.house.sql());
        var key = fixture.house.transactions().execute(status -> row.held(of).orElseThrow());
        return () -> {
            row.add(List.of(key), fixture.now);
            fixture.owner
                    .sql("delete from vault.erased where case_id = :id")
                    .param("id", of.id())
                    .update();
        };
    }

    @Test
    void an_erased_case_does_not_open_again_and_leaves_a_stone_with_its_basis() {
        var vault = fixture.live();
        var sealed = fixture.sealed(vault, "x", FieldClass.IDENTITY, FieldClass.STORY);
        var of = sealed.getFirst().context().of();
        assertThat(open(vault, sealed)).isInstanceOf(Opening.Shown.class);
        vault.destroy(fixture.reader(9), of, WHY);
        assertThat(open(vault, sealed)).isEqualTo(new Opening.Absent());
        assertThat(vault.isErased(of)).isTrue();
        assertThat(fixture.ledger.of(fixture.province, "case:" + of.id()).getLast().operation())
                .isEqualTo("ERASE_SEALED");
        assertThatThrownBy(() -> vault.seal(fixture.field(of, FieldClass.STORY, "9"), "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_copy_from_before_the_erasure_comes_back_and_the_case_stays_unreadable() {
        var vault = fixture.live();
        var sealed = fixture.sealed(vault, "x", FieldClass.IDENTITY);
        var other = fixture.sealed(vault, "y", FieldClass.IDENTITY);
        var of = sealed.getFirst().context().of();
        var restore = copy(of);
        vault.destroy(fixture.reader(9), of, WHY);
        restore.run();
        var again = fixture.live();
        assertThat(open(again, sealed)).isEqualTo(new Opening.Absent());
        assertThat(open(again, other)).isInstanceOf(Opening.Shown.class);
        assertThat(again.closed()).isEmpty();
    }

    @Test
    void without_the_journal_that_copy_would_open_so_the_journal_is_what_protects()
            throws Exception {
        var vault = fixture.live();
        var sealed = fixture.sealed(vault, "x", FieldClass.IDENTITY);
        var of = sealed.getFirst().context().of();
        var restore = copy(of);
        vault.destroy(fixture.reader(9), of, WHY);
        Files.delete(journal());
        restore.run();
        assertThat(open(fixture.live(), sealed)).isInstanceOf(Opening.Shown.class);
    }

    @Test
    void a_journal_that_was_lost_is_written_anew_from_the_stones() throws Exception {
        var vault = fixture.live();
        var of = VaultFixture.newCase(vault, fixture.province);
        vault.destroy(fixture.reader(9), of, WHY);
        Files.delete(journal());
        assertThat(fixture.live().closed()).isEmpty();
        assertThat(Files.readString(journal())).contains(of.id().toString(), "Điều 14");
    }

    @Test
    void an_erasure_that_broke_off_before_its_commit_is_completed_at_the_next_start() {
        var vault = fixture.live();
        var sealed = fixture.sealed(vault, "x", FieldClass.IDENTITY);
        var of = sealed.getFirst().context().of();
        fixture.keys.journal().add(of, fixture.now.toString(), fixture.reader(9), WHY);
        assertThat(open(vault, sealed)).isInstanceOf(Opening.Shown.class);
        assertThat(open(fixture.live(), sealed)).isEqualTo(new Opening.Absent());
    }

    @Test
    void an_act_that_was_undone_before_its_end_erases_nothing() {
        var vault = fixture.live();
        var sealed = fixture.sealed(vault, "x", FieldClass.IDENTITY);
        var of = sealed.getFirst().context().of();
        fixture.house
                .transactions()
                .executeWithoutResult(status -> {
                    vault.destroy(fixture.reader(9), of, WHY);
                    status.setRollbackOnly();
                });
        assertThat(open(fixture.live(), sealed)).isInstanceOf(Opening.Shown.class);
    }

    @Test
    void when_the_journal_cannot_be_written_nothing_is_erased() throws Exception {
        var vault = fixture.live();
        var sealed = fixture.sealed(vault, "x", FieldClass.IDENTITY);
        var of = sealed.getFirst().context().of();
        Files.deleteIfExists(journal());
        Files.createDirectory(journal());
        assertThatThrownBy(() -> vault.destroy(fixture.reader(9), of, WHY)).isNotNull();
        Files.delete(journal());
        assertThat(open(vault, sealed)).isInstanceOf(Opening.Shown.class);
    }

    @Test
    void a_changed_line_closes_the_vault_and_a_half_last_line_does_not() throws Exception {
        var vault = fixture.live();
        for (var i = 0; i < 3; i++) {
            var of = VaultFixture.newCase(vault, fixture.province);
            vault.destroy(fixture.reader(9), of, WHY);
        }
        var whole = Files.readString(journal());
        Files.writeString(journal(), "4\t2026-03-02T01", StandardOpenOption.APPEND);
        assertThat(fixture.live().closed()).isEmpty();
        assertThat(Files.readString(journal())).isEqualTo(whole);
        var lines = whole.lines().toList();
        Files.writeString(journal(), lines.get(0) + "\n" + lines.get(2) + "\n");
        assertThat(fixture.live().closed())
                .hasValueSatisfying(f -> assertThat(f.key()).isEqualTo("vault.journal.broken"));
        var bent = whole.replaceFirst("\t2026-", "\t2025-");
        Files.writeString(journal(), bent);
        assertThat(fixture.live().closed())
                .hasValueSatisfying(f -> assertThat(f.values()).contains(1));
    }
}
