package vn.binhan.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody at a browser, as far as HTTP goes: keeps cookies and sends the token of the last form.
 */
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String url;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private String token = "";

    Visitor(String url) {
        this.url = url;
    }

    public HttpResponse<String> get(String path) {
        return remember(send(request(path).GET()));
    }

    /** Fetches bytes, as a download. */
    public HttpResponse<byte[]> download(String path) {
        try {
            return client.send(request(path).GET().build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a form that is answered by bytes. */
    public HttpResponse<byte[]> fetch(String path, Map<String, String> fields) {
        try {
            return client.send(form(path, fields).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a form; redirects are not followed, so that tests see where they lead. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return remember(send(form(path, fields)));
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        all.putIfAbsent("_csrf", token);
        var body =
                all.entrySet().stream()
                        .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
                        .collect(Collectors.joining("&"));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    /** Sends a form with one file. */
    public HttpResponse<String> upload(
            String path, Map<String, String> fields, String field, String name, byte[] content) {
        var boundary = UUID.randomUUID().toString();
        var all = new LinkedHashMap<>(fields);
        all.putIfAbsent("_csrf", token);
        var head = new StringBuilder();
        all.forEach((key, value) ->
                head.append(
                        "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                .formatted(boundary, key, value)));
        head.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .formatted(boundary, field, name));
        var tail = "\r\n--" + boundary + "--\r\n";
        return remember(
                send(
                        request(path)
                                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                                .POST(
                                        BodyPublishers.concat(
                                                BodyPublishers.ofString(head.toString()),
                                                BodyPublishers.ofByteArray(content),
                                                BodyPublishers.ofString(tail)))));
    }

    public void signIn(String login, String password) {
        get("/dang-nhap");
        var answer = post("/dang-nhap", Map.of("login", login, "password", password));
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("Could not sign in: " + answer.statusCode());
        }
        get("/ke-hoach");
    }

    /** How many cookies this browser holds for us. */
    public int cookies() {
        return cookies.getCookieStore().getCookies().size();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> remember(HttpResponse<String> answer) {
        var found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
