package vn.binhan.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import vn.binhan.documents.Extraction.NeedsOcr;
import vn.binhan.documents.Extraction.Refused;
import vn.binhan.documents.Extraction.Text;
import vn.binhan.documents.ParserProtocol.Answer;
import vn.binhan.documents.ParserProtocol.Lines;
import vn.binhan.documents.ParserProtocol.No;
import vn.binhan.documents.ParserProtocol.Page;
import vn.binhan.documents.ParserProtocol.Pages;
import vn.binhan.documents.ParserProtocol.Picture;
import vn.binhan.documents.ParserProtocol.Want;

/**
 * Reads the documents that officers upload: DOCX, DOC, ODT, RTF, PDF, HTML, plain text and scans.
 * One reader serves the whole program and may be called from any thread; the file is never changed.
 */
public final class DocumentReader implements AutoCloseable {

    private final ReadingLimits limits;
    private final ParserQueue parser;
    private final Tesseract tesseract;

    public DocumentReader(ReadingLimits limits) {
        this(limits, System.getenv().getOrDefault("PATH", "/usr/bin"));
    }

    DocumentReader(ReadingLimits limits, String searchPath) {
        this.limits = limits;
        this.parser = new ParserQueue(limits);
        this.tesseract = new Tesseract(searchPath);
    }

    /**
     * The text of a file, in well under a second for an ordinary plan.
     *
     * @param fileName the name it was uploaded under; only a hint, the content decides
     */
    public Extraction read(Path file, String fileName) {
        return guarded(() ->
                switch (open(file, fileName)) {
                    case Pages pages when scanned(pages) > 0 ->
                            new NeedsOcr(pages.mediaType(), pages.pages().size(), scanned(pages));
                    case Pages pages -> text(pages, pages.pages());
                    case Answer other -> text(other);
                });
    }

    /**
     * The text of a file whose scanned pages are recognised, 2-4 seconds each; pages with text keep
     * theirs. Interrupting the thread ends it.
     */
    public Extraction ocr(Path file, String fileName, Consumer<OcrProgress> progress) {
        return guarded(() -> {
            Answer answer = open(file, fileName);
            return answer instanceof Pages pages
                    ? recognised(file, fileName, pages, progress)
                    : text(answer);
        });
    }

    /**
     * One page of a PDF or a scan as a person looks at it: a JPEG in grey. Empty where the file has
     * no such page, cannot be drawn or takes too long.
     *
     * @param page counted from 1
     */
    public Optional<byte[]> picture(Path file, String fileName, int page) throws IOException {
        FileKind kind = kind(file, fileName);
        return switch (kind) {
            case PDF, PNG, JPEG, TIFF ->
                    parser.ask(kind, Want.PICTURE, page - 1, file) instanceof Picture picture
                            ? Optional.of(picture.content())
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Whether this machine can recognise Vietnamese scans at all. */
    public boolean ocrAvailable() {
        return tesseract.available();
    }

    /** Starts the parsing process ahead of the first upload, which then waits a second less. */
    public void warmUp() {
        parser.warmUp();
    }

    @Override
    public void close() {
        parser.close();
    }

    /** The process that parses now, for tests and for the operator's page. */
    OptionalLong parserPid() {
        return parser.pid();
    }

    private interface Reading {
        Extraction run() throws IOException;
    }

    private static Extraction guarded(Reading reading) {
        try {
            return reading.run();
        } catch (Refusal.Stop stop) {
            return new Refused(stop.why(), String.valueOf(stop.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer open(Path file, String fileName) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            return new No(Refusal.EMPTY, "no bytes");
        }
        if (size > limits.maxBytes()) {
            return new No(Refusal.TOO_LARGE, size + " bytes");
        }
        FileKind kind = kind(file, fileName);
        return switch (kind) {
            case UNKNOWN -> new No(Refusal.UNSUPPORTED, "unknown first bytes");
            case TEXT -> plain(file, size);
            default -> parser.ask(kind, Want.TEXT, 0, file);
        };
    }

    private static FileKind kind(Path file, String fileName) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return FileKind.of(in.readNBytes(FileKind.HEAD), fileName);
        }
    }

    private Answer plain(Path file, long size) throws IOException {
        if (size > 4L * limits.maxCharacters()) {
            return new No(Refusal.TOO_LONG, size + " bytes of text");
        }
        byte[] bytes = Files.readAllBytes(file);
        return PlainText.looksLikeText(bytes)
                ? new Lines(FileKind.TEXT.mediaType(), PlainText.decode(bytes))
                : new No(Refusal.UNSUPPORTED, "binary after the first bytes");
    }

    private Extraction text(Answer answer) {
        return switch (answer) {
            case Lines lines -> text(lines.mediaType(), lines.text(), List.of());
            case Pages pages -> text(pages, pages.pages());
            case No no -> new Refused(no.why(), no.detail());
            case Picture _ -> throw new IllegalStateException("a picture was not asked for");
        };
    }

    private Extraction text(Pages of, List<Page> pages) {
        String text = String.join("", pages.stream().map(Page::text).toList());
        return text(of.mediaType(), text, pages);
    }

    private Extraction text(String mediaType, String raw, List<Page> pages) {
        String text = PlainText.tidy(raw);
        if (text.isBlank()) {
            return new Refused(Refusal.EMPTY, "no words");
        }
        return text.length() > limits.maxCharacters()
                ? new Refused(Refusal.TOO_LONG, text.length() + " characters")
                : new Text(text, mediaType, PageStarts.of(text, pages));
    }

    private static int scanned(Pages pages) {
        return (int) pages.pages().stream().filter(Page::scanned).count();
    }

    private Extraction recognised(
            Path file, String fileName, Pages pages, Consumer<OcrProgress> progress)
            throws IOException {
        int scanned = scanned(pages);
        if (scanned > limits.maxOcrPages()) {
            return new Refused(Refusal.TOO_LONG, scanned + " scanned pages");
        }
        if (scanned > 0 && !tesseract.available()) {
            return new Refused(Refusal.OCR_MISSING);
        }
        FileKind kind = kind(file, fileName);
        List<Page> read = new ArrayList<>();
        for (Page page : pages.pages()) {
            int index = read.size();
            progress.accept(new OcrProgress(index + 1, pages.pages().size()));
            read.add(page.scanned() ? recognised(file, kind, index) : page);
        }
        return text(pages, read);
    }

    private Page recognised(Path file, FileKind kind, int index) throws IOException {
        return switch (parser.ask(kind, Want.PIXELS, index, file)) {
            case Picture picture ->
                    new Page(
                            tesseract.read(picture.content(), index == 0, limits.maxTime()), false);
            case No no -> throw new Refusal.Stop(no.why(), no.detail());
            case Answer other ->
                    throw new IllegalStateException("no picture but " + other.getClass());
        };
    }
}
