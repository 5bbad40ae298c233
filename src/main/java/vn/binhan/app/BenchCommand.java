package vn.binhan.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bench NAME}: one measurement; its last line is the name and its figures. */
@Command(name = "bench")
final class BenchCommand implements Callable<Integer> {

    /** One measurement: prints what it does, returns its figures in the order to be printed. */
    interface Bench {
        Map<String, String> measure(@Nullable Path from) throws Exception;
    }

    private static final Map<String, Bench> ALL =
            new TreeMap<>(
                    Map.of(
                            "case", CaseBench::measure,
                            "intake", IntakeBench::measure,
                            "plan-read", PlanReadBench::measure,
                            "ledger", LedgerBench::measure,
                            "plan-page", PlanPageBench::measure,
                            "start", StartBench::measure,
                            "units", UnitsBench::measure,
                            "vault", VaultBench::measure,
                            "walls", WallsBench::measure));

    @Parameters(index = "0", paramLabel = "NAME")
    String name = "";

    @Option(names = "--from", paramLabel = "DIR")
    @Nullable Path from;

    @Override
    public Integer call() throws Exception {
        var bench = ALL.get(name);
        if (bench == null) {
            throw new Sentence("app.bench.unknown", name, String.join(", ", ALL.keySet()));
        }
        var line = new StringBuilder(name);
        bench.measure(from)
                .forEach((key, value) -> line.append(' ').append(key).append('=').append(value));
        System.out.println(line);
        return 0;
    }
}
