package vn.binhan.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * The key with which this run of the program proves to the database who asks. It lives in memory;
 * the database keeps its two pads (RFC 2104, block of 64 bytes) where only the owner reads them, so
 * that neither an injected statement nor the program's own role can speak for another person.
 */
public final class ContextKey {
    private static final int BLOCK = 64;
    private static final int SECONDS = 60;

    private final long id;

    /** Each has taken in its pad already, and is copied for every proof. */
    private final MessageDigest inner;

    private final MessageDigest outer;

    private ContextKey(long id, byte[] key) {
        this.id = id;
        this.inner = begun(pad(key, 0x36));
        this.outer = begun(pad(key, 0x5c));
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
        var within = copy(inner).digest(said.getBytes(StandardCharsets.UTF_8));
        return said + "|" + HexFormat.of().formatHex(copy(outer).digest(within));
    }

    private static MessageDigest begun(byte[] pad) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(pad);
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MessageDigest copy(MessageDigest begun) {
        try {
            return (MessageDigest) begun.clone();
        } catch (CloneNotSupportedException e) {
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
