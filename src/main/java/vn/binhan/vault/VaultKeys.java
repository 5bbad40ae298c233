package vn.binhan.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The folder with the keys, outside the data: the root key in its file, the rehearsals of its
 * recovery, the journal of erasures. Whoever has the data without this folder has nothing.
 */
public final class VaultKeys {
    private static final String KEY = "root.key";
    private static final String REHEARSALS = "rehearsals";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneId.of("UTC"));

    private final Path folder;

    private VaultKeys(Path folder) {
        this.folder = folder;
    }

    /** One of the papers: its number and the text to be kept apart from the others. */
    public record Paper(int number, String text) {
        @Override
        public String toString() {
            return "paper " + number;
        }
    }

    /** What can be said about the keys without taking them. */
    public record Standing(String fingerprint, String guard, Optional<String> rehearsed) {}

    /** The keys beside this data; a folder inside the data is refused. */
    public static VaultKeys in(Path folder, Path data) {
        var keys = real(folder);
        if (keys.startsWith(real(data))) {
            throw new VaultFault("vault.keys.inside", folder, data);
        }
        return new VaultKeys(keys);
    }

    /** The folder's place when nobody names one: beside the data. */
    public static Path beside(Path data) {
        var path = real(data);
        return path.resolveSibling(path.getFileName() + "-keys");
    }

    public Path folder() {
        return folder;
    }

    /** Whether there is a key. */
    public boolean exist() {
        return Files.exists(folder.resolve(KEY), java.nio.file.LinkOption.NOFOLLOW_LINKS);
    }

    /** Makes the key of a new installation, guarded as this says. */
    public void create(Unlocking with, Instant now) {
        if (exist()) {
            throw new VaultFault("vault.keys.exist", folder);
        }
        keep(RootKey.fresh(), with, now);
    }

    /** The three papers, made anew; two of them bring the key back, earlier ones do not mix. */
    public List<Paper> papers(Unlocking with) {
        var random = new SecureRandom();
        var set = random.nextInt(0x10000);
        var values = Shamir.split(unlock(with).secret(), random);
        return IntStream.range(0, Shamir.SHARES)
                .mapToObj(i -> new Paper(i + 1, new Share(set, i + 1, values[i]).text()))
                .toList();
    }

    /**
     * Proves that these two papers bring the present key back, and keeps the day: from then on the
     * vault is live.
     */
    public String rehearse(List<String> papers, Instant now) {
        var file = KeyFile.read(checkedKey());
        var key = joined(papers);
        if (!key.fingerprint().equals(file.fingerprint()) || !key.opens(file.proof())) {
            throw new VaultFault("vault.share.other", key.fingerprint(), file.fingerprint());
        }
        note(now + "\t" + key.fingerprint());
        return key.fingerprint();
    }

    /**
     * Writes the key anew from two papers; a file that is there is put aside, never overwritten.
     */
    public String recover(List<String> papers, Unlocking with, Instant now) {
        var key = joined(papers);
        var file = folder.resolve(KEY);
        try {
            if (exist()) {
                Files.move(file, file.resolveSibling(KEY + "." + STAMP.format(now)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        keep(key, with, now);
        note(now + "\t" + key.fingerprint());
        return key.fingerprint();
    }

    /** What stands there, for people; absent while there is no key. */
    public Optional<Standing> standing() {
        if (!exist()) {
            return Optional.empty();
        }
        var file = KeyFile.read(checkedKey());
        return Optional.of(
                new Standing(file.fingerprint(), file.guard(), rehearsal(file.fingerprint())));
    }

    RootKey unlock(Unlocking with) {
        if (!exist()) {
            throw new VaultFault("vault.closed.nokey");
        }
        var file = KeyFile.read(checkedKey());
        return file.release(guard(file.guard(), with));
    }

    boolean isRehearsed(String fingerprint) {
        return rehearsal(fingerprint).isPresent();
    }

    ErasureJournal journal() {
        return new ErasureJournal(folder.resolve("erasures"));
    }

    private Path checkedKey() {
        KeyFile.check(folder);
        return folder.resolve(KEY);
    }

    private Optional<String> rehearsal(String fingerprint) {
        var file = folder.resolve(REHEARSALS);
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> line.endsWith("\t" + fingerprint))
                            .map(line -> line.substring(0, line.indexOf('\t')))
                            .reduce((earlier, later) -> later)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void note(String line) {
        var file = folder.resolve(REHEARSALS);
        try {
            var before = Files.exists(file) ? Files.readString(file) : "";
            KeyFile.writeSecret(file, before + line + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(RootKey key, Unlocking with, Instant now) {
        try {
            var parent = folder.getParent();
            if (!Files.exists(folder) && parent != null) {
                Files.createDirectories(parent);
                Files.createDirectory(
                        folder,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException e) {
            throw new VaultFault("vault.keys.unwritable", folder);
        }
        KeyFile.close(folder);
        KeyFile.check(folder);
        var passphrase = with.passphrase().get();
        var name = with.token() != null ? "token" : passphrase != null ? "passphrase" : "plain";
        KeyFile.of(key, guard(name, with)).write(folder.resolve(KEY), now);
    }

    private static KeyGuard guard(String name, Unlocking with) {
        if (name.equals("plain")) {
            return new KeyGuard.Plain();
        }
        var passphrase = with.passphrase().get();
        if (passphrase == null) {
            throw new VaultFault("vault.key.needs." + name);
        }
        return switch (name) {
            case "passphrase" -> new KeyGuard.Passphrase(passphrase);
            case "token" -> {
                if (with.token() == null) {
                    throw new VaultFault("vault.key.needs.token");
                }
                yield new TokenGuard(with.token(), passphrase);
            }
            default -> throw new VaultFault("vault.key.unknown", name);
        };
    }

    private static RootKey joined(List<String> papers) {
        if (papers.size() != 2) {
            throw new VaultFault("vault.share.two");
        }
        var one = Share.parse(papers.getFirst(), 1);
        var other = Share.parse(papers.getLast(), 2);
        return new RootKey(Share.join(one, other));
    }

    /** The path with links followed as far as it exists. */
    private static Path real(Path path) {
        var whole = path.toAbsolutePath().normalize();
        for (var there = whole; there != null; there = there.getParent()) {
            try {
                return there.toRealPath().resolve(there.relativize(whole)).normalize();
            } catch (IOException e) {
                // Not there yet: its parent may be.
            }
        }
        return whole;
    }
}
