package vn.binhan.bench;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every measurement by the name under which it is asked for. */
public final class Benches {
    private Benches() {}

    /** One measurement: prints what it does, returns its figures in the order to be printed. */
    public interface Bench {
        /**
         * @param from the folder of documents to measure with; absent for invented ones
         */
        Map<String, String> measure(@Nullable Path from) throws Exception;
    }

    /**
     * All of them.
     *
     * @param program the class whose start is measured
     */
    public static SortedMap<String, Bench> all(Class<?> program) {
        return new TreeMap<>(
                Map.of(
                        "case", CaseBench::measure,
                        "intake", IntakeBench::measure,
                        "plan-read", PlanReadBench::measure,
                        "ledger", LedgerBench::measure,
                        "plan-page", PlanPageBench::measure,
                        "start", _ -> StartBench.measure(program),
                        "units", UnitsBench::measure,
                        "vault", VaultBench::measure,
                        "walls", WallsBench::measure));
    }
}
