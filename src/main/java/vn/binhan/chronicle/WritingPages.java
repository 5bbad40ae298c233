package vn.binhan.chronicle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Outcome;
import vn.binhan.kit.Form;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Json;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/**
 * What a page of a case, or of a file that came out of one, sends by itself while somebody writes,
 * and asks when it is opened.
 */
final class WritingPages {
    /**
     * Below the address of a case: the page on which a form stands, the address to which it goes.
     */
    private static final Pattern BELOW = Pattern.compile("(/[a-z0-9-]{1,60}){0,4}");

    /** Fields that are no words of anybody. */
    private static final Set<String> OURS = Set.of("_csrf", "once", "_form", "_page");

    private final Pages pages;
    private final Chronicle chronicle;
    private final Writing writing;
    private final String home;

    /**
     * @param home the address below which the pages of such a file lie
     */
    WritingPages(Pages pages, Chronicle chronicle, Writing writing, String home) {
        this.home = home;
        this.pages = pages;
        this.chronicle = chronicle;
        this.writing = writing;
    }

    void routes(Routes routes) {
        var here = home + "/dang-viet";
        routes.get(here, Operation.KEEP_WRITING, this::last)
                .post(here, Operation.KEEP_WRITING, this::keep)
                .post(here + "/mo", Operation.KEEP_WRITING, this::open)
                .post(here + "/bo", Operation.KEEP_WRITING, this::drop);
    }

    private ServerResponse last(ServerRequest request) throws Exception {
        var actor = Gate.actor(request);
        var page = request.param("_page").orElse("");
        var ref = StoryPages.ref(request).filter(each -> writing.isThere(actor, each));
        return ref.isEmpty()
                ? ServerResponse.notFound().build()
                : json(
                        writing.last(actor, ref.get(), page)
                                .map(at -> Map.<String, Object>of("at", Formats.minute(at)))
                                .orElse(Map.of()));
    }

    private ServerResponse keep(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var ref = StoryPages.ref(request);
        if (ref.isEmpty() || !isBelow(form.text("_form")) || !isBelow(form.text("_page"))) {
            return ServerResponse.notFound().build();
        }
        var typed = new HashMap<String, List<String>>();
        request.params()
                .forEach((name, values) -> {
                    if (!OURS.contains(name) && values.stream().anyMatch(v -> !v.isBlank())) {
                        typed.put(name, values);
                    }
                });
        var command =
                new KeepWriting.Command(
                        ref.get(),
                        form.text("_form"),
                        form.text("_page"),
                        typed,
                        !home.equals(StoryPages.CASE));
        return switch (writing.keep(Gate.actor(request), command)) {
            case Outcome.Done _ -> ServerResponse.noContent().build();
            case Outcome.Refused(var reason, var values) ->
                    ServerResponse.status(HttpStatus.CONFLICT)
                            .contentType(MediaType.TEXT_PLAIN)
                            .body(pages.words(request).t(reason, values.toArray()));
            case Outcome.Denied() -> ServerResponse.notFound().build();
        };
    }

    private static boolean isBelow(String address) {
        return BELOW.matcher(address).matches();
    }

    private ServerResponse open(ServerRequest request) throws Exception {
        var actor = Gate.actor(request);
        var page = Form.of(request).text("_page");
        var story = StoryPages.ref(request).flatMap(ref -> chronicle.read(actor, ref));
        return story.isEmpty()
                ? ServerResponse.notFound().build()
                : json(writing.open(actor, story.get(), page));
    }

    private ServerResponse drop(ServerRequest request) throws Exception {
        var actor = Gate.actor(request);
        var page = Form.of(request).text("_page");
        var ref = StoryPages.ref(request).filter(each -> writing.isThere(actor, each));
        ref.ifPresent(there -> writing.drop(actor, there, page));
        return ref.isEmpty()
                ? ServerResponse.notFound().build()
                : ServerResponse.noContent().build();
    }

    private static ServerResponse json(Map<String, ?> body) {
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-store")
                .body(Json.line(body));
    }
}
