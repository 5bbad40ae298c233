package vn.binhan.documents;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/** The pages of a PDF: the text of each, or the finding that it is only a picture of text. */
final class PdfPages {

    private static final int OCR_DPI = 300;
    private static final int MAX_PAGES = 5_000;
    private static final long MAX_UNPACKED = 200L << 20;
    private static final double MAX_PIXELS = 24e6;

    /** A stamp such as "Người ký: …" on a scan has fewer letters than a page of text. */
    private static final int STAMP_LETTERS = 250;

    private static final int DRAWN_SHAPES = 300;

    private PdfPages() {}

    static ParserProtocol.Pages read(byte[] bytes, int maxCharacters) throws IOException {
        try (PDDocument pdf = open(bytes)) {
            if (pdf.getNumberOfPages() > MAX_PAGES) {
                throw new Refusal.Stop(Refusal.TOO_LONG, "more than " + MAX_PAGES + " pages");
            }
            List<ParserProtocol.Page> pages = new ArrayList<>();
            int characters = 0;
            long unpacked = 0;
            for (int i = 0; i < pdf.getNumberOfPages(); i++) {
                unpacked += unpacked(pdf.getPage(i), MAX_UNPACKED - unpacked);
                ParserProtocol.Page page = new PageReader(pdf, i).page();
                characters += page.text().length();
                if (characters > maxCharacters) {
                    throw new Refusal.Stop(
                            Refusal.TOO_LONG, "more than " + maxCharacters + " characters");
                }
                pages.add(page);
            }
            return new ParserProtocol.Pages(FileKind.PDF.mediaType(), pages);
        }
    }

    /** How many bytes of drawing a page unpacks to, counted without keeping them. */
    private static long unpacked(PDPage page, long most) throws IOException {
        if (!page.hasContents()) {
            return 0;
        }
        long seen = 0;
        byte[] buffer = new byte[1 << 16];
        try (RandomAccessRead content = page.getContentsForStreamParsing()) {
            for (int read = 0; read >= 0; read = content.read(buffer, 0, buffer.length)) {
                seen += read;
                if (seen > most) {
                    throw new Refusal.Stop(Refusal.BOMB, "a page unpacks beyond " + most);
                }
            }
        }
        return seen;
    }

    /** One page drawn in grey for recognition, at 300 dots an inch or less when it is huge. */
    static BufferedImage draw(byte[] bytes, int page) throws IOException {
        try (PDDocument pdf = open(bytes)) {
            if (page < 0 || page >= pdf.getNumberOfPages()) {
                throw new Refusal.Stop(Refusal.BROKEN, "no page " + page);
            }
            PDRectangle box = pdf.getPage(page).getCropBox();
            double inches = box.getWidth() / 72.0 * box.getHeight() / 72.0;
            double dpi = Math.min(OCR_DPI, Math.sqrt(MAX_PIXELS / Math.max(0.01, inches)));
            var renderer = new PDFRenderer(pdf);
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImageWithDPI(page, (float) dpi, ImageType.GRAY);
        }
    }

