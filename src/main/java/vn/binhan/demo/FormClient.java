package vn.binhan.demo;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Somebody who fills in the forms of the pages, each sent once. */
final class FormClient implements AutoCloseable {
    private static final int SEE_OTHER = 303;
    private static final String EDGE = "binhan-demo-edge";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final LeanClient client;
    private final String token;
    private final DemoSteps steps;

    private FormClient(LeanClient client, String token, DemoSteps steps) {
        this.client = client;
        this.token = token;
        this.steps = steps;
    }

    /**
     * Signs this person of the demonstration in.
     *
     * @param page one that has a form
     * @param steps what was done before is not done again
     */
    static FormClient signedIn(String url, String login, String page, DemoSteps steps)
            throws Exception {
        var client = LeanClient.signedIn(url, login);
        return new FormClient(client, first(client.get(page).text(), TOKEN, page), steps);
    }

    /**
     * Sends a form and says where it leads, without what is to be told there.
     *
     * @param fields each as {@code name=value}; a name may come again
     * @throws IllegalStateException when the form comes back
     */
    String send(String path, String... fields) throws IOException {
        return steps.next(once -> send(path, once, fields));
    }

    private String send(String path, UUID once, String... fields) throws IOException {
        var body = new StringBuilder("_csrf=" + encoded(token) + "&once=" + once);
        for (var field : fields) {
            var sign = field.indexOf('=');
            body.append('&').append(field, 0, sign + 1).append(encoded(field.substring(sign + 1)));
        }
        return send(
                path,
                "application/x-www-form-urlencoded",
                body.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** A text file that goes with a form. */
    record File(String name, String text) {}

    /** Sends a form with a file in the field for files; else as {@link #send}. */
    String upload(String path, File file, String... fields) throws IOException {
        return steps.next(once -> {
            var body = new StringBuilder();
            for (var field :
                    Stream.concat(Stream.of("_csrf=" + token, "once=" + once), Stream.of(fields))
                            .toList()) {
                var sign = field.indexOf('=');
                body.append(part("name=\"" + field.substring(0, sign) + "\""))
                        .append(field.substring(sign + 1));
            }
            body.append(part("name=\"files\"; filename=\"" + file.name() + "\""))
                    .append(file.text())
                    .append("\r\n--" + EDGE + "--\r\n");
            return send(
                    path,
                    "multipart/form-data; boundary=" + EDGE,
                    body.toString().getBytes(StandardCharsets.UTF_8));
        });
    }

    private static String part(String disposition) {
        return "\r\n--" + EDGE + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n";
    }

    private String send(String path, String type, byte[] body) throws IOException {
        var answer = client.ask("POST", path, Map.of("Content-Type", type), body);
        if (answer.status() == SEE_OTHER) {
            return answer.location().replaceAll("^https?://[^/]+|[?#].*", "");
        }
        if (steps.mayBeRepeating()) {
            return path;
        }
        var why = answer.text().replaceAll("(?s).*error-summary__list\">|</ul>.*|<[^>]+>", "");
        throw new IllegalStateException(path + " answers " + answer.status() + " " + why.strip());
    }

    /** The first group of the first place on this page where the pattern fits. */
    String find(String path, String pattern) throws IOException {
        return steps.next(_ -> first(client.get(path).text(), Pattern.compile(pattern), path));
    }

    private static String first(String page, Pattern pattern, String path) {
        var found = pattern.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException(path + " does not show " + pattern);
        }
        return found.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
