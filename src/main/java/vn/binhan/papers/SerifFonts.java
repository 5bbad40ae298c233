package vn.binhan.papers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.binhan.papers.Block.Look;

/** Liberation Serif in its four looks, embedded as far as a paper uses its letters. */
final class SerifFonts {
    /** Stands for a letter that the font does not have. */
    private static final String UNKNOWN = "?";

    private final PDDocument pdf;
    private final Map<String, PDType0Font> loaded = new HashMap<>();

    SerifFonts(PDDocument pdf) {
        this.pdf = pdf;
    }

    PDType0Font of(Look look) {
        var name =
                look.bold()
                        ? look.italic() ? "BoldItalic" : "Bold"
                        : look.italic() ? "Italic" : "Regular";
        return loaded.computeIfAbsent(name, this::load);
    }

    private PDType0Font load(String name) {
        var path = "/liberation/LiberationSerif-" + name + ".ttf";
        try (InputStream in =
                Objects.requireNonNull(SerifFonts.class.getResourceAsStream(path), path)) {
            return PDType0Font.load(pdf, in, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text with letters only that the font has. */
    String printable(String text, Look look) {
        var font = of(look);
        var out = new StringBuilder();
        text.codePoints()
                .forEach(letter -> {
                    var one = Character.toString(letter);
                    out.append(has(font, one) ? one : UNKNOWN);
                });
        return out.toString();
    }

    private static boolean has(PDType0Font font, String letter) {
        try {
            font.encode(letter);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How wide this is, in points. */
    float width(String text, Look look) {
        try {
            return of(look).getStringWidth(printable(text, look)) / 1000 * look.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
