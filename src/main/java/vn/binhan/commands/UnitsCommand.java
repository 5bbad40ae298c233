package vn.binhan.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.binhan.kit.Sentence;
import vn.binhan.kit.Words;
import vn.binhan.places.LoadReport;
import vn.binhan.places.UnitsLoad;
import vn.binhan.storage.DatabaseAddress;
import vn.binhan.storage.OpenedDatabase;

/** {@code units}: administrative units and their reforms. */
@Command(
        name = "units",
        subcommands = {UnitsCommand.Load.class})
final class UnitsCommand {

    /** {@code units load DIR|FILE}: takes official tables in and says what could not be placed. */
    @Command(name = "load")
    static final class Load implements Callable<Integer> {
        /** So many cases of one flaw are printed; all are on the page of reforms. */
        private static final int PRINTED = 5;

        @Parameters(index = "0", paramLabel = "DIR|FILE")
        Path from = Path.of("");

        @Option(names = "--data")
        @Nullable Path data;

        @Option(names = "--db-url")
        @Nullable String databaseUrl;

        @Option(names = "--again", description = "also what a person had undone")
        boolean again;

        @Spec @Nullable CommandSpec command;

        @Override
        public Integer call() throws IOException {
            var words = Binhan.words(Objects.requireNonNull(command));
            var given = databaseUrl == null ? null : DatabaseAddress.parse(databaseUrl);
            try (var opened = OpenedDatabase.open(data, given)) {
                var load = new UnitsLoad(opened.database().sql(), opened.database().transactions());
                var result =
                        load.load(
                                from,
                                again,
                                (key, values) -> System.err.println(words.t(key, values)));
                return switch (result) {
                    case UnitsLoad.Refused(var reason, var values) ->
                            throw new Sentence(reason, values.toArray());
                    case UnitsLoad.Done(var report) -> {
                        print(report, words);
                        if (!report.complete()) {
                            throw new Sentence("places.load.incomplete", report.notPlaced());
                        }
                        yield 0;
                    }
                };
            }
        }

        private static void print(LoadReport report, Words words) {
            var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            out.println(words.t("places.report.files", String.join(", ", report.files())));
            if (!report.left().isEmpty()) {
                out.println(words.t("places.report.left", String.join(", ", report.left())));
            }
            out.println(
                    words.t(
                            "places.report.read",
                            report.rows(),
                            report.then(),
                            report.now(),
                            report.whole(),
                            report.cut()));
            out.println(
                    report.added() == 0
                            ? words.t("places.report.nothing", report.known())
                            : words.t("places.report.added", report.added(), report.known()));
            for (var province : report.provinces()) {
                out.println(
                        "  "
                                + words.t(
                                        "places.report.province",
                                        province.code(),
                                        province.name(),
                                        province.then(),
                                        province.now(),
                                        province.cut()));
            }
            out.println(words.t("places.report.notplaced", report.notPlaced()));
            for (var defect : report.defects()) {
                out.println(
                        words.t("places.flaw." + defect.flaw().name())
                                + ": "
                                + words.t(
                                        defect.placed()
                                                ? "places.report.defect.placed"
                                                : "places.report.defect.left",
                                        defect.number()));
                defect.examples().stream()
                        .limit(PRINTED)
                        .forEach(example -> out.println("    " + example));
                if (defect.number() > PRINTED) {
                    out.println("    " + words.t("places.report.more", defect.number() - PRINTED));
                }
            }
        }
    }
}
