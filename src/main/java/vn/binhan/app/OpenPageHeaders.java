package vn.binhan.app;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.security.web.header.HeaderWriter;
import vn.binhan.directory.Directory;
import vn.binhan.ownview.OwnView;
import vn.binhan.telling.PublicFace;

/**
 * What pages that anybody may open tell the browser beyond all others: nothing from elsewhere, no
 * window in common with other sites, no sensor, no place in a search engine for what is told there.
 */
final class OpenPageHeaders implements HeaderWriter {
    private static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                    + " media-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none';"
                    + " require-trusted-types-for 'script'; trusted-types bn";
    private static final String SENSORS =
            "accelerometer=(), autoplay=(), bluetooth=(), browsing-topics=(), camera=(),"
                    + " display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(),"
                    + " microphone=(), midi=(), payment=(), serial=(), usb=(),"
                    + " xr-spatial-tracking=()";

    /** Help near where somebody stands: this page alone may ask the phone, when she taps. */
    private static final String WITH_POSITION =
            SENSORS.replace("geolocation=()", "geolocation=(self)");

    private static final Set<String> UNLISTED =
            Set.of(PublicFace.ASK, PublicFace.RETURN, PublicFace.EXIT, OwnView.ADDRESS);

    private final House house;

    OpenPageHeaders(House house) {
        this.house = house;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        var address = request.getRequestURI();
        if (address.startsWith("/api/")
                || address.equals("/healthz")
                || !house.openPages().asks(request)) {
            return;
        }
        response.setHeader("Content-Security-Policy", CONTENT);
        response.setHeader(
                "Permissions-Policy", address.equals(Directory.HELP) ? WITH_POSITION : SENSORS);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (UNLISTED.contains(address)) {
            response.setHeader("X-Robots-Tag", "noindex, nofollow");
        }
    }
}
