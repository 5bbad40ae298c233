package vn.binhan.casefiles;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;

/** Open cases that would lie with nobody, as the program itself finds them. */
final class LoneStore {
    private final JdbcClient sql;

    LoneStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Lone(CaseRef ref, OrganisationId holder) {}

    /** Those whose head is in conflict, or on which nobody is left who may and is on duty. */
    List<Lone> all() {
        return sql.sql("select province, file, holder from casefiles.unanswered()")
                .query((row, n) ->
                        new Lone(
                                new CaseRef(row.getString(1), row.getObject(2, UUID.class)),
                                new OrganisationId(row.getString(1), row.getLong(3))))
                .list();
    }

    /** Who is named on it now and holds a duty in which one works on cases. */
    Set<PersonId> atWork(CaseRef ref) {
        return new HashSet<>(
                sql.sql("select person from casefiles.at_work(:province, :file)")
                        .param("province", ref.province())
                        .param("file", ref.id())
                        .query((row, n) -> PersonId.parse(row.getString(1)))
                        .list());
    }

    /** From now on this unit answers for it. */
    void giveTo(CaseRef ref, OrganisationId unit) {
        sql.sql(
                        """
                        update casefiles.file set holder = :holder, edit = edit + 1
                        where province = :province and id = :id
                        """)
                .param("holder", unit.number())
                .param("province", ref.province())
                .param("id", ref.id())
                .update();
    }
}
