package vn.binhan.bench;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationKind;
import vn.binhan.access.Outcome;
import vn.binhan.app.Running;
import vn.binhan.app.Wire;
import vn.binhan.demo.Demonstration;
import vn.binhan.demo.LeanClient;
import vn.binhan.fiction.InventedPlan;
import vn.binhan.places.UnitKey;
import vn.binhan.storage.Disk;

/** The pages of a plan with 500 lines, asked for one by one by somebody who is signed in. */
final class PlanPageBench {
    private static final int WARM_UP = 400;
    private static final int RUNS = 600;

    private PlanPageBench() {}

    static Map<String, String> measure(@Nullable Path from) throws Exception {
        var folder = Files.createTempDirectory("binhan-page-");
        try (var running = Running.start(folder, null, Wire.loopback(0), house -> {});
                var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            var paths = prepare(running);
            LeanClient.signIn(client, running.url(), "do");
            var worst = 0.0;
            var bytes = 0;
            for (var path : paths) {
                var request = HttpRequest.newBuilder(URI.create(running.url() + path)).build();
                var times = new double[RUNS];
                var size = 0;
                for (var run = -WARM_UP; run < RUNS; run++) {
                    var begin = System.nanoTime();
                    var answer = client.send(request, BodyHandlers.ofByteArray());
                    if (answer.statusCode() != 200) {
                        throw new IllegalStateException(path + " answers " + answer.statusCode());
                    }
                    if (run >= 0) {
                        times[run] = (System.nanoTime() - begin) / 1e6;
                    }
                    size = answer.body().length;
                }
                var p99 = Figures.percentile(times, 99);
                System.out.printf(
                        "%s: p50 %.1f ms, p99 %.1f ms, %d bytes%n",
                        path, Figures.median(times), p99, size);
                worst = Math.max(worst, p99);
                bytes = Math.max(bytes, size);
            }
            var figures = new LinkedHashMap<String, String>();
            figures.put("p99_ms", Figures.figure(worst, 1));
            figures.put("bytes", Integer.toString(bytes));
            return figures;
        } finally {
            Disk.removeWithKeys(folder);
        }
    }

    /** A committee, its manager, and a plan of 500 lines, issued; the paths of its pages. */
    private static List<String> prepare(Running running) {
        var access = running.house().access();
        var body =
                access.organisations()
                        .add(
                                "91",
                                "Ủy ban nhân dân tỉnh An Giang",
                                null,
                                OrganisationKind.PEOPLES_COMMITTEE,
                                new UnitKey("91", LocalDate.of(2025, 7, 1)),
                                null);
        var person =
                running.house()
                        .signIn()
                        .addAccount(
                                "Người đo",
                                "do",
                                Demonstration.PASSWORD,
                                DutyKind.PROGRAMME_MANAGER,
                                body);
        var actor = access.actor(person).orElseThrow();
        var text = InventedPlan.text(20, 23, 6).getBytes(StandardCharsets.UTF_8);
        var source = running.house().drafting().receive(actor, body, "plan.txt", text);
        var draft = running.house().drafting().draftOf("91", source.number()).orElseThrow();
        if (!(running.house().issuing().issue(actor, draft, "")
                instanceof Outcome.Done(var plan))) {
            throw new IllegalStateException("The plan was not issued");
        }
        var lines =
                running.house().plans().all().stream()
                        .mapToInt(p -> running.house().programme().outline(p).all().size())
                        .sum();
        System.out.println("a plan of " + lines + " lines");
        return List.of(
                "/ke-hoach/" + plan, "/ke-hoach/" + plan + "/nhiem-vu", "/ban-thao/" + draft);
    }
}
