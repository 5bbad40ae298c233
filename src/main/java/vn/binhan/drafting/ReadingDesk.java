package vn.binhan.drafting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import vn.binhan.documents.DocumentReader;
import vn.binhan.documents.Extraction;
import vn.binhan.documents.Originals;
import vn.binhan.documents.Refusal;
import vn.binhan.kit.Log;
import vn.binhan.reading.PlanReader;

/** Reads what was received, two documents at a time and in the order of their coming. */
final class ReadingDesk {
    private static final String FAULT = "drafting.refusal.fault";
    private static final String FOREIGN = "drafting.refusal.foreign";

    /** A fault stood in the way of reading what was received. */
    record NotRead(String province, long source) implements Log.Event {}

    /** What was received cannot be read, for this reason. */
    record NotTaken(String province, long source, Refusal why) implements Log.Event {}

    private final SourceStore sources;
    private final DraftStore drafts;
    private final Originals originals;
    private final DocumentReader reader;
    private final TransactionTemplate transactions;
    private final InstantSource clock;
    private final Semaphore places = new Semaphore(2, true);

    ReadingDesk(
            SourceStore sources,
            DraftStore drafts,
            Originals originals,
            DocumentReader reader,
            TransactionTemplate transactions,
            InstantSource clock) {
        this.sources = sources;
        this.drafts = drafts;
        this.originals = originals;
        this.reader = reader;
        this.transactions = transactions;
        this.clock = clock;
    }

    boolean canRecognise() {
        return reader.ocrAvailable();
    }

    /** Takes up again what an earlier run of the program had not read to its end. */
    void resume() {
        sources.unread().forEach(this::submit);
    }

    /** Reads the document as soon as there is a place; returns at once. */
    void submit(Source source) {
        Thread.ofVirtual()
                .name("reading-" + source.number())
                .start(() -> {
                    places.acquireUninterruptibly();
                    try {
                        read(source);
                    } finally {
                        places.release();
                    }
                });
    }

    /** Reads the document now; a fault is told to the person and to the log. */
    void read(Source given) {
        var source = sources.find(given.province(), given.number()).orElseThrow();
        if (!source.underWay()) {
            return;
        }
        Path file = null;
        try {
            file = Files.createTempFile("binhan-", ".bin");
            fetch(source, file);
            settle(source, extraction(source, file));
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            Log.error(new NotRead(source.province(), source.number()), e);
            sources.progress(source, Source.State.REFUSED, 0, 0, FAULT);
        } finally {
            delete(file);
        }
    }

    /** One page of the original as a JPEG; empty where it has no such page or cannot be drawn. */
    Optional<byte[]> picture(Source source, int page) throws IOException {
        var file = Files.createTempFile("binhan-", ".bin");
        try {
            fetch(source, file);
            return reader.picture(file, source.name(), page);
        } finally {
            delete(file);
        }
    }

    private void fetch(Source source, Path file) throws IOException {
        try (var in = originals.stream(source.province(), source.sha256())) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Extraction extraction(Source source, Path file) {
        if (source.state() != Source.State.RECOGNISING) {
            sources.progress(source, Source.State.READING, 0, 0, null);
            return reader.read(file, source.name());
        }
        return reader.ocr(
                file,
                source.name(),
                progress ->
                        sources.progress(
                                source,
                                Source.State.RECOGNISING,
                                progress.page(),
                                progress.pages(),
                                null));
    }

    private void settle(Source source, Extraction extraction) {
        switch (extraction) {
            case Extraction.Refused(var why, _) -> {
                Log.info(new NotTaken(source.province(), source.number(), why));
                sources.progress(source, Source.State.REFUSED, 0, 0, why.wordsKey());
            }
            case Extraction.NeedsOcr(_, var pages, var scanned) ->
                    sources.progress(source, Source.State.NEEDS_OCR, scanned, pages, null);
            case Extraction.Text text -> draft(source, text);
        }
    }

    /** The text, what was made of it and the first draft appear together, and only once. */
    private void draft(Source source, Extraction.Text text) {
        var reading = PlanReader.read(text.text());
        if (!reading.isVietnamese()) {
            sources.progress(source, Source.State.REFUSED, 0, 0, FOREIGN);
            return;
        }
        transactions.executeWithoutResult(_ -> {
            var now = sources.lock(source.province(), source.number()).orElseThrow();
            if (now.underWay() && now.draft() == null) {
                sources.read(source, text, FromReading.kind(reading), FromReading.notes(reading));
                drafts.open(
                        source.owner(),
                        source.number(),
                        FromReading.tree(reading),
                        null,
                        source.receivedBy(),
                        clock.instant());
            }
        });
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
