package vn.binhan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhan.documents.DocumentFixtures.Placed;
import vn.binhan.documents.Extraction.NeedsOcr;
import vn.binhan.documents.Extraction.Refused;
import vn.binhan.documents.Extraction.Text;

class RecognitionOfScansTest {

    private static DocumentReader reader;

    @TempDir Path folder;

    @BeforeAll
    static void open() {
        Assumptions.assumeTrue(DocumentFixtures.FONT.exists(), "needs DejaVu Sans");
        reader = new DocumentReader(ReadingLimits.usual());
    }

    @AfterAll
    static void close() {
        if (reader != null) {
            reader.close();
        }
    }

    private Path picture(String format) throws Exception {
        Path file = folder.resolve("scan." + format);
        ImageIO.write(DocumentFixtures.scan(DocumentFixtures.PLAN_LINES), format, file.toFile());
        return file;
    }

    @Test
    void pictures_need_recognition() throws Exception {
        for (String format : List.of("png", "jpg", "tiff")) {
            assertThat(reader.read(picture(format), "scan"))
                    .as(format)
                    .isInstanceOfSatisfying(
                            NeedsOcr.class, needs -> assertThat(needs.pages()).isEqualTo(1));
        }
    }

    @Test
    void a_scanned_page_is_recognised_in_vietnamese() throws Exception {
        Assumptions.assumeTrue(reader.ocrAvailable(), "needs Tesseract with vie");
        for (String format : List.of("png", "jpg", "tiff")) {
            Extraction extraction = reader.ocr(picture(format), "scan", _ -> {});
            assertThat(((Text) extraction).text().lines())
                    .as(format)
                    .containsExactlyElementsOf(DocumentFixtures.PLAN_LINES);
        }
    }

    @Test
    void in_a_mixed_pdf_text_pages_keep_their_text_and_scans_are_recognised() throws Exception {
        Path file = folder.resolve("mixed.pdf");
        try (var pdf = new PDDocument()) {
            DocumentFixtures.textPage(pdf, List.of(new Placed("Trang có chữ", 70, 700)));
            DocumentFixtures.picturePage(pdf, DocumentFixtures.scan(DocumentFixtures.PLAN_LINES));
            Files.write(file, DocumentFixtures.saved(pdf));
        }
        assertThat(reader.read(file, "mixed.pdf")).isEqualTo(new NeedsOcr("application/pdf", 2, 1));

        Assumptions.assumeTrue(reader.ocrAvailable(), "needs Tesseract with vie");
        List<OcrProgress> told = new ArrayList<>();
        Text text = (Text) reader.ocr(file, "mixed.pdf", told::add);
        assertThat(text.text().lines().filter(line -> !line.isEmpty()))
                .startsWith("Trang có chữ", "KẾ HOẠCH")
                .endsWith(DocumentFixtures.PLAN_LINES.getLast());
        assertThat(told).containsExactly(new OcrProgress(1, 2), new OcrProgress(2, 2));
    }

    @Test
    void a_phone_photo_is_turned_upright_as_its_camera_says() throws Exception {
        Assumptions.assumeTrue(reader.ocrAvailable(), "needs Tesseract with vie");
        var upright = DocumentFixtures.scan(DocumentFixtures.PLAN_LINES);
        var lying =
                new BufferedImage(
                        upright.getHeight(), upright.getWidth(), BufferedImage.TYPE_BYTE_GRAY);
        var pen = lying.createGraphics();
        pen.rotate(-Math.PI / 2);
        pen.drawImage(upright, -upright.getWidth(), 0, null);
        pen.dispose();
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(lying, "jpg", jpeg);
        byte[] turnRight =
                HexFormat.of()
                        .parseHex(
                                "ffd8ffe10022457869660000"
                                        + "4d4d002a00000008"
                                        + "0001"
                                        + "011200030000000100060000"
                                        + "00000000");
        var photo = new ByteArrayOutputStream();
        photo.write(turnRight);
        photo.write(jpeg.toByteArray(), 2, jpeg.size() - 2);
        Path file = DocumentFixtures.write(folder, "photo.jpg", photo.toByteArray());
        assertThat(((Text) reader.ocr(file, "photo.jpg", _ -> {})).text().lines())
                .containsExactlyElementsOf(DocumentFixtures.PLAN_LINES);
    }

    @Test
    void a_document_with_text_is_not_recognised_twice() throws Exception {
        Path file = folder.resolve("a.docx");
        DocumentFixtures.zip(
                file, DocumentFixtures.docx(DocumentFixtures.paragraph("Chào"), "", ""));
        assertThat(((Text) reader.ocr(file, "a.docx", _ -> {})).text()).isEqualTo("Chào");
    }

    @Test
    void a_white_page_is_EMPTY() throws Exception {
        Assumptions.assumeTrue(reader.ocrAvailable(), "needs Tesseract with vie");
        Path file = folder.resolve("white.png");
        ImageIO.write(DocumentFixtures.scan(List.of()), "png", file.toFile());
        assertThat(reader.ocr(file, "white.png", _ -> {}))
                .isInstanceOfSatisfying(
                        Refused.class, r -> assertThat(r.why()).isEqualTo(Refusal.EMPTY));
    }

    @Test
    void without_tesseract_a_scan_is_refused_with_OCR_MISSING() throws Exception {
        try (var without = new DocumentReader(ReadingLimits.usual(), folder.toString())) {
            assertThat(without.ocrAvailable()).isFalse();
            assertThat(without.ocr(picture("png"), "scan.png", _ -> {}))
                    .isInstanceOfSatisfying(
                            Refused.class, r -> assertThat(r.why()).isEqualTo(Refusal.OCR_MISSING));
        }
    }

    @Test
    void a_scan_of_too_many_pages_is_TOO_LONG() throws Exception {
        var one = ReadingLimits.usual();
        var limits =
                new ReadingLimits(one.maxBytes(), one.maxTime(), one.maxCharacters(), 256, 1, 10);
        Path file = folder.resolve("two.pdf");
        try (var pdf = new PDDocument();
                var strict = new DocumentReader(limits)) {
            var page = DocumentFixtures.scan(List.of("Một"));
            DocumentFixtures.picturePage(pdf, page);
            DocumentFixtures.picturePage(pdf, page);
            Files.write(file, DocumentFixtures.saved(pdf));
            assertThat(strict.ocr(file, "two.pdf", _ -> {}))
                    .isInstanceOfSatisfying(
                            Refused.class, r -> assertThat(r.why()).isEqualTo(Refusal.TOO_LONG));
        }
    }
}
