package vn.binhan.casefiles;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.PersonId;

/** Covers of many new cases at once, as they come from an older register. */
final class NewCovers {
    private final JdbcClient sql;

    NewCovers(JdbcClient sql) {
        this.sql = sql;
    }

    /** Adds these new covers, and this person as who answers for each, in one statement. */
    void add(List<CaseFile> files, PersonId manager, Instant until) {
        var ids = files.stream().map(file -> file.ref().id().toString()).toArray(String[]::new);
        var first = files.getFirst();
        sql.sql(
                        """
                        with cover as (
                            insert into casefiles.file
                                (province, id, holder, unit_code, unit_since, opened_at)
                            select :province, id::uuid, :holder, :unit, :since, :at
                            from unnest(:ids::text[]) id)
                        insert into casefiles.membership
                            (province, file, person, reason, since, until)
                        select :province, id::uuid, :person, :reason, :at, :until
                        from unnest(:ids::text[]) id
                        """)
                .param("province", first.ref().province())
                .param("ids", ids)
                .param("holder", first.holder().number())
                .param("unit", first.unit().code())
                .param("since", first.unit().since())
                .param("at", first.openedAt().atOffset(ZoneOffset.UTC))
                .param("person", manager.toString())
                .param("reason", Membership.Reason.MANAGES_THE_CASE.name())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }
}
