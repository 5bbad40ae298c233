package vn.binhan.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * The erasures, in a file that no restore of the database brings back to an earlier state: one line
 * each, on the disk before the erasure counts, each chained to the one before by its hash.
 */
final class ErasureJournal {
    private final Path file;

    ErasureJournal(Path file) {
        this.file = file;
    }

    /** All erasures so far; a half last line is dropped, a broken chain is refused. */
    synchronized List<Erasure.Line> lines() {
        try (var channel = open()) {
            return read(channel).lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds a line and returns once it is on the disk. */
    synchronized void add(CaseId of, String at, Reader by, Erasure why) {
        try (var channel = open()) {
            var before = read(channel);
            var line = new Erasure.Line(before.lines.size() + 1L, of, at, by, why).text();
            var bytes =
                    (line + "\t" + hash(before.head, line) + "\n").getBytes(StandardCharsets.UTF_8);
            var buffer = ByteBuffer.wrap(bytes);
            var end = channel.size();
            while (buffer.hasRemaining()) {
                end += channel.write(buffer, end);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Contents(List<Erasure.Line> lines, String head) {}

    private FileChannel open() throws IOException {
        var owner = PosixFilePermissions.fromString("rw-------");
        var channel =
                FileChannel.open(
                        file,
                        Set.of(
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.CREATE),
                        PosixFilePermissions.asFileAttribute(owner));
        // Another program on the same folder waits; the lock goes with the channel.
        channel.lock();
        return channel;
    }

    private Contents read(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(Math.toIntExact(channel.size()));
        while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) > 0) {
            // reads on
        }
        var text = new String(bytes.array(), StandardCharsets.UTF_8);
        var whole = text.lastIndexOf('\n') + 1;
        if (whole < text.length()) {
            VaultEvent.log(new VaultEvent.JournalTorn());
            text = text.substring(0, whole);
            channel.truncate(text.getBytes(StandardCharsets.UTF_8).length);
            channel.force(true);
        }
        var lines = new ArrayList<Erasure.Line>();
        var head = "";
        for (var line : text.lines().toList()) {
            var tab = line.lastIndexOf('\t');
            var said = line.substring(0, Math.max(tab, 0));
            head = hash(head, said);
            if (!head.equals(line.substring(tab + 1))) {
                throw new VaultFault("vault.journal.broken", file, lines.size() + 1);
            }
            lines.add(Erasure.Line.parse(said));
        }
        return new Contents(lines, head);
    }

    private static String hash(String before, String line) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(
                                            (before + "\n" + line)
                                                    .getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
