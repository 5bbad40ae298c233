package vn.binhan.vault;

import com.google.crypto.tink.HybridEncrypt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A box into which anybody may put something and that only the unlocked vault opens: for what must
 * be taken in at any hour, also while nobody has unlocked the vault. Inside is AES-256-GCM under a
 * random key of the moment, which is sealed to the box (HPKE, RFC 9180: X25519, HKDF-SHA-256,
 * AES-256-GCM) and forgotten within a second.
 */
public final class Postbox {
    private static final String PUBLIC = "postbox.public";
    private static final String PASSING = "postbox.first";
    private static final long MOMENT = Duration.ofSeconds(1).toNanos();
    private static final int MOST_OF_A_MOMENT = 1_024;
    private static final int NUMBER = 3;

    private final @Nullable Path folder;
    private volatile @Nullable HybridEncrypt box;
    private @Nullable Moment moment;
    private int sealed;

    /** The key of the moment and how it lies sealed to the box. */
    private record Moment(SealingKey key, byte[] wrapped, long until) {}

    private Postbox(@Nullable Path folder) {
        this.folder = folder;
    }

    /**
     * The box whose public half lies in the folder of the keys. Before an installation has its root
     * key there is a box of its own, whose private half lies beside it.
     */
    public static Postbox in(Path keys) {
        return new Postbox(keys);
    }

    /** A box that nothing opens: for a program that takes nothing in. */
    public static Postbox passing() {
        var box = new Postbox(null);
        box.box = PostboxKey.sealer(PostboxKey.passing(RootKey.random(SealingKey.LENGTH)).half());
        return box;
    }

    /** Seals this for the vault, bound to a context without which it does not open. */
    public byte[] seal(byte[] value, byte[] context) {
        var now = moment();
        var body = Padding.padded(value, padded -> now.key.seal(padded, PostboxKey.body(context)));
        return ByteBuffer.allocate(Short.BYTES + now.wrapped.length + body.length)
                .putShort((short) now.wrapped.length)
                .put(now.wrapped)
                .put(body)
                .array();
    }

    static byte[] open(byte[] posted, byte[] context, PostboxKey.Opener opener)
            throws GeneralSecurityException {
        var bytes = ByteBuffer.wrap(posted);
        var length = posted.length < Short.BYTES ? -1 : bytes.getShort();
        if (length < 0 || length > bytes.remaining()) {
            throw new GeneralSecurityException("Not from a postbox");
        }
        var wrapped = new byte[length];
        bytes.get(wrapped);
        var body = new byte[bytes.remaining()];
        bytes.get(body);
        var key = SealingKey.of(opener.open(wrapped), NUMBER);
        return Padding.strip(key.open(body, PostboxKey.body(context)));
    }

    private synchronized Moment moment() {
        var now = System.nanoTime();
        var current = moment;
        if (current == null || now - current.until > 0 || sealed >= MOST_OF_A_MOMENT) {
            var secret = RootKey.random(SealingKey.LENGTH);
            current =
                    new Moment(
                            SealingKey.of(secret, NUMBER),
                            PostboxKey.wrap(box(), secret),
                            now + MOMENT);
            Arrays.fill(secret, (byte) 0);
            moment = current;
            sealed = 0;
        }
        sealed++;
        return current;
    }

    private HybridEncrypt box() {
        var known = box;
        if (known == null) {
            known = PostboxKey.sealer(publicHalf(Objects.requireNonNull(folder)));
            box = known;
        }
        return known;
    }

    /** Uses another box from now on when the vault has one meanwhile. */
    public synchronized void lookAgain() {
        if (folder != null) {
            box = null;
            moment = null;
        }
    }

    private static PostboxKey.Half publicHalf(Path folder) {
        try {
            var file = folder.resolve(PUBLIC);
            if (Files.exists(file)) {
                return PostboxKey.Half.of(HexFormat.of().parseHex(Files.readString(file).strip()));
            }
            return PostboxKey.passing(passing(folder)).half();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes down the public half of the root key's box, if another one or none is there. */
    static void keep(Path folder, PostboxKey key) {
        var file = folder.resolve(PUBLIC);
        var text = HexFormat.of().formatHex(key.half().bytes()).toLowerCase(Locale.ROOT);
        try {
            if (!Files.exists(file) || !Files.readString(file).strip().equals(text)) {
                KeyFile.writeSecret(file, text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The private half of the box before there is a root key, made when there is none. */
    static byte[] passing(Path folder) throws IOException {
        var file = folder.resolve(PASSING);
        synchronized (Postbox.class) {
            if (!Files.exists(file)) {
                var secret = RootKey.random(SealingKey.LENGTH);
                KeyFile.writeSecret(file, HexFormat.of().formatHex(secret));
            }
        }
        return HexFormat.of().parseHex(Files.readString(file).strip());
    }

    /** The same, absent when there never was one. */
    static byte @Nullable [] passingIfThere(Path folder) throws IOException {
        return Files.exists(folder.resolve(PASSING)) ? passing(folder) : null;
    }
}
