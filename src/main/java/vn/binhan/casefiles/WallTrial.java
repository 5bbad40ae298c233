package vn.binhan.casefiles;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.Duty;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;
import vn.binhan.access.Wall;
import vn.binhan.kit.Language;
import vn.binhan.ledger.Ledger;
import vn.binhan.places.UnitKey;
import vn.binhan.vault.Vault;

/**
 * What the second wall costs, for measurements: many invented covers, and one of them read with the
 * policies of the database and without.
 */
public final class WallTrial {
    private static final String PROVINCE = "91";

    /** Four people stand on each case. */
    private static final int TEAM = 4;

    private static final int PEOPLE = 3_000;

    /** Among so many invented units the cases are shared out by turns. */
    public static final int UNITS = 200;

    private static final int FIRST_UNIT = 1_000_000;
    private static final int FIRST_PERSON = 1_000_000;

    /**
     * What a program without policies would ask: the same rows in one plain statement, of tables
     * that it reads with rights of its own, with no word about who asks.
     */
    public static final String ROWS =
            """
            select 'SEEN' as what, 0::bigint as id, null::text as person,
                null::text as reason, f.opened_at as since, null::timestamptz as until,
                null::timestamptz as review_due, null::text as reviewed_by,
                null::text as finding, f.holder, f.unit_code, f.unit_since, f.state, f.edit
            from casefiles.file f
            where f.province = :province and f.id = :id and f.state <> 'ERASED'
            union all
            select 'NAMED', m.id, m.person, m.reason, m.since, m.until,
                null, null, null, null, null, null, null, null
            from casefiles.membership m where m.province = :province and m.file = :id
            union all
            select 'BROKE_IN', g.id, g.person, g.reason, g.since, g.until,
                g.review_due, g.reviewed_by, g.finding, null, null, null, null, null
            from casefiles.broken_glass g where g.province = :province and g.file = :id
            union all
            select case when c.source = 'POSSIBLE' then 'DOUBTED' else 'BARRED' end, 0,
                c.person, c.source, c.since,
                null, null, null, null, null, null, null, null, null
            from casefiles.conflict c
            where c.province = :province and c.file = :id and c.cleared_at is null
            """;

    /** A new cover: its number and that of its unit. */
    public static final String FILE =
            """
            insert into casefiles.file (province, id, holder, unit_code, unit_since, opened_at)
            values ('91', ?, ?, '91', '2025-07-01', now())
            """;

    /** Who answers for a new case: the number of the case. */
    public static final String NAMING =
            """
            insert into casefiles.membership (province, file, person, reason, since, until)
            values ('91', ?, '91-1', 'MANAGES_THE_CASE', now(), now() + interval '365 days')
            """;

    static final FileStore.Reading WITHOUT_WALL = FileStore.Reading.of(ROWS);

    private final JdbcClient owner;
    private final Way walled;
    private final Way open;

    /** One way to the covers: the program's own, or the owner's, whom no policy holds back. */
    private record Way(FileStore store, Wall wall, CaseFiles files) {}

    /**
     * @param program the program's way to the database, with its rights and its door to cases
     * @param owner the same as the owner
     */
    public WallTrial(
            JdbcClient program,
            Access access,
            CaseFiles files,
            JdbcClient owner,
            Access ownersAccess,
            Ledger ownersLedger,
            Vault vault) {
        this.owner = owner;
        this.walled = new Way(new FileStore(program), access.wall(), files);
        var plain = new FileStore(owner, WITHOUT_WALL);
        var system = InstantSource.system();
        this.open =
                new Way(
                        plain,
                        ownersAccess.wall(),
                        new CaseFiles(
                                owner,
                                plain,
                                ownersAccess,
                                ownersLedger,
                                vault,
                                system,
                                due -> due));
    }

