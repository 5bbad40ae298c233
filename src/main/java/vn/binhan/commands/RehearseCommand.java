package vn.binhan.commands;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.binhan.app.Running;
import vn.binhan.app.Wire;
import vn.binhan.storage.Disk;

/**
 * {@code rehearse}: starts, answers the first pages and ends, so that the JVM can remember how; the
 * launcher calls it once after a build.
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {
    private static final List<String> FIRST_PAGES =
            List.of("/", "/dang-nhap", "/api/v1/plans", "/static/staff.css", "/healthz");

    @Override
    public Integer call() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("binhan-rehearsal-");
        try (var running = Running.start(folder, null, Wire.loopback(0), house -> {});
                var client = HttpClient.newHttpClient()) {
            for (var page : FIRST_PAGES) {
                client.send(
                        HttpRequest.newBuilder(URI.create(running.url() + page)).build(),
                        BodyHandlers.discarding());
            }
        } finally {
            Disk.removeWithKeys(folder);
        }
        return 0;
    }
}
