package vn.binhan.casefiles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;

/** What was broken into for somebody in danger, and what the review found. */
final class GlassStore {
    private final JdbcClient sql;

    GlassStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The unit of an open case into which the one who asks may break. */
    Optional<OrganisationId> breakable(CaseRef ref) {
        return sql.sql("select casefiles.breakable(:province, :file)")
                .param("province", ref.province())
                .param("file", ref.id())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .single()
                .map(holder -> new OrganisationId(ref.province(), holder));
    }

    void breakIn(CaseRef ref, BrokenGlass glass, @Nullable PersonId told) {
        sql.sql(
                        """
                        insert into casefiles.broken_glass
                            (province, file, person, reason, since, until, told, review_due)
                        values (:province, :file, :person, :reason, :since, :until, :told, :due)
                        """)
                .param("province", ref.province())
                .param("file", ref.id())
                .param("person", glass.person().toString())
                .param("reason", glass.danger().name())
                .param("since", glass.since().atOffset(ZoneOffset.UTC))
                .param("until", glass.until().atOffset(ZoneOffset.UTC))
                .param("told", told == null ? null : told.toString())
                .param("due", glass.reviewDue().atOffset(ZoneOffset.UTC))
                .update();
    }

    void review(BrokenGlass glass, PersonId by, BrokenGlass.Finding finding, Instant at) {
        sql.sql(
                        """
                        update casefiles.broken_glass
                        set reviewed_by = :by, reviewed_at = :at, finding = :finding
                        where province = :province and id = :id and finding is null
                        """)
                .param("by", by.toString())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("finding", finding.name())
                .param("province", glass.file().province())
                .param("id", glass.number())
                .update();
    }

    /**
     * What was broken into in the cases of this unit and not reviewed yet, the earliest due first.
     */
    List<BrokenGlass> toReview(OrganisationId holder, PersonId head) {
        return sql.sql(
                        """
                        select g.id, g.person, g.reason, g.since, g.until, g.review_due,
                            g.reviewed_by, g.finding, g.file
                        from casefiles.broken_glass g
                        join casefiles.file f on f.province = g.province and f.id = g.file
                        where f.province = :province and f.holder = :holder and g.finding is null
                        """
                                + FileStore.NOT_BARRED
                                + "order by g.review_due")
                .param("province", holder.province())
                .param("holder", holder.number())
                .param("person", head.toString())
                .query((row, n) ->
                        glass(new CaseRef(holder.province(), row.getObject(9, UUID.class)), row))
                .list();
    }

    /** One breaking in, as {@link FileStore} reads it beside the cover. */
    static BrokenGlass glass(CaseRef ref, ResultSet row) throws SQLException {
        var reviewer = row.getString(7);
        var finding = row.getString(8);
        return new BrokenGlass(
                row.getLong(1),
                ref,
                PersonId.parse(row.getString(2)),
                BrokenGlass.Danger.valueOf(row.getString(3)),
                row.getTimestamp(4).toInstant(),
                row.getTimestamp(5).toInstant(),
                row.getTimestamp(6).toInstant(),
                reviewer == null ? null : PersonId.parse(reviewer),
                finding == null ? null : BrokenGlass.Finding.valueOf(finding));
    }
}
