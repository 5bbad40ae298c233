package vn.binhan.app;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * How browsers' sessions lie in the database: under the SHA-256 of a number of 256 bits that only
 * the browser holds, so that who reads the table cannot take a session over.
 */
final class SessionTable {
    /** A session is kept a little longer than the longest may be used, in seconds. */
    static final int KEPT = 8 * 60 * 60 + 15 * 60;

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SessionTable() {}

    /** A new number for a browser. */
    static String number() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The statements of Spring Session with the number hashed on its way into the table. */
    static void hashed(JdbcIndexedSessionRepository sessions) {
        sessions.setCreateSessionQuery(
                """
                insert into %TABLE_NAME% (primary_id, session_id, creation_time, last_access_time,
                    max_inactive_interval, expiry_time, principal_name)
                values (?, encode(sha256(convert_to(?, 'UTF8')), 'hex'), ?, ?, ?, ?, ?)
                """);
        sessions.setGetSessionQuery(
                """
                select s.primary_id, asked.session_id, s.creation_time, s.last_access_time,
                    s.max_inactive_interval, a.attribute_name, a.attribute_bytes
                from (select cast(? as text) as session_id) asked
                join %TABLE_NAME% s
                  on s.session_id = encode(sha256(convert_to(asked.session_id, 'UTF8')), 'hex')
                left join %TABLE_NAME%_attributes a on s.primary_id = a.session_primary_id
                """);
        sessions.setUpdateSessionQuery(
                """
                update %TABLE_NAME%
                set session_id = encode(sha256(convert_to(?, 'UTF8')), 'hex'), last_access_time = ?,
                    max_inactive_interval = ?, expiry_time = ?, principal_name = ?
                where primary_id = ?
                """);
        sessions.setDeleteSessionQuery(
                """
                delete from %TABLE_NAME%
                where session_id = encode(sha256(convert_to(?, 'UTF8')), 'hex')
                  and max_inactive_interval >= 0
                """);
    }
}
