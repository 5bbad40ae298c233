package vn.binhan.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import vn.binhan.kit.Log;

/**
 * The login with which the program works every day. It owns nothing and can become nobody else: an
 * injected statement that gives up its role is still held by all rights and policies.
 */
final class AppLogin {

    private AppLogin() {}

    /**
     * The address for daily work. Where the owner may make no login, the owner's own is used and
     * the log says so.
     *
     * @param secret the login's password, the same for all programs of an installation
     */
    static DatabaseAddress of(DatabaseAddress owner, Connection connection, String secret)
            throws SQLException {
        var login = new DatabaseAddress(owner.url(), name(connection), secret);
        if (opens(login)) {
            return login;
        }
        try (var statement = connection.createStatement()) {
            statement.execute(
                    """
                    do $$ begin
                        if not exists (select from pg_roles where rolname = '%1$s') then
                            create role %1$s login in role binhan_app;
                        end if;
                        alter role %1$s password '%2$s';
                    end $$
                    """
                            .formatted(login.user(), secret.replace("'", "")));
        } catch (SQLException e) {
            Log.warn(new DatabaseEvent.NoOwnLogin(e.getSQLState()));
            return owner;
        }
        return opens(login) ? login : owner;
    }

    private static String name(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                """
                                select 'binhan_in_' || oid from pg_database
                                where datname = current_database()
                                """)) {
            row.next();
            return row.getString(1);
        }
    }

    private static boolean opens(DatabaseAddress login) {
        try (var connection =
                DriverManager.getConnection(login.url(), login.user(), login.password())) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }
}
