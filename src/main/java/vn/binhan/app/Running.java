package vn.binhan.app;

import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/**
 * The program as it runs: its data folder, database, house and server, ended in the right order.
 */
final class Running implements AutoCloseable {
    private final DataFolder folder;
    private final @Nullable LocalPostgres postgres;
    private final Database database;
    private final House house;
    private final ServletWebServerApplicationContext server;
    private final Wire wire;

    private Running(
            DataFolder folder,
            @Nullable LocalPostgres postgres,
            Database database,
            House house,
            ServletWebServerApplicationContext server,
            Wire wire) {
        this.folder = folder;
        this.postgres = postgres;
        this.database = database;
        this.house = house;
        this.server = server;
        this.wire = wire;
    }

    /** What is started before the server opens its doors, for example the demonstration's data. */
    interface Preparation {
        void prepare(House house);
    }

    /** Starts everything; what was started before a failure is ended again. */
    static Running start(
            Path data, @Nullable DatabaseAddress given, Wire wire, Preparation preparation) {
        wire.checked();
        var folder = DataFolder.take(data);
        LocalPostgres postgres = null;
        Database database = null;
        try {
            var address = given;
            if (address == null) {
                postgres = LocalPostgres.start(folder.path());
                address = postgres.address();
            }
            database = Database.open(address);
            var house = new House(database, InstantSource.system());
            preparation.prepare(house);
            var server = Entrance.open(house, database, wire);
            house.drafting().resume();
            return new Running(folder, postgres, database, house, server, wire);
        } catch (RuntimeException e) {
            end(database, postgres, folder);
            throw e;
        }
    }

    House house() {
        return house;
    }

    Database database() {
        return database;
    }

    String url() {
        var web = server.getWebServer();
        return wire.url(web == null ? wire.port() : web.getPort());
    }

    @Nullable LocalPostgres postgres() {
        return postgres;
    }

    /** Lets requests under way finish, then ends server, pool and database. */
    @Override
    public void close() {
        server.close();
        house.close();
        end(database, postgres, folder);
    }

    private static void end(
            @Nullable Database database, @Nullable LocalPostgres postgres, DataFolder folder) {
        try (folder) {
            if (database != null) {
                database.close();
            }
            if (postgres != null) {
                postgres.close();
            }
        }
    }
}
