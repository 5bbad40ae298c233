package vn.binhan.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhan.kit.Json;

/**
 * What lies in an envelope: what was told, and the files. A packet that adds to an earlier report
 * carries words instead of a whole telling.
 *
 * @param receipt the receipt's digits, where the report could not wait for them to be stretched
 * @param withdraw she wishes to withdraw the earlier report
 */
record Packet(
        @Nullable Telling telling,
        String words,
        boolean withdraw,
        String receipt,
        List<Enclosure> files) {
    private static final int FORM = 1;

    /** The part of a packet that is written as JSON. */
    private record Head(
            @Nullable Telling telling, String words, boolean withdraw, String receipt) {}

    byte[] bytes() {
        var size = files.stream().mapToInt(file -> file.content().length + 64).sum();
        var into = new ByteArrayOutputStream(1024 + size);
        try (var out = new DataOutputStream(into)) {
            out.writeByte(FORM);
            text(out, Json.line(new Head(telling, words, withdraw, receipt)));
            out.writeInt(files.size());
            for (var file : files) {
                text(out, file.name());
                out.writeInt(file.content().length);
                out.write(file.content());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return into.toByteArray();
    }

    /** The packet again; what is none is a fault, and the arrival is put aside. */
    static Packet of(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != FORM) {
                throw new IllegalArgumentException("Not a packet");
            }
            var head = Json.read(text(in), Head.class);
            var files = new ArrayList<Enclosure>();
            for (var left = in.readInt(); left > 0; left--) {
                var name = text(in);
                files.add(new Enclosure(name, exactly(in, in.readInt())));
            }
            return new Packet(head.telling(), head.words(), head.withdraw(), head.receipt(), files);
        } catch (IOException e) {
            throw new IllegalArgumentException("Not a packet", e);
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(exactly(in, in.readInt()), StandardCharsets.UTF_8);
    }

    private static byte[] exactly(DataInputStream in, int length) throws IOException {
        if (length < 0 || length > in.available()) {
            throw new IOException("Cut");
        }
        return in.readNBytes(length);
    }

    @Override
    public String toString() {
        return "packet";
    }
}
