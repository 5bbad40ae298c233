package vn.binhan.kinship;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.PersonId;
import vn.binhan.vault.CaseId;

/** Which marks belong to whom. */
final class MarkStore {
    private final JdbcClient sql;

    MarkStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Lets searches for conflicts of cases go on side by side, until this transaction ends. */
    void besideOtherCases(String province) {
        lock("pg_advisory_xact_lock_shared", province);
    }

    /** Waits until no conflict is being looked for in this province, and holds others back. */
    void alone(String province) {
        lock("pg_advisory_xact_lock", province);
    }

    private void lock(String how, String province) {
        sql.sql("select %s(hashtextextended(:what, 0))".formatted(how))
                .param("what", "kinship|" + province)
                .query((row, n) -> 0)
                .single();
    }

    /** Under which key the marks of this person lie. */
    Optional<CaseId> circle(PersonId person) {
        return sql.sql(
                        """
                        select kept_as from kinship.circle
                        where province = :province and person = :person
                        """)
                .param("province", person.province())
                .param("person", person.number())
                .query((row, n) -> new CaseId(person.province(), row.getObject(1, UUID.class)))
                .optional();
    }

    /** Whose marks are kept already. */
    Set<Long> marked(String province) {
        return new HashSet<>(
                sql.sql("select person from kinship.circle where province = :province")
                        .param("province", province)
                        .query((row, n) -> row.getLong(1))
                        .list());
    }

    void add(PersonId person, CaseId keptAs) {
        sql.sql(
                        """
                        insert into kinship.circle (province, person, kept_as)
                        values (:province, :person, :kept)
                        """)
                .param("province", person.province())
                .param("person", person.number())
                .param("kept", keptAs.id())
                .update();
    }

    void add(PersonId person, Mark mark) {
        sql.sql(
                        """
                        insert into kinship.mark
                            (province, id, person, relation, numbered, declared_at)
                        values (:province, :id, :person, :relation, :numbered, :at)
                        """)
                .param("province", person.province())
                .param("id", mark.id())
                .param("person", person.number())
                .param("relation", mark.relation().name())
                .param("numbered", mark.numbered())
                .param("at", mark.declaredAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(PersonId person, UUID mark, Instant at) {
        sql.sql(
                        """
                        update kinship.mark set ended_at = :at
                        where province = :province and person = :person and id = :id
                          and ended_at is null
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("province", person.province())
                .param("person", person.number())
                .param("id", mark)
                .update();
    }

    /** The marks of a person that count, their own first. */
    List<Mark> of(PersonId person) {
        return sql.sql(
                        """
                        select id, relation, numbered, declared_at from kinship.mark
                        where province = :province and person = :person and ended_at is null
                        order by relation <> 'SELF', declared_at, id
                        """)
                .param("province", person.province())
                .param("person", person.number())
                .query((row, n) ->
                        new Mark(
                                row.getObject(1, UUID.class),
                                Relation.valueOf(row.getString(2)),
                                row.getBoolean(3),
                                row.getTimestamp(4).toInstant()))
                .list();
    }

    /** Whose mark this is and in which relation, among these; others are people of cases. */
    Map<UUID, Owned> owners(String province, Collection<UUID> among) {
        var found = new HashMap<UUID, Owned>();
        if (among.isEmpty()) {
            return found;
        }
        sql.sql(
                        """
                        select id, person, relation from kinship.mark
                        where province = :province and id in (:among) and ended_at is null
                        """)
                .param("province", province)
                .param("among", among)
                .query(row -> {
                    found.put(
                            row.getObject(1, UUID.class),
                            new Owned(
                                    new PersonId(province, row.getLong(2)),
                                    Relation.valueOf(row.getString(3))));
                });
        return found;
    }

    /** A mark's member of staff and what the marked person is to them. */
    record Owned(PersonId person, Relation relation) {}
}
