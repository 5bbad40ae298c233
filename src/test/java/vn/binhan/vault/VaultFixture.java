package vn.binhan.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.app.TestHouse;
import vn.binhan.ledger.Entry;
import vn.binhan.ledger.Ledger;

/** A vault of its own over the real database: own keys, own province, a clock that stands. */
final class VaultFixture implements AutoCloseable {
    static final Walls OPEN = walls(true);

    private static final List<String> TABLES =
            List.of(
                    "token",
                    "party",
                    "search",
                    "case_key",
                    "erased",
                    "opening",
                    "index_epoch",
                    "province_key");

    final TestHouse house = TestHouse.open();
    final JdbcClient owner = house.asOwner();
    final String province = "t" + UUID.randomUUID().toString().substring(0, 8);
    final Path folder = temporary();
    final VaultKeys keys = VaultKeys.in(folder.resolve("keys"), folder.resolve("data"));
    final Ledger ledger = house.ledger();
    Instant now = Instant.parse("2026-03-02T01:00:00Z");

    static Walls walls(boolean answer) {
        return new Walls() {
            @Override
            public boolean mayOpen(Reader reader, CaseId of, FieldClass kind, Purpose purpose) {
                return answer;
            }

            @Override
            public boolean mayKnow(Reader reader, CaseId of) {
                return answer;
            }
        };
    }

    /** A live vault whose walls let everybody in. */
    Vault live() {
        return live(OPEN, ledger::append);
    }

    Vault live(Walls walls, Consumer<Entry> record) {
        if (!keys.exist()) {
            create(Unlocking.plain());
            rehearse();
        }
        var vault = locked(walls, record);
        vault.unlock(keys, Unlocking.plain());
        return vault;
    }

    /** A vault that has not looked for its keys. */
    Vault locked(Walls walls, Consumer<Entry> record) {
        return new Vault(house.sql(), house.transactions(), () -> now, walls, record);
    }

    /** A key, and one province under it: this database holds those of other tests as well. */
    void create(Unlocking with) {
        keys.create(with, now);
        var below = new CaseKeys(new KeyStore(house.sql()), keys.unlock(with));
        below.addVersion(province, 1, now);
    }

    void rehearse() {
        var papers = keys.papers(Unlocking.plain());
        keys.rehearse(List.of(papers.get(0).text(), papers.get(2).text()), now);
    }

    Reader reader(long person) {
        return new Reader(province, person, "CASE_WORKER", 7);
    }

    FieldContext field(CaseId of, FieldClass kind, String row) {
        return new FieldContext(of, kind, "cases/party", "value", row);
    }

    /** A new case with a key of its own. */
    static CaseId newCase(Vault vault, String province) {
        var of = CaseId.random(province);
        vault.addCase(of);
        return of;
    }

    /** A new case with one sealed text of each of these classes. */
    List<Sealed> sealed(Vault vault, String text, FieldClass... kinds) {
        var of = VaultFixture.newCase(vault, province);
        var sealed = new ArrayList<Sealed>();
        for (var kind : kinds) {
            sealed.add(vault.seal(field(of, kind, String.valueOf(sealed.size())), text));
        }
        return sealed;
    }

    @Override
    public void close() {
        for (var table : TABLES) {
            owner.sql("delete from vault." + table + " where province = :p")
                    .param("p", province)
                    .update();
        }
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("binhan-vault-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
