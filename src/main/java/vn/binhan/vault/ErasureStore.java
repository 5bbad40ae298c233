package vn.binhan.vault;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is erased in the database, and the stones that mark it. */
final class ErasureStore {
    private final JdbcClient sql;

    ErasureStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whether this case was erased. */
    boolean isErased(CaseId of) {
        return sql.sql(
                        """
                        select exists (select from vault.erased
                                       where province = :province and case_id = :id)
                        """)
                .param("province", of.province())
                .param("id", of.id())
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /**
     * Removes the key and the people and marks the case as erased; false when neither was needed.
     */
    boolean erase(CaseId of, Instant at, Reader by, Erasure why) {
        sql.sql(
                        """
                        delete from vault.token t using vault.party p
                        where p.province = :province and p.case_id = :id
                          and t.province = p.province and t.party = p.party
                        """)
                .param("province", of.province())
                .param("id", of.id())
                .update();
        var removed = 0;
        for (var table : List.of("party", "case_key")) {
            removed +=
                    sql.sql(
                                    "delete from vault."
                                            + table
                                            + " where province = :province and case_id = :id")
                            .param("province", of.province())
                            .param("id", of.id())
                            .update();
        }
        removed +=
                sql.sql(
                                """
                                insert into vault.erased
                                    (province, case_id, at, by_province, by_person, reason, basis)
                                values (:province, :id, :at, :byProvince, :byPerson, :reason, :basis)
                                on conflict do nothing
                                """)
                        .param("province", of.province())
                        .param("id", of.id())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("byProvince", by.province())
                        .param("byPerson", by.person())
                        .param("reason", why.reason().name())
                        .param("basis", why.basis())
                        .update();
        return removed > 0;
    }

    /** Every erasure that the database knows, oldest first. */
    List<Erasure.Line> all() {
        return sql.sql(
                        """
                        select province, case_id, at, by_province, by_person, reason, basis
                        from vault.erased order by at
                        """)
                .query((row, n) ->
                        new Erasure.Line(
                                n + 1L,
                                new CaseId(
                                        row.getString(1), row.getObject(2, java.util.UUID.class)),
                                row.getTimestamp(3).toInstant().toString(),
                                new Reader(row.getString(4), row.getLong(5), "", 0),
                                new Erasure(
                                        Erasure.Reason.valueOf(row.getString(6)),
                                        row.getString(7))))
                .list();
    }
}
