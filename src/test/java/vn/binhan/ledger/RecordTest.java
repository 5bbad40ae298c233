package vn.binhan.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.binhan.app.TestHouse;
import vn.binhan.ledger.VerifyRecord.Fault;
import vn.binhan.ledger.VerifyRecord.Finding;
import vn.binhan.places.UnitKey;

/** The record of a house of its own: 2,000 acts written by sixteen people at once, then sealed. */
class RecordTest {
    private static final UnitKey UNIT = new UnitKey("91", LocalDate.of(2025, 7, 1));
    private static final int ACTS = 2_000;

    private static TestHouse.Fresh fresh;
    private static Ledger ledger;
    private static List<String> lines;
    private static String root;

    @BeforeAll
    static void sixteen_people_act_at_once_while_the_sealer_works() throws Exception {
        fresh = TestHouse.fresh();
        ledger = fresh.house().ledger();
        try (var threads = Executors.newFixedThreadPool(17)) {
            IntStream.range(0, 16).forEach(person -> threads.submit(() -> act(person)));
            for (var i = 0; i < 40; i++) {
                ledger.seal(Instant.now());
                Thread.sleep(20);
            }
        }
        ledger.seal(Instant.now());
        lines = exported();
        root = ledger.root().orElseThrow().toString();
    }

    @AfterAll
    static void close() {
        fresh.close();
    }

    private static void act(int person) {
        for (var i = 0; i < ACTS / 16; i++) {
            var about = "plan:91-" + person + "/" + i;
            fresh.house()
                    .transactions()
                    .executeWithoutResult(status -> {
                        ledger.append(
                                new Entry(
                                        "91",
                                        Instant.now(),
                                        person,
                                        "READER",
                                        1,
                                        "TRY",
                                        about,
                                        UNIT,
                                        Particulars.none().number("percent", person)));
                        if (about.endsWith("7")) {
                            status.setRollbackOnly();
                        }
                    });
        }
    }

    @Test
    void every_act_that_was_kept_stands_under_a_seal_and_no_other() throws Exception {
        var found = verify(lines, root);
        var kept = IntStream.range(0, ACTS / 16).filter(i -> i % 10 != 7).count() * 16;
        assertThat(found.findings()).isEmpty();
        assertThat(found.sealed()).isEqualTo(kept);
        assertThat(found.open()).isZero();
    }

    @Test
    void any_altered_removed_moved_or_added_row_is_found() throws Exception {
        var random = new Random(20261122);
        for (var attempt = 0; attempt < 400; attempt++) {
            var bent = new ArrayList<>(lines);
            var at = 1 + random.nextInt(lines.size() - 2);
            while (!bent.get(at).startsWith("row") || !bent.get(at + 1).startsWith("row")) {
                at = 1 + random.nextInt(lines.size() - 2);
            }
            var kind = attempt % 4;
            switch (kind) {
                case 0 -> bent.set(at, altered(bent.get(at), random));
                case 1 -> bent.remove(at);
                case 2 -> bent.add(at, bent.remove(at + 1));
                default -> bent.add(at, bent.get(at));
            }
            var found = verify(bent, root);
            assertThat(found.findings())
                    .as("attempt %d of kind %d at line %d", attempt, kind, at)
                    .extracting(Finding::fault)
                    .contains(Fault.BROKEN);
        }
    }

    @Test
    void the_finding_names_the_rows_between_two_seals() throws Exception {
        var bent = new ArrayList<>(lines);
        var at =
                IntStream.range(0, lines.size())
                        .filter(i -> lines.get(i).startsWith("row"))
                        .toArray();
        bent.set(at[700], bent.get(at[700]).replace("TRY", "LIE"));
        assertThat(verify(bent, root).findings())
                .singleElement()
                .matches(finding -> finding.from() <= 701 && finding.to() >= 701);
    }

    @Test
    void a_record_that_was_cut_off_with_its_seals_is_missed_by_the_root_on_paper()
            throws Exception {
        var last =
                IntStream.range(0, lines.size())
                        .filter(i -> lines.get(i).startsWith("seal"))
                        .toArray();
        var cut = new ArrayList<>(lines.subList(0, last[last.length - 2] + 1));
        cut.addAll(lines.subList(last[last.length - 1] + 1, lines.size()));
        assertThat(verify(cut).findings()).isEmpty();
        assertThat(verify(cut, root).findings()).extracting(Finding::fault).contains(Fault.CUT_OFF);
    }

    @Test
    void who_chains_everything_anew_without_the_key_is_found_out() throws Exception {
        var bent = new ArrayList<String>();
        var link = VerifyRecord.BEGINNING;
        for (var line : lines) {
            if (line.startsWith("row")) {
                bent.add(line.replace("TRY", "LIE"));
                link = VerifyRecord.next(link, bent.getLast());
            } else if (line.startsWith("seal")) {
                var parts = line.split("\t");
                parts[2] = HexFormat.of().formatHex(link);
                bent.add(String.join("\t", parts));
            } else {
                bent.add(line);
            }
        }
        assertThat(verify(bent).findings()).extracting(Finding::fault).contains(Fault.FORGED);
    }

    @Test
    void the_verifier_runs_alone_from_its_source_with_nothing_but_a_jdk(@TempDir Path folder)
            throws Exception {
        var source = Path.of("src/main/java/vn/binhan/ledger/VerifyRecord.java");
        var export = Files.write(folder.resolve("record.txt"), lines);
        assertThat(runAlone(source, export)).isZero();
        var bent = new ArrayList<>(lines);
        bent.remove(5);
        assertThat(runAlone(source, Files.write(export, bent))).isEqualTo(1);
    }

    @Test
    void a_fact_takes_no_words_of_people() {
        assertThat(
                        Arrays.stream(Particulars.class.getMethods())
                                .filter(method -> method.getReturnType() == Particulars.class)
                                .filter(method -> method.getParameterCount() > 1)
                                .map(method -> method.getParameterTypes()[1]))
                .isNotEmpty()
                .allMatch(type -> type != Object.class && type != CharSequence.class)
                .filteredOn(type -> type == String.class)
                .as("only the province of a numbered thing, which is two digits")
                .hasSize(1);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> Particulars.none().numbered("body", "Nguyễn Thị", 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static int runAlone(Path source, Path export) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java, source.toString(), export.toString(), ledger.publicKey(), root)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** One letter of what the row says is another one. */
    private static String altered(String line, Random random) {
        var at = 4 + random.nextInt(line.length() - 4);
        var letter = line.charAt(at) == 'x' ? 'y' : 'x';
        return line.substring(0, at) + letter + line.substring(at + 1);
    }

    private static List<String> exported() throws Exception {
        var text = new StringWriter();
        ledger.export(text);
        return text.toString().lines().toList();
    }

    private static VerifyRecord.Result verify(List<String> record, String... roots)
            throws Exception {
        var key = HexFormat.of().parseHex(ledger.publicKey());
        return new VerifyRecord(key, List.of(roots))
                .verify(new BufferedReader(new StringReader(String.join("\n", record))));
    }
}
