package vn.binhan.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What goes through the pipes between the program and the process that parses. The program believes
 * no length it is told: a parser taken over by a hostile file must not fill its memory.
 */
final class ParserProtocol {

    /** The first thing a started process says. */
    static final int HELLO = 0xB1A4_0001;

    private static final int MAX_PICTURE = 64 << 20;
    private static final int MAX_PAGES = 10_000;

    private ParserProtocol() {}

    /** What is wanted of a file. */
    enum Want {
        /** Its text. */
        TEXT,
        /** The grey pixels of one page, as fine as recognition needs them. */
        PIXELS,
        /** One page as a person looks at it on a screen. */
        PICTURE
    }

    /**
     * A file and what is wanted of it.
     *
     * @param page the page of which pixels or a picture are wanted, counted from 0
     */
    @SuppressWarnings("ArrayRecordComponent") // carried once, never compared
    record Request(
            FileKind kind, Want want, int page, int maxCharacters, int millis, byte[] bytes) {}

    /** What the process answers. */
    sealed interface Answer {}

    record Lines(String mediaType, String text) implements Answer {}

    record Pages(String mediaType, List<Page> pages) implements Answer {}

    /** One page; scanned when its text has to be recognised from a picture. */
    record Page(String text, boolean scanned) {}

    /** One page, as PGM for recognition or as JPEG for a person. */
    @SuppressWarnings("ArrayRecordComponent")
    record Picture(byte[] content) implements Answer {}

    record No(Refusal why, String detail) implements Answer {}

    static void ask(
            DataOutputStream out,
            FileKind kind,
            Want want,
            int page,
            ReadingLimits limits,
            Path file)
            throws IOException {
        long length = Files.size(file);
        if (length > limits.maxBytes()) {
            throw new IOException("the file grew");
        }
        out.writeUTF(kind.name());
        out.writeUTF(want.name());
        out.writeInt(page);
        out.writeInt(limits.maxCharacters());
        out.writeInt((int) Math.min(Integer.MAX_VALUE, limits.maxTime().toMillis()));
        out.writeInt((int) length);
        long sent = Files.copy(file, out);
        out.flush();
        if (sent != length) {
            throw new IOException("the file changed while it was read");
        }
    }

    static Request request(DataInputStream in) throws IOException {
        FileKind kind = FileKind.valueOf(in.readUTF());
        Want want = Want.valueOf(in.readUTF());
        int page = in.readInt();
        int maxCharacters = in.readInt();
        int millis = in.readInt();
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new Request(kind, want, page, maxCharacters, millis, bytes);
    }

    static void answer(DataOutputStream out, Answer answer) throws IOException {
        switch (answer) {
            case No no -> {
                out.writeByte(0);
                out.writeUTF(no.why().name());
                write(out, no.detail());
            }
            case Lines lines -> {
                out.writeByte(1);
                write(out, lines.mediaType());
                write(out, lines.text());
            }
            case Pages pages -> {
                out.writeByte(2);
                write(out, pages.mediaType());
                out.writeInt(pages.pages().size());
                for (Page page : pages.pages()) {
                    out.writeBoolean(page.scanned());
                    write(out, page.text());
                }
            }
            case Picture picture -> {
                out.writeByte(3);
                out.writeInt(picture.content().length);
                out.write(picture.content());
            }
        }
        out.flush();
    }

    static Answer answer(DataInputStream in, int maxCharacters) throws IOException {
        int maxBytes = (int) Math.min(Integer.MAX_VALUE - 16L, 4L * maxCharacters + 64);
        return switch (in.readByte()) {
            case 0 -> new No(Refusal.valueOf(in.readUTF()), string(in, 10_000));
            case 1 -> new Lines(string(in, 200), string(in, maxBytes));
            case 2 -> new Pages(string(in, 200), pages(in, maxBytes));
            case 3 -> new Picture(block(in, MAX_PICTURE));
            default -> throw new IOException("unknown answer");
        };
    }

    private static List<Page> pages(DataInputStream in, int maxBytes) throws IOException {
        int count = bounded(in.readInt(), MAX_PAGES);
        List<Page> pages = new ArrayList<>(count);
        int left = maxBytes;
        for (int i = 0; i < count; i++) {
            boolean scanned = in.readBoolean();
            byte[] text = block(in, left);
            left -= text.length;
            pages.add(new Page(new String(text, UTF_8), scanned));
        }
        return List.copyOf(pages);
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String string(DataInputStream in, int maxBytes) throws IOException {
        return new String(block(in, maxBytes), UTF_8);
    }

    private static byte[] block(DataInputStream in, int maxBytes) throws IOException {
        byte[] bytes = new byte[bounded(in.readInt(), maxBytes)];
        in.readFully(bytes);
        return bytes;
    }

    private static int bounded(int number, int most) throws IOException {
        if (number < 0 || number > most) {
            throw new IOException("an answer beyond its bounds");
        }
        return number;
    }
}
