package vn.binhan.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.binhan.access.ContextKey;
import vn.binhan.kit.Sentence;

/** The prepared database: durable, on the newest schema, reached as a role that owns nothing. */
public final class Database implements AutoCloseable {
    private static final int OLDEST = 15;
    private static final List<String> MUST_BE_ON =
            List.of("fsync", "full_page_writes", "synchronous_commit");

    private final HikariDataSource pool;
    private final HikariDataSource lanePool;
    private final HikariDataSource sessionPool;
    private final ContextKey contextKey;

    private Database(
            HikariDataSource pool,
            HikariDataSource lanePool,
            HikariDataSource sessionPool,
            ContextKey contextKey) {
        this.pool = pool;
        this.lanePool = lanePool;
        this.sessionPool = sessionPool;
        this.contextKey = contextKey;
    }

    /**
     * Checks durability, brings the schema forward, opens the pool.
     *
     * @param secret the password of the login for daily work; absent for a command beside a server,
     *     which works as the owner
     */
    public static Database open(DatabaseAddress address, @Nullable String secret) {
        var prepared = prepare(address, secret);
        return new Database(
                pool(prepared.daily(), 12, "set role binhan_app"),
                lane(prepared.daily()),
                pool(prepared.daily(), 4, "set role binhan_app; set synchronous_commit = off"),
                prepared.contextKey());
    }

    /** What the owner left ready: the login for daily work, and the key that proves who asks. */
    private record Prepared(DatabaseAddress daily, ContextKey contextKey) {}

    /**
     * Four connections for reports alone. One that does not answer is given up: meanwhile reports
     * go elsewhere. Their few statements never change, so each is planned once.
     */
    private static HikariDataSource lane(DatabaseAddress address) {
        var config =
                config(
                        address,
                        4,
                        "set role binhan_app; set statement_timeout = 1500;"
                                + " set plan_cache_mode = force_generic_plan");
        config.setConnectionTimeout(1_000);
        config.setValidationTimeout(500);
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("socketTimeout", "2");
        config.addDataSourceProperty("connectTimeout", "2");
        return new HikariDataSource(config);
    }

    private static HikariDataSource pool(DatabaseAddress address, int size, String first) {
        return new HikariDataSource(config(address, size, first));
    }

    private static HikariConfig config(DatabaseAddress address, int size, String first) {
        var config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(10_000);
        config.setConnectionInitSql(first);
        config.addDataSourceProperty("ApplicationName", "binhan");
        // The details of a refused row quote its values.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return config;
    }

    public HikariDataSource source() {
        return pool;
    }

    /**
     * Connections for what browsers' sessions hold only: every page writes when it was asked for,
     * and the loss of the last half second of that in a power cut costs a sign-in, no work. Which
     * session is live and which is over is kept by the room of signing in, durably.
     */
    public HikariDataSource sessions() {
        return sessionPool;
    }

    /** The key with which the program proves to the database who asks. */
    public ContextKey contextKey() {
        return contextKey;
    }

    public JdbcClient sql() {
        return JdbcClient.create(pool);
    }

    /** The database for reports alone. */
    public JdbcClient lane() {
        return JdbcClient.create(lanePool);
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(pool));
    }

    @Override
    public void close() {
        sessionPool.close();
        lanePool.close();
        pool.close();
    }

    private static Prepared prepare(DatabaseAddress address, @Nullable String secret) {
        try (var connection =
                DriverManager.getConnection(address.url(), address.user(), address.password())) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new Sentence("storage.old", OLDEST);
            }
            for (var setting : MUST_BE_ON) {
                if ("off".equals(ask(connection, "show " + setting))) {
                    throw new Sentence("storage.undurable", setting);
                }
            }
            checkRights(connection);
            migrate(address, history(connection));
            letTakeRole(connection, version, address.user());
            var daily = secret == null ? address : AppLogin.of(address, connection, secret);
            return new Prepared(daily, ContextKey.install(connection));
        } catch (SQLException e) {
            throw new Sentence("storage.unreachable", firstLine(e));
        }
    }

    /** An ordinary role prepares the database if it may create schemas and, once, the role. */
    private static void checkRights(Connection connection) throws SQLException {
        var enough =
                ask(
                        connection,
                        """
                        select has_database_privilege(current_database(), 'CREATE')
                           and (r.rolsuper or r.rolcreaterole
                                or exists (select from pg_roles where rolname = 'binhan_app'))
                        from pg_roles r where r.rolname = current_user
                        """);
        if (!"t".equals(enough)) {
            throw new Sentence(
                    "storage.rights",
                    ask(connection, "select current_user"),
                    ask(connection, "select current_database()"));
        }
    }

    /**
     * The schema with the list of migrations: our own, where an earlier start did not begin one.
     */
    private static String history(Connection connection) throws SQLException {
        var there = ask(connection, "select to_regclass('public.flyway_schema_history')");
        return there == null ? "app" : "public";
    }

    /**
     * Brings the schema forward. Each step and its line in the list of steps are one transaction:
     * with a lock of the session instead of the transaction, Flyway uses one connection for both,
     * and a power cut between them cannot leave a step that is done but not written down.
     */
    private static void migrate(DatabaseAddress address, String history) {
        try {
            Flyway.configure()
                    .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                    .dataSource(address.url(), address.user(), address.password())
                    .locations("classpath:db")
                    .failOnMissingLocations(true)
                    .validateMigrationNaming(true)
                    .defaultSchema(history)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new Sentence("storage.migration", firstLine(e));
        }
    }

    /** From PostgreSQL 16 on, whoever made a role may not take it before allowing themselves to. */
    private static void letTakeRole(Connection connection, int version, String user)
            throws SQLException {
        var may = version < 16 ? "MEMBER" : "SET";
        if ("t".equals(ask(connection, "select pg_has_role('binhan_app', '" + may + "')"))) {
            return;
        }
        try (var statement = connection.createStatement()) {
            statement.execute("grant binhan_app to current_user");
        } catch (SQLException e) {
            throw new Sentence("storage.role", user);
        }
    }

    private static @Nullable String ask(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    /** What went wrong in one line; the details of a fault have several. */
    private static String firstLine(Exception fault) {
        return String.valueOf(fault.getMessage()).strip().lines().findFirst().orElse("");
    }
}
