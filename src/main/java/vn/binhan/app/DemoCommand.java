package vn.binhan.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.binhan.kit.Log;

/** {@code demo}: the server with four documents as programmes and invented people. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
    @Option(names = "--port")
    int port = 8080;

    @Option(names = "--data")
    @Nullable Path data;

    @Spec CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        var folder =
                data == null
                        ? DataFolder.usual()
                                .resolveSibling(DataFolder.usual().getFileName() + "-demo")
                        : data;
        RehearsedKeys.beside(folder);
        var first = new AtomicBoolean();
        var running =
                Running.start(
                        folder,
                        null,
                        Wire.loopback(port),
                        house -> {
                            first.set(house.access().isEmpty());
                            Demonstration.fill(house);
                        });
        if (first.get()) {
            send(running.house());
        }
        var words = Binhan.words(command);
        System.out.println(words.t("app.demo.ready", Demonstration.PASSWORD));
        for (var account : Demonstration.ACCOUNTS) {
            System.out.printf(
                    "  %-12s %s, %s%n",
                    account.login(),
                    words.t("access.duty." + account.duty().name()),
                    account.name());
        }
        RunCommand.serve(running, null, words);
        return 0;
    }

    /** With the doors open, a database that fails must not end the program. */
    private static void send(House house) throws InterruptedException {
        try {
            DemoReports.send(house);
        } catch (DataAccessException | TransactionException e) {
            Log.warn(new AppEvent.RoundFailed(e.getClass()));
        }
    }
}
