package vn.binhan.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.binhan.kit.Sentence;
import vn.binhan.ledger.VerifyRecord;

/** {@code ledger}: what can be done with an exported record on any machine. */
@Command(
        name = "ledger",
        subcommands = {LedgerCommand.Verify.class})
final class LedgerCommand {

    /** {@code ledger verify FILE --key HEX [--root ROOT]}: 0 only when nothing was bent. */
    @Command(name = "verify")
    static final class Verify implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "FILE")
        Path file = Path.of("");

        @Option(names = "--key", paramLabel = "HEX", required = true)
        String key = "";

        @Option(names = "--root", paramLabel = "ROOT")
        List<String> roots = List.of();

        @Spec @Nullable CommandSpec command;

        @Override
        public Integer call() throws IOException {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new Sentence("commands.ledger.nofile", file);
            }
            var words = Binhan.words(Objects.requireNonNull(command));
            VerifyRecord.Result result;
            try (var export = Files.newBufferedReader(file)) {
                result = verifier().verify(export);
            }
            for (var finding : result.findings()) {
                System.out.println(
                        words.t(
                                "commands.ledger." + finding.fault().name(),
                                finding.from(),
                                finding.to()));
            }
            System.out.println(words.t("commands.ledger.rows", result.sealed(), result.open()));
            if (!result.findings().isEmpty()) {
                throw new Sentence("commands.ledger.bent", result.findings().size());
            }
            System.out.println(words.t("commands.ledger.good"));
            return 0;
        }

        private VerifyRecord verifier() {
            try {
                var bytes = HexFormat.of().parseHex(key.strip().toLowerCase(Locale.ROOT));
                return new VerifyRecord(bytes, roots);
            } catch (GeneralSecurityException
                    | IllegalArgumentException
                    | IndexOutOfBoundsException e) {
                throw new Sentence("commands.ledger.key");
            }
        }
    }
}
