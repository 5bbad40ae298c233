package vn.binhan.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/** The addresses of static files: each carries what the file contains, so that it may be kept. */
public final class Assets {
    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Assets() {}

    /** The address of this file below static, for example {@code staff.css}. */
    public static String at(String file) {
        return ADDRESSES.computeIfAbsent(file, Assets::address);
    }

    private static String address(String file) {
        try (var in = Assets.class.getResourceAsStream("/static/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("No static file " + file);
            }
            var sum = new CRC32();
            sum.update(in.readAllBytes());
            return "/static/" + file + "?v=" + Long.toHexString(sum.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
