package vn.binhan.response;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.today.Item;

/**
 * What somebody's duty desk shows; read as that person, so that what they may not know is not
 * there.
 */
final class DutyDesk {
    private static final String WITH_TURN =
            "select "
                    + ReportStore.COLUMNS
                    + ", "
                    + TurnStore.COLUMNS
                    + """
                     from response.asked me
                     join response.assignment a
                        on a.province = me.province and a.id = me.assignment and a.ended_at is null
                     join response.report r on r.province = a.province and r.file = a.file
                     where me.person = :me and a.question = :question
                    """;

    /** How many reports wait for whoever asks to take them or to read them a second time. */
    static final String WAITING =
            """
            (select count(*) from response.asked asked
             join response.assignment a on a.province = asked.province
                 and a.id = asked.assignment and a.ended_at is null and a.taken_at is null
             join response.report r on r.province = a.province and r.file = a.file
             where asked.person = :me)
            """;

    private final JdbcClient sql;

    DutyDesk(JdbcClient sql) {
        this.sql = sql;
    }

    /** A report on the desk with whose it is now. */
    record Line(ReportStore.Kept kept, Turn turn) {
        CaseRef ref() {
            return kept.report().ref();
        }
    }

    /**
     * A report that waits for somebody to read it a second time.
     *
     * @param reminded whether half of their time is over
     */
    record ToRead(CaseRef ref, boolean danger, Instant due, boolean reminded) {}

    /** An alarm of a unit that somebody heads. */
    record Heard(CaseRef ref, Question question, Alarm alarm, Instant at) {}

    /**
     * How many reports of a province nobody is asked to take; nothing of which they are.
     *
     * @param since when the first of them came to nobody; absent without any
     */
    record Unasked(int reports, @Nullable Instant since) {
        static final Unasked NONE = new Unasked(0, null);

        Unasked and(int more, Instant from) {
            var first = since == null || from.isBefore(since) ? from : since;
            return new Unasked(reports + more, first);
        }
    }

    /** Something that was somebody's and is so no longer; nothing of which report it was. */
    record Gone(Instant since, Instant until, Turn.Why why) {}

    /**
     * The whole desk of one person.
     *
     * @param unasked what the whole province has to hear of; none for those of communes
     */
    record View(
            List<Line> waiting,
            List<Line> mine,
            List<ToRead> toRead,
            List<Heard> alarms,
            List<Gone> gone,
            Unasked unasked) {}

    /**
     * @param province whether this person works for the whole province
     */
    View of(Actor actor, boolean province) {
        var lines =
                sql.sql(WITH_TURN + " order by r.danger desc, a.due, r.file")
                        .param("me", actor.person().toString())
                        .param("question", Question.ANSWER.name())
                        .query((row, n) -> line(row))
                        .list();
        return new View(
                lines.stream().filter(line -> !line.turn().isTaken()).toList(),
                lines.stream()
                        .filter(line -> actor.person().equals(line.turn().takenBy()))
                        .filter(line -> !line.kept().state().isCase())
                        .toList(),
                toRead(actor),
                alarms(actor),
                gone(actor),
                province ? unasked(actor.person().province()) : Unasked.NONE);
    }

    /**
     * The reports of a province that nobody is asked to take, but for those in conflict with me.
     */
    Unasked unasked(String province) {
        return sql.sql("select reports, since from response.with_nobody(:province)")
                .param("province", province)
                .query((row, n) -> {
                    var since = row.getTimestamp(2);
                    return new Unasked(row.getInt(1), since == null ? null : since.toInstant());
                })
                .single();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(ReportStore.kept(row), TurnStore.turn(row));
    }

    /** Reports that wait for this person to read them a second time. */
    private List<ToRead> toRead(Actor actor) {
        return sql.sql(
                        """
                        select r.province, r.file, r.danger, a.due,
                            exists (select from response.alarm l where l.province = a.province
                                and l.assignment = a.id and l.kind = 'REMINDED')
                        from response.asked me
                        join response.assignment a on a.province = me.province
                            and a.id = me.assignment and a.ended_at is null and a.question = 'READ'
                        join response.report r on r.province = a.province and r.file = a.file
                        where me.person = :me and r.state = 'DOUBTED'
                        order by r.danger desc, a.due, r.file
                        """)
                .param("me", actor.person().toString())
                .query((row, n) ->
                        new ToRead(
                                ref(row),
                                row.getBoolean(3),
                                row.getTimestamp(4).toInstant(),
                                row.getBoolean(5)))
                .list();
    }

