package vn.binhan.openid;

import java.net.URI;
import java.util.Set;

/**
 * The identity provider of a province as whoever runs the installation describes it.
 *
 * @param issuer its address, https; plain http only for one on this machine
 * @param clientSecret what it gave us to prove that it is we who ask
 * @param name what people call it, for the button
 * @param strongClasses its values of {@code acr} that stand for two factors
 * @param strongMethods its values of {@code amr} that stand for a second factor
 */
public record ProviderSettings(
        URI issuer,
        String clientId,
        String clientSecret,
        String name,
        Set<String> strongClasses,
        Set<String> strongMethods) {

    public ProviderSettings {
        if (!isSafe(issuer)) {
            throw new IllegalArgumentException("Not a safe issuer: " + issuer);
        }
    }

    /** Whether an issuer at this address can be believed. */
    public static boolean isSafe(URI issuer) {
        var here = "localhost".equals(issuer.getHost()) || "127.0.0.1".equals(issuer.getHost());
        return issuer.getHost() != null
                && ("https".equals(issuer.getScheme()) || "http".equals(issuer.getScheme()) && here)
                && issuer.getRawQuery() == null
                && issuer.getRawFragment() == null;
    }

    /** Everything but the secret. */
    @Override
    public String toString() {
        return issuer + " as " + clientId;
    }
}
