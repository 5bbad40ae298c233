package vn.binhan.kit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** The one table of all addresses of the program; each room adds its own lines. */
public final class Routes {
    private final List<Route> lines = new ArrayList<>();

    /** A page or file that is only read. */
    public Routes get(String path, Right right, HandlerFunction<ServerResponse> handler) {
        lines.add(new Route(HttpMethod.GET, path, right, handler));
        return this;
    }

    /** Something a person does. */
    public Routes post(String path, Right right, HandlerFunction<ServerResponse> handler) {
        lines.add(new Route(HttpMethod.POST, path, right, handler));
        return this;
    }

    public List<Route> lines() {
        return Collections.unmodifiableList(lines);
    }
}
