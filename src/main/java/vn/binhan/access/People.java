package vn.binhan.access;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.kit.Language;
import vn.binhan.places.UnitKey;

/** The members of staff as they are kept, with the duties that hold on a day. */
final class People {

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
        return sql.sql(
                        """
                        select name, language from access.person
                        where province = :province and id = :id and disabled_at is null
                        """)
                .param("province", person.province())
                .param("id", person.number())
                .query((row, n) ->
                        new Actor(
                                person,
                                row.getString(1),
                                Language.of(row.getString(2)),
                                duties(person, today),
                                null))
                .optional();
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
                .query((row, n) ->
                        new Duty(
                                DutyKind.valueOf(row.getString(1)),
                                new OrganisationId(person.province(), row.getLong(2)),
                                row.getString(3),
                                new UnitKey(row.getString(4), row.getObject(5, LocalDate.class))))
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
