package vn.binhan.publicsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/** What must hold for every page that anybody may open, however it is fetched. */
public final class OpenLook {
    public static final int LARGEST = 60_000;

    private static final Pattern FETCHED =
            Pattern.compile("<(?:link|img|script|source|iframe)[^>]*(?:href|src)=\"([^\"]+)\"");
    private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;

    public OpenLook(String url) {
        this.url = url;
    }

    public void holds(String path) throws IOException, InterruptedException {
        var answer =
                client.send(
                        HttpRequest.newBuilder(URI.create(url + path)).build(),
                        BodyHandlers.ofString());
        var page = answer.body();
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        assertThat(answer.headers().firstValue("cache-control").orElse("")).contains("no-store");
        assertThat(answer.headers().firstValue("referrer-policy")).contains("no-referrer");
        assertThat(page.replaceAll("<script type=\"module\" src=\"/static/[^>]*></script>", ""))
                .doesNotContain("<script", " style=", "http://", "https://", "\"//");
        assertThat(title(page)).doesNotContainIgnoringCase("bạo lực").doesNotContain("violence");
        assertThat(path).doesNotContain("bao-luc", "violence");

        var bytes = zipped(path);
        var fetched = FETCHED.matcher(page);
        while (fetched.find()) {
            assertThat(fetched.group(1)).startsWith("/static/");
            bytes += zipped(fetched.group(1));
        }
        assertThat(bytes).as("bytes of %s and all it loads", path).isLessThan(LARGEST);
    }

    static String title(String page) {
        var found = TITLE.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private int zipped(String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(url + path.replace("&amp;", "&")))
                        .header("Accept-Encoding", "gzip")
                        .build();
        var answer = client.send(request, BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        return answer.body().length;
    }
}
