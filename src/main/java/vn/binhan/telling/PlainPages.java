package vn.binhan.telling;

import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.kit.Pages;

/** The pages that only say something: the home by need, worry, the phone; and the quick exit. */
final class PlainPages {
    private final Pages pages;
    private final Lines lines;
    private final Supplier<LocalDate> today;
    private final URI elsewhere;

    PlainPages(Pages pages, Lines lines, Supplier<LocalDate> today, URI elsewhere) {
        this.today = today;
        this.pages = pages;
        this.lines = lines;
        this.elsewhere = elsewhere;
    }

    ServerResponse home(ServerRequest request) throws Exception {
        return pages.show(
                request,
                "telling/home.jte",
                Map.of("lines", lines.national(), "today", today.get()));
    }

    ServerResponse care(ServerRequest request) throws Exception {
        return pages.show(request, "telling/care.jte", Map.of("lines", lines.national()));
    }

    ServerResponse phone(ServerRequest request) throws Exception {
        return pages.show(request, "telling/phone.jte", Map.of());
    }

    /**
     * The browser forgets what it holds of this site and goes elsewhere; with a script this address
     * takes the place of the page that is left, so that nothing of ours lies behind "back".
     */
    ServerResponse leave(ServerRequest request) {
        return ServerResponse.status(HttpStatus.SEE_OTHER)
                .location(elsewhere)
                .header("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"")
                .build();
    }
}
