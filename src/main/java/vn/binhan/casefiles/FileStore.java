package vn.binhan.casefiles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;
import vn.binhan.places.UnitKey;

/** Covers and teams as they are kept; every call stands behind the wall of the one who asks. */
final class FileStore {
    private static final String COVERS =
            """
            select f.province, f.id, f.holder, f.unit_code, f.unit_since, f.state, f.opened_at, f.edit
            from casefiles.file f
            """;

    /** The program's own word about conflicts, beside that of the policies. */
    static final String NOT_BARRED =
            """
             and not exists (select from casefiles.conflict c where c.province = f.province
                and c.file = f.id and c.person = :person and c.source <> 'POSSIBLE')
            """;

    private final JdbcClient sql;

    FileStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Adds the cover; one that is there already stays as it is. */
    void open(CaseFile file) {
        sql.sql(
                        """
                        insert into casefiles.file
                            (province, id, holder, unit_code, unit_since, opened_at)
                        values (:province, :id, :holder, :unit, :since, :at)
                        on conflict do nothing
                        """)
                .param("province", file.ref().province())
                .param("id", file.ref().id())
                .param("holder", file.holder().number())
                .param("unit", file.unit().code())
                .param("since", file.unit().since())
                .param("at", file.openedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The case with its team, held against change until the transaction ends. */
    Optional<Known> lock(CaseRef ref) {
        return there(ref, COVERS + "where f.province = :province and f.id = :id for update");
    }

    /** The case with its team; empty when it is not there for the one who asks. */
    Optional<Known> find(CaseRef ref) {
        return there(ref, COVERS + "where f.province = :province and f.id = :id");
    }

    /** A case that is not there takes the time of one that is hidden. */
    private Optional<Known> there(CaseRef ref, String query) {
        var found =
                sql.sql(query)
                        .param("province", ref.province())
                        .param("id", ref.id())
                        .query((row, n) -> cover(row))
                        .optional()
                        .flatMap(this::known);
        if (found.isEmpty()) {
            sql.sql("select casefiles.looked_in_vain(:province, :id)")
                    .param("province", ref.province())
                    .param("id", ref.id())
                    .query((row, n) -> row.getBoolean(1))
                    .single();
        }
        return found;
    }

    /** The cover with its team; empty where the database shows nobody who stands around it. */
    private Optional<Known> known(CaseFile file) {
        var seen = new AtomicBoolean();
        var members = new ArrayList<Membership>();
        var glass = new ArrayList<BrokenGlass>();
        var barred = new HashSet<PersonId>();
        var doubted = new HashSet<PersonId>();
        sql.sql(
                        """
                        select id, person, reason, since, until, review_due, reviewed_by, finding,
                            what
                        from casefiles.around(:province, :file)
                        """)
                .param("province", file.ref().province())
                .param("file", file.ref().id())
                .query(row -> {
                    switch (row.getString("what")) {
                        case "SEEN" -> seen.set(true);
                        case "NAMED" -> members.add(membership(row));
                        case "BROKE_IN" -> glass.add(GlassStore.glass(file.ref(), row));
                        case "DOUBTED" -> doubted.add(PersonId.parse(row.getString("person")));
                        default -> barred.add(PersonId.parse(row.getString("person")));
                    }
                });
        members.sort(Comparator.comparing(Membership::since).thenComparing(Membership::number));
        glass.sort(Comparator.comparing(BrokenGlass::since).reversed());
        return seen.get()
                ? Optional.of(new Known(file, members, glass, barred, doubted))
                : Optional.empty();
    }

    private static Membership membership(ResultSet row) throws SQLException {
        return new Membership(
                row.getLong(1),
                PersonId.parse(row.getString(2)),
                Membership.Reason.valueOf(row.getString(3)),
                row.getTimestamp(4).toInstant(),
                row.getTimestamp(5).toInstant());
    }

    /** The open cases on which this person is named at this moment, the newest first. */
    List<CaseFile> namedOn(PersonId person, Instant now) {
        return sql.sql(
                        COVERS
                                + """
                                where f.state = 'OPEN' and (f.province, f.id) in (
                                    select m.province, m.file from casefiles.membership m
                                    where m.person = :person and m.since <= :now and m.until > :now)
                                """
                                + NOT_BARRED
                                + "order by f.opened_at desc")
                .param("person", person.toString())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> cover(row))
                .list();
    }

    /** The open cases for which this unit answers, the newest first. */
    List<CaseFile> heldBy(OrganisationId holder) {
        return heldBy(holder, "");
    }

    /** Those of them that this person may know. */
    List<CaseFile> heldBy(OrganisationId holder, PersonId head) {
        return heldBy(holder, head.toString());
    }

    private List<CaseFile> heldBy(OrganisationId holder, String head) {
        return sql.sql(
                        COVERS
                                + """
                                where f.province = :province and f.holder = :holder
                                  and f.state = 'OPEN'
                                """
                                + NOT_BARRED
                                + "order by f.opened_at desc")
                .param("province", holder.province())
                .param("holder", holder.number())
                .param("person", head)
                .query((row, n) -> cover(row))
                .list();
    }

    void name(
            CaseRef ref, PersonId person, Membership.Reason reason, Instant since, Instant until) {
        sql.sql(
                        """
                        insert into casefiles.membership (province, file, person, reason, since, until)
                        values (:province, :file, :person, :reason, :since, :until)
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .param("person", person.toString())
                .param("reason", reason.name())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
        touch(ref);
    }

    void end(CaseRef ref, long membership, Instant at) {
        sql.sql(
                        """
                        update casefiles.membership set until = :at
                        where province = :province and id = :id and until > :at
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("province", ref.province())
                .param("id", membership)
                .update();
        touch(ref);
    }

    private void touch(CaseRef ref) {
        sql.sql(
                        """
                        update casefiles.file set edit = edit + 1
                        where province = :province and id = :id
                        """)
                .param("province", ref.province())
                .param("id", ref.id())
                .update();
    }

    private static CaseFile cover(ResultSet row) throws SQLException {
        var province = row.getString(1);
        return new CaseFile(
                new CaseRef(province, row.getObject(2, UUID.class)),
                new OrganisationId(province, row.getLong(3)),
                new UnitKey(row.getString(4), row.getObject(5, LocalDate.class)),
                CaseFile.State.valueOf(row.getString(6)),
                row.getTimestamp(7).toInstant(),
                row.getInt(8));
    }
}
