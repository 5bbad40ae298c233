package vn.binhan.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import vn.binhan.demo.LeanClient;

/** A worker who sends sheets of an older register, one after the other, for measurements. */
final class SheetClient {
    private static final String SHEET = "/vu-viec/nhap";
    private static final int SEE_OTHER = 303;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final LeanClient client;
    private final String token;

    SheetClient(LeanClient client) throws IOException {
        this.client = client;
        var found = TOKEN.matcher(client.get(SHEET).text());
        if (!found.find()) {
            throw new IllegalStateException("The page of the sheet has no form");
        }
        this.token = found.group(1);
    }

    /** Sends so many new cases, each begun, agreed, assessed and planned: four events. */
    void send(int cases) throws IOException {
        var body = "_csrf=" + encoded(token) + "&lines=" + encoded(sheet(cases));
        var answer =
                client.ask(
                        "POST",
                        SHEET,
                        Map.of("Content-Type", "application/x-www-form-urlencoded"),
                        body.getBytes(StandardCharsets.US_ASCII));
        if (answer.status() != SEE_OTHER) {
            throw new IllegalStateException(SHEET + " answers " + answer.status());
        }
    }

    private static String sheet(int cases) {
        var lines = new StringBuilder("vu;ngay;gio;viec;noi dung\n");
        for (var i = 0; i < cases; i++) {
            var number = UUID.randomUUID();
            lines.append(number)
                    .append(";05/03/2025;8:00;Chị đồng ý được giúp;\n")
                    .append(number)
                    .append(";06/03/2025;9:00;Đánh giá cùng chị xong;Ở nhà em gái\n")
                    .append(number)
                    .append(";07/03/2025;9:00;Lập kế hoạch trợ giúp cùng chị;Khám, trợ giúp\n");
        }
        return lines.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
