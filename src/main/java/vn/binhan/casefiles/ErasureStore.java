package vn.binhan.casefiles;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;
import vn.binhan.vault.Erasure;

/** Wishes to erase a case, and what became of them. */
final class ErasureStore {
    private final JdbcClient sql;

    ErasureStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The unit of a case that the one who asks may wish to be erased. */
    Optional<OrganisationId> erasable(CaseRef ref) {
        return sql.sql("select casefiles.erasable(:province, :file)")
                .param("province", ref.province())
                .param("file", ref.id())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single()
                .map(holder -> new OrganisationId(ref.province(), holder));
    }

    void ask(CaseRef ref, Erasure why, PersonId by, Instant now) {
        sql.sql(
                        """
                        insert into casefiles.erasure
                            (province, file, asked_by, asked_at, reason, basis)
                        values (:province, :file, :by, :now, :reason, :basis)
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .param("by", by.toString())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("reason", why.reason().name())
                .param("basis", why.basis())
                .update();
    }

    /** The wish that waits for a second person. */
    Optional<ErasureRequest> open(CaseRef ref) {
        return sql.sql(
                        """
                        select id, asked_by, asked_at, reason, basis from casefiles.erasure
                        where province = :province and file = :file and settled_at is null
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .query((row, n) ->
                        new ErasureRequest(
                                row.getLong(1),
                                ref,
                                PersonId.parse(row.getString(2)),
                                row.getTimestamp(3).toInstant(),
                                new Erasure(
                                        Erasure.Reason.valueOf(row.getString(4)),
                                        row.getString(5))))
                .optional();
    }

    void settle(ErasureRequest request, PersonId by, boolean confirmed, Instant now) {
        sql.sql(
                        """
                        update casefiles.erasure
                        set settled_by = :by, settled_at = :now, confirmed = :confirmed
                        where province = :province and id = :id and settled_at is null
                        """)
                .param("by", by.toString())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("confirmed", confirmed)
                .param("province", request.file().province())
                .param("id", request.number())
                .update();
    }

    /** Nothing is left of the case but its number and its unit. */
    void erase(CaseRef ref, Instant now) {
        sql.sql(
                        """
                        update casefiles.file set state = 'ERASED', edit = edit + 1
                        where province = :province and id = :id
                        """)
                .param("province", ref.province())
                .param("id", ref.id())
                .update();
        sql.sql(
                        """
                        update casefiles.membership set until = :now
                        where province = :province and file = :id and until > :now
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("province", ref.province())
                .param("id", ref.id())
                .update();
    }
}
