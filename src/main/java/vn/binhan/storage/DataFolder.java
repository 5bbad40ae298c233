package vn.binhan.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.binhan.kit.Sentence;

/**
 * The one folder in which an installation keeps everything; only one program at a time may hold it.
 */
public final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /** Takes the folder for this program; refuses with a sentence when another one holds it. */
    public static DataFolder take(Path path) {
        try {
            Files.createDirectories(path);
            var real = path.toRealPath();
            var channel =
                    FileChannel.open(
                            real.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new Sentence("storage.data.held", real);
            }
            return new DataFolder(real, channel, lock);
        } catch (IOException e) {
            throw new Sentence("storage.data.unwritable", path, e.getMessage());
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Where a person's installation lies when nobody said otherwise. */
    public static Path usual() {
        if (Account.isRoot()) {
            return Path.of("/var/lib/binhan");
        }
        var home = System.getenv("XDG_DATA_HOME");
        var base =
                home == null || home.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".local", "share")
                        : Path.of(home);
        return base.resolve("binhan");
    }

    public Path path() {
        return path;
    }

    /** The password of the login for daily work, made once and kept with the keys. */
    public static String secret(Path keys) {
        return secret(keys, "database.key");
    }

    /** The key that seals the secrets of people's code apps, made once and kept with the keys. */
    public static String secondFactorKey(Path keys) {
        return secret(keys, "second-factor.key");
    }

    /** The key under which receipts are looked up, made once and kept with the keys. */
    public static byte[] receiptKey(Path keys) {
        return HexFormat.of().parseHex(secret(keys, "receipt.key"));
    }

    /** The key that seals what somebody fills in on the public pages, made once, with the keys. */
    public static String formKey(Path keys) {
        return secret(keys, "form.key");
    }

    private static String secret(Path keys, String name) {
        var file = keys.resolve(name);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(
                        keys,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwx------")));
                var bytes = new byte[32];
                new SecureRandom().nextBytes(bytes);
                Disk.writeSecret(file, HexFormat.of().formatHex(bytes));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Sentence("storage.keys.unwritable", keys);
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
