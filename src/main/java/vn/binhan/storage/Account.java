package vn.binhan.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhan.kit.Sentence;

/**
 * The system account under which the database runs: the person's own, or a system user when the
 * program was started as root, because PostgreSQL refuses root.
 */
final class Account {
    private static final List<String> SYSTEM_USERS = List.of("binhan", "postgres", "nobody");

    private final @Nullable String systemUser;
    private final boolean mapped;

    private Account(@Nullable String systemUser, boolean mapped) {
        this.systemUser = systemUser;
        this.mapped = mapped;
    }

    /** The account that may run the database in this folder. */
    static Account forDatabaseIn(Path folder) throws IOException, InterruptedException {
        if (!isRoot()) {
            return new Account(null, false);
        }
        var owner = ownerOfDatabaseIn(folder);
        var user = owner == null || "root".equals(owner) ? systemUser() : owner;
        var account = new Account(user, false);
        if (!"root".equals(owner) && account.canEnter(folder)) {
            return account;
        }
        // The folder lies below one that only root may enter: keep root's files, but under a
        // namespace in which the process is not root.
        var mapped = new Account(null, true);
        if ((owner == null || "root".equals(owner)) && mapped.canEnter(folder)) {
            return mapped;
        }
        if (account.admitted(folder)) {
            return account;
        }
        throw new Sentence("storage.data.closed", folder, user);
    }

    /** Lets this account's group pass through a folder that only root itself closed to it. */
    private boolean admitted(Path folder) throws IOException, InterruptedException {
        var above = folder.getParent();
        if (systemUser == null
                || above == null
                || !"root".equals(Files.getOwner(folder).getName())
                || !canEnter(above)) {
            return false;
        }
        var permissions = Files.getPosixFilePermissions(folder);
        permissions.add(PosixFilePermission.GROUP_EXECUTE);
        permissions.remove(PosixFilePermission.GROUP_WRITE);
        Files.setAttribute(folder, "unix:gid", Integer.valueOf(groupOf(systemUser)));
        Files.setPosixFilePermissions(folder, permissions);
        return canEnter(folder);
    }

    /** Whoever made the database runs it from then on: PostgreSQL refuses files of others. */
    private static @Nullable String ownerOfDatabaseIn(Path folder) throws IOException {
        var cluster = folder.resolve("database").resolve("cluster");
        return Files.isDirectory(cluster) ? Files.getOwner(cluster).getName() : null;
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** The command as this account runs it. */
    List<String> running(List<String> command) {
        var all = new ArrayList<String>();
        if (systemUser != null) {
            all.addAll(
                    List.of(
                            "setpriv",
                            "--reuid=" + systemUser,
                            "--regid=" + groupOf(systemUser),
                            "--clear-groups",
                            "--no-new-privs"));
        } else if (mapped) {
            all.addAll(List.of("unshare", "--user", "--map-user=65534", "--map-group=65534"));
        }
        all.addAll(command);
        return all;
    }

    /** Gives a file or folder to this account. */
    void own(Path path) throws IOException {
        if (systemUser != null) {
            var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
            view.setOwner(
                    path.getFileSystem()
                            .getUserPrincipalLookupService()
                            .lookupPrincipalByName(systemUser));
        }
    }

    private boolean canEnter(Path folder) throws IOException, InterruptedException {
        try {
            var test = new ProcessBuilder(running(List.of("test", "-x", folder.toString())));
            test.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
            return test.start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String systemUser() throws IOException {
        var users =
                Files.readAllLines(Path.of("/etc/passwd")).stream()
                        .map(line -> line.split(":", -1)[0])
                        .toList();
        return SYSTEM_USERS.stream()
                .filter(users::contains)
                .findFirst()
                .orElseThrow(() -> new Sentence("storage.account.none"));
    }

    private static String groupOf(String user) {
        try {
            return Files.readAllLines(Path.of("/etc/passwd")).stream()
                    .map(line -> line.split(":", -1))
                    .filter(parts -> parts[0].equals(user))
                    .map(parts -> parts[3])
                    .findFirst()
                    .orElse(user);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A quiet environment for the database: nothing of the caller's settings leaks in. */
    static Map<String, String> environment() {
        return Map.of("LC_ALL", "C.UTF-8", "PATH", "/usr/bin:/bin:/usr/sbin:/sbin", "TZ", "UTC");
    }
}
