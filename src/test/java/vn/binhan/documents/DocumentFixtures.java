package vn.binhan.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Real files, made on the spot. */
final class DocumentFixtures {

    static final File FONT = new File("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf");

    static final List<String> PLAN_LINES =
            List.of(
                    "KẾ HOẠCH",
                    "Phòng, chống bạo lực gia đình năm 2026",
                    "I. MỤC ĐÍCH, YÊU CẦU",
                    "1. Nâng cao nhận thức của người dân về phòng, chống bạo lực.",
                    "2. Hỗ trợ kịp thời người bị bạo lực trên địa bàn xã.");

    private static final String WORD =
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private DocumentFixtures() {}

    static Path write(Path folder, String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    static Path write(Path folder, String name, String text) throws IOException {
        return write(folder, name, text.getBytes(UTF_8));
    }

    static Path zip(Path file, Map<String, String> parts) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        }
        return file;
    }

    /** The parts of a DOCX around the given inside of its body, numbering and styles. */
    static Map<String, String> docx(String body, String numbering, String styles) {
        return Map.of(
                "_rels/.rels", relations("officeDocument", "word/document.xml"),
                "word/_rels/document.xml.rels",
                        relations("numbering", "numbering.xml", "styles", "styles.xml"),
                "word/document.xml", word("document", "<w:body>" + body + "</w:body>"),
                "word/numbering.xml", word("numbering", numbering),
                "word/styles.xml", word("styles", styles));
    }

    static String paragraph(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String word(String root, String inside) {
        return "<w:" + root + " xmlns:w=\"" + WORD + "\">" + inside + "</w:" + root + ">";
    }

    private static String relations(String... typesAndTargets) {
        var all = new StringBuilder("<Relationships>");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            all.append("<Relationship Id=\"r" + i + "\" Type=\"" + RELATIONS + "/");
            all.append(typesAndTargets[i] + "\" Target=\"" + typesAndTargets[i + 1] + "\"/>");
        }
        return all.append("</Relationships>").toString();
    }

    /** A list definition: one level a format and a label pattern. */
    static String list(int id, String... formatsAndPatterns) {
        var levels = new StringBuilder("<w:abstractNum w:abstractNumId=\"" + id + "\">");
        for (int i = 0; i < formatsAndPatterns.length; i += 2) {
            levels.append("<w:lvl w:ilvl=\"" + i / 2 + "\"><w:start w:val=\"1\"/>");
            levels.append("<w:numFmt w:val=\"" + formatsAndPatterns[i] + "\"/>");
            levels.append("<w:lvlText w:val=\"" + formatsAndPatterns[i + 1] + "\"/></w:lvl>");
        }
        return levels + "</w:abstractNum>";
    }

    static String numbered(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\""
                + level
                + "\"/><w:numId w:val=\""
                + list
                + "\"/></w:numPr></w:pPr><w:r><w:t>"
                + text
                + "</w:t></w:r></w:p>";
    }

    /** Puts text on a PDF page with its left end and its height above the lower edge in points. */
    record Placed(String text, float left, float height) {}

    static void textPage(PDDocument pdf, List<Placed> texts) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        PDFont font = PDType0Font.load(pdf, FONT);
        try (var pen = new PDPageContentStream(pdf, page)) {
            for (Placed placed : texts) {
                pen.beginText();
                pen.setFont(font, 11);
                pen.newLineAtOffset(placed.left(), placed.height());
                pen.showText(placed.text());
                pen.endText();
            }
        }
    }

    /** Draws a grid on the first page, its lines at these places from the lower left corner. */
    static void ruled(PDDocument pdf, float[] uprights, float[] levels) throws IOException {
        var append = PDPageContentStream.AppendMode.APPEND;
        try (var pen = new PDPageContentStream(pdf, pdf.getPage(0), append, true, true)) {
            for (float x : uprights) {
                pen.moveTo(x, levels[0]);
                pen.lineTo(x, levels[levels.length - 1]);
            }
            for (float y : levels) {
                pen.moveTo(uprights[0], y);
                pen.lineTo(uprights[uprights.length - 1], y);
            }
            pen.stroke();
        }
    }

    static void picturePage(PDDocument pdf, BufferedImage picture) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        var image = LosslessFactory.createFromImage(pdf, picture);
        try (var pen = new PDPageContentStream(pdf, page)) {
            pen.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
        }
    }

    static byte[] saved(PDDocument pdf) throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }

    /** An A4 page at 200 dots an inch with the lines of a plan, as a scanner would see it. */
    static BufferedImage scan(List<String> lines) throws Exception {
        var page = new BufferedImage(1654, 2339, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.setColor(Color.BLACK);
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setFont(Font.createFont(Font.TRUETYPE_FONT, FONT).deriveFont(34f));
        int y = 250;
        for (String line : lines) {
            pen.drawString(line, 200, y);
            y += 70;
        }
        pen.dispose();
        return page;
    }
}
