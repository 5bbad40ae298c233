package vn.binhan.signin;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import vn.binhan.access.PersonId;

/**
 * Forms that were stopped at the door because a proof was missing. What she typed goes back to her
 * own browser, sealed for her alone under a key that lives as long as the program, and is sent on
 * once she has shown who she is; the server keeps nothing of it.
 */
final class StoppedForms {
    private static final int LONGEST = 200_000;
    private static final String TOKEN = "_csrf";

    private final SecretBox box = SecretBox.passing();

    /** One field of a form as it was sent. */
    record Field(String name, String value) {}

    /** A form that waits to be sent on to this address of ours. */
    record Stopped(String path, List<Field> fields) {}

    /** Whether this request brings something that would be lost when it is stopped. */
    static boolean brings(ServerRequest request) {
        return HttpMethod.POST.equals(request.method());
    }

    /** The sealed form; empty when it cannot be kept, as with a file. */
    Optional<String> seal(ServerRequest request, PersonId person) {
        var type = request.headers().contentType().orElse(MediaType.ALL);
        if (!brings(request) || !MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(type)) {
            return Optional.empty();
        }
        var text = new StringBuilder(encode(path(request)));
        request.params()
                .forEach((name, values) -> {
                    if (!name.equals(TOKEN)) {
                        values.forEach(v ->
                                text.append('&')
                                        .append(encode(name))
                                        .append('=')
                                        .append(encode(v)));
                    }
                });
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var sealed = box.seal(text.toString().getBytes(StandardCharsets.UTF_8), place(person));
        return Optional.of(Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
    }

    /** The form again, for the person from whom it came and nobody else. */
    Optional<Stopped> open(String sealed, PersonId person) {
        if (!sealed.matches("[A-Za-z0-9_-]+")) {
            return Optional.empty();
        }
        return box.open(Base64.getUrlDecoder().decode(sealed), place(person))
                .map(text -> read(new String(text, StandardCharsets.UTF_8)));
    }

    private static Stopped read(String text) {
        var parts = text.split("&");
        var fields = new ArrayList<Field>();
        for (var part : List.of(parts).subList(1, parts.length)) {
            var at = part.indexOf('=');
            fields.add(new Field(decode(part.substring(0, at)), decode(part.substring(at + 1))));
        }
        return new Stopped(decode(parts[0]), fields);
    }

    /** Where the request was going, with its query. */
    static String path(ServerRequest request) {
        var query = request.uri().getRawQuery();
        var path = request.requestPath().value();
        return query == null ? path : path + "?" + query;
    }

    private static String place(PersonId person) {
        return "stopped-form|" + person;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