    /** What is not settled since in the units that this person heads. */
    private List<Heard> alarms(Actor actor) {
        var units =
                actor.organisationsAs(DutyKind.UNIT_HEAD).stream()
                        .map(unit -> unit.number())
                        .toList();
        if (units.isEmpty()) {
            return List.of();
        }
        return sql.sql(
                        """
                        select l.province, l.file, l.kind, l.raised_at, b.question
                        from response.alarm l
                        join response.report r on r.province = l.province and r.file = l.file
                        join response.assignment b
                            on b.province = l.province and b.id = l.assignment
                        join response.assignment a on a.province = r.province and a.file = r.file
                            and a.question = b.question and a.ended_at is null
                        where r.province = :province and r.unit in (:units)
                          and r.state in ('OPEN', 'DOUBTED') and l.kind <> 'REMINDED'
                          and (a.taken_at is null
                            or (l.kind = 'NOT_HANDLED' and r.acted_at is null))
                          and (b.question = 'ANSWER' or b.since >=
                            (select max(v.at) from response.verdict v where v.province = r.province
                                and v.file = r.file and not v.beside))
                        order by l.raised_at desc, l.id
                        """)
                .param("province", actor.person().province())
                .param("units", units)
                .query((row, n) ->
                        new Heard(
                                ref(row),
                                Question.valueOf(row.getString(5)),
                                Alarm.valueOf(row.getString(3)),
                                row.getTimestamp(4).toInstant()))
                .list();
    }

    private List<Gone> gone(Actor actor) {
        return sql.sql(
                        """
                        select a.since, a.ended_at, a.ended_by from response.asked me
                        join response.assignment a
                            on a.province = me.province and a.id = me.assignment
                        where me.person = :me and a.ended_at is not null
                          and a.ended_by <> 'SETTLED'
                        order by a.ended_at desc, a.id desc limit 10
                        """)
                .param("me", actor.person().toString())
                .query((row, n) ->
                        new Gone(
                                row.getTimestamp(1).toInstant(),
                                row.getTimestamp(2).toInstant(),
                                Turn.Why.valueOf(row.getString(3))))
                .list();
    }

    /** The verified reports that wait for a case: one's own, and those of the units one heads. */
    List<Line> verified(Actor actor) {
        var units =
                actor.organisationsAs(DutyKind.UNIT_HEAD).stream()
                        .map(unit -> unit.number())
                        .toList();
        return sql.sql(
                        "select "
                                + ReportStore.COLUMNS
                                + ", "
                                + TurnStore.COLUMNS
                                + """
                                 from response.report r
                                 join response.assignment a on a.province = r.province
                                    and a.file = r.file and a.ended_at is null
                                    and a.question = 'ANSWER'
                                 where r.province = :province and r.state = 'VERIFIED'
                                   and (a.taken_by = :me or r.unit in (:units)
                                    or exists (select from response.asked k
                                        where k.province = a.province and k.assignment = a.id
                                          and k.person = :me))
                                 order by r.danger desc, r.acted_at, r.file
                                """)
                .param("province", actor.person().province())
                .param("me", actor.person().toString())
                .param("units", units.isEmpty() ? List.of(0L) : units)
                .query((row, n) -> line(row))
                .list();
    }

    /** What of reports is this person's to do, in one question that proves who asks. */
    List<Item> today(String proof) {
        return sql.sql(
                        """
                        select province, file, danger, question, taken, state, due
                        from response.today(:proof)
                        """)
                .param("proof", proof)
                .query((row, n) -> item(row))
                .list();
    }

    private static Item item(ResultSet row) throws SQLException {
        var due = row.getTimestamp(7);
        var state = Report.State.valueOf(row.getString(6));
        var answer = Question.valueOf(row.getString(4)) == Question.ANSWER;
        var begin = state.isCase();
        var todo = !row.getBoolean(5) && !begin ? "take" : begin ? "begin" : state.name();
        return new Item(
                row.getBoolean(3) ? Item.Danger.IMMEDIATE : Item.Danger.RAISED,
                due == null ? null : due.toInstant(),
                "response.report",
                ref(row).toString().substring(3, 11),
                List.of("response.today." + (answer ? todo : "read")),
                begin ? "/vu-viec/" + ref(row) : "/truc-ban/" + ref(row));
    }

    private static CaseRef ref(ResultSet row) throws SQLException {
        return new CaseRef(row.getString(1), row.getObject(2, UUID.class));
    }
}
