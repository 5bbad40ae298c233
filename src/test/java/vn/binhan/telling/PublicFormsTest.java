package vn.binhan.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.binhan.app.TestHouse;
import vn.binhan.directory.Directory;
import vn.binhan.intake.Crowd;
import vn.binhan.kit.Json;

/** Whatever is sent to a form that anybody may send: never a fault, never a script on a page. */
class PublicFormsTest {
    private static final Path CORPUS = Path.of("../shared/data/corpora/naughty-strings.json");
    private static final List<String> OWN =
            List.of(
                    "<script>alert(1)</script>",
                    "\"><img src=x onerror=alert(1)>",
                    "'; drop table intake.arrival; --",
                    "\u0000đầu\u0000cuối",
                    "\uD83D\uDE00 \u202Eđảo ngược",
                    "${7*7} {{7*7}} @if(true)",
                    "a\r\nSet-Cookie: a=b",
                    "Nguyễn Thị Ánh".repeat(400),
                    "１２３４５６７８９",
                    "000000 000000 000000");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url = TestHouse.open().url();

    @Test
    void strings_that_break_programs_break_no_form() throws Exception {
        var strings = new ArrayList<>(OWN);
        if (Files.exists(CORPUS)) {
            strings.addAll(List.of(Json.read(Files.readString(CORPUS), String[].class)));
        } else {
            System.out.println("Only the small corpus: there is no " + CORPUS);
        }
        var states = new LinkedHashMap<String, String>();
        for (var step : List.of("PLACE", "WISHES_MANY", "CONTACT", "STORY", "OLDER")) {
            states.put(step, at(step));
        }
        var faults = new ArrayList<String>();
        for (var text : strings) {
            for (var state : states.entrySet()) {
                look(faults, PublicFace.ASK, everything(state.getValue(), text), text);
            }
            look(faults, PublicFace.RETURN, Map.of("number", text, "lang", text), text);
            look(faults, PublicFace.RETURN, Map.of("pass", text, "story", text, "go", text), text);
            look(faults, "/xem-them", Map.of("number", text, "words", text, "own", text), text);
            look(faults, Directory.HELP, Map.of("q", text, "o", text), text);
            look(faults, Directory.HELP, Map.of("gan", text), text);
        }
        assertThat(faults).isEmpty();
    }

