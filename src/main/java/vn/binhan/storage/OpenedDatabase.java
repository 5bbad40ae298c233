package vn.binhan.storage;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.binhan.vault.VaultKeys;

/** The prepared database of an installation without its server, for commands that work on it. */
public final class OpenedDatabase implements AutoCloseable {
    private final Opened opened;
    private final Database database;

    private OpenedDatabase(Opened opened, Database database) {
        this.opened = opened;
        this.database = database;
    }

    /**
     * Takes the folder, so that no server of the same installation runs beside it, and opens its
     * database, or the one at the given address.
     */
    public static OpenedDatabase open(@Nullable Path data, @Nullable DatabaseAddress given) {
        var folder = data == null ? DataFolder.usual() : data;
        return open(folder, given, VaultKeys.beside(folder));
    }

    /** The same with keys that lie elsewhere. */
    public static OpenedDatabase open(Path data, @Nullable DatabaseAddress given, Path keys) {
        var opened = new Opened();
        try {
            if (given != null) {
                return new OpenedDatabase(opened, opened.add(Database.open(given, null)));
            }
            var folder = opened.add(DataFolder.take(data));
            var address = opened.add(LocalPostgres.prepare(folder.path())).launch();
            var secret = DataFolder.secret(keys);
            return new OpenedDatabase(opened, opened.add(Database.open(address, secret)));
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    public Database database() {
        return database;
    }

    @Override
    public void close() {
        opened.close();
    }
}
