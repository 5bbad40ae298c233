package vn.binhan.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import vn.binhan.kit.Log;
import vn.binhan.vault.VaultKeys;

/** What the program asks of the disk beyond single files. */
public final class Disk {

    private Disk() {}

    /** Returns when everything written so far on the file system of this path is on the disk. */
    static void sync(Path path) throws IOException {
        Command.run(List.of("sync", "-f", path.toString()), path);
    }

    /** Removes a folder with all it holds, if it is there. */
    public static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Removes an installation that was only for a while: its data and its keys. */
    public static void removeWithKeys(Path data) throws IOException {
        remove(VaultKeys.beside(data));
        remove(data);
    }

    /**
     * Removes what killed programs left half done. What cannot go yet, because a child of theirs
     * still writes there, goes at the next start.
     */
    static void sweep(Path folder, String prefix) throws IOException {
        try (var halves = Files.newDirectoryStream(folder, prefix + "*")) {
            for (var half : halves) {
                try {
                    remove(half);
                } catch (IOException e) {
                    Log.info(new DatabaseEvent.StillInUse(half));
                }
            }
        }
    }

    /** Writes a file that nobody else can read at any moment. */
    static void writeSecret(Path path, String text) throws IOException {
        var whole = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(whole);
        Files.createFile(
                whole,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(whole, text, StandardOpenOption.SYNC);
        Files.move(whole, path, StandardCopyOption.ATOMIC_MOVE);
    }
}
