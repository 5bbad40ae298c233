package vn.binhan.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.OrganisationId;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.risk.Level;

/** Standings as they are kept; every call stands behind the wall of the one who asks. */
final class StandingStore {
    private static final String COLUMNS =
            "select province, file, holder, step, level, task, due, begun_at, last_at, turn from ";

    private final JdbcClient sql;

    StandingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps how the case stands now; what stood before is gone, the story has it. */
    void keep(Standing standing) {
        var next = standing.next();
        sql.sql(
                        """
                        insert into cases.standing (province, file, holder, step, level, danger, due,
                            task, begun_at, last_at, turn)
                        values (:province, :file, :holder, :step, :level, :danger, :due, :task,
                            :begun, :last, :turn)
                        on conflict (province, file) do update set
                            holder = excluded.holder, step = excluded.step, level = excluded.level,
                            danger = excluded.danger, due = excluded.due, task = excluded.task,
                            last_at = excluded.last_at, turn = excluded.turn
                        where cases.standing.turn <= excluded.turn
                        """)
                .param("province", standing.ref().province())
                .param("file", standing.ref().id())
                .param("holder", standing.holder().number())
                .param("step", standing.step().name())
                .param("level", name(standing.level()), Types.VARCHAR)
                .param("danger", standing.danger())
                .param(
                        "due",
                        next == null ? null : next.due().atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("task", next == null ? null : next.kind().name(), Types.VARCHAR)
                .param("begun", standing.begun().atOffset(ZoneOffset.UTC))
                .param("last", standing.last().atOffset(ZoneOffset.UTC))
                .param("turn", standing.turn())
                .update();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    /** The most urgent open cases of this unit, for its head; nothing for anybody else. */
    List<Standing> urgent(OrganisationId holder, int most) {
        return sql.sql(COLUMNS + "cases.urgent(:province, :holder, :most)")
                .param("province", holder.province())
                .param("holder", holder.number())
                .param("most", most)
                .query((row, n) -> standing(row))
                .list();
    }

    /** The most urgent open cases on which whoever asks is named. */
    List<Standing> named(int most) {
        return sql.sql(COLUMNS + "cases.named(:most)")
                .param("most", most)
                .query((row, n) -> standing(row))
                .list();
    }

    void remove(CaseRef ref) {
        sql.sql("delete from cases.standing where province = :province and file = :file")
                .param("province", ref.province())
                .param("file", ref.id())
                .update();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        var province = row.getString(1);
        var level = row.getString(5);
        var task = row.getString(6);
        return new Standing(
                new CaseRef(province, row.getObject(2, UUID.class)),
                new OrganisationId(province, row.getLong(3)),
                Step.valueOf(row.getString(4)),
                level == null ? null : Level.valueOf(level),
                task == null
                        ? null
                        : new Standing.Next(
                                Task.Kind.valueOf(task), row.getTimestamp(7).toInstant()),
                row.getTimestamp(8).toInstant(),
                row.getTimestamp(9).toInstant(),
                row.getInt(10));
    }
}
