package vn.binhan.vault;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;

/**
 * One of the three papers from which two bring the root key back. As text it is groups of four
 * letters or digits and a fifth that checks them, so that a slip of the pen is found in its group.
 *
 * @param set tells which papers were made together
 * @param number 1, 2 or 3
 */
record Share(int set, int number, byte[] value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;
    private static final int GROUP = 4;
    private static final int CHECK_BYTES = 3;
    private static final int GROUPS_A_LINE = 4;
    private static final int HEAD = 3;
    private static final int BYTES = HEAD + SealingKey.LENGTH + CHECK_BYTES;
    private static final int LETTERS = Math.ceilDiv(BYTES * 8, BITS * GROUP) * GROUP;
    private static final int FIELD = 0b100101;

    /** Two of the papers that were made together. */
    static byte[] join(Share one, Share other) {
        if (one.set != other.set) {
            throw new VaultFault("vault.share.sets");
        }
        if (one.number == other.number) {
            throw new VaultFault("vault.share.same", one.number);
        }
        return Shamir.join(one.number, one.value, other.number, other.value);
    }

    /** The text as it is written on paper, in lines of a few groups. */
    String text() {
        var bytes = ByteBuffer.allocate(BYTES).putShort((short) set).put((byte) number).put(value);
        bytes.put(digest(Arrays.copyOf(bytes.array(), BYTES - CHECK_BYTES)));
        var letters = letters(bytes.array());
        var text = new StringBuilder();
        for (var group = 0; group < letters.length / GROUP; group++) {
            if (group > 0) {
                text.append(group % GROUPS_A_LINE == 0 ? '\n' : ' ');
            }
            var part = Arrays.copyOfRange(letters, group * GROUP, (group + 1) * GROUP);
            for (var letter : part) {
                text.append(ALPHABET.charAt(letter));
            }
            text.append(ALPHABET.charAt(check(part, group)));
        }
        return text.toString();
    }

    /**
     * The share that was typed; spaces, hyphens, line breaks and small letters do not matter, O
     * counts as 0 and I and L as 1. A slip is refused with the group in which it is.
     *
     * @param which the place of this share among those typed, for the sentence
     */
    static Share parse(String typed, int which) {
        var plain =
                typed.lines()
                        .filter(line -> !line.startsWith("#"))
                        .reduce("", String::concat)
                        .replaceAll("[\\s-]", "")
                        .toUpperCase(Locale.ROOT)
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        var groups = LETTERS / GROUP;
        if (plain.length() != groups * (GROUP + 1)) {
            throw new VaultFault("vault.share.length", which, groups, GROUP + 1);
        }
        var letters = new int[LETTERS];
        for (var group = 0; group < groups; group++) {
            var part = new int[GROUP];
            for (var i = 0; i <= GROUP; i++) {
                var letter = ALPHABET.indexOf(plain.charAt(group * (GROUP + 1) + i));
                var right = i < GROUP ? letter >= 0 : letter == check(part, group);
                if (!right) {
                    throw new VaultFault("vault.share.slip", which, group + 1);
                }
                if (i < GROUP) {
                    part[i] = letter;
                }
            }
            System.arraycopy(part, 0, letters, group * GROUP, GROUP);
        }
        return of(bytes(letters), which);
    }

    private static Share of(byte[] bytes, int which) {
        var said = Arrays.copyOf(bytes, BYTES - CHECK_BYTES);
        var check = Arrays.copyOfRange(bytes, BYTES - CHECK_BYTES, BYTES);
        var number = said[2];
        if (!Arrays.equals(check, digest(said)) || number < 1 || number > Shamir.SHARES) {
            throw new VaultFault("vault.share.wrong", which);
        }
        var set = ByteBuffer.wrap(said).getShort() & 0xffff;
        return new Share(set, number, Arrays.copyOfRange(said, HEAD, said.length));
    }

    /** Finds every wrong letter and every two that changed places, also between groups. */
    private static int check(int[] part, int group) {
        var sum = times(group % 31 + 1, 7);
        for (var letter : part) {
            sum = times(sum ^ letter, 2);
        }
        return sum;
    }

    /** The product in the field of 32 elements. */
    private static int times(int a, int b) {
        var product = 0;
        for (var bit = 0; bit < BITS; bit++) {
            product ^= (b >> bit & 1) == 0 ? 0 : a << bit;
        }
        for (var bit = 2 * BITS - 2; bit >= BITS; bit--) {
            product ^= (product >> bit & 1) == 0 ? 0 : FIELD << (bit - BITS);
        }
        return product;
    }

    private static int[] letters(byte[] bytes) {
        var letters = new int[LETTERS];
        for (var bit = 0; bit < bytes.length * 8; bit++) {
            var set = bytes[bit / 8] >> (7 - bit % 8) & 1;
            letters[bit / BITS] |= set << (BITS - 1 - bit % BITS);
        }
        return letters;
    }

    private static byte[] bytes(int[] letters) {
        var bytes = new byte[BYTES];
        for (var bit = 0; bit < BYTES * 8; bit++) {
            var set = letters[bit / BITS] >> (BITS - 1 - bit % BITS) & 1;
            bytes[bit / 8] |= (byte) (set << (7 - bit % 8));
        }
        return bytes;
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(bytes), CHECK_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "share " + number;
    }
}