    /** Makes so many covers, four times as many namings, and some conflicts; how many namings. */
    public int fill(int cases) {
        owner.sql(
                        """
                        insert into casefiles.file
                            (province, id, holder, unit_code, unit_since, opened_at)
                        select :province, md5('case ' || n)::uuid, 1000000 + n % :units, '91',
                            '2025-07-01', now() - n * interval '3 minutes'
                        from generate_series(0, :cases - 1) n
                        """)
                .param("province", PROVINCE)
                .param("units", UNITS)
                .param("cases", cases)
                .update();
        var rows =
                owner.sql(
                                """
                                insert into casefiles.membership
                                    (province, file, person, reason, since, until)
                                select :province, md5('case ' || n)::uuid,
                                    :province || '-' || (1000000 + (n * 7 + k * 131) % :people),
                                    'HELPS', now() - interval '1 day', now() + interval '90 days'
                                from generate_series(0, :cases - 1) n,
                                    generate_series(0, :team - 1) k
                                """)
                        .param("province", PROVINCE)
                        .param("people", PEOPLE)
                        .param("cases", cases)
                        .param("team", TEAM)
                        .update();
        owner.sql(
                        """
                        insert into casefiles.conflict (province, file, person, source, since)
                        select :province, md5('case ' || n)::uuid,
                            :province || '-' || (2000000 + n % :people), 'KIN', now()
                        from generate_series(0, :cases - 1, 20) n
                        """)
                .param("province", PROVINCE)
                .param("people", PEOPLE)
                .param("cases", cases)
                .update();
        owner.sql("analyze casefiles.file, casefiles.membership, casefiles.conflict").update();
        return rows;
    }

    /** Gives the cases of the first invented unit to this one and shares them out among these. */
    public List<CaseRef> share(OrganisationId unit, List<PersonId> people) {
        owner.sql("update casefiles.file set holder = :unit where holder = 1000000")
                .param("unit", unit.number())
                .update();
        var refs =
                owner.sql("select id from casefiles.file where holder = :unit order by id")
                        .param("unit", unit.number())
                        .query((row, n) -> new CaseRef(PROVINCE, row.getObject(1, UUID.class)))
                        .list();
        for (var i = 0; i < refs.size(); i++) {
            owner.sql(
                            """
                            insert into casefiles.membership
                                (province, file, person, reason, since, until)
                            values (:province, :file, :person, 'MANAGES_THE_CASE',
                                now() - interval '1 day', now() + interval '90 days')
                            """)
                    .param("province", PROVINCE)
                    .param("file", refs.get(i).id())
                    .param("person", people.get(i % people.size()).toString())
                    .update();
        }
        return refs;
    }

    /** The number of the n-th cover, counted from 0. */
    public CaseRef ref(int n) {
        var digest = owner.sql("select md5('case ' || :n)::uuid").param("n", n);
        return new CaseRef(
                PROVINCE, digest.query((row, i) -> row.getObject(1, UUID.class)).single());
    }

    /** The door to covers with the policies of the database, or as the owner without. */
    public CaseFiles files(boolean withPolicies) {
        return way(withPolicies).files();
    }

    /** Somebody who is named on the n-th case. */
    public static Actor reader(int n) {
        var unit = new OrganisationId(PROVINCE, FIRST_UNIT + n % UNITS);
        var duty =
                new Duty(
                        DutyKind.CASE_WORKER,
                        unit,
                        "",
                        new UnitKey(PROVINCE, LocalDate.of(2025, 7, 1)));
        return new Actor(named(n), "", Language.VI, List.of(duty), null);
    }

    /** Its cover is looked at as at the page: on record, then shown; with policies or without. */
    public void look(boolean withPolicies, int n, CaseRef ref) {
        found(way(withPolicies).files().isThere(reader(n), ref));
    }

    /** Only its rows are read; behind the wall the same question proves who asks. */
    public void read(boolean withPolicies, int n, CaseRef ref) {
        var way = way(withPolicies);
        found(way.store().find(ref, way.wall().asking(named(n))).isPresent());
    }

    private Way way(boolean withPolicies) {
        return withPolicies ? walled : open;
    }

    private static PersonId named(int n) {
        var place = n % TEAM;
        return new PersonId(PROVINCE, FIRST_PERSON + (n * 7L + place * 131L) % PEOPLE);
    }

    private static void found(boolean there) {
        if (!there) {
            throw new IllegalStateException("A cover was not there for who is named on it");
        }
    }
}
