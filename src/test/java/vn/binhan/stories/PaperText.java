package vn.binhan.stories;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** What somebody reads on a paper, whether it came as PDF or for Word. */
final class PaperText {
    private PaperText() {}

    static String of(byte[] file) throws IOException {
        if (new String(file, 0, 5, StandardCharsets.US_ASCII).equals("%PDF-")) {
            try (var pdf = Loader.loadPDF(file)) {
                return Village.text(new PDFTextStripper().getText(pdf));
            }
        }
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return Village.text(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        throw new AssertionError("No words in it");
    }
}
