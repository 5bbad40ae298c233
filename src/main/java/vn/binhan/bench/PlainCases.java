package vn.binhan.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import vn.binhan.access.OrganisationId;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.casefiles.WallTrial;
import vn.binhan.cases.CaseTrial;
import vn.binhan.chronicle.StoryTrial;
import vn.binhan.storage.DatabaseAddress;

/**
 * One connection that reads the rows that say who asks and what they may, and then the rows of a
 * case and adds the row of the record, or reads a list, or adds the rows of new cases.
 */
final class PlainCases implements AutoCloseable {
    private static final int EVENTS = 4;
    private static final int PEOPLE = 32;

    /** As long as a short sealed text. */
    private static final byte[] SEALED = new byte[96];

    private final Connection connection;
    private final PreparedStatement session;
    private final PreparedStatement duties;
    private final PreparedStatement cover;
    private final PreparedStatement story;
    private final PreparedStatement record;
    private final PreparedStatement list;
    private final PreparedStatement once;
    private final PreparedStatement file;
    private final PreparedStatement naming;
    private final PreparedStatement key;
    private final PreparedStatement event;
    private final PreparedStatement standing;
    private final List<CaseRef> refs;
    private final OrganisationId unit;
    private final int places;

    PlainCases(DatabaseAddress address, List<CaseRef> refs, OrganisationId unit)
            throws SQLException {
        this.refs = refs;
        this.unit = unit;
        connection = DriverManager.getConnection(address.url(), address.user(), address.password());
        connection.setAutoCommit(false);
        session =
                connection.prepareStatement(
                        "select id, ended from bench.session where province = '91' and person = ?");
        duties =
                connection.prepareStatement(
                        """
                        select p.name, p.language, d.kind, d.organisation, o.name, o.unit_code,
                            o.unit_since
                        from bench.person p
                        left join bench.duty d on d.province = p.province and d.person = p.id
                        left join bench.organisation o
                          on o.province = d.province and o.id = d.organisation
                        where p.province = '91' and p.id = ?
                        """);
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
        once =
                connection.prepareStatement(
                        """
                        insert into bench.performed_once
                            (province, key, person, operation, at, result)
                        values ('91', ?, 1, 'IMPORT_CASES', now(), '1')
                        """);
        file = connection.prepareStatement(WallTrial.FILE);
        naming = connection.prepareStatement(WallTrial.NAMING);
        key =
                connection.prepareStatement(
                        """
                        insert into bench.case_key
                            (province, case_id, key_id, kek_version, wrapped, made_at)
                        values ('91', ?, 1, 1, ?, now())
                        """);
        event = connection.prepareStatement(StoryTrial.EVENT);
        standing = connection.prepareStatement(CaseTrial.STANDING);
    }

    /**
     * Tables of who may ask, of the plain record, of keys and of what was sent once, with the keys
     * of the real.
     */
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
                    create table bench.performed_once (province text not null, key uuid not null,
                        person bigint not null, operation text not null, result text,
                        at timestamptz not null, primary key (province, key));
                    create table bench.case_key (province text not null, case_id uuid not null,
                        key_id integer not null, kek_version integer not null,
                        wrapped bytea not null, made_at timestamptz not null,
                        primary key (province, case_id));
                    create index on bench.case_key (province, kek_version);
                    create table bench.organisation (province text not null, id bigint not null,
                        name text not null, unit_code text not null, unit_since date not null,
                        primary key (province, id));
                    create table bench.person (province text not null, id bigint not null,
                        name text not null, language text not null, primary key (province, id));
                    create table bench.duty (province text not null, id bigint not null,
                        person bigint not null, kind text not null, organisation bigint not null,
                        primary key (province, id));
                    create index on bench.duty (province, person);
                    create table bench.session (province text not null, person bigint not null,
                        id uuid not null, ended text, primary key (province, person));
                    insert into bench.organisation
                    select '91', n, 'Đơn vị ' || n, '91', '2025-07-01' from generate_series(1, 32) n;
                    insert into bench.person
                    select '91', n, 'Người ' || n, 'vi' from generate_series(1, 32) n;
                    insert into bench.duty
                    select '91', n, n, 'CASE_WORKER', n from generate_series(1, 32) n;
                    insert into bench.session
                    select '91', n, gen_random_uuid(), null from generate_series(1, 32) n;
                    """);
        }
    }

    private void whoAsks() throws SQLException {
        var person = 1 + ThreadLocalRandom.current().nextLong(PEOPLE);
        session.setLong(1, person);
        drain(session, 2);
        duties.setLong(1, person);
        drain(duties, 7);
    }

    void read() throws SQLException {
        whoAsks();
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
        whoAsks();
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

    /** The rows of these new cases with their events, and of the record, in one transaction. */
    void create(int cases) throws SQLException {
        whoAsks();
        execute(once, statement -> statement.setObject(1, UUID.randomUUID()));
        var refs = new ArrayList<UUID>();
        for (var i = 0; i < cases; i++) {
            refs.add(UUID.randomUUID());
        }
        var number = unit.number();
        batch(
                file,
                refs,
                1,
                (statement, ref, _) -> {
                    statement.setObject(1, ref);
                    statement.setLong(2, number);
                });
        batch(naming, refs, 1, (statement, ref, _) -> statement.setObject(1, ref));
        batch(
                key,
                refs,
                1,
                (statement, ref, _) -> {
                    statement.setObject(1, ref);
                    statement.setBytes(2, SEALED);
                });
        batch(
                event,
                refs,
                EVENTS,
                (statement, ref, turn) -> {
                    statement.setObject(1, ref);
                    statement.setInt(2, turn);
                    statement.setBytes(3, SEALED);
                });
        batch(
                standing,
                refs,
                1,
                (statement, ref, _) -> {
                    statement.setObject(1, ref);
                    statement.setLong(2, number);
                });
        batch(
                record,
                refs,
                EVENTS + 1,
                (statement, ref, _) -> statement.setString(1, "case:91-" + ref));
        execute(record, statement -> statement.setString(1, "unit:" + number));
        connection.commit();
    }

    private interface Setting {
        void on(PreparedStatement statement) throws SQLException;
    }

    private interface EachSetting {
        void on(PreparedStatement statement, UUID ref, int turn) throws SQLException;
    }

    private static void execute(PreparedStatement statement, Setting setting) throws SQLException {
        setting.on(statement);
        statement.executeUpdate();
    }

    private static void batch(
            PreparedStatement statement, List<UUID> refs, int each, EachSetting setting)
            throws SQLException {
        for (var ref : refs) {
            for (var turn = 1; turn <= each; turn++) {
                setting.on(statement, ref, turn);
                statement.addBatch();
            }
        }
        statement.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
