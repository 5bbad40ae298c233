package vn.binhan.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;
import vn.binhan.kit.Json;

/** The drafts and their edits, as they are kept. */
final class DraftStore {
    private static final String DRAFT =
            """
            select province, id, owner, source, state, edit, content, revises, changed_by, changed_at
            from drafting.draft where province = :province and id = :id
            """;
    private static final String STEP =
            """
            select edit, state, change, by, at from drafting.step
            where province = :province and draft = :draft
            """;

    private final JdbcClient sql;

    DraftStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Opens a draft. */
    DraftId open(
            OrganisationId owner,
            long source,
            DraftTree tree,
            @Nullable String revises,
            PersonId by,
            Instant now) {
        var number =
                sql.sql(
                                """
                                insert into drafting.draft
                                    (province, owner, source, state, edit, content, revises,
                                     changed_by, changed_at)
                                values (:province, :owner, :source, 'OPEN', 1, :content, :revises,
                                        :by, :now)
                                returning id
                                """)
                        .param("province", owner.province())
                        .param("owner", owner.number())
                        .param("source", source)
                        .param("content", Json.line(tree))
                        .param("revises", revises)
                        .param("by", by.number())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query((row, n) -> row.getLong(1))
                        .single();
        return new DraftId(owner.province(), number);
    }

    /** The newest draft of this revision that can still be edited. */
    Optional<DraftId> openRevision(String province, String revises) {
        return sql.sql(
                        """
                        select id from drafting.draft
                        where province = :province and revises = :revises and state = 'OPEN'
                        order by id desc limit 1
                        """)
                .param("province", province)
                .param("revises", revises)
                .query((row, n) -> new DraftId(province, row.getLong(1)))
                .optional();
    }

    /** The newest drafts of this body that are no revision and can still be edited. */
    List<Drafting.Read> waiting(OrganisationId owner) {
        return sql.sql(
                        """
                        select d.id, d.content::jsonb #>> '{header,title,value}', s.name,
                               d.changed_at
                        from drafting.draft d
                        join drafting.source s on s.province = d.province and s.id = d.source
                        where d.province = :province and d.owner = :owner and d.state = 'OPEN'
                          and d.revises is null
                        order by d.id desc limit 30
                        """)
                .param("province", owner.province())
                .param("owner", owner.number())
                .query((row, n) ->
                        new Drafting.Read(
                                new DraftId(owner.province(), row.getLong(1)),
                                Objects.requireNonNullElse(row.getString(2), ""),
                                row.getString(3),
                                row.getTimestamp(4).toInstant()))
                .list();
    }

    Optional<KeptDraft> find(DraftId id) {
        return one(DRAFT, id);
    }

    /** The same, held against change by others until the transaction ends. */
    Optional<KeptDraft> lock(DraftId id) {
        return one(DRAFT + " for update", id);
    }

    private Optional<KeptDraft> one(String query, DraftId id) {
        return sql.sql(query)
                .param("province", id.province())
                .param("id", id.number())
                .query((row, n) -> draft(row))
                .optional();
    }

    /** Writes the draft as it stands after a new edit, with the edit itself. */
    void keep(
            KeptDraft draft,
            DraftTree tree,
            Change change,
            Step.State state,
            PersonId by,
            Instant now) {
        sql.sql(
                        """
                        update drafting.draft
                        set edit = :edit, content = :content, changed_by = :by, changed_at = :now
                        where province = :province and id = :id
                        """)
                .param("edit", draft.edit() + 1)
                .param("content", Json.line(tree))
                .param("by", by.number())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("province", draft.id().province())
                .param("id", draft.id().number())
                .update();
        sql.sql(
                        """
                        insert into drafting.step (province, draft, edit, state, change, by, at)
                        values (:province, :draft, :edit, :state, :change, :by, :now)
                        """)
                .param("province", draft.id().province())
                .param("draft", draft.id().number())
                .param("edit", draft.edit() + 1)
                .param("state", state.name())
                .param("change", Json.line(change))
                .param("by", by.number())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was undone cannot be made again once something else was edited. */
    void dropUndone(DraftId id) {
        sql.sql(
                        """
                        update drafting.step set state = 'DROPPED'
                        where province = :province and draft = :draft and state = 'UNDONE'
                        """)
                .param("province", id.province())
                .param("draft", id.number())
                .update();
    }

    void mark(DraftId id, Step step, Step.State state) {
        sql.sql(
                        """
                        update drafting.step set state = :state
                        where province = :province and draft = :draft and edit = :edit
                        """)
                .param("state", state.name())
                .param("province", id.province())
                .param("draft", id.number())
                .param("edit", step.edit())
                .update();
    }

    /** All edits behind this one, oldest first. */
    List<Step> since(DraftId id, int edit) {
        return sql.sql(STEP + "and edit > :edit order by edit")
                .param("province", id.province())
                .param("draft", id.number())
                .param("edit", edit)
                .query((row, n) -> step(id, row))
                .list();
    }

    /** The edit that an undo takes back. */
    Optional<Step> undoable(DraftId id) {
        return step(id, STEP + "and state = 'DONE' order by edit desc limit 1");
    }

    /** The edit that a redo makes again. */
    Optional<Step> redoable(DraftId id) {
        return step(id, STEP + "and state = 'UNDONE' order by edit limit 1");
    }

    /** Whether there is an edit to take back, and one to make again. */
    Walkable walkable(DraftId id) {
        return sql.sql(
                        """
                        select exists (select from drafting.step where province = :province
                                       and draft = :draft and state = 'DONE'),
                               exists (select from drafting.step where province = :province
                                       and draft = :draft and state = 'UNDONE')
                        """)
                .param("province", id.province())
                .param("draft", id.number())
                .query((row, n) -> new Walkable(row.getBoolean(1), row.getBoolean(2)))
                .single();
    }

    /** Whether an undo and a redo have something to do. */
    record Walkable(boolean back, boolean forth) {}

    private Optional<Step> step(DraftId id, String query) {
        return sql.sql(query)
                .param("province", id.province())
                .param("draft", id.number())
                .query((row, n) -> step(id, row))
                .optional();
    }

    void close(DraftId id) {
        sql.sql(
                        """
                        update drafting.draft set state = 'ISSUED'
                        where province = :province and id = :id
                        """)
                .param("province", id.province())
                .param("id", id.number())
                .update();
    }

    private static Step step(DraftId id, ResultSet row) throws SQLException {
        return new Step(
                row.getInt(1),
                Step.State.valueOf(row.getString(2)),
                Json.read(row.getString(3), Change.class),
                new PersonId(id.province(), row.getLong(4)),
                row.getTimestamp(5).toInstant());
    }

    private static KeptDraft draft(ResultSet row) throws SQLException {
        var province = row.getString(1);
        return new KeptDraft(
                new DraftId(province, row.getLong(2)),
                new OrganisationId(province, row.getLong(3)),
                row.getLong(4),
                "OPEN".equals(row.getString(5)),
                row.getInt(6),
                Json.read(row.getString(7), DraftTree.class),
                row.getString(8),
                new PersonId(province, row.getLong(9)),
                row.getTimestamp(10).toInstant());
    }
}
