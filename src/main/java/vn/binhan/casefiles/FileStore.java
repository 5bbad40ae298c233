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
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;
import vn.binhan.access.Wall;
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

    /** What is read of a case: its cover, and everybody around it. */
    private static final String ALL =
            """
            select id, person, reason, since, until, review_due, reviewed_by, finding, what,
                holder, unit_code, unit_since, state, edit
            from
            """;

    private static final String AS_SAID =
            ALL + "casefiles.known(current_setting('binhan.me', true), :province, :id)";

    /**
     * How one case is read.
     *
     * @param asks whether the question has a place for the proof of who asks
     */
    record Reading(String question, boolean asks) {
        /** Past no wall: the rows of this text, for measurements and for the owner. */
        static Reading of(String rows) {
            return new Reading(ALL + "(" + rows + ") known", false);
        }
    }

    private static final Reading BEHIND_THE_WALL =
            new Reading(ALL + "casefiles.known(:proof, :province, :id)", true);

    private final JdbcClient sql;
    private final Reading reading;

    FileStore(JdbcClient sql) {
        this(sql, BEHIND_THE_WALL);
    }

    FileStore(JdbcClient sql, Reading reading) {
        this.sql = sql;
        this.reading = reading;
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

    /**
     * Within a transaction that said who asks: the case with its team, held against change until it
     * ends. A case that is not there takes the time of one that is hidden.
     */
    Optional<Known> lock(CaseRef ref) {
        var held =
                about(
                                ref,
                                """
                                select f.id from casefiles.file f
                                where f.province = :province and f.id = :id for update
                                """)
                        .query((row, n) -> true)
                        .optional();
        if (held.isEmpty()) {
            about(ref, "select casefiles.looked_in_vain(:province, :id)")
                    .query((row, n) -> row.getBoolean(1))
                    .single();
            return Optional.empty();
        }
        return find(ref);
    }

    /** The case with its team for whoever the transaction has said to ask. */
    Optional<Known> find(CaseRef ref) {
        return known(ref, about(ref, AS_SAID), _ -> {});
    }

    /**
     * The case with its team; empty when it is not there for the one who asks. One question, also
     * outside a transaction: it proves by itself who asks.
     */
    Optional<Known> find(CaseRef ref, Wall.Asking asking) {
        var question = about(ref, reading.question());
        return known(
                ref, reading.asks() ? question.param("proof", asking.proof()) : question, _ -> {});
    }

    private JdbcClient.StatementSpec about(CaseRef ref, String question) {
        return sql.sql(question).param("province", ref.province()).param("id", ref.id());
    }

    /**
     * The same in a question of a room above, which answers with these rows and more of its own.
     *
     * @param rows a text that gives the columns of {@code casefiles.known}
     */
    Optional<Known> find(CaseRef ref, Wall.Asking asking, String rows, CaseFiles.Beside beside) {
        var question = about(ref, ALL + rows);
        if (rows.contains(":proof")) {
            question = question.param("proof", asking.proof());
        }
        return known(ref, question, beside);
    }

    /** The cover with its team; empty where the database shows no cover. */
    private static Optional<Known> known(
            CaseRef ref, JdbcClient.StatementSpec question, CaseFiles.Beside beside) {
        var cover = new AtomicReference<@Nullable CaseFile>();
        var members = new ArrayList<Membership>();
        var glass = new ArrayList<BrokenGlass>();
        var barred = new HashSet<PersonId>();
        var doubted = new HashSet<PersonId>();
        question.query(row -> {
            switch (row.getString("what")) {
                case "SEEN" -> cover.set(seen(ref, row));
                case "NAMED" -> members.add(membership(row));
                case "BROKE_IN" -> glass.add(GlassStore.glass(ref, row));
                case "BESIDE" -> beside.row(row);
                case "DOUBTED" -> doubted.add(PersonId.parse(row.getString("person")));
                default -> barred.add(PersonId.parse(row.getString("person")));
            }
        });
        members.sort(Comparator.comparing(Membership::since).thenComparing(Membership::number));
        glass.sort(Comparator.comparing(BrokenGlass::since).reversed());
        return Optional.ofNullable(cover.get())
                .map(file -> new Known(file, members, glass, barred, doubted));
    }

    private static CaseFile seen(CaseRef ref, ResultSet row) throws SQLException {
        return new CaseFile(
                ref,
                new OrganisationId(ref.province(), row.getLong("holder")),
                new UnitKey(
                        row.getString("unit_code"), row.getObject("unit_since", LocalDate.class)),
                CaseFile.State.valueOf(row.getString("state")),
                row.getTimestamp("since").toInstant(),
                row.getInt("edit"));
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

    /** Closes an open case, or opens a closed one; an erased one stays erased. */
    void turn(CaseRef ref, CaseFile.State state) {
        sql.sql(
                        """
                        update casefiles.file set state = :state, edit = edit + 1
                        where province = :province and id = :id and state <> 'ERASED'
                        """)
                .param("state", state.name())
                .param("province", ref.province())
                .param("id", ref.id())
                .update();
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
