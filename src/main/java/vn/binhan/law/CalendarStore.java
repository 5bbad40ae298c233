package vn.binhan.law;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The calendar as it is kept: entries of days and years, only ever added. */
final class CalendarStore {
    private static final long LOCK = 12_012;
    private static final String COLUMNS =
            """
            select id, day, kind, occasion, evidence, source, reason, known_from, province, person
            from law.calendar_day
            """;

    private final JdbcClient sql;

    CalendarStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Lets one transaction at a time write in the calendar. */
    void lock() {
        sql.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query().singleRow();
    }

    WorkCalendar calendar() {
        return new WorkCalendar(
                years(), entries(COLUMNS + "order by id").stream().map(Law.Entry::day).toList());
    }

    /** Every entry of the days of a year, the oldest first. */
    List<Law.Entry> entries(int year) {
        return sql.sql(
                        COLUMNS
                                + "where day >= make_date(:year, 1, 1) and day < make_date(:year + 1, 1, 1) order by id")
                .param("year", year)
                .query((row, n) -> entry(row))
                .list();
    }

    void add(Law.Entry entry) {
        var day = entry.day();
        sql.sql(
                        """
                        insert into law.calendar_day
                            (day, kind, occasion, evidence, source, reason, known_from, province, person)
                        values (:day, :kind, :occasion, :evidence, :source, :reason, :known, :province,
                            :person)
                        """)
                .param("day", day.day())
                .param("kind", day.kind().name())
                .param("occasion", day.occasion().name())
                .param("evidence", day.evidence().name())
                .param("source", day.source())
                .param("reason", entry.reason())
                .param("known", entry.knownFrom().atOffset(ZoneOffset.UTC))
                .param("province", entry.province())
                .param("person", entry.person())
                .update();
    }

    void add(
            WorkCalendar.Year year,
            String reason,
            Instant knownFrom,
            @Nullable String province,
            @Nullable Long person) {
        sql.sql(
                        """
                        insert into law.calendar_year
                            (year, evidence, source, reason, known_from, province, person)
                        values (:year, :evidence, :source, :reason, :known, :province, :person)
                        """)
                .param("year", year.year())
                .param("evidence", year.evidence().name())
                .param("source", year.source())
                .param("reason", reason)
                .param("known", knownFrom.atOffset(ZoneOffset.UTC))
                .param("province", province)
                .param("person", person)
                .update();
    }

    private List<WorkCalendar.Year> years() {
        return sql.sql("select year, evidence, source from law.calendar_year order by id")
                .query((row, n) ->
                        new WorkCalendar.Year(
                                row.getInt(1),
                                Rule.Evidence.valueOf(row.getString(2)),
                                row.getString(3)))
                .list();
    }

    private List<Law.Entry> entries(String query) {
        return new ArrayList<>(sql.sql(query).query((row, n) -> entry(row)).list());
    }

    private static Law.Entry entry(ResultSet row) throws SQLException {
        var day =
                new WorkCalendar.Day(
                        row.getObject(2, LocalDate.class),
                        WorkCalendar.Kind.valueOf(row.getString(3)),
                        WorkCalendar.Occasion.valueOf(row.getString(4)),
                        Rule.Evidence.valueOf(row.getString(5)),
                        row.getString(6));
        return new Law.Entry(
                row.getLong(1),
                day,
                row.getString(7),
                row.getTimestamp(8).toInstant(),
                row.getString(9),
                row.getObject(10, Long.class));
    }
}
