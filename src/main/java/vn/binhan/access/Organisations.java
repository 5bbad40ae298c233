package vn.binhan.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
                        on conflict (province, from_id, to_province, to_id, field)
                        do update set on_day = excluded.on_day, basis = excluded.basis,
                            undone_at = null, undone_by = null
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

    /** The province of the first body that was written down here; 00 while there is none. */
    public String home() {
        return sql.sql("select province from access.organisation order by id limit 1")
                .query((row, n) -> row.getString(1))
                .optional()
                .orElse("00");
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
                                  and s.undone_at is null
                                order by o.name
                                """)
                .param("province", of.province())
                .param("id", of.number())
                .query((row, n) -> organisation(row))
                .list();
    }

    /**
     * Who does the work of each body of the province that no longer exists on this day: those to
     * which it passed on as a whole, else those to which its parts did, and theirs in turn.
     */
    public Map<OrganisationId, Set<OrganisationId>> heirs(String province, LocalDate today) {
        var whole = new HashMap<OrganisationId, Set<OrganisationId>>();
        var parts = new HashMap<OrganisationId, Set<OrganisationId>>();
        sql.sql(
                        """
                        select s.from_id, s.to_province, s.to_id, s.field = ''
                        from access.organisation_succession s
                        join access.organisation o
                          on o.province = s.province and o.id = s.from_id
                        join access.organisation t
                          on t.province = s.to_province and t.id = s.to_id
                        where s.province = :province and s.undone_at is null
                          and s.on_day <= :today and o.valid_to <= :today
                        order by t.name, t.id
                        """)
                .param("province", province)
                .param("today", today)
                .query(row -> {
                    (row.getBoolean(4) ? whole : parts)
                            .computeIfAbsent(
                                    new OrganisationId(province, row.getLong(1)),
                                    key -> new LinkedHashSet<>())
                            .add(new OrganisationId(row.getString(2), row.getLong(3)));
                });
        var next = new HashMap<>(parts);
        next.putAll(whole);
        var heirs = new HashMap<OrganisationId, Set<OrganisationId>>();
        for (var ended : next.keySet()) {
            var last = new LinkedHashSet<OrganisationId>();
            passOn(ended, next, last, new HashSet<>());
            last.remove(ended);
            heirs.put(ended, last);
        }
        return heirs;
    }

    /**
     * The committee that today has the business of the people's committee of a province that was
     * joined to another, by the register of units; it is that of another province's data. A
     * succession of bodies that was written down comes before it.
     */
    public Map<OrganisationId, Set<OrganisationId>> joined(String province, LocalDate today) {
        var joined = new HashMap<OrganisationId, Set<OrganisationId>>();
        sql.sql(
                        """
                        select from_id, to_province, to_id
                        from (select c.*, rank() over (partition by from_id order by on_day desc) nth
                              from access.committees_joined(:province) c
                              where on_day <= :today) newest
                        where nth = 1 order by to_id
                        """)
                .param("province", province)
                .param("today", today)
                .query(row -> {
                    joined.computeIfAbsent(
                                    new OrganisationId(province, row.getLong(1)),
                                    key -> new LinkedHashSet<>())
                            .add(new OrganisationId(row.getString(2), row.getLong(3)));
                });
        return joined;
    }

    private static void passOn(
            OrganisationId body,
            Map<OrganisationId, Set<OrganisationId>> next,
            Set<OrganisationId> last,
            Set<OrganisationId> seen) {
        if (!seen.add(body)) {
            return;
        }
        if (next.containsKey(body)) {
            next.get(body).forEach(to -> passOn(to, next, last, seen));
        } else {
            last.add(body);
        }
    }

    /** What passed on from this body, or to it, that was not taken back; the newest first. */
    List<Succession> successions(OrganisationId of, boolean onwards) {
        return sql.sql(
                        COLUMNS.replace("o.valid_to", "o.valid_to, s.on_day, s.field, s.basis")
                                + (onwards
                                        ? """
                                        join access.organisation_succession s
                                          on s.to_province = o.province and s.to_id = o.id
                                        where s.province = :province and s.from_id = :id
                                        """
                                        : """
                                        join access.organisation_succession s
                                          on s.province = o.province and s.from_id = o.id
                                        where s.to_province = :province and s.to_id = :id
                                        """)
                                + "and s.undone_at is null order by s.on_day desc, o.name, s.field")
                .param("province", of.province())
                .param("id", of.number())
                .query((row, n) ->
                        new Succession(
                                organisation(row),
                                row.getObject(9, LocalDate.class),
                                row.getString(10),
                                row.getString(11)))
                .list();
    }

    /** Lets nobody else change successions of this province until the transaction ends. */
    void lockSuccessions(String province) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "succession|" + province)
                .query((row, n) -> 0)
                .single();
    }

    void end(OrganisationId body, @Nullable LocalDate on) {
        sql.sql(
                        """
                        update access.organisation set valid_to = :on, version = version + 1
                        where province = :province and id = :id
                        """)
                .param("on", on)
                .param("province", body.province())
                .param("id", body.number())
                .update();
    }

    /** Takes a succession back; the body stands again when it had ended by this one as a whole. */
    void undoSuccession(OrganisationId from, Succession succession, PersonId by, Instant now) {
        sql.sql(
                        """
                        update access.organisation_succession
                        set undone_at = :now, undone_by = :by
                        where province = :province and from_id = :from
                          and to_province = :toProvince and to_id = :to and field = :field
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.toString())
                .param("province", from.province())
                .param("from", from.number())
                .param("toProvince", succession.other().id().province())
                .param("to", succession.other().id().number())
                .param("field", succession.field())
                .update();
        var stillWhole =
                successions(from, true).stream()
                        .filter(each -> each.field().isEmpty())
                        .map(Succession::on)
                        .min(LocalDate::compareTo);
        if (succession.field().isEmpty()) {
            end(from, stillWhole.orElse(null));
        }
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
