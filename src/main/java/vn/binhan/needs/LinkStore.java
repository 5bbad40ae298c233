package vn.binhan.needs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.PersonId;
import vn.binhan.casefiles.CaseRef;

/** Which referral came from which case: kept behind the wall of her case alone. */
final class LinkStore {
    /** How many referrals wait for a word of the body of whoever asks. */
    static final String UNANSWERED = "needs.unanswered(:me)";

    private final JdbcClient sql;

    LinkStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(CaseRef her, CaseRef referral) {
        sql.sql(
                        """
                        insert into needs.link (province, file, referral_province, referral)
                        values (:province, :file, :theirs, :referral)
                        """)
                .param("province", her.province())
                .param("file", her.id())
                .param("theirs", referral.province())
                .param("referral", referral.id())
                .update();
    }

    /** The case from which this referral came; for the program behind its own wall. */
    Optional<CaseRef> from(CaseRef referral) {
        return sql.sql("select province, file from needs.link where referral = :referral")
                .param("referral", referral.id())
                .query((row, n) -> new CaseRef(row.getString(1), row.getObject(2, UUID.class)))
                .optional();
    }

    /** The referrals that came from this case. */
    List<CaseRef> of(CaseRef her) {
        return sql.sql(
                        """
                        select referral_province, referral from needs.link
                        where province = :province and file = :file
                        """)
                .param("province", her.province())
                .param("file", her.id())
                .query((row, n) -> new CaseRef(row.getString(1), row.getObject(2, UUID.class)))
                .list();
    }

    /** The referrals on which this person is named now, the newest first. */
    List<CaseRef> namedOn(PersonId person) {
        return sql.sql("select province, referral from needs.received(:person)")
                .param("person", person.toString())
                .query((row, n) -> new CaseRef(row.getString(1), row.getObject(2, UUID.class)))
                .list();
    }

    /** Referrals whose next word is awaited, in one question that proves who asks. */
    List<ReferralsToday> today(String proof) {
        return sql.sql("select received, province, file, kind, stage, at from needs.today(:proof)")
                .param("proof", proof)
                .query((row, n) ->
                        new ReferralsToday(
                                row.getBoolean(1),
                                new CaseRef(row.getString(2), row.getObject(3, UUID.class)),
                                NeedKind.valueOf(row.getString(4)),
                                Stage.valueOf(row.getString(5)),
                                row.getTimestamp(6).toInstant()))
                .list();
    }

    void remove(CaseRef her) {
        sql.sql("delete from needs.link where province = :province and file = :file")
                .param("province", her.province())
                .param("file", her.id())
                .update();
    }
}
