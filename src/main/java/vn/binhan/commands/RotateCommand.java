package vn.binhan.commands;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.binhan.kit.Sentence;
import vn.binhan.ledger.Ledger;
import vn.binhan.ledger.SigningKey;
import vn.binhan.storage.Database;
import vn.binhan.storage.DatabaseAddress;
import vn.binhan.storage.OpenedDatabase;
import vn.binhan.vault.Vault;
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
            throw new Sentence("commands.keys.rotate.bits");
        }
        var keys = keys();
        var given = databaseUrl == null ? null : DatabaseAddress.parse(databaseUrl);
        try (var opened = OpenedDatabase.open(folder(), given, keys.folder())) {
            var vault = vault(opened.database());
            vault.unlock(keys, access.unlocking());
            vault.rotate(
                    (province, done, of) -> say("commands.keys.rotate.step", province, done, of));
            if (indexBits != null) {
                vault.reindex(
                        indexBits,
                        (province, done, of) -> say("commands.keys.rotate.index", province, done));
            }
        }
        say("commands.keys.rotated");
        return 0;
    }

    private static Vault vault(Database database) {
        var transactions = database.transactions();
        var ledger = new Ledger(database.sql(), transactions, SigningKey.passing());
        return new Vault(
                database.sql(), transactions, InstantSource.system(), ledger, Walls.CLOSED);
    }
}
