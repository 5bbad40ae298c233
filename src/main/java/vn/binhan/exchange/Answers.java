package vn.binhan.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.kit.Json;

/** Turns values into answers for programs. */
final class Answers {
    private Answers() {}

    static ServerResponse json(HttpStatus status, Map<String, Object> value) {
        return ServerResponse.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(bytes(Json.line(value)));
    }

    /**
     * An answer that may be kept but must be asked after each time; who has it already gets 304.
     */
    static ServerResponse kept(ServerRequest request, String json) {
        var content = bytes(json);
        var sum = new CRC32();
        sum.update(content);
        // Weak, because the server sends the same answer zipped and plain.
        var tag = "W/\"%x-%x\"".formatted(sum.getValue(), content.length);
        var unchanged = request.checkNotModified(tag);
        if (unchanged.isPresent()) {
            return unchanged.get();
        }
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noCache().cachePublic())
                .eTag(tag)
                .body(content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
