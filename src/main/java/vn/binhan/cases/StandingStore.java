package vn.binhan.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.risk.Level;

/** Standings as they are kept; every call stands behind the wall of the one who asks. */
final class StandingStore {
    /** How many closed cases wait for the archive of the units that somebody heads. */
    static final String FOR_ARCHIVE = "cases.for_archive(:me)";

    private final JdbcClient sql;

    StandingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Keeps how these cases stand now; what stood before is gone, their stories have it. */
    void keep(List<Standing> standings) {
        standings.stream()
                .collect(Collectors.groupingBy(each -> each.ref().province()))
                .forEach(this::keep);
    }

    private void keep(String province, List<Standing> standings) {
        sql.sql(
                        """
                        select cases.keep(:province, :files, :holders, :steps, :levels, :dangers,
                            :dues, :tasks, :begun, :last, :turns)
                        """)
                .param("province", province)
                .param("files", texts(standings, s -> s.ref().id()))
                .param("holders", texts(standings, s -> s.holder().number()))
                .param("steps", texts(standings, Standing::step))
                .param("levels", texts(standings, Standing::level))
                .param("dangers", texts(standings, Standing::danger))
                .param("dues", texts(standings, s -> s.next() == null ? null : s.next().due()))
                .param("tasks", texts(standings, s -> s.next() == null ? null : s.next().kind()))
                .param("begun", texts(standings, Standing::begun))
                .param("last", texts(standings, Standing::last))
                .param("turns", texts(standings, Standing::turn))
                .query(Integer.class)
                .single();
    }

    private static @Nullable String[] texts(
            List<Standing> standings, Function<Standing, @Nullable Object> part) {
        return standings.stream()
                .map(part)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    /**
     * The cases that fit every word, the most urgent first and closed ones last. What is found is
     * read through the wall of whoever asks once more.
     */
    List<Standing> found(CaseSearch asked, int most) {
        return sql.sql(
                        """
                        select s.province, s.file, s.holder, s.step, s.level, s.task, s.due,
                            s.begun_at, s.last_at, s.turn
                        from cases.found(:words, :codeWords, :codes, :most) f
                        join cases.standing s on s.province = f.province and s.file = f.file
                        order by f.place
                        """)
                .param("words", asked.words().toArray(String[]::new))
                .param(
                        "codeWords",
                        asked.codes().stream().map(CaseSearch.Code::word).toArray(Integer[]::new))
                .param(
                        "codes",
                        asked.codes().stream().map(CaseSearch.Code::code).toArray(String[]::new))
                .param("most", most)
                .query((row, n) -> standing(row))
                .list();
    }

    /**
     * The most urgent open cases on which whoever asks is named, and those of the units they head,
     * in one question that proves by itself who asks.
     *
     * @param most so many of each list
     * @param children whether what a child's file waits for is said where it is due before the rest
     */
    Cases.Desk desk(String proof, int most, List<OrganisationId> headed, boolean children) {
        var own = new ArrayList<Standing>();
        var units = new ArrayList<Standing>();
        sql.sql(
                        """
                        select province, file, holder, step, level, task, due, begun_at, last_at,
                            turn, what, child, child_due
                        from cases.desk(:proof, :most, :provinces, :holders)
                        """)
                .param("proof", proof)
                .param("most", most + 1)
                .param("provinces", provinces(headed))
                .param("holders", numbers(headed))
                .query(row -> {
                    var standing = standing(row);
                    (row.getString(11).equals("OWN") ? own : units)
                            .add(children ? standing.orSooner(child(row)) : standing);
                });
        var shown = new HashMap<OrganisationId, Integer>();
        var first =
                units.stream()
                        .filter(each -> shown.merge(each.holder(), 1, Integer::sum) <= most)
                        .toList();
        var more = own.size() > most || first.size() < units.size();
        return new Cases.Desk(own.stream().limit(most).toList(), first, more);
    }

    /** Closed cases of the units that whoever asks heads, in one question that proves who asks. */
    List<ClosedCase> closed(String proof, boolean archived, int most) {
        return sql.sql(
                        """
                        select province, file, holder, closed_at, due, archived_at
                        from cases.closed(:proof, :archived, :most)
                        """)
                .param("proof", proof)
                .param("archived", archived)
                .param("most", most)
                .query((row, n) ->
                        new ClosedCase(
                                new CaseRef(row.getString(1), row.getObject(2, UUID.class)),
                                new OrganisationId(row.getString(1), row.getLong(3)),
                                row.getTimestamp(4).toInstant(),
                                moment(row, 5),
                                moment(row, 6)))
                .list();
    }

    /** How much each person of these units has in hand, in one question that proves who asks. */
    List<InHand> caseloads(String proof, List<OrganisationId> headed) {
        return sql.sql(
                        """
                        select province, holder, person, open, helping, immediate, high, unjudged, late
                        from cases.caseloads(:proof, :provinces, :holders)
                        order by person is not null, immediate desc, high desc, late desc, open desc, person
                        """)
                .param("proof", proof)
                .param("provinces", provinces(headed))
                .param("holders", numbers(headed))
                .query((row, n) -> {
                    var person = row.getString(3);
                    return new InHand(
                            new OrganisationId(row.getString(1), row.getLong(2)),
                            person == null ? null : PersonId.parse(person),
                            row.getInt(4),
                            row.getInt(5),
                            row.getInt(6),
                            row.getInt(7),
                            row.getInt(8),
                            row.getInt(9));
                })
                .list();
    }

    private static String[] provinces(List<OrganisationId> units) {
        return units.stream().map(OrganisationId::province).toArray(String[]::new);
    }

    private static Long[] numbers(List<OrganisationId> units) {
        return units.stream().map(OrganisationId::number).toArray(Long[]::new);
    }

    private static Standing.@Nullable Next child(ResultSet row) throws SQLException {
        var due = moment(row, 13);
        return due == null ? null : new Standing.Next(Task.Kind.valueOf(row.getString(12)), due);
    }

    private static @Nullable Instant moment(ResultSet row, int column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
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
