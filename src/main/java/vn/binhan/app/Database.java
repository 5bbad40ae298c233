package vn.binhan.app;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The prepared database: durable, on the newest schema, reached as a role that owns nothing. */
final class Database implements AutoCloseable {
    private static final int OLDEST = 15;
    private static final List<String> MUST_BE_ON =
            List.of("fsync", "full_page_writes", "synchronous_commit");

    private final HikariDataSource pool;
    private final HikariDataSource sessionPool;

    private Database(HikariDataSource pool, HikariDataSource sessionPool) {
        this.pool = pool;
        this.sessionPool = sessionPool;
    }

    /** Checks durability, brings the schema forward, opens the pool. */
    static Database open(DatabaseAddress address) {
        prepare(address);
        return new Database(
                pool(address, 16, "set role binhan_app"),
                pool(address, 4, "set role binhan_app; set synchronous_commit = off"));
    }

    private static HikariDataSource pool(DatabaseAddress address, int size, String first) {
        var config = new HikariConfig();
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(10_000);
        config.setConnectionInitSql(first);
        config.addDataSourceProperty("ApplicationName", "binhan");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(config);
    }

    HikariDataSource source() {
        return pool;
    }

    /**
     * Connections for sessions only: every page writes when it was asked for, and the loss of the
     * last half second of that in a power cut costs a sign-in, no work.
     */
    HikariDataSource sessions() {
        return sessionPool;
    }

    JdbcClient sql() {
        return JdbcClient.create(pool);
    }

    TransactionTemplate transactions() {
        return new TransactionTemplate(new JdbcTransactionManager(pool));
    }

    @Override
    public void close() {
        sessionPool.close();
        pool.close();
    }

    private static void prepare(DatabaseAddress address) {
        try (var connection =
                java.sql.DriverManager.getConnection(
                        address.url(), address.user(), address.password())) {
            if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST) {
                throw new Sentence("app.database.old", OLDEST);
            }
            for (var setting : MUST_BE_ON) {
                var value = show(connection, setting);
                if ("off".equals(value)) {
                    throw new Sentence("app.database.undurable", setting);
                }
            }
            migrate(address);
            try (var statement = connection.createStatement()) {
                statement.execute("grant binhan_app to current_user");
            }
        } catch (SQLException e) {
            throw new Sentence("app.database.unreachable", e.getMessage());
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void migrate(DatabaseAddress address) {
        Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .locations("classpath:db")
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }
}
