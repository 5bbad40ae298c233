package vn.binhan.demo;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A browser's connection reduced to what a measurement needs, so that the processor serves the
 * program and not its measuring: one line kept open, one question after the other.
 */
public final class LeanClient implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int CHUNK_BASE = 16;

    /** The server closes a line that was silent for a minute. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final URI server;
    private final String cookie;
    private Socket socket = new Socket();
    private long lastAsked;
    private InputStream in = InputStream.nullInputStream();

    private LeanClient(URI server, String cookie) {
        this.server = server;
        this.cookie = cookie;
    }

    /** An answer: its status, where it leads, and its body. */
    public record Answer(int status, String location, byte[] body) {
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** Signs this person in as a browser does, and keeps their session. */
    public static LeanClient signedIn(String url, String login) throws Exception {
        var cookies = new CookieManager();
        try (var browser = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            signIn(browser, url, login);
        }
        var own = cookies.getCookieStore().getCookies().getFirst();
        return new LeanClient(URI.create(url), own.getName() + "=" + own.getValue());
    }

    /** Signs this person of a demonstration or measurement in, as a browser does. */
    public static void signIn(HttpClient client, String url, String login) throws Exception {
        var form =
                client.send(
                        HttpRequest.newBuilder(URI.create(url + "/dang-nhap")).build(),
                        BodyHandlers.ofString());
        var token = TOKEN.matcher(form.body());
        if (!token.find()) {
            throw new IllegalStateException("No form to sign in");
        }
        var fields =
                "login="
                        + login
                        + "&password="
                        + URLEncoder.encode(Demonstration.PASSWORD, StandardCharsets.UTF_8)
                        + "&_csrf="
                        + token.group(1);
        HttpResponse<Void> answer =
                client.send(
                        HttpRequest.newBuilder(URI.create(url + "/dang-nhap"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(fields))
                                .build(),
                        BodyHandlers.discarding());
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("Could not sign in: " + answer.statusCode());
        }
    }

    private void connect() throws IOException {
        socket.close();
        socket = new Socket(InetAddress.getByName(server.getHost()), server.getPort());
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    public Answer get(String path) throws IOException {
        return ask("GET", path, Map.of(), new byte[0]);
    }

    public Answer ask(String method, String path, Map<String, String> headers, byte[] body)
            throws IOException {
        var head =
                new StringBuilder(256)
                        .append(method)
                        .append(' ')
                        .append(path)
                        .append(" HTTP/1.1\r\nHost: localhost\r\nCookie: ")
                        .append(cookie)
                        .append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (!method.equals("GET")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        var first = head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
        var whole = new byte[first.length + body.length];
        System.arraycopy(first, 0, whole, 0, first.length);
        System.arraycopy(body, 0, whole, first.length, body.length);
        if (!socket.isConnected() || System.nanoTime() - lastAsked > SILENCE.toNanos()) {
            connect();
        }
        lastAsked = System.nanoTime();
        socket.getOutputStream().write(whole);
        return answer();
    }

    private Answer answer() throws IOException {
        var status = Integer.parseInt(line().split(" ")[1]);
        var closes = false;
        var length = -1;
        var chunked = false;
        var location = "";
        for (var line = line(); !line.isEmpty(); line = line()) {
            var lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(line.substring(line.indexOf(':') + 1).strip());
            } else if (lower.startsWith("location:")) {
                location = line.substring(line.indexOf(':') + 1).strip();
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = true;
            } else if (lower.equals("connection: close")) {
                closes = true;
            }
        }
        var body = chunked ? chunks() : in.readNBytes(Math.max(0, length));
        if (closes) {
            connect();
        }
        return new Answer(status, location, body);
    }

    private byte[] chunks() throws IOException {
        var all = new java.io.ByteArrayOutputStream();
        while (true) {
            var size = Integer.parseInt(line().strip(), CHUNK_BASE);
            all.write(in.readNBytes(size));
            line();
            if (size == 0) {
                return all.toByteArray();
            }
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The server hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
