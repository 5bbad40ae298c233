package vn.binhan.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.kit.VietnameseText;
import vn.binhan.places.UnitKey;

/** The organisations as they are kept: found by number, by name without tones, by succession. */
public final class Organisations {
    private static final String COLUMNS =
            """
            select o.province, o.id, o.name, o.short_name, o.kind, o.unit_code, o.unit_since, o.valid_to
            from access.organisation o
            """;

    private final JdbcClient sql;

    Organisations(JdbcClient sql) {
        this.sql = sql;
    }

    /** Writes down a body and gives it its number. */
    public OrganisationId add(
            String province,
            String name,
            @Nullable String shortName,
            OrganisationKind kind,
            UnitKey unit,
            @Nullable LocalDate until) {
        var number =
                sql.sql(
                                """
                                insert into access.organisation
                                    (province, name, short_name, kind, unit_code, unit_since,
                                     valid_to, search)
                                values (:province, :name, :short, :kind, :unit, :since, :until, :search)
                                returning id
                                """)
                        .param("province", province)
                        .param("name", name)
                        .param("short", shortName)
                        .param("kind", kind.name())
                        .param("unit", unit.code())
                        .param("since", unit.since())
                        .param("until", until)
                        .param(
                                "search",
                                VietnameseText.key(
                                        name + " " + (shortName == null ? "" : shortName)))
                        .query((row, n) -> row.getLong(1))
                        .single();
        return new OrganisationId(province, number);
    }

    /** Writes down that a field of work passed from one body to another on a day. */
    public void addSuccession(
            OrganisationId from, OrganisationId to, LocalDate on, String field, String basis) {
        sql.sql(
                        """
                        insert into access.organisation_succession
                            (province, from_id, to_province, to_id, on_day, field, basis)
                        values (:province, :from, :toProvince, :to, :on, :field, :basis)
                        """)
                .param("province", from.province())
                .param("from", from.number())
                .param("toProvince", to.province())
                .param("to", to.number())
                .param("on", on)
                .param("field", field)
                .param("basis", basis)
                .update();
    }

    public Optional<Organisation> find(OrganisationId id) {
        return sql.sql(COLUMNS + "where o.province = :province and o.id = :id")
                .param("province", id.province())
                .param("id", id.number())
                .query((row, n) -> organisation(row))
                .optional();
    }

    /** The bodies of a province by name, those that still stand first. */
    public List<Organisation> of(String province) {
        return sql.sql(
                        COLUMNS
                                + "where o.province = :province order by o.valid_to is not null, o.name")
                .param("province", province)
                .query((row, n) -> organisation(row))
                .list();
    }

    /** The bodies to which a body's work passed on; empty while it stands. */
    public List<Organisation> successors(OrganisationId of) {
        return sql.sql(
                        COLUMNS
                                + """
                                join access.organisation_succession s
                                  on s.to_province = o.province and s.to_id = o.id
                                where s.province = :province and s.from_id = :id
                                order by o.name
                                """)
                .param("province", of.province())
                .param("id", of.number())
                .query((row, n) -> organisation(row))
                .list();
    }

    private static Organisation organisation(ResultSet row) throws SQLException {
        return new Organisation(
                new OrganisationId(row.getString(1), row.getLong(2)),
                row.getString(3),
                row.getString(4),
                OrganisationKind.valueOf(row.getString(5)),
                new UnitKey(row.getString(6), row.getObject(7, LocalDate.class)),
                row.getObject(8, LocalDate.class));
    }
}
