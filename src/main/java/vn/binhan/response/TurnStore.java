package vn.binhan.response;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;
import vn.binhan.casefiles.CaseRef;

/** Whose a report was and is, and the alarms, as they are kept. */
final class TurnStore {
    static final String COLUMNS =
            """
            a.id, a.province, a.asked_as, a.organisation, a.since, a.due, a.taken_by, a.taken_at,
            a.act_due, a.ended_at, a.ended_by,
            coalesce((select string_agg(k.person, ',') from response.asked k
                where k.province = a.province and k.assignment = a.id), '') as people
            """;

    private final JdbcClient sql;

    TurnStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The turns of who was asked to take a report, the oldest first. */
    List<Turn> of(CaseRef ref) {
        return of(ref, Question.ANSWER);
    }

    /** The turns of one question about a report, the oldest first. */
    List<Turn> of(CaseRef ref, Question question) {
        return sql.sql(
                        "select "
                                + COLUMNS
                                + """
                                from response.assignment a
                                where a.province = :province and a.file = :file
                                  and a.question = :question
                                order by a.id
                                """)
                .param("province", ref.province())
                .param("file", ref.id())
                .param("question", question.name())
                .query((row, n) -> turn(row))
                .list();
    }

    static Turn turn(ResultSet row) throws SQLException {
        var province = row.getString("province");
        var unit = row.getLong("organisation");
        var noUnit = row.wasNull();
        var taker = row.getString("taken_by");
        var ended = row.getTimestamp("ended_at");
        return new Turn(
                row.getLong("id"),
                Turn.As.valueOf(row.getString("asked_as")),
                noUnit ? null : new OrganisationId(province, unit),
                people(row.getString("people")),
                row.getTimestamp("since").toInstant(),
                row.getTimestamp("due").toInstant(),
                taker == null ? null : PersonId.parse(taker),
                moment(row.getTimestamp("taken_at")),
                moment(row.getTimestamp("act_due")),
                ended == null
                        ? null
                        : new Turn.Over(
                                ended.toInstant(), Turn.Why.valueOf(row.getString("ended_by"))));
    }

    private static Set<PersonId> people(String joined) {
        return Arrays.stream(joined.split(",", -1))
                .filter(person -> !person.isEmpty())
                .map(PersonId::parse)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static @Nullable Instant moment(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** Begins a turn and returns its number. */
    long begin(CaseRef ref, Question question, Turn turn) {
        var unit = turn.unit();
        var number =
                sql.sql(
                                """
                                insert into response.assignment
                                    (province, file, question, asked_as, organisation, since, due)
                                values (:province, :file, :question, :as, :unit, :since, :due)
                                returning id
                                """)
                        .param("question", question.name())
                        .param("province", ref.province())
                        .param("file", ref.id())
                        .param("as", turn.as().name())
                        .param("unit", unit == null ? null : unit.number(), java.sql.Types.BIGINT)
                        .param("since", turn.since().atOffset(ZoneOffset.UTC))
                        .param("due", turn.due().atOffset(ZoneOffset.UTC))
                        .query((row, n) -> row.getLong(1))
                        .single();
        ask(ref, number, turn.asked());
        return number;
    }

    /** Asks these people in this turn as well. */
    void ask(CaseRef ref, long turn, Set<PersonId> people) {
        for (var person : people) {
            sql.sql(
                            """
                            insert into response.asked (province, assignment, file, person)
                            values (:province, :turn, :file, :person) on conflict do nothing
                            """)
                    .param("province", ref.province())
                    .param("turn", turn)
                    .param("file", ref.id())
                    .param("person", person.toString())
                    .update();
        }
    }

    /** Asks these people in this turn no longer. */
    void unask(CaseRef ref, long turn, Set<PersonId> people) {
        for (var person : people) {
            sql.sql(
                            """
                            delete from response.asked
                            where province = :province and assignment = :turn and person = :person
                            """)
                    .param("province", ref.province())
                    .param("turn", turn)
                    .param("person", person.toString())
                    .update();
        }
    }

    void take(CaseRef ref, long turn, PersonId by, Instant now, Instant actDue) {
        sql.sql(
                        """
                        update response.assignment
                        set taken_by = :by, taken_at = :now, act_due = :due
                        where province = :province and id = :turn and taken_at is null
                        """)
                .param("by", by.toString())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("due", actDue.atOffset(ZoneOffset.UTC))
                .param("province", ref.province())
                .param("turn", turn)
                .update();
    }

    void end(CaseRef ref, long turn, Turn.Why why, Instant now) {
        sql.sql(
                        """
                        update response.assignment set ended_at = :now, ended_by = :why
                        where province = :province and id = :turn and ended_at is null
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("why", why.name())
                .param("province", ref.province())
                .param("turn", turn)
                .update();
    }

    /** Raises an alarm of a turn; one that was raised stays the one it is. */
    void raise(CaseRef ref, long turn, Alarm alarm, Instant now) {
        sql.sql(
                        """
                        insert into response.alarm (province, file, assignment, kind, raised_at)
                        values (:province, :file, :turn, :kind, :now) on conflict do nothing
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .param("turn", turn)
                .param("kind", alarm.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Set<Alarm> raised(CaseRef ref, long turn) {
        var all = EnumSet.noneOf(Alarm.class);
        all.addAll(
                sql.sql(
                                """
                                select kind from response.alarm
                                where province = :province and assignment = :turn
                                """)
                        .param("province", ref.province())
                        .param("turn", turn)
                        .query((row, n) -> Alarm.valueOf(row.getString(1)))
                        .list());
        return all;
    }
}
