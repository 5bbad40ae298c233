package vn.binhan.documents;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A scanned or photographed page, decoded here so that Tesseract only ever sees plain pixels. */
final class ScanPicture {

    private static final long MAX_PIXELS = 200_000_000;
    private static final long WANTED_PIXELS = 12_000_000;
    private static final int MAX_PAGES = 500;
    private static final int WIDEST = 1_240;

    private ScanPicture() {}

    static int pages(byte[] bytes) throws IOException {
        try (ImageInputStream in = stream(bytes)) {
            ImageReader reader = reader(in);
            int pages = Math.min(MAX_PAGES, reader.getNumImages(true));
            reader.dispose();
            return pages;
        }
    }

    /** One page in grey, upright as the camera says, at most about 12 million pixels. */
    static BufferedImage draw(byte[] bytes, int page) throws IOException {
        try (ImageInputStream in = stream(bytes)) {
            ImageReader reader = reader(in);
            long pixels = (long) reader.getWidth(page) * reader.getHeight(page);
            if (pixels > MAX_PIXELS) {
                throw new Refusal.Stop(Refusal.BOMB, pixels + " pixels");
            }
            ImageReadParam every = reader.getDefaultReadParam();
            int step = Math.max(1, (int) Math.round(Math.sqrt(pixels / (double) WANTED_PIXELS)));
            every.setSourceSubsampling(step, step, 0, 0);
            BufferedImage colour = reader.read(page, every);
            reader.dispose();
            return upright(colour, orientation(bytes));
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new Refusal.Stop(Refusal.BROKEN, "picture");
        }
    }

    /** Binary PGM: a short header, then one byte a pixel. */
    static byte[] pgm(BufferedImage grey) {
        byte[] pixels = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        byte[] header =
                ("P5\n" + grey.getWidth() + " " + grey.getHeight() + "\n255\n")
                        .getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(header.length + pixels.length).put(header).put(pixels).array();
    }

    /** JPEG at most as wide as a screen shows it beside other things. */
    static byte[] jpeg(BufferedImage grey) throws IOException {
        int width = Math.min(grey.getWidth(), WIDEST);
        int height = Math.max(1, (int) ((long) grey.getHeight() * width / grey.getWidth()));
        var small = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(averaged(grey, width), 0, 0, width, height, null);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(small, "jpeg", out);
        return out.toByteArray();
    }

    /** Thin strokes survive when a picture is made smaller by halves. */
    private static BufferedImage averaged(BufferedImage grey, int width) {
        BufferedImage half = grey;
        while (half.getWidth() >= 2 * width) {
            var next =
                    new BufferedImage(
                            half.getWidth() / 2,
                            Math.max(1, half.getHeight() / 2),
                            BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D pen = next.createGraphics();
            pen.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(half, 0, 0, next.getWidth(), next.getHeight(), null);
            pen.dispose();
            half = next;
        }
        return half;
    }

    private static ImageInputStream stream(byte[] bytes) throws IOException {
        ImageIO.setUseCache(false);
        ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes));
        if (in == null) {
            throw new IOException("no stream");
        }
        return in;
    }

    private static ImageReader reader(ImageInputStream in) {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            throw new Refusal.Stop(Refusal.BROKEN, "picture");
        }
        ImageReader reader = readers.next();
        reader.setInput(in, false, true);
        return reader;
    }

    private static BufferedImage upright(BufferedImage colour, int orientation) {
        int turns = orientation == 6 ? 1 : orientation == 3 ? 2 : orientation == 8 ? 3 : 0;
        int width = turns % 2 == 0 ? colour.getWidth() : colour.getHeight();
        int height = turns % 2 == 0 ? colour.getHeight() : colour.getWidth();
        var grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = grey.createGraphics();
        pen.setColor(java.awt.Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        var turn = new AffineTransform();
        turn.translate(width / 2.0, height / 2.0);
        turn.quadrantRotate(turns);
        turn.translate(-colour.getWidth() / 2.0, -colour.getHeight() / 2.0);
        pen.drawImage(colour, turn, null);
        pen.dispose();
        return grey;
    }

    /** The EXIF orientation of a JPEG, 1 when it says nothing. */
    static int orientation(byte[] jpeg) {
        try {
            var in = ByteBuffer.wrap(jpeg);
            if (in.getShort() != (short) 0xffd8) {
                return 1;
            }
            while (in.remaining() > 4) {
                int marker = in.getShort() & 0xffff;
                int length = (in.getShort() & 0xffff) - 2;
                if (marker == 0xffe1 && length > 14) {
                    return exif(in.slice(in.position(), Math.min(length, in.remaining())));
                }
                if (marker == 0xffda || marker < 0xff00) {
                    return 1;
                }
                in.position(in.position() + length);
            }
            return 1;
        } catch (RuntimeException cutOff) {
            return 1;
        }
    }

    private static int exif(ByteBuffer block) {
        if (block.getInt() != 0x45786966) {
            return 1;
        }
        ByteBuffer tiff = block.position(6).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xffff) == 0x0112) {
                return tiff.getShort(entry + 8) & 0xffff;
            }
        }
        return 1;
    }
}
