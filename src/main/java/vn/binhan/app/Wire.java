package vn.binhan.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.binhan.kit.Sentence;
import vn.binhan.signin.OwnAddress;

/**
 * How the server is reached: plain HTTP only on this machine; from outside with a certificate of
 * its own or behind a proxy that has one.
 *
 * @param port the TCP port, 0 for any free one
 * @param publicUrl the address under which people reach it, for example https://binhan.example.vn;
 *     absent when it can be told from the rest, or when nobody said it
 * @param behindProxy whether a trusted proxy in front speaks TLS and passes the real address on
 */
public record Wire(
        int port,
        String address,
        @Nullable Path certificate,
        @Nullable Path key,
        boolean behindProxy,
        @Nullable String publicUrl) {

    /** Plain HTTP on loopback. */
    public static Wire loopback(int port) {
        return new Wire(port, "127.0.0.1", null, null, false, null);
    }

    /** Refuses what would send passwords in the clear over a network, and a port that is taken. */
    Wire checked() {
        if ((certificate == null) != (key == null)) {
            throw new Sentence("app.wire.half");
        }
        if (publicUrl != null && OwnAddress.of(publicUrl).isEmpty()) {
            throw new Sentence("app.wire.public", publicUrl);
        }
        if (certificate == null && !behindProxy && !inetAddress().isLoopbackAddress()) {
            throw new Sentence("app.wire.plain", address);
        }
        try (var _ = new ServerSocket(port, 1, inetAddress())) {
            return this;
        } catch (IOException e) {
            throw new Sentence("app.wire.taken", port, address, e.getMessage());
        }
    }

    InetAddress inetAddress() {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new Sentence("app.wire.unknown", address);
        }
    }

    /** The address that passkeys and the identity provider are told. */
    OwnAddress ownAddress() {
        if (publicUrl != null) {
            return OwnAddress.of(publicUrl).orElseGet(OwnAddress::unknown);
        }
        if (behindProxy) {
            return OwnAddress.unknown();
        }
        return certificate == null
                ? OwnAddress.onThisMachine()
                : OwnAddress.of(url(port)).orElseGet(OwnAddress::unknown);
    }

    /** The address to type into a browser on this machine. */
    String url(int actualPort) {
        var scheme = certificate == null ? "http" : "https";
        var host = "0.0.0.0".equals(address) ? "localhost" : address;
        return scheme + "://" + ("127.0.0.1".equals(host) ? "localhost" : host) + ":" + actualPort;
    }
}
