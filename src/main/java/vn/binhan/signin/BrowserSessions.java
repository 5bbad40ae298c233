package vn.binhan.signin;

import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.binhan.kit.Log;

/**
 * How browsers' sessions lie in the database: under the SHA-256 of a number of 256 bits that only
 * the browser holds, so that who reads the table cannot take a session over. What was read once is
 * remembered, because every page asks for it; the table has every change, and after a start all of
 * it. Which session is over is said by the room of signing in, at every request.
 */
final class BrowserSessions implements SessionRepository<BrowserSession> {
    /** A session is kept a little longer than the longest may be used, in seconds. */
    static final int KEPT = 8 * 60 * 60 + 15 * 60;

    /** The table need not know more precisely when a session was last used. */
    private static final Duration LATE = Duration.ofMinutes(1);

    private static final String HASH = "encode(sha256(convert_to(:number, 'UTF8')), 'hex')";
    private static final String HASH_BEFORE = HASH.replace(":number", ":before");

    private static final String ADD =
            """
            insert into signin.browser (primary_id, session_id, creation_time, last_access_time,
                max_inactive_interval, expiry_time)
            values (:row, %s, :created, :last, :kept, :until)
            """
                    .formatted(HASH);

    private static final String CHANGE =
            """
            update signin.browser
            set session_id = %s, last_access_time = :last, expiry_time = :until
            where primary_id = :row and session_id = %s
            """
                    .formatted(HASH, HASH_BEFORE);

    private static final String FIND =
            """
            select s.primary_id, s.creation_time, s.last_access_time, a.attribute_name,
                a.attribute_bytes
            from signin.browser s
            left join signin.browser_value a on a.session_primary_id = s.primary_id
            where s.session_id = %s
            """
                    .formatted(HASH);

    private static final int REMEMBERED = 5_000;
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A session as the table has it. */
    private record Lying(
            UUID row, Instant created, Instant lastAsked, Map<String, Object> values) {}

    private final JdbcClient sql;
    private final TransactionTemplate transactions;

    /** How often a number was taken back; told by it, what was read before is not remembered. */
    private final AtomicLong ends = new AtomicLong();

