package vn.binhan.casefiles;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;

/** For whom a case must not exist; written by the program itself only. */
final class ConflictStore {
    private final JdbcClient sql;

    ConflictStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(CaseRef ref, PersonId person, ConflictSource source, Instant since) {
        sql.sql(
                        """
                        insert into casefiles.conflict (province, file, person, source, since)
                        values (:province, :file, :person, :source, :since)
                        on conflict do nothing
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .param("person", person.toString())
                .param("source", source.name())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A match of names that nobody has judged yet. */
    record Doubt(CaseRef ref, OrganisationId holder, PersonId person, Instant since) {}

    /** What the province has to judge, the oldest first. */
    List<Doubt> doubts(String province) {
        return sql.sql(
                        """
                        select c.file, f.holder, c.person, c.since
                        from casefiles.conflict c
                        join casefiles.file f on f.province = c.province and f.id = c.file
                        where c.province = :province and c.source = 'POSSIBLE'
                          and c.cleared_at is null and f.state <> 'ERASED'
                          and not exists (select from casefiles.conflict d
                              where d.province = c.province and d.file = c.file
                                and d.person = c.person and d.source <> 'POSSIBLE')
                        order by c.since, c.file, c.person
                        """)
                .param("province", province)
                .query((row, n) ->
                        new Doubt(
                                new CaseRef(province, row.getObject(1, UUID.class)),
                                new OrganisationId(province, row.getLong(2)),
                                PersonId.parse(row.getString(3)),
                                row.getTimestamp(4).toInstant()))
                .list();
    }

    void clear(CaseRef ref, PersonId person, PersonId by, Instant now) {
        sql.sql(
                        """
                        update casefiles.conflict set cleared_at = :now, cleared_by = :by
                        where province = :province and file = :file and person = :person
                          and source = 'POSSIBLE' and cleared_at is null
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.toString())
                .param("province", ref.province())
                .param("file", ref.id())
                .param("person", person.toString())
                .update();
    }
}
