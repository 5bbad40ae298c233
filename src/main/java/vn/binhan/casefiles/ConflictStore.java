package vn.binhan.casefiles;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.PersonId;

/** For whom a case must not exist; written by the program itself only. */
final class ConflictStore {
    private final JdbcClient sql;

    ConflictStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(CaseRef ref, PersonId person, Conflicts.Source source, Instant since) {
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
}
