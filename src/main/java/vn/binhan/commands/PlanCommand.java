package vn.binhan.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.binhan.documents.DocumentReader;
import vn.binhan.documents.Extraction;
import vn.binhan.documents.ReadingLimits;
import vn.binhan.kit.Json;
import vn.binhan.kit.Sentence;
import vn.binhan.reading.PlanReader;
import vn.binhan.reading.PlanReading;
import vn.binhan.reading.ReadingJson;

/** {@code plan}: what can be done with plan documents without a server. */
@Command(
        name = "plan",
        subcommands = {PlanCommand.Read.class})
final class PlanCommand {

    /** {@code plan read FILE}: the document's structure on standard output. */
    @Command(name = "read")
    static final class Read implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "FILE")
        Path file = Path.of("");

        @Option(names = "--json")
        boolean json;

        @Option(names = "--text", paramLabel = "FILE")
        @Nullable Path text;

        @Option(names = "--ocr")
        boolean ocr;

        @Spec CommandSpec spec = CommandSpec.create();

        @Override
        public Integer call() throws IOException {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new Sentence("commands.plan.nofile", file);
            }
            var read = textOf(file);
            if (text != null) {
                Files.writeString(text, read);
            }
            var reading = PlanReader.read(read);
            if (!reading.isVietnamese()) {
                throw new Sentence("commands.plan.notvietnamese", file.getFileName());
            }
            var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            out.println(json ? Json.readable(ReadingJson.tree(reading)) : PlanSummary.of(reading));
            return 0;
        }

        /** How far the recognition of a scan has come, in the language that was asked for. */
        String page(int page, int pages) {
            return Binhan.words(spec).t("commands.plan.page", page, pages);
        }

        private String textOf(Path file) {
            var name = String.valueOf(file.getFileName());
            try (var reader = new DocumentReader(ReadingLimits.usual())) {
                var extraction = reader.read(file, name);
                if (extraction instanceof Extraction.NeedsOcr scan) {
                    if (!ocr) {
                        throw new Sentence("commands.plan.scan", name, Math.max(1, scan.pages()));
                    }
                    extraction =
                            reader.ocr(
                                    file,
                                    name,
                                    at -> System.err.println(page(at.page(), at.pages())));
                }
                return switch (extraction) {
                    case Extraction.Text found -> found.text();
                    case Extraction.NeedsOcr scan ->
                            throw new Sentence("commands.plan.scan", name, scan.pages());
                    case Extraction.Refused refused -> throw new Sentence(refused.why().wordsKey());
                };
            }
        }
    }

    /** The structure in a few lines for people. */
    static final class PlanSummary {
        private PlanSummary() {}

        static String of(PlanReading reading) {
            var lines = new StringBuilder();
            var title = reading.title();
            lines.append(title == null ? "?" : title.value()).append('\n');
            for (var target : reading.targets()) {
                var t = target.value();
                lines.append(
                        "  %s %s%s %s%n"
                                .formatted(
                                        t.comparator().sign(), t.value(), t.unit(), t.subject()));
            }
            for (var content : reading.contents()) {
                var c = content.value();
                lines.append(
                        "  %s %s (%d)%n"
                                .formatted(
                                        c.label() == null ? "-" : c.label(),
                                        c.title(),
                                        c.tasks().size()));
            }
            return lines.toString().stripTrailing();
        }
    }
}
