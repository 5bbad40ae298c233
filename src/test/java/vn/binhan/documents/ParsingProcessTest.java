package vn.binhan.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhan.documents.Extraction.Refused;
import vn.binhan.documents.Extraction.Text;

class ParsingProcessTest {

    private static final ReadingLimits USUAL = ReadingLimits.usual();

    /** Longer than a plan may be, so that reading it takes a while. */
    private static final int LONG_TEXT = 5_000_000;

    @TempDir Path folder;
    private Path small;

    @BeforeEach
    void makeFile() throws IOException {
        small = plan("small.docx", 3);
    }

    private Path plan(String name, int paragraphs) throws IOException {
        var chance = new java.util.Random(paragraphs);
        var body = new StringBuilder();
        for (int i = 0; i < paragraphs; i++) {
            body.append(
                    DocumentFixtures.paragraph(
                            "Tổ chức truyền thông về phòng, chống bạo lực gia đình tại khu dân cư"
                                    + " số "
                                    + chance.nextLong()));
        }
        return DocumentFixtures.zip(
                folder.resolve(name), DocumentFixtures.docx(body.toString(), "", ""));
    }

    private static ReadingLimits limits(Duration time, int heap, int files) {
        return new ReadingLimits(USUAL.maxBytes(), time, LONG_TEXT, heap, 10, files);
    }

    private static ProcessHandle parser(DocumentReader reader) {
        return ProcessHandle.of(reader.parserPid().orElseThrow()).orElseThrow();
    }

    @Test
    void the_process_stays_warm_and_a_plan_of_40_pages_takes_well_under_half_a_second()
            throws IOException {
        Path plan = plan("long.docx", 40 * 30);
        try (var reader = new DocumentReader(USUAL)) {
            reader.read(plan, "long.docx");
            long pid = reader.parserPid().orElseThrow();
            long start = System.nanoTime();
            assertThat(reader.read(plan, "long.docx")).isInstanceOf(Text.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofMillis(500));
            assertThat(reader.parserPid()).hasValue(pid);
        }
    }

    @Test
    void a_process_killed_between_two_files_is_replaced() throws Exception {
        try (var reader = new DocumentReader(USUAL)) {
            assertThat(reader.read(small, "a.docx")).isInstanceOf(Text.class);
            parser(reader).destroyForcibly();
            assertThat(reader.read(small, "a.docx")).isInstanceOf(Text.class);
        }
    }

    @Test
    void a_process_killed_in_the_middle_of_a_file_is_replaced_and_the_file_is_read_again()
            throws Exception {
        Path plan = plan("long.docx", 30_000);
        try (var reader = new DocumentReader(limits(Duration.ofSeconds(30), 256, 10));
                var other = Executors.newSingleThreadExecutor()) {
            reader.warmUp();
            var first = parser(reader);
            var reading = other.submit(() -> reader.read(plan, "long.docx"));
            Thread.sleep(60);
            first.destroyForcibly();
            assertThat(reading.get(30, TimeUnit.SECONDS)).isInstanceOf(Text.class);
            assertThat(reader.read(small, "a.docx")).isInstanceOf(Text.class);
            assertThat(parser(reader).pid()).isNotEqualTo(first.pid());
        }
    }

    @Test
    void a_file_that_takes_too_long_is_TOO_SLOW_and_the_next_one_is_read() throws IOException {
        Path plan = plan("long.docx", 30_000);
        try (var reader = new DocumentReader(limits(Duration.ofMillis(30), 256, 10))) {
            reader.warmUp();
            assertThat(reader.read(plan, "long.docx"))
                    .isInstanceOfSatisfying(
                            Refused.class, r -> assertThat(r.why()).isEqualTo(Refusal.TOO_SLOW));
        }
        try (var reader = new DocumentReader(limits(Duration.ofSeconds(20), 256, 10))) {
            assertThat(reader.read(small, "a.docx")).isInstanceOf(Text.class);
        }
    }

    @Test
    void a_file_that_fills_the_memory_is_a_BOMB_and_the_next_one_is_read() throws IOException {
        Path huge = folder.resolve("huge.html");
        Files.writeString(huge, "<html><body>" + "<p>a".repeat(2_500_000));
        try (var reader = new DocumentReader(limits(Duration.ofSeconds(60), 64, 10))) {
            assertThat(reader.read(huge, "huge.html"))
                    .isInstanceOfSatisfying(
                            Refused.class, r -> assertThat(r.why()).isEqualTo(Refusal.BOMB));
            assertThat(reader.read(small, "a.docx")).isInstanceOf(Text.class);
        }
    }

    @Test
    void after_its_share_of_files_a_process_is_replaced() {
        try (var reader = new DocumentReader(limits(Duration.ofSeconds(30), 128, 2))) {
            reader.read(small, "a.docx");
            long first = reader.parserPid().orElseThrow();
            reader.read(small, "a.docx");
            assertThat(reader.parserPid()).hasValue(first);
            reader.read(small, "a.docx");
            assertThat(reader.parserPid().orElseThrow()).isNotEqualTo(first);
        }
    }

    @Test
    void closing_the_reader_ends_the_process() throws Exception {
        ProcessHandle parser;
        try (var reader = new DocumentReader(USUAL)) {
            reader.warmUp();
            parser = parser(reader);
        }
        assertThat(parser.onExit().get(5, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    @Test
    void the_process_ends_by_itself_when_its_parent_is_gone() throws Exception {
        List<List<String>> ways = ParserCommand.ways(128);
        var process = new ProcessBuilder(ways.getLast()).start();
        process.getInputStream().readNBytes(4);
        process.getOutputStream().close();
        assertThat(process.waitFor(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void the_process_sees_no_secret_of_the_environment() throws IOException {
        Path environment;
        try (var reader = new DocumentReader(USUAL)) {
            reader.warmUp();
            environment = Path.of("/proc", parser(reader).pid() + "", "environ");
            org.junit.jupiter.api.Assumptions.assumeTrue(
                    Files.isReadable(environment), "needs /proc");
            assertThat(Files.readString(environment).strip().replace("\0", ""))
                    .isEqualTo("LC_ALL=C.UTF-8");
        }
    }

    @Test
    void started_by_root_the_process_has_no_powers() throws Exception {
        org.junit.jupiter.api.Assumptions.assumeTrue(
                "root".equals(System.getProperty("user.name"))
                        && new ProcessBuilder(
                                                "setpriv",
                                                "--no-new-privs",
                                                "--bounding-set=-all",
                                                "true")
                                        .start()
                                        .waitFor()
                                == 0,
                "needs root and setpriv");
        try (var reader = new DocumentReader(USUAL)) {
            reader.warmUp();
            Path status = Path.of("/proc", parser(reader).pid() + "", "status");
            assertThat(Files.readAllLines(status))
                    .contains("CapEff:\t0000000000000000", "NoNewPrivs:\t1");
        }
    }

    @Test
    void many_people_are_served_in_turn() throws Exception {
        try (var reader = new DocumentReader(USUAL);
                var people = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Extraction> one = () -> reader.read(small, "a.docx");
            for (var answer : people.invokeAll(java.util.Collections.nCopies(20, one))) {
                assertThat(answer.get()).isInstanceOf(Text.class);
            }
        }
    }
}
