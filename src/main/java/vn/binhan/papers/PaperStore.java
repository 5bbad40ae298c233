package vn.binhan.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.vault.CaseId;
import vn.binhan.vault.FieldClass;
import vn.binhan.vault.FieldContext;
import vn.binhan.vault.Sealed;

/** Issued papers behind the walls of their cases, the offices' registers, and their own forms. */
final class PaperStore {
    private static final int MOST_LINES = 500;

    private final JdbcClient sql;

    PaperStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** A paper that was issued, without what it says. */
    record Issued(
            UUID id,
            PaperKind kind,
            OrganisationId issuer,
            int year,
            int number,
            Instant at,
            PersonId by) {}

    /** A line of a register: nothing in it leads to a case. */
    record Line(PaperKind kind, int number, LocalDate day) {}

    /** A form that an office made its own. */
    record Own(int version, Instant at, byte[] docx) {}

    /**
     * The next number of this book, held until the transaction ends: one that is not committed was
     * never given.
     */
    int next(OrganisationId office, int year, PaperKind.Book book) {
        return sql.sql(
                        """
                        insert into papers.book (province, office, year, book, last)
                        values (:province, :office, :year, :book, 1)
                        on conflict (province, office, year, book) do update set last = papers.book.last + 1
                        returning last
                        """)
                .param("province", office.province())
                .param("office", office.number())
                .param("year", year)
                .param("book", book.name())
                .query((row, n) -> row.getInt(1))
                .single();
    }

    /** Enters a number in the register. */
    void enter(OrganisationId office, int year, PaperKind kind, int number, LocalDate day) {
        sql.sql(
                        """
                        insert into papers.register (province, office, year, book, number, kind, day)
                        values (:province, :office, :year, :book, :number, :kind, :day)
                        """)
                .param("province", office.province())
                .param("office", office.number())
                .param("year", year)
                .param("book", kind.book().name())
                .param("number", number)
                .param("kind", kind.name())
                .param("day", day)
                .update();
    }

    List<Line> register(OrganisationId office, int year, PaperKind.Book book) {
        return sql.sql(
                        """
                        select kind, number, day from papers.register
                        where province = :province and office = :office and year = :year
                          and book = :book
                        order by number desc limit :most
                        """)
                .param("province", office.province())
                .param("office", office.number())
                .param("year", year)
                .param("book", book.name())
                .param("most", MOST_LINES)
                .query((row, n) ->
                        new Line(
                                PaperKind.valueOf(row.getString(1)),
                                row.getInt(2),
                                row.getObject(3, LocalDate.class)))
                .list();
    }

    /** Where a part of a paper lies. */
    static FieldContext place(CaseRef ref, UUID paper, String part) {
        return new FieldContext(
                new CaseId(ref.province(), ref.id()),
                FieldClass.STORY,
                "papers/paper",
                part,
                paper.toString());
    }

    void add(CaseRef ref, Issued paper, Sealed content, Sealed origins) {
        sql.sql(
                        """
                        insert into papers.paper (province, file, id, kind, office, year, book, number,
                            at, by, content, origins)
                        values (:province, :file, :id, :kind, :office, :year, :book, :number,
                            :at, :by, :content, :origins)
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .param("id", paper.id())
                .param("kind", paper.kind().name())
                .param("office", paper.issuer().number())
                .param("year", paper.year())
                .param("book", paper.kind().book().name())
                .param("number", paper.number())
                .param("at", paper.at().atOffset(ZoneOffset.UTC))
                .param("by", paper.by().toString())
                .param("content", content.stored())
                .param("origins", origins.stored())
                .update();
    }

    /** The papers of this case, the newest first. */
    List<Issued> of(CaseRef ref) {
        return sql.sql(
                        """
                        select id, kind, office, year, number, at, by, province from papers.paper
                        where province = :province and file = :file order by at desc, id
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .query((row, n) -> issued(row))
                .list();
    }

    private static Issued issued(ResultSet row) throws SQLException {
        return new Issued(
                row.getObject(1, UUID.class),
                PaperKind.valueOf(row.getString(2)),
                new OrganisationId(row.getString(8), row.getLong(3)),
                row.getInt(4),
                row.getInt(5),
                row.getTimestamp(6).toInstant(),
                PersonId.parse(row.getString(7)));
    }

    /** What a paper says, and where that came from; both sealed. */
    Optional<List<Sealed>> sealed(CaseRef ref, UUID paper) {
        return sql.sql(
                        """
                        select content, origins from papers.paper
                        where province = :province and file = :file and id = :id
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .param("id", paper)
                .query((row, n) ->
                        List.of(
                                Sealed.read(place(ref, paper, "content"), row.getBytes(1)),
                                Sealed.read(place(ref, paper, "origins"), row.getBytes(2))))
                .optional();
    }

    /** Takes the papers of an erased case away; their numbers stay given. */
    void remove(CaseRef ref) {
        sql.sql("delete from papers.paper where province = :province and file = :file")
                .param("province", ref.province())
                .param("file", ref.id())
                .update();
    }

    /** The newest form that this office made its own. */
    Optional<Own> own(OrganisationId office, PaperKind kind) {
        return sql.sql(
                        """
                        select version, at, docx from papers.template
                        where province = :province and office = :office and kind = :kind
                        order by version desc limit 1
                        """)
                .param("province", office.province())
                .param("office", office.number())
                .param("kind", kind.name())
                .query((row, n) ->
                        new Own(row.getInt(1), row.getTimestamp(2).toInstant(), row.getBytes(3)))
                .optional();
    }

    /** Keeps one more version of an office's form; earlier ones stay. */
    int keep(OrganisationId office, PaperKind kind, byte[] docx, PersonId by, Instant now) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "template|" + office + "|" + kind)
                .query((row, n) -> 0)
                .single();
        return sql.sql(
                        """
                        insert into papers.template (province, office, kind, version, docx, at, by)
                        select :province, :office, :kind, coalesce(max(version), 0) + 1, :docx,
                            :now, :by
                        from papers.template
                        where province = :province and office = :office and kind = :kind
                        returning version
                        """)
                .param("province", office.province())
                .param("office", office.number())
                .param("kind", kind.name())
                .param("docx", docx)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.toString())
                .query((row, n) -> row.getInt(1))
                .single();
    }
}
