package vn.binhan.chronicle;

import java.time.Duration;
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

/** What people have written into forms of cases and not sent yet; each sees their own only. */
final class WritingStore {
    /** What nobody came back to for so long is thrown away. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient sql;

    WritingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A form that somebody began to fill in.
     *
     * @param form where it is sent, below the address of the case
     */
    record Begun(String form, Instant at, Sealed content) {}

    /** Where the words of one lie. */
    static FieldContext place(CaseRef ref, PersonId person, String form) {
        return new FieldContext(
                new CaseId(ref.province(), ref.id()),
                FieldClass.STORY,
                "chronicle/writing",
                "content",
                person + form);
    }

    void keep(CaseRef ref, PersonId person, String form, String page, Sealed content, Instant now) {
        sql.sql(
                        """
                        insert into chronicle.writing
                            (province, file, person, form, page, at, content)
                        values (:province, :file, :person, :form, :page, :now, :content)
                        on conflict (province, file, person, form) do update
                        set page = excluded.page, at = excluded.at, content = excluded.content
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .param("person", person.toString())
                .param("form", form)
                .param("page", page)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("content", content.stored())
                .update();
        sql.sql(
                        """
                        delete from chronicle.writing
                        where province = :province and file = :file and at < :before
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .param("before", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** When this person last wrote something on this page that is not sent yet. */
    Optional<Instant> last(CaseRef ref, PersonId person, String page) {
        return sql.sql(
                        """
                        select max(at) from chronicle.writing
                        where province = :province and file = :file and person = :person
                          and page = :page
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .param("person", person.toString())
                .param("page", page)
                .query((row, n) ->
                        Optional.ofNullable(row.getTimestamp(1)).map(at -> at.toInstant()))
                .single();
    }

    List<Begun> of(CaseRef ref, PersonId person, String page) {
        return sql.sql(
                        """
                        select form, at, content from chronicle.writing
                        where province = :province and file = :file and person = :person
                          and page = :page
                        order by form
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .param("person", person.toString())
                .param("page", page)
                .query((row, n) ->
                        new Begun(
                                row.getString(1),
                                row.getTimestamp(2).toInstant(),
                                Sealed.read(place(ref, person, row.getString(1)), row.getBytes(3))))
                .list();
    }

    /** The form was taken. */
    void sent(CaseRef ref, PersonId person, String form) {
        remove(ref, person, "form", form);
    }

    /** Whoever began throws away what they wrote on this page. */
    void drop(CaseRef ref, PersonId person, String page) {
        remove(ref, person, "page", page);
    }

    private void remove(CaseRef ref, PersonId person, String column, String value) {
        sql.sql(
                        """
                        delete from chronicle.writing
                        where province = :province and file = :file and person = :person
                          and %s = :value
                        """
                                .formatted(column))
                .param("province", ref.province())
                .param("file", ref.id())
                .param("person", person.toString())
                .param("value", value)
                .update();
    }

    /** Takes all of an erased case away. */
    void remove(CaseRef ref) {
        sql.sql("delete from chronicle.writing where province = :province and file = :file")
                .param("province", ref.province())
                .param("file", ref.id())
                .update();
    }
}
