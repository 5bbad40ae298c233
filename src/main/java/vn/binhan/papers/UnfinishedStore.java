package vn.binhan.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.PersonId;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.vault.CaseId;
import vn.binhan.vault.FieldClass;
import vn.binhan.vault.FieldContext;
import vn.binhan.vault.Sealed;

/** Papers that are being written, behind the walls of their cases. */
final class UnfinishedStore {
    private final JdbcClient sql;

    UnfinishedStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Where the words of one lie. */
    static FieldContext place(CaseRef ref, PaperKind kind) {
        return new FieldContext(
                new CaseId(ref.province(), ref.id()),
                FieldClass.STORY,
                "papers/unfinished",
                "typed",
                kind.name());
    }

    List<Unfinished> of(CaseRef ref) {
        return sql.sql(
                        """
                        select kind, edit, at, by from papers.unfinished
                        where province = :province and file = :file order by at desc, kind
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .query((row, n) -> unfinished(row))
                .list();
    }

    Optional<Unfinished> find(CaseRef ref, PaperKind kind) {
        return of(ref).stream().filter(each -> each.kind() == kind).findFirst();
    }

    private static Unfinished unfinished(ResultSet row) throws SQLException {
        return new Unfinished(
                PaperKind.valueOf(row.getString(1)),
                row.getInt(2),
                row.getTimestamp(3).toInstant(),
                PersonId.parse(row.getString(4)));
    }

    Optional<Sealed> typed(CaseRef ref, PaperKind kind) {
        return sql.sql(
                        """
                        select content from papers.unfinished
                        where province = :province and file = :file and kind = :kind
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .param("kind", kind.name())
                .query((row, n) -> Sealed.read(place(ref, kind), row.getBytes(1)))
                .optional();
    }

    void keep(CaseRef ref, PaperKind kind, Sealed typed, PersonId by, Instant now) {
        sql.sql(
                        """
                        insert into papers.unfinished (province, file, kind, edit, at, by, content)
                        values (:province, :file, :kind, 1, :now, :by, :content)
                        on conflict (province, file, kind) do update
                        set edit = papers.unfinished.edit + 1, at = :now, by = :by, content = :content
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .param("kind", kind.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.toString())
                .param("content", typed.stored())
                .update();
    }

    void remove(CaseRef ref, PaperKind kind) {
        sql.sql(
                        """
                        delete from papers.unfinished
                        where province = :province and file = :file and kind = :kind
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .param("kind", kind.name())
                .update();
    }

    /** Takes all of an erased case away. */
    void remove(CaseRef ref) {
        sql.sql("delete from papers.unfinished where province = :province and file = :file")
                .param("province", ref.province())
                .param("file", ref.id())
                .update();
    }
}
