package vn.binhan.rosters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;

/** The rosters as they are kept. */
final class RosterStore {
    private final JdbcClient sql;

    RosterStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(OrganisationId unit, DayOfWeek day, Span span, PersonId person) {
        sql.sql(
                        """
                        insert into rosters.shift
                            (province, organisation, weekday, from_minute, until_minute, person)
                        values (:province, :unit, :day, :from, :until, :person)
                        """)
                .param("province", unit.province())
                .param("unit", unit.number())
                .param("day", day.getValue())
                .param("from", span.from())
                .param("until", span.until())
                .param("person", person.number())
                .update();
    }

    void add(OrganisationId unit, LocalDate day, Span span, PersonId person) {
        sql.sql(
                        """
                        insert into rosters.stand_in
                            (province, organisation, on_day, from_minute, until_minute, person)
                        values (:province, :unit, :day, :from, :until, :person)
                        """)
                .param("province", unit.province())
                .param("unit", unit.number())
                .param("day", day)
                .param("from", span.from())
                .param("until", span.until())
                .param("person", person.number())
                .update();
    }

    void addDeputy(OrganisationId unit, PersonId person) {
        sql.sql(
                        """
                        insert into rosters.deputy (province, organisation, person)
                        values (:province, :unit, :person) on conflict do nothing
                        """)
                .param("province", unit.province())
                .param("unit", unit.number())
                .param("person", person.number())
                .update();
    }

    void removeShift(OrganisationId unit, long number) {
        remove("rosters.shift where id", unit, number);
    }

    void removeStandIn(OrganisationId unit, long number) {
        remove("rosters.stand_in where id", unit, number);
    }

    void removeDeputy(OrganisationId unit, PersonId person) {
        remove("rosters.deputy where person", unit, person.number());
    }

    private void remove(String what, OrganisationId unit, long number) {
        sql.sql(
                        "delete from "
                                + what
                                + " = :number and province = :province and organisation = :unit")
                .param("number", number)
                .param("province", unit.province())
                .param("unit", unit.number())
                .update();
    }

    void setAbove(OrganisationId unit, OrganisationId above) {
        sql.sql(
                        """
                        insert into rosters.above (province, organisation, above)
                        values (:province, :unit, :above)
                        on conflict (province, organisation) do update set above = excluded.above
                        """)
                .param("province", unit.province())
                .param("unit", unit.number())
                .param("above", above.number())
                .update();
    }

    Optional<OrganisationId> above(OrganisationId unit) {
        return sql.sql(
                        """
                        select above from rosters.above
                        where province = :province and organisation = :unit
                        """)
                .param("province", unit.province())
                .param("unit", unit.number())
                .query((row, n) -> new OrganisationId(unit.province(), row.getLong(1)))
                .optional();
    }

    List<Shift> week(OrganisationId unit) {
        return sql.sql(
                        """
                        select id, weekday, from_minute, until_minute, person from rosters.shift
                        where province = :province and organisation = :unit
                        order by weekday, from_minute, id
                        """)
                .param("province", unit.province())
                .param("unit", unit.number())
                .query((row, n) ->
                        new Shift(
                                row.getLong(1),
                                DayOfWeek.of(row.getInt(2)),
                                new Span(row.getInt(3), row.getInt(4)),
                                new PersonId(unit.province(), row.getLong(5))))
                .list();
    }

    /** Who stands in from the day before this one on. */
    List<StandIn> standIns(OrganisationId unit, LocalDate today) {
        return sql.sql(
                        """
                        select id, on_day, from_minute, until_minute, person from rosters.stand_in
                        where province = :province and organisation = :unit and on_day >= :from
                        order by on_day, from_minute, id
                        """)
                .param("province", unit.province())
                .param("unit", unit.number())
                .param("from", today.minusDays(1))
                .query((row, n) -> standIn(unit, row))
                .list();
    }

    private static StandIn standIn(OrganisationId unit, ResultSet row) throws SQLException {
        return new StandIn(
                row.getLong(1),
                row.getObject(2, LocalDate.class),
                new Span(row.getInt(3), row.getInt(4)),
                new PersonId(unit.province(), row.getLong(5)));
    }

    List<PersonId> deputies(OrganisationId unit) {
        return sql.sql(
                        """
                        select person from rosters.deputy
                        where province = :province and organisation = :unit order by id
                        """)
                .param("province", unit.province())
                .param("unit", unit.number())
                .query((row, n) -> new PersonId(unit.province(), row.getLong(1)))
                .list();
    }
}
