package vn.binhan.signin;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.binhan.kit.Json;

/** An authenticator in software that says what a test wants, also what none would say. */
final class SoftAuthenticator {
    static final int PRESENT = 0x01;
    static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;

    private final KeyPair key;
    private final byte[] id = new byte[24];
    private String handle = "";
    private int count;

    SoftAuthenticator() {
        try {
            new SecureRandom().nextBytes(id);
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            key = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For whom it makes and uses its key, as the options of the page say. */
    SoftAuthenticator as(String userHandle) {
        handle = userHandle;
        return this;
    }

    /** How often it will say that it signed. */
    SoftAuthenticator counting(int next) {
        count = next;
        return this;
    }

    /** The answer of a browser to the wish for a new passkey. */
    String make(String challenge, String origin, int flags) {
        var client = client("webauthn.create", challenge, origin);
        var data = new ByteArrayOutputStream();
        data.writeBytes(head(origin, flags | WITH_KEY));
        data.writeBytes(new byte[16]);
        data.write(0);
        data.write(id.length);
        data.writeBytes(id);
        data.writeBytes(cose((ECPublicKey) key.getPublic()));
        var object = new ByteArrayOutputStream();
        object.write(0xa3);
        object.writeBytes(text("fmt"));
        object.writeBytes(text("none"));
        object.writeBytes(text("attStmt"));
        object.write(0xa0);
        object.writeBytes(text("authData"));
        object.write(0x59);
        object.writeBytes(ByteBuffer.allocate(2).putShort((short) data.size()).array());
        object.writeBytes(data.toByteArray());
        return json(Map.of("clientDataJSON", client, "attestationObject", object.toByteArray()));
    }

    /** The answer of a browser to the wish for a proof. */
    String use(String challenge, String origin, int flags) {
        return json(parts(challenge, origin, flags));
    }

    /** The same in its parts, to be bent. */
    Map<String, byte[]> parts(String challenge, String origin, int flags) {
        var client = client("webauthn.get", challenge, origin);
        var data = head(origin, flags);
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("clientDataJSON", client);
        parts.put("authenticatorData", data);
        parts.put("signature", signature(data, client));
        parts.put("userHandle", Base64.getUrlDecoder().decode(handle));
        return parts;
    }

    /** The answer with these parts. */
    String json(Map<String, byte[]> parts) {
        var response = new LinkedHashMap<String, Object>();
        parts.forEach((name, bytes) -> response.put(name, text64(bytes)));
        var all = new LinkedHashMap<String, Object>();
        all.put("id", text64(id));
        all.put("rawId", text64(id));
        all.put("type", "public-key");
        all.put("response", response);
        all.put("clientExtensionResults", Map.of());
        return Json.line(all);
    }

    private byte[] signature(byte[] data, byte[] client) {
        try {
            var signing = Signature.getInstance("SHA256withECDSA");
            signing.initSign(key.getPrivate());
            signing.update(data);
            signing.update(sha256(client));
            return signing.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] head(String origin, int flags) {
        var party = java.net.URI.create(origin).getHost();
        return ByteBuffer.allocate(37)
                .put(sha256(party.getBytes(StandardCharsets.US_ASCII)))
                .put((byte) flags)
                .putInt(count)
                .array();
    }

    private static byte[] client(String type, String challenge, String origin) {
        var said = new LinkedHashMap<String, Object>();
        said.put("type", type);
        said.put("challenge", challenge);
        said.put("origin", origin);
        said.put("crossOrigin", false);
        return Json.line(said).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] cose(ECPublicKey key) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32});
        out.writeBytes(coordinate(key.getW().getAffineX()));
        out.writeBytes(new byte[] {0x22, 0x58, 32});
        out.writeBytes(coordinate(key.getW().getAffineY()));
        return out.toByteArray();
    }

    private static byte[] coordinate(BigInteger number) {
        var bytes = number.toByteArray();
        var padded = new byte[32];
        var length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, padded, 32 - length, length);
        return padded;
    }

    private static byte[] text(String text) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(bytes.length + 1)
                .put((byte) (0x60 | bytes.length))
                .put(bytes)
                .array();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
