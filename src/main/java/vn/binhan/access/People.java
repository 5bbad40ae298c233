package vn.binhan.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.kit.Language;
import vn.binhan.places.UnitKey;

/** The members of staff as they are kept, with the duties that hold on a day. */
final class People {

    /** An account as sign-in needs it. */
    record Account(PersonId person, @Nullable String passwordHash) {}

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

    void setPassword(PersonId person, String hash) {
        sql.sql(
                        """
                        update access.person set password_hash = :hash, version = version + 1
                        where province = :province and id = :id
                        """)
                .param("hash", hash)
                .param("province", person.province())
                .param("id", person.number())
                .update();
    }

    Optional<Account> byLogin(String login) {
        return sql.sql(
                        """
                        select province, id, password_hash from access.person
                        where login = :login and disabled_at is null
                        """)
                .param("login", login)
                .query((row, n) ->
                        new Account(
                                new PersonId(row.getString(1), row.getLong(2)), row.getString(3)))
                .optional();
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
                                duties(person, today)))
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
    record Listed(PersonId person, String name, String login, boolean active, List<Duty> duties) {}

    List<Listed> of(String province, LocalDate today) {
        return sql
                .sql(
                        """
                        select id, name, login, password_hash is not null and disabled_at is null
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
                                listed.active(),
                                duties(listed.person(), today)))
                .toList();
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

    void invite(byte[] tokenHash, String province, @Nullable PersonId person, Instant expires) {
        sql.sql(
                        """
                        insert into access.invitation (token_hash, province, person, expires_at)
                        values (:hash, :province, :person, :expires)
                        """)
                .param("hash", tokenHash)
                .param("province", province)
                .param("person", person == null ? null : person.number())
                .param("expires", expires.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** An invitation that still opens; a null person stands for the first administrator. */
    record Invitation(String province, @Nullable PersonId person) {}

    Optional<Invitation> openInvitation(byte[] tokenHash, Instant now) {
        return sql.sql(
                        """
                        select province, person from access.invitation
                        where token_hash = :hash and used_at is null and expires_at > :now
                        for update
                        """)
                .param("hash", tokenHash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> {
                    var number = row.getLong(2);
                    var person = row.wasNull() ? null : new PersonId(row.getString(1), number);
                    return new Invitation(row.getString(1), person);
                })
                .optional();
    }

    void useInvitation(byte[] tokenHash, Instant now) {
        sql.sql("update access.invitation set used_at = :now where token_hash = :hash")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("hash", tokenHash)
                .update();
    }
}
