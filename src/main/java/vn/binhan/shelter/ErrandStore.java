package vn.binhan.shelter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.PersonId;
import vn.binhan.directory.FacilityRef;

/** Who may be shown which address once, and who was. */
final class ErrandStore {
    /** So long one opening is under way; what broke off in it can be begun again. */
    static final Duration OPENING = Duration.ofMinutes(1);

    private static final String ALL =
            """
            select e.id, e.person, e.facility_province, e.facility, e.stay, e.reason, e.until,
                e.shown_at
            from shelter.errand e
            """;

    /** How many ways whoever asks has to go now. */
    static final String OPEN =
            """
            (select count(*) from shelter.errand e
             where e.person = :me and e.shown_at is null and e.until > :now)
            """;

    private final JdbcClient sql;

    ErrandStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Errand errand, Instant now) {
        sql.sql(
                        """
                        insert into shelter.errand (id, person, facility_province, facility, stay,
                            reason, named_at, until)
                        values (:id, :person, :province, :facility, :stay, :reason, :now, :until)
                        """)
                .param("id", errand.id())
                .param("person", errand.person().toString())
                .param("province", errand.facility().province())
                .param("facility", errand.facility().id())
                .param("stay", errand.stay())
                .param("reason", errand.reason().name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", errand.until().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What this person has to do now, the next first; what ended with its stay is not there. */
    List<Errand> of(PersonId person, Instant now) {
        return sql.sql(
                        ALL
                                + """
                                join shelter.place p on p.stay = e.stay
                                where e.person = :person and e.until > :now
                                order by e.shown_at is not null, e.until, e.named_at desc
                                """)
                .param("person", person.toString())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> errand(row))
                .list();
    }

    /** Those of a stay, the newest first. */
    List<Errand> of(UUID stay) {
        return sql.sql(ALL + "where e.stay = :stay order by e.named_at desc")
                .param("stay", stay)
                .query((row, n) -> errand(row))
                .list();
    }

    /** One of this person, held against others until the transaction ends. */
    Optional<Errand> hold(PersonId person, UUID id) {
        return sql.sql(
                        ALL
                                + """
                                join shelter.place p on p.stay = e.stay
                                where e.id = :id and e.person = :person for update of e
                                """)
                .param("id", id)
                .param("person", person.toString())
                .query((row, n) -> errand(row))
                .optional();
    }

    /** Begins the one opening; false while another is under way or was done. */
    boolean claim(UUID id, Instant now) {
        return sql.sql(
                                """
                                update shelter.errand set claimed_at = :now where id = :id
                                    and shown_at is null
                                    and (claimed_at is null or claimed_at <= :stale)
                                """)
                        .param("id", id)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("stale", now.minus(OPENING).atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Whether this person is opening this place by an errand at this moment. */
    boolean isOpening(PersonId person, FacilityRef facility, Instant now) {
        return sql.sql(
                        """
                        select exists (select from shelter.errand e
                            join shelter.place p on p.stay = e.stay
                            where e.person = :person and e.facility_province = :province
                                and e.facility = :facility and e.shown_at is null
                                and e.until > :now and e.claimed_at > :stale)
                        """)
                .param("person", person.toString())
                .param("province", facility.province())
                .param("facility", facility.id())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("stale", now.minus(OPENING).atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** The address goes out with this answer; never again by this errand. */
    void shown(UUID id, Instant now) {
        sql.sql("update shelter.errand set shown_at = :now where id = :id")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Nothing was shown, so it can be asked again. */
    void letGo(UUID id) {
        sql.sql("update shelter.errand set claimed_at = null where id = :id")
                .param("id", id)
                .update();
    }

    private static Errand errand(ResultSet row) throws SQLException {
        var shown = row.getTimestamp(8);
        return new Errand(
                row.getObject(1, UUID.class),
                PersonId.parse(row.getString(2)),
                new FacilityRef(row.getString(3), row.getObject(4, UUID.class)),
                row.getObject(5, UUID.class),
                Errand.Reason.valueOf(row.getString(6)),
                row.getTimestamp(7).toInstant(),
                shown == null ? null : shown.toInstant());
    }
}
