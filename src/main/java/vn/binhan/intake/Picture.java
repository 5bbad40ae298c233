package vn.binhan.intake;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture drawn anew from its points: whatever a camera or a program wrote beside them, the place
 * and time among it, stays behind. Size is asked before anything is decoded.
 */
final class Picture {
    /** The most points of a picture that is drawn anew: a large photograph of a telephone. */
    static final long MOST_POINTS = 50_000_000;

    /** Longer sides are drawn smaller: enough to see, little to send. */
    private static final int LONGEST_SIDE = 2400;

    private Picture() {}

    /** The picture as JPEG; empty when this is none that is known or too large to draw. */
    static Optional<byte[]> drawnAnew(byte[] content) {
        if (!is(content)) {
            return Optional.empty();
        }
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(in);
            return readers.hasNext() ? drawn(readers.next(), in) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            // Whatever a broken picture makes a decoder throw: it stays as it came, sealed.
            return Optional.empty();
        }
    }

    private static Optional<byte[]> drawn(ImageReader reader, ImageInputStream in)
            throws IOException {
        try {
            reader.setInput(in, true, true);
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            if (width < 1 || height < 1 || (long) width * height > MOST_POINTS) {
                return Optional.empty();
            }
            var every = Math.max(1, Math.ceilDiv(Math.max(width, height), LONGEST_SIDE));
            var how = reader.getDefaultReadParam();
            how.setSourceSubsampling(every, every, 0, 0);
            var read = reader.read(0, how);
            var clean =
                    new BufferedImage(
                            read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
            var graphics = clean.createGraphics();
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, clean.getWidth(), clean.getHeight());
            graphics.drawImage(read, 0, 0, null);
            graphics.dispose();
            var out = new ByteArrayOutputStream();
            return ImageIO.write(clean, "jpeg", out)
                    ? Optional.of(out.toByteArray())
                    : Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    /** Whether this begins as a picture does: JPEG, PNG, WebP. */
    static boolean is(byte[] content) {
        return begins(content, 0, 0xFF, 0xD8, 0xFF)
                || begins(content, 0, 0x89, 'P', 'N', 'G')
                || begins(content, 0, 'R', 'I', 'F', 'F') && begins(content, 8, 'W', 'E', 'B', 'P');
    }

    static boolean begins(byte[] content, int at, int... with) {
        if (content.length < at + with.length) {
            return false;
        }
        for (var i = 0; i < with.length; i++) {
            if ((content[at + i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
