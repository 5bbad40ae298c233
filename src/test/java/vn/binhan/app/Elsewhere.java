package vn.binhan.app;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A site that has nothing to do with us, on this machine: what one sees before and after us. */
final class Elsewhere {
    static final URI PAGE = start();

    private Elsewhere() {}

    private static URI start() {
        try {
            var server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var page = "<title>Nắng</title><h1>Nắng</h1>".getBytes(StandardCharsets.UTF_8);
            server.createContext(
                    "/",
                    exchange -> {
                        exchange.getResponseHeaders()
                                .add("Content-Type", "text/html; charset=utf-8");
                        exchange.sendResponseHeaders(200, page.length);
                        exchange.getResponseBody().write(page);
                        exchange.close();
                    });
            server.setExecutor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/nang");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
