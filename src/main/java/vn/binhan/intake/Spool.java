package vn.binhan.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where reports wait on the disk while the database is away: files whose room was taken in advance,
 * so that a full disk does not stop them. What was put in is on the disk when that returns.
 */
final class Spool implements AutoCloseable {
    /** Room for a report with all its files. */
    static final long SEGMENT = 32L << 20;

    /** How many files are always ready: together about 60,000 reports without pictures. */
    static final int READY = 2;

    private static final int MOST = 64;

    /** So many go into the database together, in one statement with one flush. */
    private static final int TOGETHER = 64;

    private static final long BYTES_TOGETHER = 8L << 20;

    private final Path folder;
    private final long size;
    private final FileChannel lockFile;
    private final FileLock lock;
    private final List<Segment> segments = new ArrayList<>();
    private int filling;
    private int draining;
    private long drained = Segment.first();

    private Spool(Path folder, long size, FileChannel lockFile, FileLock lock) {
        this.folder = folder;
        this.size = size;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /** Takes reports out, no two of the same number: how many of them the database has now. */
    interface Import {
        int take(List<Arrival> arrivals);
    }

    /** The spool in this folder, with whatever waits there from before. */
    static Spool in(Path folder) throws IOException {
        return in(folder, SEGMENT);
    }

    static Spool in(Path folder, long size) throws IOException {
        var mode = PosixFilePermissions.fromString("rwx------");
        var parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        try {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(mode));
        } catch (FileAlreadyExistsException e) {
            Files.setPosixFilePermissions(folder, mode);
        }
        var lockFile =
                FileChannel.open(
                        folder.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        var lock = lockFile.tryLock();
        if (lock == null) {
            lockFile.close();
            throw new IOException("Another program has this spool");
        }
        var spool = new Spool(folder, size, lockFile, lock);
        spool.openSegments();
        return spool;
    }

    private void openSegments() throws IOException {
        for (var number = 0; number < READY || Files.exists(file(number)); number++) {
            segments.add(Segment.open(file(number), size));
        }
        sync(folder);
        filling = lastWithRecords();
    }

    private int lastWithRecords() {
        for (var number = segments.size() - 1; number > 0; number--) {
            if (segments.get(number).end() > Segment.first()) {
                return number;
            }
        }
        return 0;
    }

    private Path file(int number) {
        return folder.resolve(String.format(Locale.ROOT, "%03d.spool", number));
    }

    /** Puts a report in; it is on the disk when this returns. A full disk is an exception. */
    void put(Arrival arrival) throws IOException {
        var record = arrival.bytes();
        var to = written(record);
        to.segment.force(to.end);
    }

    private record Written(Segment segment, long end) {}

    private synchronized Written written(byte[] record) throws IOException {
        for (; ; filling++) {
            if (filling == segments.size()) {
                if (filling == MOST) {
                    throw new IOException("The spool is full");
                }
                var more = Segment.open(file(filling), size);
                sync(folder);
                segments.add(more);
            }
            var segment = segments.get(filling);
            var end = segment.write(record);
            if (end.isPresent()) {
                return new Written(segment, end.get());
            }
            if (segment.end() == Segment.first()) {
                throw new IOException("Larger than a segment");
            }
        }
    }

    /** Whether anything waits. */
    synchronized boolean isEmpty() {
        return next() == null;
    }

    private @Nullable Segment next() {
        while (draining < filling && drained >= segments.get(draining).end()) {
            draining++;
            drained = Segment.first();
        }
        var segment = segments.get(draining);
        return drained < segment.end() ? segment : null;
    }

    /**
     * Takes reports out in their order until one is refused; only this room's rounds call it, one
     * at a time. The files are filled anew once all is out.
     */
    void drain(Import importing) throws IOException {
        for (var waiting = peek(); !waiting.isEmpty(); waiting = peek()) {
            var arrivals = new ArrayList<Arrival>();
            var ids = new HashSet<UUID>();
            for (var read : waiting) {
                var arrival = Arrival.of(read.bytes());
                if (arrival.isEmpty() || !ids.add(arrival.get().id())) {
                    break;
                }
                arrivals.add(arrival.get());
            }
            if (arrivals.isEmpty()) {
                park(UUID.randomUUID(), waiting.getFirst().bytes());
                passed(waiting.getFirst().next());
                continue;
            }
            var taken = importing.take(arrivals);
            if (taken > 0) {
                passed(waiting.get(taken - 1).next());
            }
            if (taken < arrivals.size()) {
                return;
            }
        }
        startAnewIfEmpty();
    }

    /** Some of those who wait longest, in their order. */
    private synchronized List<Segment.Read> peek() throws IOException {
        var waiting = new ArrayList<Segment.Read>();
        var segment = next();
        if (segment == null) {
            return waiting;
        }
        var end = segment.end();
        segment.force(end);
        var bytes = 0L;
        for (var at = drained;
                at < end && waiting.size() < TOGETHER && bytes < BYTES_TOGETHER;
                at = waiting.getLast().next()) {
            var read = segment.read(at);
            if (read.isEmpty()) {
                throw new IOException("The spool does not read back what was written");
            }
            waiting.add(read.get());
            bytes += read.get().bytes().length;
        }
        return waiting;
    }

    private synchronized void passed(long next) {
        drained = next;
    }

    private synchronized void startAnewIfEmpty() throws IOException {
        if (next() != null || segments.get(0).end() == Segment.first() && filling == 0) {
            return;
        }
        // From the last to the first: a crash between leaves no later one before an earlier one.
        for (var number = filling; number >= 0; number--) {
            segments.get(number).startAnew();
        }
        while (segments.size() > READY) {
            segments.removeLast().close();
            Files.deleteIfExists(file(segments.size()));
        }
        filling = 0;
        draining = 0;
        drained = Segment.first();
    }

    /** Keeps what the database does not take in a file of its own, for a person to look at. */
    void park(UUID id, byte[] bytes) throws IOException {
        var file = folder.resolve(id + ".parked");
        try (var out =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(bytes));
            out.force(true);
        }
        sync(folder);
    }

    /** How many lie in files of their own because the database does not take them. */
    int parked() {
        try (var files = Files.list(folder)) {
            return (int) files.filter(f -> f.toString().endsWith(".parked")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        for (var segment : segments) {
            segment.close();
        }
        lock.release();
        lockFile.close();
    }
}
