package vn.binhan.app;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import vn.binhan.intake.Intake;
import vn.binhan.kit.Sentence;
import vn.binhan.ledger.SigningKey;
import vn.binhan.openid.ProviderSettings;
import vn.binhan.receipts.Receipts;
import vn.binhan.signin.SecretBox;
import vn.binhan.signin.SignIn;
import vn.binhan.signin.Strictness;
import vn.binhan.storage.DataFolder;
import vn.binhan.storage.Database;
import vn.binhan.storage.DatabaseAddress;
import vn.binhan.storage.LocalPostgres;
import vn.binhan.storage.Opened;
import vn.binhan.telling.PublicFace;
import vn.binhan.vault.Postbox;

/**
 * The program as it runs: its data folder, database, house and server, ended in the right order,
 * also when it is told to end in the middle of its start.
 */
public final class Running implements AutoCloseable {
    /** Requests under way get this long before the database leaves them. */
    private static final int MILLIS_FOR_REQUESTS = 3000;

    private final Opened opened;
    private final @Nullable LocalPostgres postgres;
    private final Database database;
    private final House house;
    private final ServletWebServerApplicationContext server;
    private final Wire wire;

    private Running(
            Opened opened,
            @Nullable LocalPostgres postgres,
            Database database,
            House house,
            ServletWebServerApplicationContext server,
            Wire wire) {
        this.opened = opened;
        this.postgres = postgres;
        this.database = database;
        this.house = house;
        this.server = server;
        this.wire = wire;
    }

    /** What is started before the server opens its doors, for example the demonstration's data. */
    public interface Preparation {
        void prepare(House house);
    }

    /** Starts everything; what was started before a failure or a signal is ended again. */
    public static Running start(
            Path data, @Nullable DatabaseAddress given, Wire wire, Preparation preparation) {
        return start(data, given, wire, new KeyAccess(), Manner.ofDemonstration(), preparation);
    }

    /**
     * By which clock it runs, how strictly it signs people in, with which provider, and how often
     * it looks for cases that would lie with nobody.
     *
     * @param spool where reports wait while the database is away; absent for the data folder
     * @param elsewhere where the quick exit of the public pages leads
     */
    public record Manner(
            InstantSource clock,
            Strictness strictness,
            @Nullable ProviderSettings provider,
            Duration passingOn,
            @Nullable Path spool,
            URI elsewhere) {
        Manner(
                InstantSource clock,
                Strictness strictness,
                @Nullable ProviderSettings provider,
                Duration passingOn) {
            this(clock, strictness, provider, passingOn, null, PublicFace.Settings.WEATHER);
        }

        public static Manner full(
                @Nullable ProviderSettings provider,
                @Nullable Path spool,
                @Nullable URI elsewhere) {
            return new Manner(
                    InstantSource.system(),
                    Strictness.full(),
                    provider,
                    Duration.ofMinutes(1),
                    spool,
                    elsewhere == null ? PublicFace.Settings.WEATHER : elsewhere);
        }

        /** For measurements: nothing else runs beside what is measured. */
        public static Manner ofMeasurement() {
            return new Manner(
                    InstantSource.system(), Strictness.ofDemonstration(), null, Duration.ofDays(1));
        }

        public static Manner ofDemonstration() {
            return new Manner(
                    InstantSource.system(),
                    Strictness.ofDemonstration(),
                    null,
                    Duration.ofMinutes(1));
        }
    }

    /** The same with keys from where the command line says. */
    public static Running start(
            Path data,
            @Nullable DatabaseAddress given,
            Wire wire,
            KeyAccess keys,
            Manner manner,
            Preparation preparation) {
        wire.checked();
        var opened = new Opened();
        try {
            return start(opened, data, given, wire, keys, manner, preparation);
        } catch (RuntimeException e) {
            var told = opened.isEnding();
            opened.close();
            throw told ? new Sentence("app.ended") : e;
        }
    }

