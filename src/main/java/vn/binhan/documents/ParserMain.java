package vn.binhan.documents;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicLong;
import vn.binhan.documents.ParserProtocol.Answer;
import vn.binhan.documents.ParserProtocol.Lines;
import vn.binhan.documents.ParserProtocol.No;
import vn.binhan.documents.ParserProtocol.Page;
import vn.binhan.documents.ParserProtocol.Pages;
import vn.binhan.documents.ParserProtocol.Picture;
import vn.binhan.documents.ParserProtocol.Request;

/**
 * The separate process that opens what strangers upload. It reads requests from its standard input,
 * writes answers to its standard output, and ends when the program that started it is gone.
 */
final class ParserMain {

    private static final int GONE = 4;
    private static final int LATE = 5;
    private static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** One class of each library: without the right to read a jar the process must not greet. */
    private static final List<String> LIBRARIES =
            List.of(
                    "org.apache.commons.compress.archivers.zip.ZipFile",
                    "org.apache.pdfbox.text.PDFTextStripper",
                    "org.apache.pdfbox.io.IOUtils",
                    "org.apache.fontbox.ttf.TrueTypeFont",
                    "org.apache.commons.logging.LogFactory",
                    "org.apache.commons.io.IOUtils",
                    "org.apache.poi.poifs.filesystem.POIFSFileSystem",
                    "org.apache.poi.hwpf.HWPFDocument",
                    "org.apache.tika.io.TikaInputStream",
                    "org.apache.tika.parser.microsoft.OfficeParser",
                    "org.jsoup.Jsoup");

    private final SynchronousQueue<Request> requests = new SynchronousQueue<>();
    private final AtomicLong deadline = new AtomicLong(Long.MAX_VALUE);

    private ParserMain() {}

    public static void main(String[] arguments) throws Exception {
        var in = new DataInputStream(System.in);
        var out = new DataOutputStream(new BufferedOutputStream(System.out, 1 << 16));
        System.setOut(System.err);
        for (String needed : LIBRARIES) {
            Class.forName(needed, false, ParserMain.class.getClassLoader());
        }
        out.writeInt(ParserProtocol.HELLO);
        out.flush();
        new ParserMain().serve(in, out);
    }

    private void serve(DataInputStream in, DataOutputStream out) throws Exception {
        Thread.ofPlatform().daemon().name("requests").start(() -> receive(in));
        Thread.ofPlatform().daemon().name("deadline").start(this::watch);
        while (true) {
            Request request = requests.take();
            deadline.set(System.nanoTime() + request.millis() * 1_000_000L + 2_000_000_000L);
            ParserProtocol.answer(out, parse(request));
            deadline.set(Long.MAX_VALUE);
        }
    }

    /** The end of the input means that the parent is gone, even while a file is being parsed. */
    private void receive(DataInputStream in) {
        try {
            while (true) {
                requests.put(ParserProtocol.request(in));
            }
        } catch (IOException | InterruptedException end) {
            Runtime.getRuntime().halt(GONE);
        }
    }

    /** A second wall: the parent kills a late process, unless it is gone or busy itself. */
    private void watch() {
        try {
            while (true) {
                Thread.sleep(500);
                long limit = deadline.get();
                if (limit != Long.MAX_VALUE && System.nanoTime() - limit > 0) {
                    Runtime.getRuntime().halt(LATE);
                }
            }
        } catch (InterruptedException end) {
            Runtime.getRuntime().halt(GONE);
        }
    }

    private static Answer parse(Request request) {
        try {
            return switch (request.want()) {
                case TEXT -> text(request);
                case PIXELS -> new Picture(ScanPicture.pgm(drawn(request)));
                case PICTURE -> new Picture(ScanPicture.jpeg(drawn(request)));
            };
        } catch (Refusal.Stop stop) {
            return new No(stop.why(), String.valueOf(stop.getMessage()));
        } catch (StackOverflowError deep) {
            return new No(Refusal.UNSAFE, "nested too deeply");
        } catch (IOException | RuntimeException | LinkageError e) {
            return new No(Refusal.BROKEN, e.getClass().getName());
        }
    }

    private static Answer text(Request request) throws IOException {
        byte[] bytes = request.bytes();
        int most = request.maxCharacters();
        return switch (request.kind()) {
            case PDF -> PdfPages.read(bytes, most);
            case ZIP -> zipped(bytes, most);
            case OLE -> new Lines("application/msword", OldWordText.readOle(bytes, most));
            case RTF -> new Lines(request.kind().mediaType(), OldWordText.readRtf(bytes, most));
            case HTML -> new Lines(request.kind().mediaType(), HtmlText.read(bytes, most));
            case PNG, JPEG, TIFF -> scans(request.kind(), ScanPicture.pages(bytes));
            case TEXT, UNKNOWN -> new No(Refusal.UNSUPPORTED, "not for this process");
        };
    }

    private static Answer zipped(byte[] bytes, int most) throws IOException {
        try (var file = new ZippedXml(bytes)) {
            if (OdtText.isIn(file)) {
                return new Lines(
                        "application/vnd.oasis.opendocument.text", OdtText.read(file, most));
            }
            String main = DocxText.mainPart(file);
            return main == null
                    ? new No(Refusal.UNSUPPORTED, "an archive without a document")
                    : new Lines(DOCX, DocxText.read(file, main, most));
        }
    }

    private static Pages scans(FileKind kind, int pages) {
        return new Pages(kind.mediaType(), Collections.nCopies(pages, new Page("", true)));
    }

    private static BufferedImage drawn(Request request) throws IOException {
        return switch (request.kind()) {
            case PDF -> PdfPages.draw(request.bytes(), request.page());
            case PNG, JPEG, TIFF -> ScanPicture.draw(request.bytes(), request.page());
            default -> throw new Refusal.Stop(Refusal.UNSUPPORTED, "a file without fixed pages");
        };
    }
}
