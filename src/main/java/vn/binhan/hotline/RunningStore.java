package vn.binhan.hotline;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.cases.Step;
import vn.binhan.cases.Task;
import vn.binhan.intake.Telling.SafeContact.Channel;
import vn.binhan.risk.Level;

/** Running cases as the database shows them to whoever is on call; behind the wall of who asks. */
final class RunningStore {
    private final JdbcClient sql;

    RunningStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Takes the next turn to look a number up; otherwise the moment from which there is one. */
    Optional<Instant> takeTurn() {
        return sql.sql("select hotline.take_turn()")
                .query((row, n) ->
                        Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    /** The one running case with this number, in the turn that was taken. */
    Optional<RunningCase> running(CaseNumber number) {
        return sql.sql(
                        """
                        select file, holder, step, level, task, due, last_at, channel, coerced,
                            people, duties
                        from hotline.running(:province, :lowest, :highest)
                        """)
                .param("province", number.province())
                .param("lowest", number.lowest())
                .param("highest", number.highest())
                .query((row, n) -> running(number.province(), row))
                .optional();
    }

    private static RunningCase running(String province, ResultSet row) throws SQLException {
        var due = row.getTimestamp(6);
        return new RunningCase(
                new CaseRef(province, row.getObject(1, UUID.class)),
                new OrganisationId(province, row.getLong(2)),
                Step.valueOf(row.getString(3)),
                one(Level.class, row.getString(4)),
                one(Task.Kind.class, row.getString(5)),
                due == null ? null : due.toInstant(),
                row.getTimestamp(7).toInstant(),
                one(Channel.class, row.getString(8)),
                row.getBoolean(9),
                responsible(row.getArray(10), row.getArray(11)));
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> of, @Nullable String name) {
        return name == null ? null : Enum.valueOf(of, name);
    }

    private static List<RunningCase.Responsible> responsible(Array people, Array duties)
            throws SQLException {
        var all = new ArrayList<RunningCase.Responsible>();
        var numbers = (String[]) people.getArray();
        var kinds = (String[]) duties.getArray();
        for (var i = 0; i < numbers.length; i++) {
            all.add(
                    new RunningCase.Responsible(
                            PersonId.parse(numbers[i]), DutyKind.valueOf(kinds[i])));
        }
        return List.copyOf(all);
    }
}
