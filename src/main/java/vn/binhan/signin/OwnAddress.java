package vn.binhan.signin;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * The address under which people reach this installation, as whoever runs it said. It is never
 * taken from what a request claims, because passkeys and the identity provider trust it.
 */
public final class OwnAddress {
    private static final String THIS_MACHINE = "localhost";

    private final @Nullable String said;
    private final boolean onThisMachine;

    private OwnAddress(@Nullable String said, boolean onThisMachine) {
        this.said = said;
        this.onThisMachine = onThisMachine;
    }

    /**
     * The address that was said: https with the name of a host, or http on localhost; nothing
     * behind the port. Empty when it is none of these.
     */
    public static Optional<OwnAddress> of(String said) {
        try {
            var address = URI.create(said.strip().replaceFirst("/$", "").toLowerCase(Locale.ROOT));
            var host = address.getHost();
            var safe =
                    "https".equals(address.getScheme())
                            || "http".equals(address.getScheme()) && THIS_MACHINE.equals(host);
            var bare =
                    address.getRawPath().isEmpty()
                            && address.getRawQuery() == null
                            && address.getRawFragment() == null
                            && address.getRawUserInfo() == null;
            if (host == null || !safe || !bare || isNumeric(host)) {
                return Optional.empty();
            }
            var usual = "https".equals(address.getScheme()) ? 443 : 80;
            var port =
                    address.getPort() == -1 || address.getPort() == usual
                            ? ""
                            : ":" + address.getPort();
            return Optional.of(new OwnAddress(address.getScheme() + "://" + host + port, false));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Plain HTTP for this machine only: localhost with the port that answers. */
    public static OwnAddress onThisMachine() {
        return new OwnAddress(null, true);
    }

    /** Nobody said it, so what depends on it stays closed. */
    public static OwnAddress unknown() {
        return new OwnAddress(null, false);
    }

    /** Scheme, host and port as a browser writes them; empty when nobody said them. */
    public Optional<String> origin(ServerRequest request) {
        if (onThisMachine) {
            // The port of the socket itself, which no header can change.
            return Optional.of(
                    "http://" + THIS_MACHINE + ":" + request.servletRequest().getLocalPort());
        }
        return Optional.ofNullable(said);
    }

    /** Whether anything that depends on this address can work. */
    public boolean isKnown() {
        return onThisMachine || said != null;
    }

    /** Browsers take a host's name for a passkey, never its number. */
    private static boolean isNumeric(String host) {
        return host.startsWith("[") || host.matches("[0-9.]+");
    }
}
