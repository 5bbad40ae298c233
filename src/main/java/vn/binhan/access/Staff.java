package vn.binhan.access;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.kit.Formats;

/** Who holds which duty where today, as other rooms ask for it. */
public final class Staff {
    private final JdbcClient sql;
    private final InstantSource clock;

    Staff(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The people who hold this duty in this organisation today. */
    public Set<PersonId> holding(DutyKind kind, OrganisationId organisation) {
        return new HashSet<>(named(List.of(kind), organisation).keySet());
    }

    /** Who has held this duty the longest, anywhere. */
    public Optional<PersonId> longest(DutyKind kind) {
        return sql.sql(
                        """
                        select d.province, d.person
                        from access.duty d
                        join access.person p on p.province = d.province and p.id = d.person
                        where d.kind = :kind and p.disabled_at is null and d.from_day <= :today
                          and (d.until_day is null or d.until_day > :today)
                        order by d.from_day, d.id limit 1
                        """)
                .param("kind", kind.name())
                .param("today", LocalDate.ofInstant(clock.instant(), Formats.ZONE))
                .query((row, n) -> new PersonId(row.getString(1), row.getLong(2)))
                .optional();
    }

    /** Everybody in the province who holds this duty today, with the bodies in which they do. */
    public Map<PersonId, Set<OrganisationId>> across(DutyKind kind, String province) {
        var found =
                new TreeMap<PersonId, Set<OrganisationId>>(Comparator.comparing(PersonId::number));
        sql.sql(
                        """
                        select p.id, d.organisation
                        from access.duty d
                        join access.person p on p.province = d.province and p.id = d.person
                        where d.province = :province and d.kind = :kind and p.disabled_at is null
                          and d.from_day <= :today
                          and (d.until_day is null or d.until_day > :today)
                        """)
                .param("province", province)
                .param("kind", kind.name())
                .param("today", LocalDate.ofInstant(clock.instant(), Formats.ZONE))
                .query(row -> {
                    found.computeIfAbsent(
                                    new PersonId(province, row.getLong(1)), _ -> new HashSet<>())
                            .add(new OrganisationId(province, row.getLong(2)));
                });
        return found;
    }

    /** The people who hold this duty anywhere in the province today, by organisation. */
    public Map<OrganisationId, Set<PersonId>> holding(DutyKind kind, String province) {
        var found = new LinkedHashMap<OrganisationId, Set<PersonId>>();
        sql.sql(
                        """
                        select distinct d.organisation, p.id
                        from access.duty d
                        join access.person p on p.province = d.province and p.id = d.person
                        where d.province = :province and d.kind = :kind and p.disabled_at is null
                          and d.from_day <= :today
                          and (d.until_day is null or d.until_day > :today)
                        order by d.organisation, p.id
                        """)
                .param("province", province)
                .param("kind", kind.name())
                .param("today", LocalDate.ofInstant(clock.instant(), Formats.ZONE))
                .query(row -> {
                    found.computeIfAbsent(
                                    new OrganisationId(province, row.getLong(1)),
                                    _ -> new LinkedHashSet<>())
                            .add(new PersonId(province, row.getLong(2)));
                });
        return found;
    }

    /** The people who hold one of these duties there today, with their names, by number. */
    public Map<PersonId, String> named(List<DutyKind> kinds, OrganisationId organisation) {
        var found = new TreeMap<PersonId, String>(Comparator.comparing(PersonId::number));
        sql.sql(
                        """
                        select distinct p.id, p.name
                        from access.duty d
                        join access.person p on p.province = d.province and p.id = d.person
                        where d.province = :province and d.organisation = :organisation
                          and d.kind in (:kinds) and p.disabled_at is null
                          and d.from_day <= :today
                          and (d.until_day is null or d.until_day > :today)
                        """)
                .param("province", organisation.province())
                .param("organisation", organisation.number())
                .param("kinds", kinds.stream().map(Enum::name).toList())
                .param("today", LocalDate.ofInstant(clock.instant(), Formats.ZONE))
                .query(row -> {
                    found.put(
                            new PersonId(organisation.province(), row.getLong(1)),
                            row.getString(2));
                });
        return found;
    }
}
