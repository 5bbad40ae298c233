package vn.binhan.receipts;

import java.math.BigInteger;
import java.util.Optional;

/**
 * The number with which somebody comes back to her report without a name: 16 random digits and two
 * check digits (ISO 7064 MOD 97-10), shown as three groups of six. It looks like neither a
 * telephone number nor an account.
 */
public record Receipt(String digits) {
    private static final int RANDOM = 16;
    private static final int LENGTH = RANDOM + 2;
    private static final BigInteger CHECK = BigInteger.valueOf(97);

    public Receipt {
        if (!isRight(digits)) {
            throw new IllegalArgumentException("Not a receipt");
        }
    }

    /**
     * What somebody typed: the receipt that is meant, and whether it came as its twin.
     *
     * @param twin the last digit was one higher (0 after 9): the holder says without a word that
     *     somebody makes her open it
     */
    public record Typed(Receipt receipt, boolean twin) {
        @Override
        public String toString() {
            return "typed receipt";
        }
    }

    /** The receipt of 16 digits, made from these random bytes, of which at least 16 are needed. */
    static Receipt from(byte[] random) {
        var number = new BigInteger(1, random).mod(BigInteger.TEN.pow(RANDOM));
        var digits = String.format(java.util.Locale.ROOT, "%016d", number);
        var check = 98 - number.multiply(BigInteger.valueOf(100)).mod(CHECK).intValue();
        return new Receipt(digits + String.format(java.util.Locale.ROOT, "%02d", check));
    }

    /**
     * Reads what was typed, with whatever spaces, points or dashes between; empty when the check
     * digits say that it was mistyped, so that an honest mistake costs no look.
     */
    public static Optional<Typed> parse(String typed) {
        var digits = typed.replaceAll("[\\s.\\-–\\u00a0]", "");
        if (!digits.matches("[0-9]{" + LENGTH + "}")) {
            return Optional.empty();
        }
        if (isRight(digits)) {
            return Optional.of(new Typed(new Receipt(digits), false));
        }
        var last = (digits.charAt(LENGTH - 1) - '0' + 9) % 10;
        var meant = digits.substring(0, LENGTH - 1) + last;
        return isRight(meant) ? Optional.of(new Typed(new Receipt(meant), true)) : Optional.empty();
    }

    /** As it is shown: three groups of six. */
    public String shown() {
        return digits.substring(0, 6) + " " + digits.substring(6, 12) + " " + digits.substring(12);
    }

    private static boolean isRight(String digits) {
        return digits.matches("[0-9]{" + LENGTH + "}")
                && new BigInteger(digits).mod(CHECK).intValue() == 1;
    }

    /** Says nothing: a receipt in a log would open what it opens. */
    @Override
    public String toString() {
        return "receipt";
    }
}
