package vn.binhan.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;
import vn.binhan.documents.Extraction;
import vn.binhan.documents.Originals;
import vn.binhan.kit.Json;

/** The documents received, as they are kept. */
final class SourceStore {
    private static final int LONGEST_LIST = 200;
    private static final String COLUMNS =
            """
            select s.province, s.id, s.owner, s.name, s.media_type, s.sha256, s.state, s.page,
                   s.pages, s.refusal, s.kind, s.received_by, s.received_at,
                   (select max(d.id) from drafting.draft d
                    where d.province = s.province and d.source = s.id)
            from drafting.source s
            """;

    private final JdbcClient sql;
    private final Originals originals;

    SourceStore(JdbcClient sql, Originals originals) {
        this.sql = sql;
        this.originals = originals;
    }

    /** Keeps the original and writes down that it was received. */
    long receive(
            OrganisationId owner,
            String name,
            Originals.Content content,
            PersonId by,
            Instant now) {
        var kept = originals.keep(owner.province(), content, name, now);
        return sql.sql(
                        """
                        insert into drafting.source
                            (province, owner, name, media_type, sha256, state, received_by,
                             received_at)
                        values (:province, :owner, :name, :type, :sha, 'RECEIVED', :by, :now)
                        returning id
                        """)
                .param("province", owner.province())
                .param("owner", owner.number())
                .param("name", name)
                .param("type", kept.mediaType())
                .param("sha", kept.sha256())
                .param("by", by.number())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getLong(1))
                .single();
    }

    Optional<Source> find(String province, long number) {
        return one("where s.province = :province and s.id = :id", province, number);
    }

    /** The same, held against change by others until the transaction ends. */
    Optional<Source> lock(String province, long number) {
        return one("where s.province = :province and s.id = :id for update of s", province, number);
    }

    private Optional<Source> one(String where, String province, long number) {
        return sql.sql(COLUMNS + where)
                .param("province", province)
                .param("id", number)
                .query((row, n) -> source(row))
                .optional();
    }

    /** What these organisations of a province received, newest first. */
    List<Source> of(String province, Collection<OrganisationId> owners) {
        if (owners.isEmpty()) {
            return List.of();
        }
        return sql.sql(
                        COLUMNS
                                + """
                                where s.province = :province and s.owner in (:owners)
                                order by s.id desc limit :most
                                """)
                .param("province", province)
                .param("owners", owners.stream().map(OrganisationId::number).toList())
                .param("most", LONGEST_LIST)
                .query((row, n) -> source(row))
                .list();
    }

    /** What was received but not yet read to its end, oldest first. */
    List<Source> unread() {
        return sql.sql(
                        COLUMNS
                                + """
                                where s.state in ('RECEIVED', 'READING', 'RECOGNISING')
                                order by s.received_at
                                """)
                .query((row, n) -> source(row))
                .list();
    }

    /** Gives the document its next state, by the decision of a person. */
    void state(Source source, Source.State state, int pages) {
        set(source, state, 0, pages, null, "");
    }

    /** Says how far its reading is; what was settled meanwhile stays as it is. */
    void progress(
            Source source, Source.State state, int page, int pages, @Nullable String refusal) {
        set(
                source,
                state,
                page,
                pages,
                refusal,
                "and state in ('RECEIVED', 'READING', 'RECOGNISING')");
    }

    private void set(
            Source source,
            Source.State state,
            int page,
            int pages,
            @Nullable String refusal,
            String onlyIf) {
        sql.sql(
                        """
                        update drafting.source
                        set state = :state, page = :page, pages = :pages, refusal = :refusal
                        where province = :province and id = :id
                        """
                                + onlyIf)
                .param("state", state.name())
                .param("page", page)
                .param("pages", pages)
                .param("refusal", refusal)
                .param("province", source.province())
                .param("id", source.number())
                .update();
    }

    /** Writes down the text that was read and what the reader made of it. */
    void read(Source source, Extraction.Text read, String kind, List<ReaderNote> notes) {
        sql.sql(
                        """
                        update drafting.source
                        set state = 'READ', text = :text, media_type = :type, kind = :kind,
                            notes = :notes, starts = :starts, refusal = null
                        where province = :province and id = :id
                        """)
                .param("text", read.text().replace("\u0000", ""))
                .param("type", read.mediaType())
                .param("starts", read.starts().toArray(Integer[]::new))
                .param("kind", kind)
                .param("notes", Json.line(notes))
                .param("province", source.province())
                .param("id", source.number())
                .update();
    }

    /** The text that was read, empty before that. */
    String text(String province, long number) {
        return sql.sql(
                        """
                        select coalesce(text, '') from drafting.source
                        where province = :province and id = :id
                        """)
                .param("province", province)
                .param("id", number)
                .query((row, n) -> row.getString(1))
                .optional()
                .orElse("");
    }

    /** Where each page of the original begins in its text; empty where it has no fixed pages. */
    List<Integer> starts(String province, long number) {
        return sql.sql(
                        """
                        select unnest(starts) from drafting.source
                        where province = :province and id = :id
                        """)
                .param("province", province)
                .param("id", number)
                .query((row, n) -> row.getInt(1))
                .list();
    }

    /** What the reader wants a person to look at. */
    List<ReaderNote> notes(String province, long number) {
        return sql.sql("select notes from drafting.source where province = :province and id = :id")
                .param("province", province)
                .param("id", number)
                .query((row, n) -> List.of(Json.read(row.getString(1), ReaderNote[].class)))
                .optional()
                .orElse(List.of());
    }

    private static Source source(ResultSet row) throws SQLException {
        var province = row.getString(1);
        var draft = row.getLong(14);
        var id = row.wasNull() ? null : new DraftId(province, draft);
        return new Source(
                province,
                row.getLong(2),
                new OrganisationId(province, row.getLong(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                Source.State.valueOf(row.getString(7)),
                row.getInt(8),
                row.getInt(9),
                row.getString(10),
                row.getString(11),
                new PersonId(province, row.getLong(12)),
                row.getTimestamp(13).toInstant(),
                id);
    }
}
