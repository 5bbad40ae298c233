package vn.binhan.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import vn.binhan.papers.Block.Look;
import vn.binhan.papers.Block.Paragraph;
import vn.binhan.papers.Block.Sheet;
import vn.binhan.papers.Block.Side;
import vn.binhan.papers.Block.Table;

/**
 * Prints a Word paper as PDF, with Liberation Serif in the place of Times New Roman, which has the
 * same widths. Pages after the first bear their number in the middle of the upper margin.
 */
final class PaperPdf {
    private static final Look PAGE_NUMBER = new Look(false, false, false, false, 13);
    private static final int MOST_PAGES = 60;

    private final PDDocument pdf;
    private final SerifFonts fonts;
    private final Sheet sheet;
    private int pages;
    private float y;
    private @Nullable PDPageContentStream out;

    private PaperPdf(PDDocument pdf, Sheet sheet) throws IOException {
        this.pdf = pdf;
        this.fonts = new SerifFonts(pdf);
        this.sheet = sheet;
    }

    /** This Word paper as PDF. */
    static byte[] of(byte[] docx) {
        try (var pdf = new PDDocument()) {
            var bytes = new ByteArrayOutputStream();
            new PaperPdf(pdf, WordLayout.of(docx)).print();
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print() throws IOException {
        turn();
        var width = sheet.width() - sheet.left() - sheet.right();
        for (var block : sheet.blocks()) {
            switch (block) {
                case Paragraph paragraph -> flow(paragraph, width);
                case Table table -> flow(table, width);
            }
        }
        stream().close();
    }

    private PDPageContentStream stream() {
        var here = out;
        if (here == null) {
            throw new IllegalStateException("No page yet");
        }
        return here;
    }

    /** Begins the next page. */
    private void turn() throws IOException {
        if (out != null) {
            out.close();
        }
        pages++;
        if (pages > MOST_PAGES) {
            throw new IllegalStateException("A paper without an end");
        }
        var page = new PDPage(new PDRectangle(sheet.width(), sheet.height()));
        pdf.addPage(page);
        out = new PDPageContentStream(pdf, page);
        y = sheet.height() - sheet.top();
        if (pages > 1) {
            var number = String.valueOf(pages);
            var middle = (sheet.width() - fonts.width(number, PAGE_NUMBER)) / 2;
            write(number, PAGE_NUMBER, middle, sheet.height() - sheet.top() / 2 - 4);
        }
    }

    private void flow(Paragraph paragraph, float width) throws IOException {
        y -= paragraph.before();
        if (paragraph.rule()) {
            rule(paragraph, sheet.left(), width);
        }
        for (var line : Lines.of(paragraph, width, fonts)) {
            if (y - line.height() < sheet.bottom()) {
                turn();
            }
            draw(line, paragraph, sheet.left(), width);
            y -= line.height();
        }
        y -= paragraph.after();
    }

    /** A row stands whole on a page; where it does not fit below, it opens the next. */
    private void flow(Table table, float width) throws IOException {
        var given = (float) table.widths().stream().mapToDouble(Float::doubleValue).sum();
        var scale = given > width || given == 0 ? width / Math.max(given, 1) : 1;
        for (var row : table.rows()) {
            var widths = new ArrayList<Float>();
            var column = 0;
            for (var cell : row) {
                var wide = 0f;
                for (var i = 0; i < cell.columns() && column < table.widths().size(); i++) {
                    wide += table.widths().get(column++) * scale;
                }
                widths.add(wide);
            }
            var height = 0f;
            for (var i = 0; i < row.size(); i++) {
                height = Math.max(height, height(row.get(i).blocks(), inner(widths.get(i))));
            }
            if (y - height < sheet.bottom() && y < sheet.height() - sheet.top()) {
                turn();
            }
            row(table, row, widths, height);
            y -= height;
        }
    }

    private void row(Table table, List<Block.Cell> row, List<Float> widths, float height)
            throws IOException {
        var top = y;
        var x = sheet.left();
        for (var i = 0; i < row.size(); i++) {
            y = top;
            for (var block : row.get(i).blocks()) {
                if (block instanceof Paragraph paragraph) {
                    within(paragraph, x + WordLayout.cellEdge(), inner(widths.get(i)));
                }
            }
            if (table.lined()) {
                stream().setLineWidth(0.5f);
                stream().addRect(x, top - height, widths.get(i), height);
                stream().stroke();
            }
            x += widths.get(i);
        }
        y = top;
    }

    private void within(Paragraph paragraph, float x, float width) throws IOException {
        y -= paragraph.before();
        if (paragraph.rule()) {
            rule(paragraph, x, width);
        }
        for (var line : Lines.of(paragraph, width, fonts)) {
            draw(line, paragraph, x, width);
            y -= line.height();
        }
        y -= paragraph.after();
    }

    private float height(List<Block> blocks, float width) {
        var height = 0f;
        for (var block : blocks) {
            if (block instanceof Paragraph paragraph) {
                height += paragraph.before() + paragraph.after();
                for (var line : Lines.of(paragraph, width, fonts)) {
                    height += line.height();
                }
            }
        }
        return height;
    }

    private static float inner(float width) {
        return Math.max(10, width - 2 * WordLayout.cellEdge());
    }

    private void rule(Paragraph paragraph, float x, float width) throws IOException {
        stream().setLineWidth(0.75f);
        stream().moveTo(x + paragraph.left(), y);
        stream().lineTo(x + width - paragraph.right(), y);
        stream().stroke();
    }

    private void draw(Lines.Line line, Paragraph paragraph, float x, float width)
            throws IOException {
        var room = line.room() - line.width();
        var at = x + paragraph.left() + line.indent();
        if (paragraph.side() == Side.CENTRE) {
            at += room / 2;
        } else if (paragraph.side() == Side.RIGHT) {
            at += room;
        }
        var gap =
                paragraph.side() == Side.BOTH && !line.last() && line.gaps() > 0
                        ? room / line.gaps()
                        : 0;
        var base = y - line.ascent();
        for (var piece : line.pieces()) {
            if (piece.isGap()) {
                at += piece.width() + gap;
                continue;
            }
            write(piece.text(), piece.look(), at, base);
            at += piece.width();
        }
    }

    private void write(String text, Look look, float x, float base) throws IOException {
        var page = stream();
        page.beginText();
        page.setFont(fonts.of(look), look.size());
        page.newLineAtOffset(x, base);
        page.showText(fonts.printable(text, look));
        page.endText();
        if (look.underlined()) {
            page.setLineWidth(look.size() / 20);
            page.moveTo(x, base - look.size() / 8);
            page.lineTo(x + fonts.width(text, look), base - look.size() / 8);
            page.stroke();
        }
    }
}
