package vn.binhan.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The one place where a sealed field lies. It is bound into the envelope: moved to another row,
 * column or case, the envelope does not open.
 *
 * @param table the room and its table, for example {@code cases/party}
 * @param row the row's own key within the case
 */
public record FieldContext(CaseId of, FieldClass kind, String table, String column, String row) {

    /** Every part with its length before it, so that no two places are written alike. */
    byte[] bound(byte[] key) {
        var first = table.getBytes(StandardCharsets.UTF_8);
        var second = column.getBytes(StandardCharsets.UTF_8);
        var third = row.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(
                        3 * Short.BYTES + first.length + second.length + third.length + key.length)
                .putShort((short) first.length)
                .put(first)
                .putShort((short) second.length)
                .put(second)
                .putShort((short) third.length)
                .put(third)
                .put(key)
                .array();
    }
}
