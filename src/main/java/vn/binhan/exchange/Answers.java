package vn.binhan.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
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
        return kept(request, json, "");
    }

    /**
     * The same for one page of many.
     *
     * @param link where the next page is (RFC 8288), empty on the last
     */
    static ServerResponse kept(ServerRequest request, String json, String link) {
        var content = bytes(json);
        var sum = new CRC32();
        sum.update(bytes(link));
        sum.update(content);
        // Weak, because the server sends the same answer zipped and plain.
        var tag = "W/\"%x-%x\"".formatted(sum.getValue(), content.length);
        var unchanged = request.checkNotModified(tag);
        if (unchanged.isPresent()) {
            return unchanged.get();
        }
        var answer =
                ServerResponse.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .cacheControl(CacheControl.noCache().cachePublic())
                        .eTag(tag);
        return (link.isEmpty() ? answer : answer.header(HttpHeaders.LINK, link)).body(content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
