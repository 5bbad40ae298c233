package vn.binhan.commands;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.binhan.app.KeyAccess;
import vn.binhan.app.OpenIdAccess;
import vn.binhan.app.Running;
import vn.binhan.app.Wire;
import vn.binhan.kit.Words;
import vn.binhan.storage.DataFolder;
import vn.binhan.storage.DatabaseAddress;

/** {@code run}: the server; the first start prepares everything and says where to go. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {
    @Option(names = "--port")
    int port = 8080;

    @Option(names = "--address")
    String address = "127.0.0.1";

    @Option(names = "--data")
    @Nullable Path data;

    @Option(names = "--db-url")
    @Nullable String databaseUrl;

    @Option(names = "--tls-cert")
    @Nullable Path certificate;

    @Option(names = "--tls-key")
    @Nullable Path key;

    @Option(names = "--behind-proxy")
    boolean behindProxy;

    @Option(names = "--public-url")
    @Nullable String publicUrl;

    @Option(names = "--spool", paramLabel = "DIR")
    @Nullable Path spool;

    @Option(names = "--exit-page")
    @Nullable URI exitPage;

    @Mixin OpenIdAccess openId = new OpenIdAccess();

    @Mixin KeyAccess keys = new KeyAccess();

    @Spec CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        var wire = new Wire(port, address, certificate, key, behindProxy, publicUrl);
        var given = databaseUrl == null ? null : DatabaseAddress.parse(databaseUrl);
        var folder = data == null ? DataFolder.usual() : data;
        var manner = Running.Manner.full(openId.provider().orElse(null), spool, exitPage);
        var first = new AtomicReference<@Nullable String>();
        var running =
                Running.start(
                        folder,
                        given,
                        wire,
                        keys,
                        manner,
                        house -> first.set(house.signIn().firstAdministratorLink().orElse(null)));
        serve(running, first.get(), Binhan.words(command));
        return 0;
    }

    /**
     * Says where to go and serves until it is told to end. It asks the database nothing: with the
     * doors open, one that fails must not end the program.
     *
     * @param first the secret of the link for the first administrator, while there is none
     */
    static void serve(Running running, @Nullable String first, Words words)
            throws InterruptedException {
        System.out.println(words.t("commands.run.ready", running.url()));
        if (first != null) {
            System.out.println(words.t("commands.run.first", running.url() + "/loi-moi/" + first));
        }
        running.house()
                .vault()
                .closed()
                .ifPresent(why -> System.out.println(words.t(why.key(), why.values().toArray())));
        running.awaitEnd();
    }
}
