package vn.binhan.accountability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;

/** The small public works that a Chair recognised, from which one is chosen (Article 33). */
final class WorkStore {
    private final JdbcClient sql;

    WorkStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param discussed the day on which the people spoke about it
     */
    record Work(UUID id, String name, LocalDate discussed) {}

    void add(OrganisationId unit, Work work, PersonId by, Instant now) {
        sql.sql(
                        """
                        insert into accountability.work (id, province, organisation, name,
                            discussed_on, recognised_at, recognised_by)
                        values (:id, :province, :organisation, :name, :discussed, :now, :by)
                        """)
                .param("id", work.id())
                .param("province", unit.province())
                .param("organisation", unit.number())
                .param("name", work.name())
                .param("discussed", work.discussed())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.toString())
                .update();
    }

    void end(OrganisationId unit, UUID work, Instant now) {
        sql.sql(
                        """
                        update accountability.work set ended_at = :now
                        where id = :id and province = :province and organisation = :organisation
                          and ended_at is null
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", work)
                .param("province", unit.province())
                .param("organisation", unit.number())
                .update();
    }

    /** What this unit's Chair recognises now. */
    List<Work> of(OrganisationId unit) {
        return list(unit, false);
    }

    /** What was ever recognised there, for dossiers that name it. */
    List<Work> ever(OrganisationId unit) {
        return list(unit, true);
    }

    private List<Work> list(OrganisationId unit, boolean ever) {
        return sql.sql(
                        """
                        select id, name, discussed_on from accountability.work
                        where province = :province and organisation = :organisation
                          and (:ever or ended_at is null)
                        order by name, id
                        """)
                .param("province", unit.province())
                .param("organisation", unit.number())
                .param("ever", ever)
                .query((row, n) ->
                        new Work(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getObject(3, LocalDate.class)))
                .list();
    }
}
