package vn.binhan.signin;

import java.math.BigInteger;
import java.time.Instant;

/** Somebody's phone with a code app, to which the key was typed. */
public final class Phone {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret = new byte[Totp.SECRET];

    public Phone(String key) {
        var number = BigInteger.ZERO;
        for (var letter : key.replace(" ", "").toCharArray()) {
            number = number.shiftLeft(5).add(BigInteger.valueOf(LETTERS.indexOf(letter)));
        }
        var bytes = number.toByteArray();
        var length = Math.min(bytes.length, secret.length);
        System.arraycopy(bytes, bytes.length - length, secret, secret.length - length, length);
    }

    /** What the app shows at this moment. */
    public String code(Instant now) {
        return Totp.code(secret, Totp.step(now));
    }
}
