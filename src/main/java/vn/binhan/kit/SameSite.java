package vn.binhan.kit;

import java.net.URI;
import org.springframework.web.servlet.function.ServerRequest;

/** Whether a form was sent from a page of ours, as far as the browser says. */
public final class SameSite {
    private SameSite() {}

    /**
     * Browsers that say where a request comes from are believed; of older ones the origin is held
     * against the host. Under {@code no-referrer} browsers send the origin "null" with our own
     * forms: there is no cookie that another site could use, so the sealed field decides alone.
     */
    public static boolean isOwn(ServerRequest request) {
        var headers = request.headers();
        var site = headers.firstHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        var origin = headers.firstHeader("Origin");
        if (origin == null || origin.equals("null")) {
            return true;
        }
        try {
            var host = URI.create(origin).getHost();
            return host != null && host.equalsIgnoreCase(request.uri().getHost());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
