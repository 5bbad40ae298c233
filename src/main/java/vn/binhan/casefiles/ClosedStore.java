package vn.binhan.casefiles;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;

/** Closed cases and the archive of the office; every call stands behind the wall of who asks. */
final class ClosedStore {
    private final JdbcClient sql;

    ClosedStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The closed cases of this unit on which this person is still named. */
    List<CaseRef> namedOn(PersonId person, OrganisationId holder, Instant now) {
        return sql.sql(
                        """
                        select distinct f.id from casefiles.membership m
                        join casefiles.file f on f.province = m.province and f.id = m.file
                        where m.person = :person and m.since <= :now and m.until > :now
                          and f.province = :province and f.holder = :holder
                          and f.state = 'CLOSED' and f.archived_at is null
                        """)
                .param("person", person.toString())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("province", holder.province())
                .param("holder", holder.number())
                .query((row, n) -> new CaseRef(holder.province(), row.getObject(1, UUID.class)))
                .list();
    }

    /** From when it lies in the archive; absent when it is taken out for good. */
    void archive(CaseRef ref, @Nullable Instant since) {
        sql.sql(
                        """
                        update casefiles.file
                        set archived_at = cast(:since as timestamptz), edit = edit + 1
                        where province = :province and id = :id
                        """)
                .param("since", since == null ? null : since.toString())
                .param("province", ref.province())
                .param("id", ref.id())
                .update();
    }

    /** The unit in whose archive it lies, for its head, unless it is kept from them. */
    Optional<OrganisationId> archiveOf(CaseRef ref) {
        return sql.sql("select casefiles.archive_of(:province, :file)")
                .param("province", ref.province())
                .param("file", ref.id())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single()
                .map(holder -> new OrganisationId(ref.province(), holder));
    }
}
