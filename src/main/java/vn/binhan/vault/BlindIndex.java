package vn.binhan.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import vn.binhan.vault.Identity.Field;

/**
 * The keyed hashes of one province in one epoch: 128 bits of HMAC-SHA-256 for numbers; for name
 * with birth year so few bits that about five people share each value, and no hash of a part of a
 * name.
 */
final class BlindIndex {
    /** For about 20,000 people in a province. */
    static final int USUAL_BITS = 12;

    private static final int NUMBER_BYTES = 16;
    private static final String NO_YEAR = "?";
    private static final int OLDEST = 100;

    private final int epoch;
    private final int bits;
    private final Map<Field, SecretKeySpec> keys = new EnumMap<>(Field.class);
    private final SecretKeySpec queries;

    /** One value of the index. */
    record Token(Field field, byte[] value) {}

    BlindIndex(byte[] secret, int epoch, int bits) {
        this.epoch = epoch;
        this.bits = bits;
        for (var field : Field.values()) {
            keys.put(field, key(secret, "index|" + field));
        }
        this.queries = key(secret, "query");
    }

    int epoch() {
        return epoch;
    }

    /** All tokens under which this person is kept. */
    List<Token> tokens(Identity of) {
        var tokens = new ArrayList<Token>();
        var number = of.citizenNumber() == null ? "" : Spelling.digits(of.citizenNumber());
        if (number.length() == 12) {
            tokens.add(number(Field.CITIZEN, number));
        } else if (number.length() == 9) {
            tokens.add(number(Field.OLD_CITIZEN, number));
        }
        for (var given : of.phones()) {
            var phone = Spelling.phone(given);
            if (phone != null) {
                tokens.add(number(Field.PHONE, phone));
            }
        }
        if (!Spelling.plain(of.name()).isEmpty()) {
            tokens.add(name(of.name(), of.birthYear()));
        }
        return tokens;
    }

    /**
     * The tokens to look for, always as many and of the same fields, the surest first: what the
     * query lacks is replaced by values that nobody has. A birth year may be one off, as ages are
     * counted in two ways.
     */
    List<Token> lookups(Identity query) {
        var known = tokens(query);
        var all = new ArrayList<Token>();
        for (var field : List.of(Field.CITIZEN, Field.OLD_CITIZEN, Field.PHONE)) {
            all.add(
                    known.stream()
                            .filter(t -> t.field() == field)
                            .findFirst()
                            .orElseGet(() -> new Token(field, RootKey.random(NUMBER_BYTES))));
        }
        var year = query.birthYear();
        for (var offset : new int[] {0, -1, 1}) {
            all.add(
                    query.name().isBlank() || year == null
                            ? new Token(Field.NAME_AND_YEAR, RootKey.random(NUMBER_BYTES))
                            : name(query.name(), year + offset));
        }
        all.add(
                query.name().isBlank()
                        ? new Token(Field.NAME_AND_YEAR, RootKey.random(NUMBER_BYTES))
                        : name(query.name(), null));
        return all;
    }

    /**
     * Everything under which somebody who is this person may be kept: all numbers, and the name
     * with each year that is near, or with every year of living people when the year is unknown.
     */
    List<Token> alike(Identity of, int thisYear) {
        var all = new ArrayList<>(tokens(of));
        all.removeIf(token -> token.field() == Field.NAME_AND_YEAR);
        if (!Spelling.plain(of.name()).isEmpty()) {
            var year = of.birthYear();
            var from = year == null ? thisYear - OLDEST : year - 2;
            var until = year == null ? thisYear : year + 2;
            all.add(name(of.name(), null));
            for (var each = from; each <= until; each++) {
                all.add(name(of.name(), each));
            }
        }
        return all;
    }

    /** The query as the record keeps it. */
    String hash(Identity query) {
        var said =
                Spelling.common(query.name())
                        + "|"
                        + query.birthYear()
                        + "|"
                        + query.citizenNumber()
                        + "|"
                        + query.phones();
        return HexFormat.of().formatHex(hmac(queries, said), 0, NUMBER_BYTES);
    }

    private Token number(Field field, String digits) {
        return new Token(field, Arrays.copyOf(hmac(keyOf(field), digits), NUMBER_BYTES));
    }

    private Token name(String name, @Nullable Integer year) {
        var said = Spelling.common(name) + "|" + (year == null ? NO_YEAR : year);
        var whole = ByteBuffer.wrap(hmac(keyOf(Field.NAME_AND_YEAR), said)).getInt();
        var cut = ByteBuffer.allocate(Integer.BYTES).putInt(whole >>> (Integer.SIZE - bits));
        return new Token(Field.NAME_AND_YEAR, cut.array());
    }

    private SecretKeySpec keyOf(Field field) {
        var key = keys.get(field);
        if (key == null) {
            throw new IllegalStateException("No key for " + field);
        }
        return key;
    }

    private static SecretKeySpec key(byte[] secret, String use) {
        return new SecretKeySpec(SealingKey.derive(secret, use), "HmacSHA256");
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
