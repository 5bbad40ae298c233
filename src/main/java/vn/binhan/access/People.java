package vn.binhan.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.kit.Language;
import vn.binhan.places.UnitKey;

/** The members of staff as they are kept, with the duties that hold on a day. */
final class People {

    /** How many columns say who somebody is. */
    static final int COLUMNS = 7;

    private static final String WHO = with("", "");

    private final JdbcClient sql;

    People(JdbcClient sql) {
        this.sql = sql;
    }

    PersonId add(String province, String name, String login) {
        var number =
                sql.sql(
                                """
                                insert into access.person (province, name, login)
                                values (:province, :name, :login) returning id
                                """)
                        .param("province", province)
                        .param("name", name)
                        .param("login", login)
                        .query((row, n) -> row.getLong(1))
                        .single();
        return new PersonId(province, number);
    }

    boolean loginTaken(String login) {
        return sql.sql("select exists (select from access.person where login = :login)")
                .param("login", login)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    void giveDuty(PersonId person, DutyKind kind, OrganisationId organisation, LocalDate from) {
        sql.sql(
                        """
                        insert into access.duty (province, person, kind, organisation, from_day)
                        values (:province, :person, :kind, :organisation, :from)
                        """)
                .param("province", person.province())
                .param("person", person.number())
                .param("kind", kind.name())
                .param("organisation", organisation.number())
                .param("from", from)
                .update();
    }

    Optional<PersonId> byLogin(String login) {
        return sql.sql(
                        """
                        select province, id from access.person
                        where login = :login and disabled_at is null
                        """)
                .param("login", login)
                .query((row, n) -> new PersonId(row.getString(1), row.getLong(2)))
                .optional();
    }

    void endDuty(PersonId person, DutyKind kind, OrganisationId organisation, LocalDate until) {
        sql.sql(
                        """
                        update access.duty set until_day = :until
                        where province = :province and person = :person and kind = :kind
                          and organisation = :organisation
                          and (until_day is null or until_day > :until)
                        """)
                .param("until", until)
                .param("province", person.province())
                .param("person", person.number())
                .param("kind", kind.name())
                .param("organisation", organisation.number())
                .update();
    }

    /** The person with the duties that hold on this day; absent once the account is disabled. */
    Optional<Actor> actor(PersonId person, LocalDate today) {
        return known(person, today, WHO, _ -> person).map(Access.Known::actor);
    }

    /**
     * The question of who somebody is, with what a room above keeps of each person.
     *
     * @param columns more of them, each after a comma
     * @param join from where they come, by {@code p.province} and {@code p.id}
     */
    static String with(String columns, String join) {
        return """
        select p.name, p.language, d.kind, d.organisation, o.name, o.unit_code, o.unit_since%s
        from access.person p
        left join access.duty d on d.province = p.province and d.person = p.id
            and d.from_day <= :today and (d.until_day is null or d.until_day > :today)
        left join access.organisation o on o.province = d.province and o.id = d.organisation
        %s
        where p.province = :province and p.id = :id and p.disabled_at is null
        order by d.id
        """
                .formatted(columns, join);
    }

    /**
     * @param who from {@link #with}
     * @param beside reads what stands beside the person, the same in every row
     */
    <B> Optional<Access.Known<B>> known(
            PersonId person, LocalDate today, String who, Reading<B> beside) {
        var duties = new ArrayList<Duty>();
        var found =
                sql.sql(who)
                        .param("province", person.province())
                        .param("id", person.number())
                        .param("today", today)
                        .query((row, n) -> {
                            if (row.getString(3) != null) {
                                duties.add(duty(person, row, 3));
                            }
                            var actor =
                                    new Actor(
                                            person,
                                            row.getString(1),
                                            Language.of(row.getString(2)),
                                            List.of(),
                                            null);
                            return new Access.Known<>(actor, beside.of(row));
                        })
                        .list();
        return found.stream()
                .findFirst()
                .map(known -> new Access.Known<>(known.actor().with(duties), known.beside()));
    }

    /** Reads a row that stands beside a person. */
    interface Reading<B> {
        B of(ResultSet row) throws SQLException;
    }

    /** The columns from here on: kind, organisation, its name, its unit and since when. */
    private static Duty duty(PersonId person, ResultSet row, int from) throws SQLException {
        return new Duty(
                DutyKind.valueOf(row.getString(from)),
                new OrganisationId(person.province(), row.getLong(from + 1)),
                row.getString(from + 2),
                new UnitKey(row.getString(from + 3), row.getObject(from + 4, LocalDate.class)));
    }

    List<Duty> duties(PersonId person, LocalDate today) {
        return sql.sql(
                        """
                        select d.kind, d.organisation, o.name, o.unit_code, o.unit_since
                        from access.duty d
                        join access.organisation o
                          on o.province = d.province and o.id = d.organisation
                        where d.province = :province and d.person = :person
                          and d.from_day <= :today
                          and (d.until_day is null or d.until_day > :today)
                        order by d.id
                        """)
                .param("province", person.province())
                .param("person", person.number())
                .param("today", today)
                .query((row, n) -> duty(person, row, 1))
                .list();
    }

    /** A line of the list of people. */
    record Listed(PersonId person, String name, String login, boolean enabled, List<Duty> duties) {}

    List<Listed> of(String province, LocalDate today) {
        return sql
                .sql(
                        """
                        select id, name, login, disabled_at is null
                        from access.person where province = :province order by name, id
                        """)
                .param("province", province)
                .query((row, n) ->
                        new Listed(
                                new PersonId(province, row.getLong(1)),
                                row.getString(2),
                                row.getString(3),
                                row.getBoolean(4),
                                List.of()))
                .list()
                .stream()
                .map(listed ->
                        new Listed(
                                listed.person(),
                                listed.name(),
                                listed.login(),
                                listed.enabled(),
                                duties(listed.person(), today)))
                .toList();
    }

    List<String> provinces() {
        return sql.sql("select distinct province from access.person order by province")
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** The names of these people by number. */
    Map<Long, String> names(String province, Collection<Long> numbers) {
        var names = new HashMap<Long, String>();
        sql.sql(
                        """
                        select id, name from access.person
                        where province = :province and id = any (:numbers)
                        """)
                .param("province", province)
                .param("numbers", numbers.toArray(Long[]::new))
                .query(row -> {
                    names.put(row.getLong(1), row.getString(2));
                });
        return names;
    }

    Map<Long, String> names(String province) {
        var names = new HashMap<Long, String>();
        sql.sql("select id, name from access.person where province = :province")
                .param("province", province)
                .query(row -> {
                    names.put(row.getLong(1), row.getString(2));
                });
        return names;
    }

    boolean nobodyYet() {
        return sql.sql("select not exists (select from access.person)")
                .query((row, n) -> row.getBoolean(1))
                .single();
    }
}
