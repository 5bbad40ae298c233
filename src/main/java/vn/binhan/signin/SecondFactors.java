package vn.binhan.signin;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.PersonId;

/** The secrets of people's code apps as they are kept: sealed, and each code counted once. */
final class SecondFactors {
    private final JdbcClient sql;
    private final SecretBox box;
    private final InstantSource clock;

    SecondFactors(JdbcClient sql, SecretBox box, InstantSource clock) {
        this.sql = sql;
        this.box = box;
        this.clock = clock;
    }

    private record Kept(byte[] sealed, boolean confirmed, long lastStep) {}

    /** Whether this person has set up a second factor. */
    boolean isSetUp(PersonId person) {
        return kept(person).filter(Kept::confirmed).isPresent();
    }

    /** The secret that waits for its first code; made when there is none yet. */
    byte[] begin(PersonId person) {
        var waiting = kept(person).filter(kept -> !kept.confirmed()).map(k -> open(person, k));
        if (waiting.isPresent()) {
            return waiting.get();
        }
        var secret = new byte[Totp.SECRET];
        new SecureRandom().nextBytes(secret);
        sql.sql(
                        """
                        insert into signin.factor (province, person, sealed)
                        values (:province, :person, :sealed)
                        """)
                .param("province", person.province())
                .param("person", person.number())
                .param("sealed", box.seal(secret, place(person)))
                .update();
        return secret;
    }

    /** Takes the first code; from then on the second factor counts. */
    boolean confirm(PersonId person, String code) {
        return kept(person).filter(kept -> !kept.confirmed()).isPresent()
                && use(person, code, false)
                && sql.sql(
                                        """
                                        update signin.factor set confirmed_at = :now
                                        where province = :province and person = :person
                                          and confirmed_at is null
                                        """)
                                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .param("province", person.province())
                                .param("person", person.number())
                                .update()
                        == 1;
    }

    /** Whether this is the code of now; it counts once, also when it is sent twice at a time. */
    boolean check(PersonId person, String code) {
        return use(person, code, true);
    }

    /** Removes the second factor, as when the phone is lost. */
    void remove(PersonId person) {
        sql.sql("delete from signin.factor where province = :province and person = :person")
                .param("province", person.province())
                .param("person", person.number())
                .update();
    }

    private boolean use(PersonId person, String code, boolean confirmed) {
        var kept = kept(person).filter(k -> k.confirmed() == confirmed).orElse(null);
        if (kept == null) {
            return false;
        }
        var step = Totp.matching(open(person, kept), code, clock.instant(), kept.lastStep());
        return step.isPresent()
                && sql.sql(
                                        """
                                        update signin.factor set last_step = :step
                                        where province = :province and person = :person
                                          and last_step < :step
                                        """)
                                .param("step", step.getAsLong())
                                .param("province", person.province())
                                .param("person", person.number())
                                .update()
                        == 1;
    }

    private Optional<Kept> kept(PersonId person) {
        return sql.sql(
                        """
                        select sealed, confirmed_at is not null, last_step from signin.factor
                        where province = :province and person = :person
                        """)
                .param("province", person.province())
                .param("person", person.number())
                .query((row, n) -> new Kept(row.getBytes(1), row.getBoolean(2), row.getLong(3)))
                .optional();
    }

    private byte[] open(PersonId person, Kept kept) {
        return box.open(kept.sealed(), place(person))
                .orElseThrow(() -> new IllegalStateException("Another key sealed this"));
    }

    private static String place(PersonId person) {
        return "second-factor|" + person;
    }
}
