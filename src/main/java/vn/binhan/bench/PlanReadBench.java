package vn.binhan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import vn.binhan.documents.DocumentReader;
import vn.binhan.documents.Extraction;
import vn.binhan.documents.ReadingLimits;
import vn.binhan.fiction.InventedPlan;
import vn.binhan.reading.PlanReader;
import vn.binhan.storage.Disk;

/**
 * File to structure over file to text, by the same reader of files in the same run; documents come
 * from a folder or are an invented 40-page plan in Word, as a web page and as a PDF with text.
 */
final class PlanReadBench {
    private static final int WARM_UP = 400;
    private static final int RUNS = 60;

    /** Nanoseconds for one file after which no run is added: pages of a PDF take long. */
    private static final long LONGEST = 20_000_000_000L;

    private static final int FEWEST_RUNS = 15;

    /** Letters on a page of an official plan set as Decree 30/2020 wants it. */
    private static final int LETTERS_A_PAGE = 2_400;

    private PlanReadBench() {}

    static Map<String, String> measure(@Nullable Path from) throws Exception {
        var folder = Files.createTempDirectory("binhan-read-");
        try (var reader = new DocumentReader(ReadingLimits.usual())) {
            var files = from == null ? invented(folder) : files(from);
            var letters = 0L;
            var textSeconds = 0.0;
            var planSeconds = 0.0;
            for (var file : files) {
                if (!(extract(reader, file) instanceof Extraction.Text text)) {
                    System.out.println(file.getFileName() + ": no text, left out");
                    continue;
                }
                letters += text.text().length();
                var times = times(reader, file);
                System.out.printf(
                        "%s: %d letters, text %.1f ms, structure %.1f ms, ratio %.2f%n",
                        file.getFileName(),
                        text.text().length(),
                        times[0] * 1e3,
                        times[1] * 1e3,
                        times[1] / times[0]);
                textSeconds += times[0];
                planSeconds += times[1];
            }
            var pages = (double) letters / LETTERS_A_PAGE;
            var figures = new LinkedHashMap<String, String>();
            figures.put("ratio", Figures.figure(planSeconds / textSeconds, 2));
            figures.put("pages_per_s", Figures.figure(pages / planSeconds, 0));
            return figures;
        } finally {
            Disk.remove(folder);
        }
    }

    /** Median seconds of file to text, and of the same runs on to the structure. */
    private static double[] times(DocumentReader reader, Path file) {
        warmUp(reader, file);
        var text = new ArrayList<Double>();
        var plan = new ArrayList<Double>();
        var start = System.nanoTime();
        while (text.size() < RUNS
                && (text.size() < FEWEST_RUNS || System.nanoTime() - start < LONGEST)) {
            var begin = System.nanoTime();
            var extraction = extract(reader, file);
            var between = System.nanoTime();
            if (extraction instanceof Extraction.Text found) {
                PlanReader.read(found.text());
            }
            var end = System.nanoTime();
            text.add((between - begin) / 1e9);
            plan.add((end - begin) / 1e9);
        }
        return new double[] {median(text), median(plan)};
    }

    private static double median(List<Double> seconds) {
        return Figures.median(seconds.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Extraction and reading, until the program is warm or long enough has passed. */
    private static void warmUp(DocumentReader reader, Path file) {
        var start = System.nanoTime();
        for (var run = 0; run < WARM_UP && System.nanoTime() - start < LONGEST; run++) {
            if (extract(reader, file) instanceof Extraction.Text found) {
                PlanReader.read(found.text());
            }
        }
    }

    private static Extraction extract(DocumentReader reader, Path file) {
        return reader.read(file, String.valueOf(file.getFileName()));
    }

    private static List<Path> files(Path from) throws IOException {
        try (var all = Files.list(from)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<Path> invented(Path folder) throws IOException {
        var text = InventedPlan.text(20, 40, 25);
        var word = folder.resolve("plan.docx");
        try (var document = new XWPFDocument();
                var out = Files.newOutputStream(word)) {
            for (var line : text.split("\n", -1)) {
                document.createParagraph().createRun().setText(line);
            }
            document.write(out);
        }
        var page = folder.resolve("plan.html");
        var html = new StringBuilder("<!DOCTYPE html><html><meta charset=utf-8><body>");
        for (var line : text.split("\n", -1)) {
            html.append("<p>").append(line).append("</p>\n");
        }
        Files.writeString(page, html);
        var print = folder.resolve("plan.pdf");
        PrintedPlan.write(text, print);
        return List.of(word, page, print);
    }
}
