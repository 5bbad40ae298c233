package vn.binhan.app;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import vn.binhan.access.OrganisationId;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.casefiles.WallTrial;
import vn.binhan.cases.CaseTrial;
import vn.binhan.chronicle.StoryTrial;

/** One connection that reads the rows of a case and adds the row of the record, or reads a list. */
final class PlainCases implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement cover;
    private final PreparedStatement story;
    private final PreparedStatement record;
    private final PreparedStatement list;
    private final List<CaseRef> refs;
    private final OrganisationId unit;
    private final int places;

    PlainCases(DatabaseAddress address, List<CaseRef> refs, OrganisationId unit)
            throws SQLException {
        this.refs = refs;
        this.unit = unit;
        connection = DriverManager.getConnection(address.url(), address.user(), address.password());
        connection.setAutoCommit(false);
        cover =
                connection.prepareStatement(
                        WallTrial.ROWS.replace(":province", "'91'").replace(":id", "?"));
        places = cover.getParameterMetaData().getParameterCount();
        story = connection.prepareStatement(StoryTrial.STORY);
        record =
                connection.prepareStatement(
                        """
                        insert into bench.record (province, at, person, duty, organisation,
                            operation, subject, unit_code, unit_since, particulars)
                        values ('91', now(), 1, 'UNIT_HEAD', 1, 'READ_CASE', ?, '91',
                            '2025-07-01', '{}')
                        """);
        list = connection.prepareStatement(CaseTrial.LIST);
    }

    /** The table of the plain record, with the keys of the real one. */
    static void prepare(DatabaseAddress address) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                address.url(), address.user(), address.password());
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    create schema bench;
                    create table bench.record (province text not null,
                        id bigint generated always as identity, at timestamptz not null,
                        person bigint, duty text not null, organisation bigint,
                        operation text not null, subject text not null, unit_code text,
                        unit_since date, particulars jsonb not null, primary key (province, id));
                    create index on bench.record (province, subject, id);
                    """);
        }
    }

    void read() throws SQLException {
        var ref = refs.get(ThreadLocalRandom.current().nextInt(refs.size()));
        for (var i = 1; i <= places; i++) {
            cover.setObject(i, ref.id());
        }
        drain(cover, 14);
        story.setObject(1, ref.id());
        drain(story, 7);
        record.setString(1, ref.subject());
        record.executeUpdate();
        connection.commit();
    }

    void list() throws SQLException {
        list.setString(1, unit.province());
        list.setLong(2, unit.number());
        drain(list, 10);
        connection.commit();
    }

    private static void drain(PreparedStatement statement, int columns) throws SQLException {
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                for (var i = 1; i <= columns; i++) {
                    rows.getString(i);
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
