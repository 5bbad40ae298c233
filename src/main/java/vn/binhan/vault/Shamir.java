package vn.binhan.vault;

import java.security.SecureRandom;

/**
 * A secret in three parts of which any two bring it back and one alone says nothing: Shamir's
 * scheme with a line through each byte, over the field of 256 elements of AES.
 */
final class Shamir {
    static final int SHARES = 3;
    private static final int FIELD = 0x11b;

    private Shamir() {}

    /** The value at 1, 2 and 3 of a random line through the secret, byte by byte. */
    static byte[][] split(byte[] secret, SecureRandom random) {
        var slope = new byte[secret.length];
        random.nextBytes(slope);
        var shares = new byte[SHARES][secret.length];
        for (var x = 1; x <= SHARES; x++) {
            for (var i = 0; i < secret.length; i++) {
                shares[x - 1][i] = (byte) (secret[i] ^ times(slope[i] & 0xff, x));
            }
        }
        return shares;
    }

    /** The secret from the values at two different places. */
    static byte[] join(int oneX, byte[] one, int otherX, byte[] other) {
        if (oneX == otherX || one.length != other.length) {
            throw new IllegalArgumentException("Two different parts of one secret are needed");
        }
        var inverse = inverse(oneX ^ otherX);
        var forOne = times(otherX, inverse);
        var forOther = times(oneX, inverse);
        var secret = new byte[one.length];
        for (var i = 0; i < secret.length; i++) {
            secret[i] = (byte) (times(one[i] & 0xff, forOne) ^ times(other[i] & 0xff, forOther));
        }
        return secret;
    }

    /** The product in the field, in the same time for all values. */
    static int times(int a, int b) {
        var product = 0;
        var left = a;
        for (var bit = 0; bit < 8; bit++) {
            product ^= -(b >> bit & 1) & left;
            left = left << 1 ^ (-(left >> 7 & 1) & FIELD);
        }
        return product;
    }

    /** The inverse in the field: the 254th power. */
    static int inverse(int a) {
        var power = 1;
        for (var i = 0; i < 254; i++) {
            power = times(power, a);
        }
        return power;
    }
}
