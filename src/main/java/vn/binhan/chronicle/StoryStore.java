package vn.binhan.chronicle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.PersonId;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.ledger.Particulars;
import vn.binhan.vault.CaseId;
import vn.binhan.vault.FieldClass;
import vn.binhan.vault.FieldContext;
import vn.binhan.vault.Sealed;

/** Stories as they are kept; every call stands behind the wall of the one who asks. */
final class StoryStore {
    /** Cover and story in one question, which proves by itself who asks. */
    static final String WITH_COVER = "chronicle.known(:proof, :province, :id)";

    private final JdbcClient sql;

    StoryStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Row(Happening happening, @Nullable Sealed words) {}

    /** Where the words of a happening lie. */
    static FieldContext place(CaseRef ref, int turn) {
        return new FieldContext(
                new CaseId(ref.province(), ref.id()),
                FieldClass.STORY,
                "chronicle/happening",
                "words",
                String.valueOf(turn));
    }

    /** The whole story, the oldest first; the wall is asked once. */
    List<Happening> of(CaseRef ref) {
        return sql.sql(
                        """
                        select turn, kind, at, told, by, codes, worded
                        from chronicle.story(:province, :file)
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .query((row, n) -> happening(row))
                .list();
    }

    private static Happening happening(ResultSet row) throws SQLException {
        return new Happening(
                row.getInt(1),
                row.getString(2),
                row.getTimestamp(3).toInstant(),
                row.getTimestamp(4).toInstant(),
                PersonId.parse(row.getString(5)),
                Particulars.parse(row.getString(6)),
                row.getBoolean(7));
    }

    /** A happening in the columns of {@code casefiles.known}. */
    static Happening beside(ResultSet row) throws SQLException {
        return new Happening(
                (int) row.getLong("id"),
                row.getString("reason"),
                row.getTimestamp("since").toInstant(),
                row.getTimestamp("until").toInstant(),
                PersonId.parse(row.getString("person")),
                Particulars.parse(row.getString("finding")),
                row.getInt("edit") == 1);
    }

    /** Adds these in one statement; a turn that was told already is a fault. */
    void add(CaseRef ref, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        sql.sql(
                        """
                        insert into chronicle.happening
                            (province, file, turn, kind, at, told, by, codes, words)
                        select :province, :file, h.turn::int, h.kind, h.at::timestamptz,
                            h.told::timestamptz, h.by, h.codes::jsonb, decode(h.words, 'hex')
                        from unnest(:turns::text[], :kinds::text[], :at::text[], :told::text[],
                            :by::text[], :codes::text[], :words::text[])
                            as h(turn, kind, at, told, by, codes, words)
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .params(columns(rows))
                .update();
    }

    /** A happening of the story of this case. */
    record Of(CaseRef ref, Row row) {}

    /**
     * Adds the beginnings of new stories in one statement; the wall is asked once for each case.
     */
    void begin(List<Of> rows) {
        var all = rows.stream().map(Of::row).toList();
        sql.sql(
                        """
                        select chronicle.begin(:province, :files::text[], :turns::text[],
                            :kinds::text[], :at::text[], :told::text[], :by::text[],
                            :codes::text[], :words::text[])
                        """)
                .param("province", rows.getFirst().ref().province())
                .param(
                        "files",
                        rows.stream()
                                .map(each -> each.ref().id().toString())
                                .toArray(String[]::new))
                .params(columns(all))
                .query((row, n) -> 1)
                .single();
    }

    private static Map<String, Object> columns(List<Row> rows) {
        return Map.of(
                "turns", texts(rows, row -> String.valueOf(row.happening().turn())),
                "kinds", texts(rows, row -> row.happening().kind()),
                "at", texts(rows, row -> row.happening().at().toString()),
                "told", texts(rows, row -> row.happening().told().toString()),
                "by", texts(rows, row -> row.happening().by().toString()),
                "codes", texts(rows, row -> row.happening().codes().json()),
                "words", texts(rows, StoryStore::stored));
    }

    private static @Nullable String stored(Row row) {
        var words = row.words();
        return words == null ? null : java.util.HexFormat.of().formatHex(words.stored());
    }

    private static @Nullable String[] texts(List<Row> rows, Function<Row, @Nullable String> part) {
        return rows.stream().map(part).toArray(String[]::new);
    }

    /** The sealed words of these turns, in this order; those without words are left out. */
    List<Sealed> words(CaseRef ref, List<Integer> turns) {
        return sql.sql(
                        """
                        select turn, words from chronicle.words(:province, :file, :turns)
                        order by array_position(:turns, turn)
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .param("turns", turns.toArray(Integer[]::new))
                .query((row, n) -> Sealed.read(place(ref, row.getInt(1)), row.getBytes(2)))
                .list();
    }

    /** Takes the story of an erased case away. */
    void remove(CaseRef ref) {
        sql.sql("delete from chronicle.happening where province = :province and file = :file")
                .param("province", ref.province())
                .param("file", ref.id())
                .update();
    }
}
