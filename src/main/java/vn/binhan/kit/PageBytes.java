package vn.binhan.kit;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A page as it grows, in UTF-8 and in one piece, so that it can be counted before and sent at once
 * without being copied together.
 */
final class PageBytes implements TemplateOutput {
    private static final int OF_MOST_PAGES = 32 * 1024;

    private byte[] bytes = new byte[OF_MOST_PAGES];
    private int length;

    @Override
    public void writeContent(String text) {
        writeBinaryContent(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void writeContent(String text, int from, int to) {
        writeContent(text.substring(from, to));
    }

    @Override
    public void writeBinaryContent(byte[] more) {
        if (bytes.length - length < more.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more.length));
        }
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    /** How many bytes the page has so far. */
    int length() {
        return length;
    }

    void sendTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }
}