    private static PDDocument open(byte[] bytes) throws IOException {
        try {
            PDDocument pdf =
                    Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache());
            pdf.setResourceCache(new SmallCache());
            return pdf;
        } catch (InvalidPasswordException locked) {
            throw new Refusal.Stop(Refusal.ENCRYPTED, "encrypted PDF");
        }
    }

    /** Keeps fonts between pages, but not pictures: they would fill the small heap. */
    private static final class SmallCache extends org.apache.pdfbox.pdmodel.DefaultResourceCache {
        @Override
        public void put(
                org.apache.pdfbox.cos.COSObject at,
                org.apache.pdfbox.pdmodel.graphics.PDXObject object) {}
    }

    /** Reads one page with the places of its words. */
    private static final class PageReader extends PDFTextStripper {

        private final PDDocument pdf;
        private final int index;
        private final List<List<PageLayout.Word>> rows = new ArrayList<>();
        private List<PageLayout.Word> row = new ArrayList<>();
        private final Rulings rulings = new Rulings();
        private final List<double[]> path = new ArrayList<>();
        private double penX;
        private double penY;
        private double pictured;
        private int shapes;

        PageReader(PDDocument pdf, int index) {
            this.pdf = pdf;
            this.index = index;
            setSortByPosition(true);
            setSuppressDuplicateOverlappingText(true);
            setStartPage(index + 1);
            setEndPage(index + 1);
        }

        ParserProtocol.Page page() throws IOException {
            getText(pdf);
            rows.add(row);
            String text = PageLayout.lines(rows, index == 0, rulings);
            long letters = text.codePoints().filter(Character::isLetter).count();
            PDRectangle box = pdf.getPage(index).getCropBox();
            boolean picture = pictured > 0.4 * box.getWidth() * box.getHeight();
            boolean scanned =
                    (letters < STAMP_LETTERS && picture)
                            || (letters == 0 && (pictured > 0 || shapes > DRAWN_SHAPES))
                            || unreadable(text, letters);
            return new ParserProtocol.Page(text, scanned);
        }

        /** Fonts without a map to Unicode give letters of nowhere. */
        private static boolean unreadable(String text, long letters) {
            long strange =
                    text.codePoints()
                            .filter(c ->
                                    c == 0xfffd || (c >= 0xe000 && c <= 0xf8ff) || (c > 0 && c < 9))
                            .count();
            return strange > 20 && strange > letters / 4;
        }

        @Override
        protected void writeString(String text, List<TextPosition> letters) {
            String word = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
            if (word.isEmpty() || letters.isEmpty()) {
                return;
            }
            TextPosition first = letters.getFirst();
            TextPosition last = letters.getLast();
            double size = Math.max(first.getFontSizeInPt(), first.getHeightDir());
            double right = last.getXDirAdj() + last.getWidthDirAdj();
            row.add(new PageLayout.Word(word, first.getXDirAdj(), right, size, first.getYDirAdj()));
        }

        @Override
        protected void writeLineSeparator() {
            rows.add(row);
            row = new ArrayList<>();
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands)
                throws IOException {
            switch (operator.getName()) {
                case "Do" -> seePicture(operands);
                case "BI" -> seeArea();
                case "re" -> box(operands);
                case "m" -> penTo(operands);
                case "l" -> drawTo(operands);
                case "f", "F", "f*" -> {
                    shapes++;
                    draw(false);
                }
                case "B", "B*", "b", "b*" -> {
                    shapes++;
                    draw(true);
                }
                case "S", "s" -> draw(true);
                case "n" -> path.clear();
                default -> {}
            }
            super.processOperator(operator, operands);
        }

        private void penTo(List<COSBase> operands) {
            double[] at = place(operands);
            penX = at[0];
            penY = at[1];
        }

        private void drawTo(List<COSBase> operands) {
            double[] at = place(operands);
            path.add(new double[] {penX, penY, at[0], at[1], 0});
            penX = at[0];
            penY = at[1];
        }

        private void box(List<COSBase> operands) {
            if (operands.size() == 4) {
                double[] one = at(number(operands, 0), number(operands, 1));
                double[] other =
                        at(
                                number(operands, 0) + number(operands, 2),
                                number(operands, 1) + number(operands, 3));
                path.add(new double[] {one[0], one[1], other[0], other[1], 1});
            }
        }

        /** Lines and boxes that are drawn or filled; the page must stand upright. */
        private void draw(boolean stroked) {
            for (double[] part : path) {
                if (pdf.getPage(index).getRotation() != 0) {
                    break;
                } else if (part[4] > 0) {
                    rulings.box(part[0], part[1], part[2], part[3], stroked);
                } else {
                    rulings.line(part[0], part[1], part[2], part[3]);
                }
            }
            path.clear();
        }

        private double[] place(List<COSBase> operands) {
            return operands.size() == 2
                    ? at(number(operands, 0), number(operands, 1))
                    : new double[] {penX, penY};
        }

        private static double number(List<COSBase> operands, int at) {
            return operands.get(at) instanceof COSNumber number ? number.floatValue() : 0;
        }

        /** A place in the measures of the words: from the upper left corner of the page. */
        private double[] at(double x, double y) {
            PDRectangle box = pdf.getPage(index).getCropBox();
            var place =
                    getGraphicsState()
                            .getCurrentTransformationMatrix()
                            .transformPoint((float) x, (float) y);
            return new double[] {place.x - box.getLowerLeftX(), box.getUpperRightY() - place.y};
        }

        private void seePicture(List<COSBase> operands) {
            boolean named = !operands.isEmpty() && operands.getFirst() instanceof COSName;
            if (named
                    && getResources() != null
                    && getResources().isImageXObject((COSName) operands.getFirst())) {
                seeArea();
            }
        }

        private void seeArea() {
            Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
            pictured += Math.abs(matrix.getScalingFactorX() * matrix.getScalingFactorY());
        }
    }
}