    private static Running start(
            Opened opened,
            Path data,
            @Nullable DatabaseAddress given,
            Wire wire,
            KeyAccess access,
            Manner manner,
            Preparation preparation) {
        var keys = access.of(data);
        var folder = opened.add(DataFolder.take(data));
        LocalPostgres postgres = null;
        var address = given;
        if (address == null) {
            postgres = opened.add(LocalPostgres.prepare(folder.path()));
            address = postgres.launch();
        }
        var reached = Database.open(address, DataFolder.secret(keys.folder()));
        var clock = manner.clock();
        var box = SecretBox.under(DataFolder.secondFactorKey(keys.folder()));
        var house =
                new House(
                        reached,
                        clock,
                        SigningKey.in(keys.folder().resolve("record.key")),
                        new SignIn.Settings(box, manner.strictness()),
                        wire.ownAddress(),
                        manner.provider(),
                        new Intake.Means(
                                Postbox.in(keys.folder()),
                                new Receipts(DataFolder.receiptKey(keys.folder())),
                                manner.spool() == null
                                        ? folder.path().resolve("spool")
                                        : manner.spool()),
                        new PublicFace.Settings(
                                SecretBox.under(DataFolder.formKey(keys.folder())),
                                manner.elsewhere(),
                                folder.path().resolve("speech")));
        opened.addCall(house::close);
        // Before the doors open: a restored database forgets again what was erased.
        house.vault().unlock(keys, access.unlocking());
        // The pool goes before the house: what is being read then stays to be read.
        var database = opened.add(reached);
        // Whole or not at all: a start that is killed here is made again.
        database.transactions()
                .executeWithoutResult(_ -> {
                    house.law().prepare();
                    preparation.prepare(house);
                });
        house.drafting().resume();
        if (postgres != null) {
            postgres.whenBack(() -> house.drafting().resume());
        }
        // From here on a database that fails must not end the program: it comes back.
        var server = Entrance.open(house, database, wire);
        opened.addCall(() -> close(server));
        LastAnswer.in(server, house);
        var sealing =
                Rounds.every(Duration.ofSeconds(10), () -> house.ledger().seal(clock.instant()));
        opened.addCall(sealing::close);
        var marking =
                Rounds.every(
                        Duration.ofMinutes(1),
                        () -> {
                            if (!opened.isEnding()) {
                                house.kinship().markEverybody();
                            }
                        });
        opened.addCall(marking::close);
        var passing =
                Rounds.every(
                        manner.passingOn(),
                        () -> {
                            if (!opened.isEnding()) {
                                house.rosters().passOn();
                            }
                        });
        opened.addCall(passing::close);
        opened.add(house.intake().begin());
        house.response().listen();
        var answering =
                Rounds.every(
                        Duration.ofSeconds(5),
                        () -> {
                            if (!opened.isEnding()) {
                                house.response().lookAfter();
                            }
                        });
        opened.addCall(answering::close);
        var watching =
                Rounds.every(
                        Duration.ofMinutes(1),
                        () -> {
                            if (!opened.isEnding()) {
                                house.casework().lookAfter();
                            }
                        });
        opened.addCall(watching::close);
        return new Running(opened, postgres, database, house, server, wire);
    }

    public House house() {
        return house;
    }

    public Database database() {
        return database;
    }

    public String url() {
        var web = server.getWebServer();
        return wire.url(web == null ? wire.port() : web.getPort());
    }

    @Nullable LocalPostgres postgres() {
        return postgres;
    }

    /** Returns when the program was told to end and everything is closed. */
    public void awaitEnd() throws InterruptedException {
        opened.awaitEnd();
    }

    /** Lets requests under way finish, then ends server, pool and database. */
    @Override
    public void close() {
        opened.close();
    }

    private static void close(ServletWebServerApplicationContext server) {
        var closing = Thread.ofPlatform().daemon().name("closing").start(server::close);
        try {
            closing.join(MILLIS_FOR_REQUESTS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
