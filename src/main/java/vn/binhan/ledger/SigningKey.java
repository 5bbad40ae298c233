package vn.binhan.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HexFormat;
import java.util.Objects;

/**
 * The Ed25519 key with which this installation signs its record. It lies outside the data folder:
 * whoever can change the database alone cannot sign what they changed.
 */
public final class SigningKey {
    private static final HexFormat HEX = HexFormat.of();

    private final PrivateKey secret;
    private final byte[] shown;

    private SigningKey(PrivateKey secret, byte[] shown) {
        this.secret = secret;
        this.shown = shown;
    }

    /** The key in this file, which is made, readable by its owner only, when there is none yet. */
    public static SigningKey in(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            var lines = Files.readAllLines(file);
            var secret = new PKCS8EncodedKeySpec(HEX.parseHex(lines.get(0)));
            return new SigningKey(
                    KeyFactory.getInstance("Ed25519").generatePrivate(secret),
                    HEX.parseHex(lines.get(1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A key that lives as long as the program, for measurements and tests. */
    public static SigningKey passing() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SigningKey(pair.getPrivate(), pair.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public half as inspectors keep it: hexadecimal, in the encoding X.509. */
    public String publicKey() {
        return HEX.formatHex(shown);
    }

    byte[] sign(byte[] text) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(text);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Written whole under another name first: a cut in between leaves no half key. */
    private static void make(Path file) throws IOException, GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var text =
                HEX.formatHex(pair.getPrivate().getEncoded())
                        + "\n"
                        + HEX.formatHex(pair.getPublic().getEncoded())
                        + "\n";
        var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(
                folder,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var next = folder.resolve(file.getFileName() + ".new");
        Files.deleteIfExists(next);
        Files.createFile(
                next,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var channel = java.nio.channels.FileChannel.open(next, StandardOpenOption.WRITE)) {
            channel.write(
                    java.nio.ByteBuffer.wrap(
                            text.getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
            channel.force(true);
        }
        try {
            Files.createLink(file, next);
        } catch (FileAlreadyExistsException e) {
            // Another program made it meanwhile; theirs counts.
        }
        Files.delete(next);
    }
}