    private final Map<String, Lying> remembered =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(64, 0.75f, true) {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, Lying> eldest) {
                            return size() > REMEMBERED;
                        }
                    });

    private BrowserSessions(JdbcClient sql, TransactionTemplate transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /** Sessions over these connections, which need not wait for the disk. */
    static SessionRepository<? extends Session> over(DataSource source) {
        return new BrowserSessions(
                JdbcClient.create(source),
                new TransactionTemplate(new JdbcTransactionManager(source)));
    }

    /** A new number for a browser. */
    static String number() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public BrowserSession createSession() {
        var now = Instant.now();
        return new BrowserSession(UUID.randomUUID(), null, now, now, Map.of());
    }

    @Override
    public @Nullable BrowserSession findById(String number) {
        var lying = remembered.get(number);
        if (lying == null) {
            lying = readable(number);
            if (lying == null) {
                return null;
            }
        }
        var session =
                new BrowserSession(
                        lying.row(), number, lying.created(), lying.lastAsked(), lying.values());
        if (session.isExpired()) {
            deleteById(number);
            return null;
        }
        return session;
    }

    /** Keeps what this request changed; of requests at the same time each keeps its own changes. */
    @Override
    public void save(BrowserSession session) {
        var before = session.numberBefore();
        var lying = before == null ? null : remembered.get(before);
        var soon = lying == null ? Instant.MIN : lying.lastAsked().plus(LATE);
        if (session.getId().equals(before)
                && session.changed().isEmpty()
                && session.getLastAccessedTime().isBefore(soon)) {
            return;
        }
        var there = kept(session);
        synchronized (remembered) {
            var was = before == null ? null : forget(before);
            if (there) {
                var values = new HashMap<String, Object>(was == null ? Map.of() : was.values());
                for (var name : session.changed()) {
                    var value = session.<Object>getAttribute(name);
                    if (value == null) {
                        values.remove(name);
                    } else {
                        values.put(name, value);
                    }
                }
                if (was != null || before == null) {
                    remembered.put(
                            session.getId(),
                            new Lying(
                                    session.row(),
                                    session.getCreationTime(),
                                    session.getLastAccessedTime(),
                                    Map.copyOf(values)));
                }
            }
        }
        session.isKept();
    }

    /**
     * False when somebody has ended it meanwhile. Without a database it is only remembered: the
     * answer on its way, perhaps the very page that says so, must not break over that.
     */
    private boolean kept(BrowserSession session) {
        try {
            return Boolean.TRUE.equals(transactions.execute(_ -> write(session)));
        } catch (DataAccessException | TransactionException away) {
            Log.warn(new BrowserEvent.NotKept(away.getClass()));
            return true;
        }
    }

    /**
     * False when another request has ended it meanwhile, or given the browser a new number: a late
     * answer under the old one must not bring that back.
     */
    private boolean write(BrowserSession session) {
        var text = session.numberBefore() == null ? ADD : CHANGE;
        var last = session.getLastAccessedTime().toEpochMilli();
        var there =
                sql.sql(text)
                                .param("row", session.row().toString())
                                .param("number", session.getId())
                                .param("before", session.numberBefore())
                                .param("created", session.getCreationTime().toEpochMilli())
                                .param("last", last)
                                .param("kept", KEPT)
                                .param("until", last + KEPT * 1_000L)
                                .update()
                        == 1;
        if (there) {
            session.changed().forEach(name -> write(session, name));
        }
        if (session.numberBefore() == null) {
            sql.sql("delete from signin.browser where expiry_time < :now")
                    .param("now", last)
                    .update();
        }
        return there;
    }

    private void write(BrowserSession session, String name) {
        var value = session.<Object>getAttribute(name);
        var text =
                value == null
                        ? """
                        delete from signin.browser_value
                        where session_primary_id = :row and attribute_name = :name
                        """
                        : """
                        insert into signin.browser_value
                            (session_primary_id, attribute_name, attribute_bytes)
                        values (:row, :name, :value)
                        on conflict (session_primary_id, attribute_name)
                        do update set attribute_bytes = excluded.attribute_bytes
                        """;
        var statement = sql.sql(text).param("row", session.row().toString()).param("name", name);
        (value == null ? statement : statement.param("value", SessionValue.bytes(value))).update();
    }

    /** A session that an older program kept and this one cannot read is none: one signs in anew. */
    private @Nullable Lying readable(String number) {
        var before = ends.get();
        try {
            var lying = read(number);
            synchronized (remembered) {
                // What another request ended while this one read stays ended.
                if (lying != null && ends.get() == before) {
                    remembered.put(number, lying);
                }
            }
            return lying;
        } catch (UncheckedIOException unreadable) {
            deleteById(number);
            return null;
        }
    }

    private @Nullable Lying read(String number) {
        var values = new HashMap<String, Object>();
        var found =
                sql.sql(FIND)
                        .param("number", number)
                        .query((row, n) -> {
                            var name = row.getString(4);
                            if (name != null) {
                                values.put(name, SessionValue.of(row.getBytes(5)));
                            }
                            return new Lying(
                                    UUID.fromString(row.getString(1).strip()),
                                    Instant.ofEpochMilli(row.getLong(2)),
                                    Instant.ofEpochMilli(row.getLong(3)),
                                    Map.of());
                        })
                        .list();
        return found.stream()
                .findFirst()
                .map(each ->
                        new Lying(each.row(), each.created(), each.lastAsked(), Map.copyOf(values)))
                .orElse(null);
    }

    @Override
    public void deleteById(String number) {
        try {
            sql.sql("delete from signin.browser where session_id = " + HASH)
                    .param("number", number)
                    .update();
        } finally {
            forget(number);
        }
    }

    private @Nullable Lying forget(String number) {
        synchronized (remembered) {
            ends.incrementAndGet();
            return remembered.remove(number);
        }
    }
}
