package vn.binhan.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The OpenAPI description of this interface, as written in openapi.json beside this file. */
final class Description {
    private static final String TEXT = read();

    private Description() {}

    static ServerResponse answer(ServerRequest request) {
        return Answers.kept(request, TEXT);
    }

    private static String read() {
        try (var in = Description.class.getResourceAsStream("openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("openapi.json is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
