package vn.binhan.access;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key with which this run of the program proves to the database who asks. It lives in memory;
 * the database keeps its two pads (RFC 2104, block of 64 bytes) where only the owner reads them, so
 * that neither an injected statement nor the program's own role can speak for another person.
 */
public final class ContextKey {
    private static final int BLOCK = 64;
    private static final int SECONDS = 60;

    private final long id;
    private final byte[] key;

    private ContextKey(long id, byte[] key) {
        this.id = id;
        this.key = key;
    }

    /** Makes a key for this run and tells the database, over a connection of the owner. */
    public static ContextKey install(Connection owner) throws SQLException {
        var key = new byte[BLOCK];
        new SecureRandom().nextBytes(key);
        try (var statement =
                owner.prepareStatement(
                        """
                        insert into access.context_key (inner_pad, outer_pad) values (?, ?)
                        returning id
                        """)) {
            statement.setBytes(1, pad(key, 0x36));
            statement.setBytes(2, pad(key, 0x5c));
            try (var row = statement.executeQuery()) {
                row.next();
                return new ContextKey(row.getLong(1), key);
            }
        }
    }

    /** The proof that this one asks, good for a minute. */
    String says(String who, Instant now) {
        var said = who + "|" + (now.getEpochSecond() + SECONDS) + "|" + id;
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            var proof = mac.doFinal(said.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return said + "|" + HexFormat.of().formatHex(proof);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] pad(byte[] key, int with) {
        var padded = new byte[key.length];
        for (var i = 0; i < key.length; i++) {
            padded[i] = (byte) (key[i] ^ with);
        }
        return padded;
    }
}
