package vn.binhan.response;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Access;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.kit.Words;

/** The duty desk: what waits for somebody, what they have, and what has to be heard. */
final class DeskPages {
    private final Pages pages;
    private final Access access;
    private final Response response;

    DeskPages(Pages pages, Access access, Response response) {
        this.pages = pages;
        this.access = access;
        this.response = response;
    }

    void routes(Routes routes) {
        routes.get("/truc-ban", Operation.READ_DUTY_DESK, this::desk)
                .get("/truc-ban/moi", Operation.READ_DUTY_DESK, this::lists)
                .get("/truc-ban/cho-mo", Operation.READ_DUTY_DESK, this::verified);
    }

    private ServerResponse desk(ServerRequest request) throws Exception {
        return pages.show(request, "response/desk.jte", values(request));
    }

    /** The lists alone, for the page that looks again by itself; nothing where nothing is new. */
    private ServerResponse lists(ServerRequest request) throws Exception {
        var values = values(request);
        var version = String.valueOf(values.get("version"));
        if (request.param("v").filter(version::equals).isPresent()) {
            return ServerResponse.status(HttpStatus.NO_CONTENT).build();
        }
        return pages.show(request, "response/lists.jte", values);
    }

    private Map<String, Object> values(ServerRequest request) {
        var view = response.deskOf(Gate.actor(request));
        var now = response.now();
        var values = new HashMap<String, Object>();
        values.put("view", view);
        values.put("now", now);
        values.put("version", version(view, now));
        return values;
    }

    /** Another text whenever the lists, or a time in words, would look different. */
    private static String version(DutyDesk.View view, Instant now) {
        return Integer.toHexString(view.hashCode() * 31 + Long.hashCode(now.getEpochSecond() / 60));
    }

    private ServerResponse verified(ServerRequest request) throws Exception {
        var actor = Gate.actor(request);
        var values = new HashMap<String, Object>();
        values.put("lines", response.verified(actor));
        values.put("names", access.names(actor.person().province()));
        return pages.show(request, "response/verified.jte", values);
    }

    /** How long there is until a moment, in words: "còn 12 phút", "quá 3 phút". */
    static String left(Words words, Instant due, Instant now) {
        var minutes = Duration.between(now, due).toMinutes();
        if (due.isBefore(now)) {
            return words.t("response.left.over", span(words, -minutes));
        }
        return minutes == 0
                ? words.t("response.left.now")
                : words.t("response.left.still", span(words, minutes));
    }

    /** How many reports nobody can be asked to take, since when, and what to do. */
    static String unasked(Words words, DutyDesk.Unasked unasked) {
        var since = unasked.since();
        return words.t(
                "response.unasked",
                unasked.reports(),
                since == null ? "" : vn.binhan.kit.Formats.minute(since));
    }

    private static String span(Words words, long minutes) {
        if (minutes < 60) {
            return words.t("response.span.minutes", Math.max(minutes, 1));
        }
        return minutes < 60 * 48
                ? words.t("response.span.hours", minutes / 60, minutes % 60)
                : words.t("response.span.days", minutes / (60 * 24));
    }

    /** How a report is called where it lies among others: a few signs of its random number. */
    static String name(Words words, vn.binhan.casefiles.CaseRef ref) {
        return words.t("response.report", ref.toString().substring(3, 11));
    }
}
