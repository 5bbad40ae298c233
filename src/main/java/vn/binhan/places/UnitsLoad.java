package vn.binhan.places;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the official tables of units into the register: everything in one transaction, and what is
 * known already is not taken again.
 */
public final class UnitsLoad {
    /** The day from which the communes of 2025 stand. */
    public static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    /** How a loading ended. */
    public sealed interface Result {}

    /** It is in the register; the report says what was done and what could not be placed. */
    public record Done(LoadReport report) implements Result {}

    /** The tables cannot be read; the reason is a key of the words files with its values. */
    public record Refused(String reason, List<Object> values) implements Result {}

    /** Told what is being done: a key of the words files with its values. */
    public interface Progress {
        void at(String key, Object... values);
    }

    private final PlaceStore store;
    private final ReformStore reforms;
    private final LoadStore writing;
    private final TransactionTemplate transactions;

    public UnitsLoad(JdbcClient sql, TransactionTemplate transactions) {
        this.store = new PlaceStore(sql);
        this.reforms = new ReformStore(sql);
        this.writing = new LoadStore(sql);
        this.transactions = transactions;
    }

    /**
     * Takes one table or a folder of them.
     *
     * @param again whether reforms that a person had undone are made again
     */
    public Result load(Path from, boolean again, Progress progress) throws IOException {
        progress.at("places.load.reading", from);
        UnitTables tables;
        try {
            tables = UnitTables.read(from);
        } catch (UnitTables.Unreadable refused) {
            return new Refused(refused.reason, refused.values);
        }
        var done =
                transactions.execute(status -> {
                    reforms.lock();
                    progress.at("places.load.placing", tables.then.size(), tables.now.size());
                    var undone = again ? Set.<String>of() : Set.copyOf(reforms.undonePairs(DAY));
                    var plan = LoadPlan.of(store.register(), tables, DAY, undone);
                    write(plan, from, progress);
                    return new Done(plan.report());
                });
        if (done == null) {
            throw new IllegalStateException("The loading gave no report");
        }
        return done;
    }

    /**
     * Only the units before the reform, so that series can be read on the map of that time; their
     * codes.
     */
    public List<String> loadFirst(Path from) throws IOException {
        try {
            var tables = UnitTables.read(from);
            transactions.executeWithoutResult(status -> {
                reforms.lock();
                var plan = LoadPlan.of(store.register(), tables, DAY, Set.of());
                writing.addFirst(plan.first());
                writing.addLoading(String.valueOf(from.getFileName()), plan.report());
            });
            return List.copyOf(tables.then.keySet());
        } catch (UnitTables.Unreadable refused) {
            throw new IllegalArgumentException(refused);
        }
    }

    private void write(LoadPlan plan, Path from, Progress progress) {
        if (plan.reforms().isEmpty() && plan.first().isEmpty()) {
            return;
        }
        writing.addFirst(plan.first());
        var source = String.join(", ", plan.report().files());
        var loading = writing.addLoading(String.valueOf(from.getFileName()), plan.report());
        var at = 0;
        for (var made : plan.reforms()) {
            writing.addReform(made, Reform.Kind.REORGANISATION, DAY, source, loading);
            at++;
            progress.at("places.load.province", at, plan.reforms().size(), made.province());
        }
    }
}
