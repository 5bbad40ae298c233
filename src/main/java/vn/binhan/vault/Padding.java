package vn.binhan.vault;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * Hides how long a value is: it is filled up to the next of few sizes, counted in bytes. The true
 * length stands behind it, so that a value of exactly such a size stays so.
 */
final class Padding {
    private static final int[] SMALL = {16, 32, 64, 128, 256, 512, 1024};
    private static final int STEP = 1024;
    private static final int LARGEST_KEPT = 1 << 16;
    private static final VarHandle LENGTH =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private static final ThreadLocal<byte[]> BUFFER = new ThreadLocal<>();

    private Padding() {}

    /** The size up to which a value of so many bytes is filled. */
    static int bucket(int length) {
        for (var size : SMALL) {
            if (length <= size) {
                return size;
            }
        }
        return Math.ceilDiv(length, STEP) * STEP;
    }

    /** What is done with a padded value while it exists. */
    interface Use {
        byte[] of(byte[] padded);
    }

    /** Pads the value in this thread's own buffer and wipes it afterwards: no copy stays behind. */
    static byte[] padded(byte[] value, Use use) {
        var size = bucket(value.length) + Integer.BYTES;
        var buffer = BUFFER.get();
        if (buffer == null || buffer.length != size) {
            buffer = new byte[size];
            if (size <= LARGEST_KEPT) {
                BUFFER.set(buffer);
            }
        }
        System.arraycopy(value, 0, buffer, 0, value.length);
        LENGTH.set(buffer, size - Integer.BYTES, value.length);
        try {
            return use.of(buffer);
        } finally {
            Arrays.fill(buffer, (byte) 0);
        }
    }

    /** The value again; what was not padded here is refused. */
    static byte[] strip(byte[] padded) throws GeneralSecurityException {
        var filled = padded.length - Integer.BYTES;
        var length = filled < 0 ? -1 : (int) LENGTH.get(padded, filled);
        if (length < 0 || length > filled || filled != bucket(length)) {
            throw new GeneralSecurityException("Not padded");
        }
        return Arrays.copyOf(padded, length);
    }
}
