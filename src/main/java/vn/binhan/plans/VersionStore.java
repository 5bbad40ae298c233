package vn.binhan.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.drafting.DraftItem;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Json;

/** The versions of plans as they were issued and are kept. */
final class VersionStore {
    private final JdbcClient sql;

    VersionStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(PlanVersion version) {
        sql.sql(
                        """
                        insert into plans.plan_version
                            (province, plan, version, draft, items, header, bases, text, file,
                             file_name, media_type, issued_at, issued_by, note)
                        values (:province, :plan, :version, :draft, :items::jsonb, :header::jsonb,
                                :bases::jsonb, :text, :file, :fileName, :mediaType, :at, :by, :note)
                        """)
                .param("province", version.plan().province())
                .param("plan", version.plan().number())
                .param("version", version.version())
                .param("draft", version.draft())
                .param("items", Json.line(version.items()))
                .param("header", Json.line(version.header()))
                .param("bases", Json.line(version.bases()))
                .param("text", version.text())
                .param("file", HexFormat.of().parseHex(version.file()))
                .param("fileName", version.fileName())
                .param("mediaType", version.mediaType())
                .param("at", version.issuedAt().atOffset(ZoneOffset.UTC))
                .param("by", version.issuedBy())
                .param("note", version.note())
                .update();
    }

    Optional<PlanVersion> find(PlanId plan, int version) {
        return sql.sql(
                        """
                        select version, draft, items, header, bases, text, file, file_name,
                               media_type, issued_at, issued_by, note
                        from plans.plan_version
                        where province = :province and plan = :plan and version = :version
                        """)
                .param("province", plan.province())
                .param("plan", plan.number())
                .param("version", version)
                .query((row, n) -> version(plan, row))
                .optional();
    }

    /** The version of this number as it stands in an address. */
    Optional<PlanVersion> find(PlanId plan, String number) {
        return number.matches("\\d{1,6}") ? find(plan, Integer.parseInt(number)) : Optional.empty();
    }

    Plans.Edition edition(Plan plan) {
        return sql.sql(
                        """
                        select v.issued_at, p.place, v.bases
                        from plans.plan_version v
                        join plans.plan p on p.province = v.province and p.id = v.plan
                        where v.province = :province and v.plan = :plan and v.version = :version
                        """)
                .param("province", plan.id().province())
                .param("plan", plan.id().number())
                .param("version", plan.version())
                .query((row, n) ->
                        new Plans.Edition(
                                LocalDate.ofInstant(row.getTimestamp(1).toInstant(), Formats.ZONE),
                                row.getString(2),
                                List.of(Json.read(row.getString(3), String[].class))))
                .single();
    }

    /** One line of the list of versions. */
    record Issued(int version, Instant at, long by, String note) {}

    List<Issued> all(PlanId plan) {
        return sql.sql(
                        """
                        select version, issued_at, issued_by, note from plans.plan_version
                        where province = :province and plan = :plan order by version desc
                        """)
                .param("province", plan.province())
                .param("plan", plan.number())
                .query((row, n) ->
                        new Issued(
                                row.getInt(1),
                                row.getTimestamp(2).toInstant(),
                                row.getLong(3),
                                row.getString(4)))
                .list();
    }

    /** The first number that no line of any version ever had. */
    int nextKey(PlanId plan) {
        return sql.sql(
                        """
                        select coalesce(max((item ->> 'key')::int), 0) + 1
                        from plans.plan_version, jsonb_array_elements(items) item
                        where province = :province and plan = :plan
                        """)
                .param("province", plan.province())
                .param("plan", plan.number())
                .query((row, n) -> row.getInt(1))
                .single();
    }

    @SuppressWarnings("unchecked")
    private static PlanVersion version(PlanId plan, ResultSet row) throws SQLException {
        return new PlanVersion(
                plan,
                row.getInt(1),
                row.getLong(2),
                List.of(Json.read(row.getString(3), DraftItem[].class)),
                (Map<String, String>) Json.read(row.getString(4), Map.class),
                List.of(Json.read(row.getString(5), String[].class)),
                row.getString(6),
                HexFormat.of().formatHex(row.getBytes(7)),
                row.getString(8),
                row.getString(9),
                row.getTimestamp(10).toInstant(),
                row.getLong(11),
                row.getString(12));
    }
}
