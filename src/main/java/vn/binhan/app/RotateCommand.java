package vn.binhan.app;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.binhan.ledger.Ledger;
import vn.binhan.ledger.SigningKey;
import vn.binhan.vault.Vault;
import vn.binhan.vault.VaultKeys;
import vn.binhan.vault.Walls;

/**
 * {@code keys rotate}: a new key for every province, every case key wrapped anew; with {@code
 * --index-bits} also a new blind index. Broken off, it goes on where it was when it is called
 * again.
 */
@Command(name = "rotate")
final class RotateCommand extends KeysCommand.Ceremony {
    @Option(names = "--db-url")
    @Nullable String databaseUrl;

    @Option(names = "--index-bits", paramLabel = "N")
    @Nullable Integer indexBits;

    @Override
    public Integer call() {
        if (indexBits != null && (indexBits < 4 || indexBits > 32)) {
            throw new Sentence("app.keys.rotate.bits");
        }
        var keys = keys();
        var opened = new Opened();
        try {
            var vault = vault(opened, keys);
            vault.unlock(keys, access.unlocking());
            vault.rotate((province, done, of) -> say("app.keys.rotate.step", province, done, of));
            if (indexBits != null) {
                vault.reindex(
                        indexBits,
                        (province, done, of) -> say("app.keys.rotate.index", province, done));
            }
        } finally {
            opened.close();
        }
        say("app.keys.rotated");
        return 0;
    }

    /** The database alone, without a server; one that is running elsewhere may go on meanwhile. */
    private Vault vault(Opened opened, VaultKeys keys) {
        DatabaseAddress address;
        if (databaseUrl == null) {
            var folder = opened.add(DataFolder.take(folder()));
            address = opened.add(LocalPostgres.prepare(folder.path())).launch();
        } else {
            address = DatabaseAddress.parse(databaseUrl);
        }
        var database = opened.add(Database.open(address, DataFolder.secret(keys.folder())));
        var transactions = database.transactions();
        var ledger = new Ledger(database.sql(), transactions, SigningKey.passing());
        return new Vault(
                database.sql(), transactions, InstantSource.system(), ledger, Walls.CLOSED);
    }
}