    private static Map<String, String> everything(String state, String text) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("state", state);
        fields.put("go", "next");
        for (var name :
                List.of(
                        "a",
                        "q",
                        "place",
                        "story",
                        "older",
                        "address",
                        "hours",
                        "who",
                        "code",
                        "neutral",
                        "wish",
                        "kind",
                        "change",
                        "lang",
                        "stretched",
                        "token",
                        "solution")) {
            fields.put(name, text);
        }
        return fields;
    }

    private void look(List<String> faults, String path, Map<String, String> fields, String text)
            throws Exception {
        var answer = post(path, "application/x-www-form-urlencoded", encoded(fields).getBytes());
        var page = answer.body();
        if (answer.statusCode() >= 500) {
            faults.add(path + " " + answer.statusCode() + " " + text);
        }
        var risky = text.contains("<") && text.strip().length() > 3;
        if (risky && page.contains(text.strip())) {
            faults.add(path + " shows " + text);
        }
        if (!answer.headers().allValues("set-cookie").isEmpty()) {
            faults.add(path + " sets a cookie");
        }
    }

    @Test
    void requests_that_no_browser_sends_get_a_calm_answer() throws Exception {
        var bodies = new LinkedHashMap<String, byte[]>();
        bodies.put("nothing", new byte[0]);
        bodies.put("bad escape", bytes("state=%zz&go=%"));
        bodies.put("no UTF-8", bytes("state=%ff%fe%C0%80&q=%ED%A0%80&number=%C3%28"));
        bodies.put("raw bytes", new byte[] {0, (byte) 0xff, '=', (byte) 0xc3, '&', 0});
        bodies.put("NUL", bytes("state=a%00b&go=%00&number=%00"));
        bodies.put("no names", bytes("=&=&&&==="));
        bodies.put("thousands", bytes("a=1&".repeat(12_000)));
        bodies.put("huge", bytes("state=" + "A".repeat(3_000_000)));
        bodies.put("JSON", bytes("{\"state\":{}}"));
        bodies.put("multipart cut", bytes("--b\r\nContent-Disposition: form-data; name=\"sta"));
        bodies.put(
                "multipart without end",
                bytes(
                        "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\0\"\r\n\r\nx"));
        var types =
                List.of(
                        "application/x-www-form-urlencoded",
                        "application/x-www-form-urlencoded; charset=no-such",
                        "multipart/form-data",
                        "multipart/form-data; boundary=b",
                        "text/plain",
                        "application/json",
                        "nonsense");
        var faults = new ArrayList<String>();
        for (var path : List.of(PublicFace.ASK, PublicFace.RETURN, Directory.HELP, "/", "/thoat")) {
            for (var body : bodies.entrySet()) {
                for (var type : types) {
                    var status = post(path, type, body.getValue()).statusCode();
                    if (status >= 500) {
                        faults.add(path + " " + body.getKey() + " as " + type + ": " + status);
                    }
                }
            }
            for (var query :
                    List.of("?lang=%zz", "?lang=%00", "?bao=%ff&lang=xx", "?%", "?a=1&=&")) {
                var status = get(path + query);
                if (status >= 500) {
                    faults.add("GET " + path + query + ": " + status);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void a_form_from_another_site_is_turned_away_and_ours_is_taken() throws Exception {
        var body = encoded(Map.of("state", at("PLACE"), "go", "skip"));
        assertThat(sent(body, "Sec-Fetch-Site", "cross-site")).isEqualTo(403);
        assertThat(sent(body, "Origin", "https://xau.example")).isEqualTo(403);
        assertThat(sent(body, "Sec-Fetch-Site", "same-origin")).isEqualTo(200);
        assertThat(sent(body, "Origin", "null")).isEqualTo(200);
    }

    /** Without a script the same form gives the same number, however often it is sent. */
    @Test
    void an_answer_that_was_lost_comes_again_with_the_same_number() throws Exception {
        var body = encoded(Map.of("state", at("CHECK"), "go", "send"));
        var first =
                number(post(PublicFace.ASK, "application/x-www-form-urlencoded", body.getBytes()));
        var again =
                number(post(PublicFace.ASK, "application/x-www-form-urlencoded", body.getBytes()));
        assertThat(first).matches("\\d{6} \\d{6} \\d{6}").isEqualTo(again);
        var opened =
                post(
                        PublicFace.RETURN,
                        "application/x-www-form-urlencoded",
                        encoded(Map.of("number", first)).getBytes());
        assertThat(opened.body()).contains("Đã nhận, đang chờ người đọc").doesNotContain(first);
        assertThat(opened.uri().toString()).doesNotContain(first.substring(0, 6));
        var digits = first.replace(" ", "");
        var twin = digits.substring(0, 17) + (digits.charAt(17) - '0' + 1) % 10;
        var harmless =
                post(
                        PublicFace.RETURN,
                        "application/x-www-form-urlencoded",
                        encoded(Map.of("number", twin)).getBytes());
        assertThat(harmless.body()).contains("Chưa có tin mới").doesNotContain("Đã nhận");
    }

    @Test
    void who_comes_when_very_many_report_waits_without_a_script_and_is_taken() throws Exception {
        var form = Map.of("state", at("CHECK"), "go", "send");
        var other = Map.of("state", at("CHECK"), "go", "send");
        try (var _ = Crowd.at(TestHouse.open().intake())) {
            var crowded = send(form);
            assertThat(crowded.statusCode()).isEqualTo(503);
            assertThat(crowded.body()).contains("lần này tin sẽ được nhận");
            var pause = Long.parseLong(crowded.headers().firstValue("Retry-After").orElseThrow());
            var token = field(crowded.body(), "token");
            var early = send(with(form, "token", token));
            assertThat(early.statusCode()).as("before its time").isEqualTo(503);
            Thread.sleep(pause * 1000 + 1000);
            var foreign = send(with(other, "token", token));
            assertThat(foreign.statusCode()).as("the word of another form").isEqualTo(503);
            assertThat(number(send(with(form, "token", token)))).matches("\\d{6} \\d{6} \\d{6}");
        }
    }

    private HttpResponse<String> send(Map<String, String> form) throws Exception {
        return post(PublicFace.ASK, "application/x-www-form-urlencoded", encoded(form).getBytes());
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        var more = new LinkedHashMap<>(form);
        more.put(name, value);
        return more;
    }

    private static String number(HttpResponse<String> answer) {
        var found = Pattern.compile("class=\"bn-receipt\">([^<]+)<").matcher(answer.body());
        assertThat(found.find()).as(answer.statusCode() + "").isTrue();
        return found.group(1);
    }

    /** The state of a form that stands at this step. */
    private String at(String step) throws Exception {
        var answer =
                client.send(
                        HttpRequest.newBuilder(URI.create(url + PublicFace.ASK)).build(),
                        BodyHandlers.ofString());
        var page = answer.body();
        for (var i = 0; i < 6; i++) {
            page = turn(page, "go", "skip");
        }
        return state(step.equals("CHECK") ? page : turn(page, "change", step));
    }

    private String turn(String page, String name, String value) throws Exception {
        var fields = Map.of("state", state(page), name, value);
        return post(PublicFace.ASK, "application/x-www-form-urlencoded", encoded(fields).getBytes())
                .body();
    }

    private static String state(String page) {
        return field(page, "state");
    }

    private static String field(String page, String name) {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    private int sent(String body, String header, String value) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(url + PublicFace.ASK))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(header, value)
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }

    private HttpResponse<String> post(String path, String type, byte[] body) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create(url + path))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /** Sends what a client library would refuse to. */
    private int get(String target) throws IOException {
        var at = URI.create(url);
        try (var socket = new java.net.Socket(at.getHost(), at.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(
                            bytes(
                                    "GET %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                                            .formatted(target)));
            var line = new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8);
            return Integer.parseInt(line.substring(9, 12));
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(e ->
                        e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
