package vn.binhan.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The text of a plan printed on A4 pages as a PDF, its lines broken at the right margin. */
final class PrintedPlan {
    /** The font that comes with the library that writes the file. */
    private static final String FONT =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final float SIZE = 14;
    private static final float LEADING = 18;
    private static final float LEFT = 85;
    private static final float WIDTH = 454;
    private static final float TOP = 780;
    private static final int LINES_A_PAGE = 40;

    private PrintedPlan() {}

    static void write(String text, Path file) throws IOException {
        try (var document = new PDDocument();
                var letters = PDDocument.class.getResourceAsStream(FONT)) {
            var font = PDType0Font.load(document, letters);
            var lines = new ArrayList<String>();
            for (var paragraph : text.split("\n", -1)) {
                lines.addAll(broken(paragraph, font));
            }
            for (var from = 0; from < lines.size(); from += LINES_A_PAGE) {
                var to = Math.min(lines.size(), from + LINES_A_PAGE);
                print(lines.subList(from, to), font, document);
            }
            document.save(file.toFile());
        }
    }

    private static List<String> broken(String paragraph, PDFont font) throws IOException {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : paragraph.split(" ", -1)) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (font.getStringWidth(longer) / 1000 * SIZE > WIDTH) {
                lines.add(line);
                longer = word;
            }
            line = longer;
        }
        lines.add(line);
        return lines;
    }

    private static void print(List<String> lines, PDFont font, PDDocument document)
            throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var pen = new PDPageContentStream(document, page)) {
            pen.beginText();
            pen.setFont(font, SIZE);
            pen.setLeading(LEADING);
            pen.newLineAtOffset(LEFT, TOP);
            for (var line : lines) {
                pen.showText(line);
                pen.newLine();
            }
            pen.endText();
        }
    }
}
