package vn.binhan.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.binhan.storage.Disk;

/** A cold start of the whole program on a prepared data folder, up to the first page. */
final class StartBench {
    private static final int RUNS = 5;

    private StartBench() {}

    /** One start: seconds to the first page, processor seconds, memory in MB. */
    private record Start(double seconds, double cpu, double memory) {}

    static Map<String, String> measure(Class<?> program) throws Exception {
        var folder = Files.createTempDirectory("binhan-start-");
        try {
            System.out.println("preparing the data folder");
            start(program, folder);
            var starts = new ArrayList<Start>();
            for (var run = 1; run <= RUNS; run++) {
                var start = start(program, folder);
                starts.add(start);
                System.out.printf(
                        "start %d: %.2f s, %.2f s of processor, %.0f MB%n",
                        run, start.seconds(), start.cpu(), start.memory());
            }
            var figures = new LinkedHashMap<String, String>();
            figures.put("cold_s", middle(starts.stream().map(Start::seconds).toList(), 2));
            figures.put("cpu_s", middle(starts.stream().map(Start::cpu).toList(), 2));
            figures.put("rss_mb", middle(starts.stream().map(Start::memory).toList(), 0));
            return figures;
        } finally {
            Disk.removeWithKeys(folder);
        }
    }

    private static String middle(List<Double> values, int places) {
        return Figures.figure(
                Figures.median(values.stream().mapToDouble(v -> v).toArray()), places);
    }

    private static Start start(Class<?> program, Path folder)
            throws IOException, InterruptedException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var begin = System.nanoTime();
        var started =
                new ProcessBuilder(command(program, folder, port))
                        .redirectOutput(Redirect.DISCARD)
                        .redirectError(Redirect.INHERIT)
                        .start();
        try (var client = HttpClient.newHttpClient()) {
            var page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/")).build();
            while (!answers(client, page)) {
                if (!started.isAlive()) {
                    throw new IOException("The program ended with " + started.exitValue());
                }
                Thread.sleep(10);
            }
            var seconds = (System.nanoTime() - begin) / 1e9;
            var processes = Figures.family(started.toHandle(), postmaster(folder));
            return new Start(
                    seconds, Figures.cpuSeconds(processes), Figures.memoryMegabytes(processes));
        } finally {
            started.destroy();
            started.waitFor(30, TimeUnit.SECONDS);
        }
    }

    private static boolean answers(HttpClient client, HttpRequest page)
            throws InterruptedException {
        try {
            return client.send(page, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static ProcessHandle postmaster(Path folder) throws IOException {
        var file = folder.resolve("database/cluster/postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst()))
                .orElseThrow(() -> new IOException("No database server"));
    }

    /** This program, with the settings under which it runs now. */
    private static List<String> command(Class<?> program, Path folder, int port) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(program.getName());
        command.addAll(List.of("run", "--data", folder.toString(), "--port", "" + port));
        return command;
    }
}
