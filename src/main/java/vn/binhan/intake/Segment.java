package vn.binhan.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;

/**
 * One file of the spool, whose blocks are taken from the disk in advance: writing into it needs no
 * more room. Records stand one behind the other; what is torn ends the row.
 */
final class Segment implements Closeable {
    private static final int MAGIC = 0x42_41_4e_31;
    private static final int HEAD = 64;
    private static final int RECORD_HEAD = 2 * Long.BYTES;
    private static final int BLOCK = 1 << 20;

    private final FileChannel channel;
    private final long size;
    private long generation;
    private long end;
    private long forced;
    private boolean broken;

    private Segment(FileChannel channel, long size) {
        this.channel = channel;
        this.size = size;
    }

    /** A record and where the next one stands. */
    record Read(byte[] bytes, long next) {}

    /** The file with every block of this size taken; what stands in it from before is found. */
    static Segment open(Path file, long size) throws IOException {
        var channel =
                FileChannel.open(
                        file,
                        Set.of(
                                StandardOpenOption.CREATE,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        try {
            var segment = new Segment(channel, size);
            segment.takeBlocks();
            segment.begin();
            return segment;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private void takeBlocks() throws IOException {
        var zeros = ByteBuffer.allocate(BLOCK);
        var there = channel.size();
        for (var at = there; at < size; ) {
            zeros.clear().limit((int) Math.min(BLOCK, size - at));
            at += channel.write(zeros, at);
        }
        if (there < size) {
            channel.force(true);
        }
    }

    private void begin() throws IOException {
        var head = ByteBuffer.allocate(RECORD_HEAD + Integer.BYTES);
        channel.read(head, 0);
        head.flip();
        if (head.remaining() < RECORD_HEAD || head.getInt() != MAGIC) {
            startAnew();
            return;
        }
        generation = head.getLong();
        if (head.getInt() != check(generation, new byte[0])) {
            // A torn head means that a new beginning was under way: everything was imported.
            startAnew();
            return;
        }
        end = HEAD;
        for (var next = read(end); next.isPresent(); next = read(end)) {
            end = next.get().next();
        }
        forced = end;
    }

    /** Forgets what stands in it, all of which lies in the database. */
    synchronized void startAnew() throws IOException {
        generation = Math.max(generation, System.currentTimeMillis()) + 1;
        var head = ByteBuffer.allocate(RECORD_HEAD + Integer.BYTES);
        head.putInt(MAGIC).putLong(generation).putInt(check(generation, new byte[0])).flip();
        channel.write(head, 0);
        channel.force(true);
        end = HEAD;
        forced = end;
        broken = false;
    }

    /** Writes the record behind the others, not yet forced; its end, or empty without room. */
    synchronized Optional<Long> write(byte[] record) throws IOException {
        if (broken || end + RECORD_HEAD + record.length > size) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.allocate(RECORD_HEAD + record.length);
        bytes.putLong(generation).putInt(record.length).putInt(check(generation, record));
        bytes.put(record).flip();
        var at = end;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
        end = at;
        return Optional.of(at);
    }

    /** Returns when the disk has everything up to here; those who wait together share it. */
    void force(long until) throws IOException {
        synchronized (channel) {
            if (forced >= until) {
                return;
            }
            var written = end();
            try {
                channel.force(true);
            } catch (IOException e) {
                // What a failed force left on the disk is unknown: nothing more comes in here.
                broken();
                throw e;
            }
            forced = written;
        }
    }

    private synchronized void broken() {
        broken = true;
    }

    synchronized long end() {
        return end;
    }

    static long first() {
        return HEAD;
    }

    /** The record that stands here, whole and of this generation. */
    Optional<Read> read(long at) throws IOException {
        var head = ByteBuffer.allocate(RECORD_HEAD);
        if (at + RECORD_HEAD > size || channel.read(head, at) < RECORD_HEAD) {
            return Optional.empty();
        }
        head.flip();
        var of = head.getLong();
        var length = head.getInt();
        var check = head.getInt();
        if (of != generation || length <= 0 || at + RECORD_HEAD + length > size) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, at + RECORD_HEAD + bytes.position()) < 0) {
                return Optional.empty();
            }
        }
        return check == check(generation, bytes.array())
                ? Optional.of(new Read(bytes.array(), at + RECORD_HEAD + length))
                : Optional.empty();
    }

    private static int check(long generation, byte[] record) {
        var sum = new CRC32C();
        sum.update(ByteBuffer.allocate(Long.BYTES).putLong(0, generation));
        sum.update(record);
        return (int) sum.getValue();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
