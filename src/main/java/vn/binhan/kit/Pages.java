package vn.binhan.kit;

import gg.jte.TemplateEngine;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Turns a template and its values into an answer; every page gets its frame here. */
public final class Pages {
    private final TemplateEngine templates;
    private final Function<ServerRequest, Frame> frames;
    private final Function<ServerRequest, Words> words;

    public Pages(
            TemplateEngine templates,
            Function<ServerRequest, Frame> frames,
            Function<ServerRequest, Words> words) {
        this.templates = templates;
        this.frames = frames;
        this.words = words;
    }

    /** The page of this template, for example {@code programme/plans.jte}; the frame is added. */
    public ServerResponse show(ServerRequest request, String template, Map<String, Object> values)
            throws Exception {
        return show(request, HttpStatus.OK, template, values);
    }

    /** The same with another status, as when a form comes back with its reasons. */
    public ServerResponse show(
            ServerRequest request, HttpStatus status, String template, Map<String, Object> values)
            throws Exception {
        var all = new HashMap<>(values);
        all.put("frame", frames.apply(request));
        var page = new PageBytes();
        templates.render(template, all, page);
        return new PageAnswer(status, page);
    }

    /** Sends the browser to another page of ours after something was done. */
    public static ServerResponse to(String path) {
        return ServerResponse.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, URI.create(path).toASCIIString())
                .build();
    }

    /** The words of the person's language. */
    public Words words(ServerRequest request) {
        return words.apply(request);
    }
}
