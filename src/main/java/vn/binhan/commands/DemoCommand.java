package vn.binhan.commands;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.binhan.app.Running;
import vn.binhan.app.Wire;
import vn.binhan.demo.DemoDesks;
import vn.binhan.demo.Demonstration;
import vn.binhan.demo.RehearsedKeys;
import vn.binhan.kit.Log;
import vn.binhan.storage.DataFolder;

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
        var running = Running.start(folder, null, Wire.loopback(port), Demonstration::fill);
        work(running, folder);
        var words = Binhan.words(command);
        System.out.println(words.t("commands.demo.ready", Demonstration.PASSWORD));
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

    /** The demonstration stands, but not all of its desks are filled. */
    record NotFilled(Class<?> fault) implements Log.Event {}

    /**
     * With the doors open, work that is refused or a database that fails must not end the program.
     */
    private static void work(Running running, Path folder) throws InterruptedException {
        try {
            if (running.house().vault().closed().isEmpty()) {
                DemoDesks.fill(running, folder);
            }
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            Log.warn(new NotFilled(e.getClass()), e);
        }
    }
}
