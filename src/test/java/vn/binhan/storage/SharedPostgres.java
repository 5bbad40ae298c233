package vn.binhan.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL that the program carries, unpacked once for all houses of a run; that the program
 * unpacks it itself is seen where a folder begins empty.
 */
public final class SharedPostgres {
    private static @Nullable Path home;

    private SharedPostgres() {}

    /** A folder for one house. */
    public static Path folder(String name) throws IOException {
        var folder = Files.createTempDirectory(name);
        in(folder);
        return folder;
    }

    /** Lets this folder find it. */
    public static void in(Path folder) throws IOException {
        var unpacked = unpacked();
        Files.createSymbolicLink(folder.resolve(unpacked.getFileName()), unpacked);
    }

    private static synchronized Path unpacked() throws IOException {
        if (home == null) {
            var folder = Files.createTempDirectory("binhan-postgresql-");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            home = PostgresBinaries.in(folder, account(folder));
        }
        return home;
    }

    private static Account account(Path folder) throws IOException {
        try {
            return Account.forDatabaseIn(folder);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void remove(Path folder) {
        try {
            Disk.remove(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
