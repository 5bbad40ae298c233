package vn.binhan.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import vn.binhan.receipts.Receipts;
import vn.binhan.storage.DatabaseAddress;

/** One connection that inserts rows of the same columns and size, each its own commit. */
final class PlainInsertion implements IntakeBench.Work, AutoCloseable {
    private final Connection connection;
    private final PreparedStatement statement;
    private final byte[] envelope;

    PlainInsertion(DatabaseAddress address, int size) throws SQLException {
        connection = DriverManager.getConnection(address.url(), address.user(), address.password());
        statement =
                connection.prepareStatement(
                        """
                        insert into bench.arrival (province, id, door, danger, official,
                            commune_code, commune_since, arrived_at, others, exact, lookup,
                            content, envelope)
                        values ('91', ?, 'PUBLIC_PAGE', 'YES', 'NO', '30337', '2025-07-01',
                            now(), false, false, ?, ?, ?)
                        """);
        envelope = IntakeBench.random(size);
    }

    @Override
    public void once() throws SQLException {
        statement.setObject(1, UUID.randomUUID());
        statement.setBytes(2, IntakeBench.random(Receipts.LENGTH));
        statement.setBytes(3, IntakeBench.random(Receipts.LENGTH));
        statement.setBytes(4, envelope);
        statement.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** The table of the plain rows. */
    static void prepare(DatabaseAddress address) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                address.url(), address.user(), address.password());
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    create schema bench;
                    create table bench.arrival (province text not null, id uuid not null,
                        door text not null, danger text not null, official text not null,
                        commune_code text, commune_since date, arrived_at timestamptz not null,
                        others boolean not null, exact boolean not null, lookup bytea,
                        content bytea, envelope bytea, primary key (province, id));
                    """);
        }
    }
}
