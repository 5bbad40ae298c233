package vn.binhan.signin;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.kit.Formats;

/**
 * Slows down whoever tries one account or comes from one address again and again; nobody is ever
 * locked out, because a lock-out is a tool for whoever wants the officer away from her desk. Of an
 * address only a keyed hash is in memory, under a key of the day that is written nowhere.
 */
final class Throttle {
    /** The longest an answer is held back. */
    static final Duration LONGEST = Duration.ofSeconds(8);

    /** After this long without a wrong try all is forgotten. */
    static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private static final int FREE_TRIES = 3;

    /** An office has one address for all its desks. */
    private static final int FREE_TRIES_OF_AN_ADDRESS = 30;

    /** Not counted: a proxy that keeps the real addresses to itself would make all one. */
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1");

    private static final int MOST_ADDRESSES = 20_000;

    private final JdbcClient sql;
    private final InstantSource clock;
    private final LinkedHashMap<String, Tries> addresses = new LinkedHashMap<>();
    private byte[] key = new byte[0];
    private @Nullable LocalDate keyOf;

    Throttle(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Tries(int count, Instant last) {}

    /**
     * A try under way; it counts as wrong until it succeeds, so that many at once gain nothing.
     *
     * @param before how many wrong ones for this account came before
     */
    record Try(byte[] account, String source, int before) {}

    /** Counts the try and holds it back as long as those before it ask for. */
    Try begin(String account, String address) throws InterruptedException {
        var now = clock.instant();
        var hash = PasswordSignIn.hash(account);
        var before = count(hash, now) - 1;
        var source = source(address, now);
        var fromThere = THIS_MACHINE.contains(address) ? 0 : countSource(source, now) - 1;
        Thread.sleep(delay(before, fromThere));
        return new Try(hash, source, before);
    }

    /** The try was right: its account starts anew, and it does not count against the address. */
    void succeeded(Try tried) {
        sql.sql("delete from signin.delay where login_hash = :account")
                .param("account", tried.account())
                .update();
        synchronized (this) {
            addresses.computeIfPresent(
                    tried.source(), (_, tries) -> new Tries(tries.count() - 1, tries.last()));
        }
    }

    /** How long an answer is held back after this many wrong tries. */
    static Duration delay(int ofAccount, int ofAddress) {
        var account = delay(ofAccount - FREE_TRIES);
        var address = delay(ofAddress - FREE_TRIES_OF_AN_ADDRESS);
        return account.compareTo(address) > 0 ? account : address;
    }

    private static Duration delay(int beyond) {
        if (beyond < 0) {
            return Duration.ZERO;
        }
        var delay = Duration.ofMillis(250L << Math.min(beyond, 10));
        return delay.compareTo(LONGEST) > 0 ? LONGEST : delay;
    }

    private int count(byte[] account, Instant now) {
        return sql.sql(
                        """
                        insert into signin.delay as d (login_hash, failures, last_at)
                        values (:account, 1, :now)
                        on conflict (login_hash) do update
                        set failures = case when d.last_at > :since then d.failures + 1 else 1 end,
                            last_at = :now
                        returning failures
                        """)
                .param("account", account)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("since", now.minus(FORGOTTEN_AFTER).atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getInt(1))
                .single();
    }

    private synchronized int countSource(String source, Instant now) {
        var kept = addresses.remove(source);
        var before =
                kept != null && kept.last().isAfter(now.minus(FORGOTTEN_AFTER)) ? kept.count() : 0;
        var tries = new Tries(before + 1, now);
        addresses.put(source, tries);
        if (addresses.size() > MOST_ADDRESSES) {
            addresses.pollFirstEntry();
        }
        return tries.count();
    }

    private synchronized String source(String address, Instant now) {
        var today = LocalDate.ofInstant(now, Formats.ZONE);
        if (!today.equals(keyOf)) {
            key = new byte[32];
            new SecureRandom().nextBytes(key);
            keyOf = today;
            addresses.clear();
        }
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            var text = address.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(mac.doFinal(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
