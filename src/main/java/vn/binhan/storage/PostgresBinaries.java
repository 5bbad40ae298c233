package vn.binhan.storage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL that the program carries, unpacked once per version into the data folder. */
final class PostgresBinaries {
    static final String VERSION = "18.6";
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final String HALF = "unpacking-";

    private PostgresBinaries() {}

    /**
     * The folder with bin, lib and share; unpacked beside it first, so a half unpacked one is never
     * used.
     */
    static Path in(Path dataFolder, Account account) throws IOException {
        Disk.sweep(dataFolder, HALF);
        var home = dataFolder.resolve("postgresql-" + VERSION);
        if (Files.isDirectory(home)) {
            return home;
        }
        var half = Files.createTempDirectory(dataFolder, HALF);
        Files.setPosixFilePermissions(half, PosixFilePermissions.fromString("rwxr-xr-x"));
        account.own(half);
        try (var archive = open();
                var tar =
                        new TarArchiveInputStream(
                                new XZInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, half, account);
            }
        }
        Disk.sync(half);
        Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
        return home;
    }

    private static InputStream open() throws IOException {
        var archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE);
        if (archive == null) {
            throw new IOException("The program carries no " + ARCHIVE);
        }
        return archive;
    }

    private static void unpack(
            TarArchiveInputStream tar, TarArchiveEntry entry, Path half, Account account)
            throws IOException {
        var target = half.resolve(entry.getName()).normalize();
        if (!target.startsWith(half)) {
            throw new IOException("The archive points outside: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            account.own(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        var executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(
                target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        account.own(target);
    }
}
