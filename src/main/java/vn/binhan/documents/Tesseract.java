package vn.binhan.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The system's Tesseract with its Vietnamese model: grey pixels in, lines of text out. */
final class Tesseract {

    /** Below this mean confidence a page is tried again as the photo it probably is. */
    private static final double DOUBTFUL = 80;

    private static final int MAX_OUTPUT = 8 << 20;
    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");

    /** Sauvola's local threshold, and the page's direction found by itself. */
    private static final List<String> FOR_PHOTOS =
            List.of("--psm", "1", "-c", "thresholding_method=2");

    private static final int LIGHT_FIELDS = 6;
    private static final double EVEN = 0.75;

    private record Line(double top, double bottom, List<PageLayout.Word> words) {
        double left() {
            return words.getFirst().left();
        }
    }

    private record Reading(List<Line> lines, double confidence, double letters) {

        /** How much was read how surely. */
        double sense() {
            return letters * confidence * confidence;
        }
    }

    private final Semaphore seats =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);
    private final String searchPath;
    private volatile @Nullable Path program;

    Tesseract(String searchPath) {
        this.searchPath = searchPath;
    }

    /** Looked up anew until it is found, so that installing it needs no restart. */
    boolean available() {
        if (program != null) {
            return true;
        }
        for (String folder : searchPath.split(File.pathSeparator, -1)) {
            Path candidate = Path.of(folder, "tesseract");
            if (Files.isExecutable(candidate) && knowsVietnamese(candidate)) {
                program = candidate;
                return true;
            }
        }
        return false;
    }

    private static boolean knowsVietnamese(Path candidate) {
        try {
            var listing =
                    run(
                            List.of(candidate.toString(), "--list-langs"),
                            new byte[0],
                            Duration.ofSeconds(10));
            return listing.lines().anyMatch(line -> line.strip().equals("vie"));
        } catch (IOException | Refusal.Stop broken) {
            return false;
        }
    }

    /** The lines of one page, columns of the letterhead in order when it is the first. */
    String read(byte[] pgm, boolean firstPage, Duration limit) throws IOException {
        try {
            seats.acquire();
        } catch (InterruptedException e) {
            throw interrupted();
        }
        try {
            Reading best = recognise(pgm, List.of("--psm", "3"), limit);
            if (best.confidence() < DOUBTFUL || unevenlyLit(pgm)) {
                Reading photo = asPhoto(pgm, best, limit);
                best = photo.sense() > best.sense() ? photo : best;
            }
            return PageLayout.lines(rows(best.lines()), firstPage, new Rulings());
        } finally {
            seats.release();
        }
    }

    /** The first reading stands where the model that finds the direction is not installed. */
    private Reading asPhoto(byte[] pgm, Reading first, Duration limit) throws IOException {
        try {
            return recognise(pgm, FOR_PHOTOS, limit);
        } catch (Refusal.Stop failed) {
            return first;
        }
    }

    /** Whether the paper is much darker in one part of the picture than in another. */
    private static boolean unevenlyLit(byte[] pgm) {
        var header = new String(pgm, 0, Math.min(40, pgm.length), ISO_8859_1).split("\\s", 5);
        int width = Integer.parseInt(header[1]);
        int height = Integer.parseInt(header[2]);
        int start = pgm.length - width * height;
        int darkest = 255;
        int brightest = 1;
        for (int field = 0; field < LIGHT_FIELDS * LIGHT_FIELDS; field++) {
            int left = width * (field % LIGHT_FIELDS) / LIGHT_FIELDS;
            int top = height * (field / LIGHT_FIELDS) / LIGHT_FIELDS;
            int paper = 0;
            for (int y = top; y < top + height / LIGHT_FIELDS; y += 3) {
                for (int x = left; x < left + width / LIGHT_FIELDS; x += 3) {
                    paper = Math.max(paper, pgm[start + y * width + x] & 0xff);
                }
            }
            darkest = Math.min(darkest, paper);
            brightest = Math.max(brightest, paper);
        }
        return darkest < EVEN * brightest;
    }

    private Reading recognise(byte[] pgm, List<String> options, Duration limit) throws IOException {
        Path found = program;
        if (found == null) {
            throw new Refusal.Stop(Refusal.OCR_MISSING, "");
        }
        List<String> command = new ArrayList<>(List.of(found.toString(), "stdin", "stdout"));
        command.addAll(List.of("-l", "vie", "--dpi", "300"));
        command.addAll(options);
        command.add("tsv");
        return reading(run(command, pgm, limit));
    }

    private static Reading reading(String table) {
        List<Line> lines = new ArrayList<>();
        List<PageLayout.Word> words = new ArrayList<>();
        double size = 1;
        double sure = 0;
        double letters = 0;
        for (String row : table.lines().skip(1).toList()) {
            String[] cells = row.split("\t", -1);
            if (cells.length < 12) {
                continue;
            }
            double left = Double.parseDouble(cells[6]);
            double width = Double.parseDouble(cells[8]);
            if (cells[0].equals("4")) {
                double top = Double.parseDouble(cells[7]);
                size = Double.parseDouble(cells[9]);
                words = new ArrayList<>();
                lines.add(new Line(top, top + size, words));
            } else if (cells[0].equals("5") && !cells[11].isBlank()) {
                double base = Double.parseDouble(cells[7]) + Double.parseDouble(cells[9]);
                words.add(new PageLayout.Word(cells[11].strip(), left, left + width, size, base));
                sure += cells[11].length() * Double.parseDouble(cells[10]);
                letters += cells[11].length();
            }
        }
        lines.removeIf(line -> line.words().stream().noneMatch(Tesseract::says));
        return new Reading(lines, letters == 0 ? 0 : sure / letters, letters);
    }

    private static boolean says(PageLayout.Word word) {
        return LETTER_OR_DIGIT.matcher(word.text()).find();
    }

    /** Lines at one height, found in different columns, are one row. */
    private static List<List<PageLayout.Word>> rows(List<Line> lines) {
        List<Line> sorted = new ArrayList<>(lines);
        sorted.sort(Comparator.comparingDouble(line -> line.top() + line.bottom()));
        List<List<PageLayout.Word>> rows = new ArrayList<>();
        List<Line> row = new ArrayList<>();
        for (Line line : sorted) {
            if (!row.isEmpty() && !row.stream().allMatch(other -> beside(other, line))) {
                rows.add(joined(row));
                row = new ArrayList<>();
            }
            row.add(line);
        }
        rows.add(joined(row));
        return rows;
    }

    private static List<PageLayout.Word> joined(List<Line> row) {
        row.sort(Comparator.comparingDouble(Line::left));
        return row.stream().flatMap(line -> line.words().stream()).toList();
    }

    private static boolean beside(Line a, Line b) {
        double common = Math.min(a.bottom(), b.bottom()) - Math.max(a.top(), b.top());
        double smaller = Math.min(a.bottom() - a.top(), b.bottom() - b.top());
        boolean apart =
                a.words().getLast().right() < b.left() || b.words().getLast().right() < a.left();
        return apart && common > 0.5 * smaller;
    }

    private static String run(List<String> command, byte[] input, Duration limit)
            throws IOException {
        var builder = new ProcessBuilder(command).directory(new File("/"));
        String models = builder.environment().getOrDefault("TESSDATA_PREFIX", "");
        builder.environment().clear();
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        builder.environment().put("LC_ALL", "C.UTF-8");
        if (!models.isEmpty()) {
            builder.environment().put("TESSDATA_PREFIX", models);
        }
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        var said =
                CompletableFuture.supplyAsync(
                        () -> everything(process.getInputStream()), Thread::startVirtualThread);
        var fed =
                CompletableFuture.runAsync(
                        () -> feed(process.getOutputStream(), input), Thread::startVirtualThread);
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Refusal.Stop(Refusal.TOO_SLOW, "recognition of one page");
            }
            fed.join();
            if (process.exitValue() != 0) {
                throw new Refusal.Stop(Refusal.BROKEN, "tesseract ended " + process.exitValue());
            }
            return said.join();
        } catch (InterruptedException e) {
            throw interrupted();
        } finally {
            process.destroyForcibly();
        }
    }

    private static Refusal.Stop interrupted() {
        Thread.currentThread().interrupt();
        return new Refusal.Stop(Refusal.TOO_SLOW, "interrupted");
    }

    private static String everything(InputStream in) {
        try (in) {
            return new String(in.readNBytes(MAX_OUTPUT), UTF_8);
        } catch (IOException closed) {
            return "";
        }
    }

    private static void feed(OutputStream out, byte[] input) {
        try (out) {
            out.write(input);
        } catch (IOException closed) {
            // the process ended early; its exit code says why
        }
    }
}
