package vn.binhan.response;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.OrganisationId;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.intake.Door;
import vn.binhan.places.UnitKey;

/** Reports on their way as they are kept; every call stands behind the wall of who asks. */
final class ReportStore {
    static final String COLUMNS =
            """
            r.province, r.file, r.unit, r.door, r.danger, r.official, r.commune_code,
            r.commune_since, r.came_at, r.state, r.acted_at, r.edit
            """;

    private final JdbcClient sql;

    ReportStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A report with how it stands.
     *
     * @param actedAt when somebody first checked it
     * @param edit grows with every check, so that nobody writes over another unseen
     */
    record Kept(Report report, Report.State state, @Nullable Instant actedAt, int edit) {}

    /** Adds the report; one that is there already stays as it is. */
    boolean add(Report report) {
        var commune = report.commune();
        return sql.sql(
                                """
                                insert into response.report
                                    (province, file, unit, door, danger, official, commune_code,
                                     commune_since, came_at)
                                values (:province, :file, :unit, :door, :danger, :official, :code,
                                    :since::date, :came)
                                on conflict do nothing
                                """)
                        .param("province", report.ref().province())
                        .param("file", report.ref().id())
                        .param("unit", report.unit().number())
                        .param("door", report.door().name())
                        .param("danger", report.danger())
                        .param("official", report.official())
                        .param("code", commune == null ? null : commune.code())
                        .param("since", commune == null ? null : commune.since().toString())
                        .param("came", report.came().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** The reports that may have to pass on now: nobody has them, or nobody took them yet. */
    List<CaseRef> waiting() {
        return refs(
                """
                select r.province, r.file from response.report r
                left join response.assignment a
                    on a.province = r.province and a.file = r.file and a.ended_at is null
                    and a.question = 'ANSWER'
                where r.state not in ('UNFOUNDED', 'NOT_OURS', 'BEGUN') and a.taken_at is null
                order by r.came_at
                """);
    }

    /** The reports that somebody has taken and that are not settled. */
    List<CaseRef> taken() {
        return refs(
                """
                select r.province, r.file from response.report r
                join response.assignment a
                    on a.province = r.province and a.file = r.file and a.ended_at is null
                    and a.question = 'ANSWER'
                where r.state not in ('UNFOUNDED', 'NOT_OURS', 'BEGUN') and a.taken_at is not null
                order by r.came_at
                """);
    }

    private List<CaseRef> refs(String query) {
        return sql.sql(query)
                .query((row, n) -> new CaseRef(row.getString(1), row.getObject(2, UUID.class)))
                .list();
    }

    Optional<Kept> find(CaseRef ref) {
        return find(ref, "");
    }

    /** The report, held against change until the transaction ends. */
    Optional<Kept> lock(CaseRef ref) {
        return find(ref, " for update");
    }

    private Optional<Kept> find(CaseRef ref, String how) {
        return sql.sql(
                        "select "
                                + COLUMNS
                                + "from response.report r"
                                + " where r.province = :province and r.file = :file"
                                + how)
                .param("province", ref.province())
                .param("file", ref.id())
                .query((row, n) -> kept(row))
                .optional();
    }

    static Kept kept(ResultSet row) throws SQLException {
        var province = row.getString("province");
        var code = row.getString("commune_code");
        var acted = row.getTimestamp("acted_at");
        return new Kept(
                new Report(
                        new CaseRef(province, row.getObject("file", UUID.class)),
                        new OrganisationId(province, row.getLong("unit")),
                        Door.valueOf(row.getString("door")),
                        row.getBoolean("danger"),
                        row.getBoolean("official"),
                        code == null
                                ? null
                                : new UnitKey(
                                        code, row.getObject("commune_since", LocalDate.class)),
                        row.getTimestamp("came_at").toInstant()),
                Report.State.valueOf(row.getString("state")),
                acted == null ? null : acted.toInstant(),
                row.getInt("edit"));
    }

    /** Writes down how the report stands since somebody checked it. */
    void stand(CaseRef ref, Report.State state, Instant now) {
        sql.sql(
                        """
                        update response.report
                        set state = :state, acted_at = coalesce(acted_at, :now), edit = edit + 1
                        where province = :province and file = :file
                        """)
                .param("state", state.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("province", ref.province())
                .param("file", ref.id())
                .update();
    }

    /** Other reports of the same commune around the same days, for whom they are there. */
    List<Kept> near(Report report, Duration around) {
        var commune = report.commune();
        if (commune == null) {
            return List.of();
        }
        return sql.sql(
                        "select "
                                + COLUMNS
                                + """
                                from response.report r
                                where r.province = :province and r.commune_code = :code
                                  and r.came_at between :from and :until and r.file <> :file
                                order by r.came_at desc limit 20
                                """)
                .param("province", report.ref().province())
                .param("code", commune.code())
                .param("from", report.came().minus(around).atOffset(ZoneOffset.UTC))
                .param("until", report.came().plus(around).atOffset(ZoneOffset.UTC))
                .param("file", report.ref().id())
                .query((row, n) -> kept(row))
                .list();
    }

    /** Removes everything of a report whose case is being erased; what is counted stays. */
    void remove(CaseRef ref) {
        for (var table :
                List.of(
                        "alarm",
                        "asked",
                        "assignment",
                        "told",
                        "verdict",
                        "other_receiver",
                        "report")) {
            sql.sql(
                            "delete from response."
                                    + table
                                    + " where province = :province and file = :file")
                    .param("province", ref.province())
                    .param("file", ref.id())
                    .update();
        }
    }
}
