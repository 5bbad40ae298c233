package vn.binhan.intake;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.vault.Sealed;

/** The sealed parts of reports; every call stands behind the wall of the one who asks. */
final class ReportStore {
    private final JdbcClient sql;

    ReportStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A field as it lies there. */
    record Kept(Parts.Field field, UUID part, Sealed sealed) {}

    /** A message as it lies there. */
    record Letter(UUID id, boolean fromHer, Instant at, Sealed sealed) {}

    void add(CaseRef report, UUID part, Parts.Field field, Sealed sealed) {
        sql.sql(
                        """
                        insert into intake.field (province, report, part, kind, sealed)
                        values (:province, :report, :part, :kind, :sealed)
                        """)
                .param("province", report.province())
                .param("report", report.id())
                .param("part", part)
                .param("kind", field.name())
                .param("sealed", sealed.stored())
                .update();
    }

    void addMessage(CaseRef report, UUID id, boolean fromHer, Instant at, Sealed sealed) {
        sql.sql(
                        """
                        insert into intake.message (province, id, report, from_her, at, sealed)
                        values (:province, :id, :report, :her, :at, :sealed)
                        """)
                .param("province", report.province())
                .param("id", id)
                .param("report", report.id())
                .param("her", fromHer)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("sealed", sealed.stored())
                .update();
    }

    void addFile(
            CaseRef report,
            UUID id,
            String kind,
            Instant at,
            Sealed original,
            @Nullable Sealed shown) {
        sql.sql(
                        """
                        insert into intake.enclosure
                            (province, id, report, kind, at, original, shown)
                        values (:province, :id, :report, :kind, :at, :original, :shown::bytea)
                        """)
                .param("province", report.province())
                .param("id", id)
                .param("report", report.id())
                .param("kind", kind)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("original", original.stored())
                .param("shown", shown == null ? null : shown.stored(), java.sql.Types.BINARY)
                .update();
    }

    List<Kept> fields(CaseRef report) {
        return sql.sql(
                        """
                        select f.kind, f.part, f.sealed from intake.field f
                        where f.province = :province and f.report = :report
                        order by f.part <> f.report, f.part, f.kind
                        """)
                .param("province", report.province())
                .param("report", report.id())
                .query((row, n) -> {
                    var field = Parts.Field.valueOf(row.getString(1));
                    var part = row.getObject(2, UUID.class);
                    return new Kept(
                            field, part, Sealed.read(field.of(report, part), row.getBytes(3)));
                })
                .list();
    }

    /** What was written both ways, the oldest first. */
    List<Letter> messages(CaseRef report) {
        return sql.sql(
                        """
                        select id, from_her, at, sealed from intake.message
                        where province = :province and report = :report order by at, id
                        """)
                .param("province", report.province())
                .param("report", report.id())
                .query((row, n) -> {
                    var id = row.getObject(1, UUID.class);
                    return new Letter(
                            id,
                            row.getBoolean(2),
                            row.getTimestamp(3).toInstant(),
                            Sealed.read(Parts.message(report, id), row.getBytes(4)));
                })
                .list();
    }

    List<Told.File> files(CaseRef report) {
        return sql.sql(
                        """
                        select id, kind, at, shown is not null from intake.enclosure
                        where province = :province and report = :report order by at, id
                        """)
                .param("province", report.province())
                .param("report", report.id())
                .query((row, n) ->
                        new Told.File(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getTimestamp(3).toInstant(),
                                row.getBoolean(4)))
                .list();
    }

    /** A file's picture, or the file as it came. */
    @Nullable Sealed file(CaseRef report, UUID id, boolean original) {
        return sql.sql(
                        original
                                ? """
                                select original from intake.enclosure
                                where province = :province and report = :report and id = :id
                                """
                                : """
                                select shown from intake.enclosure
                                where province = :province and report = :report and id = :id
                                  and shown is not null
                                """)
                .param("province", report.province())
                .param("report", report.id())
                .param("id", id)
                .query((row, n) ->
                        Sealed.read(
                                original ? Parts.original(report, id) : Parts.shown(report, id),
                                row.getBytes(1)))
                .optional()
                .orElse(null);
    }

    /** Removes everything of an erased report; what is counted stays. */
    void remove(CaseRef report) {
        for (var table : List.of("field", "message", "enclosure")) {
            sql.sql(
                            "delete from intake."
                                    + table
                                    + " where province = :province and report = :report")
                    .param("province", report.province())
                    .param("report", report.id())
                    .update();
        }
        sql.sql(
                        """
                        update intake.arrival set lookup = null, envelope = null
                        where province = :province and (id = :report or belongs = :report)
                        """)
                .param("province", report.province())
                .param("report", report.id())
                .update();
    }
}
