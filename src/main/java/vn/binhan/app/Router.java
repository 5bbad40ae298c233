package vn.binhan.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaTypeFactory;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Actor;
import vn.binhan.access.Gate;
import vn.binhan.kit.Log;
import vn.binhan.kit.Route;

/** Every address of the program: the house's route table behind the gate, and the static files. */
final class Router {
    private static final CacheControl FOR_A_YEAR =
            CacheControl.maxAge(java.time.Duration.ofDays(365)).cachePublic().immutable();

    private Router() {}

    static RouterFunction<ServerResponse> of(House house) {
        var router = RouterFunctions.route();
        router.GET("/static/{*file}", request -> file("static", request));
        router.GET(
                "/webjars/htmx.org/{*file}",
                request -> file("META-INF/resources/webjars/htmx.org", request));
        router.add(new ByFirstPart(rooms(house)));
        router.route(request -> true, request -> missing(house, request));
        router.onError(error -> true, (error, request) -> failed(house, error, request));
        return router.build();
    }

    /** The addresses of each first part, in the order of the table. */
    private static Map<String, List<RouterFunction<ServerResponse>>> rooms(House house) {
        var rooms = new HashMap<String, List<RouterFunction<ServerResponse>>>();
        for (var route : house.routes().lines()) {
            rooms.computeIfAbsent(ByFirstPart.of(route.path()), _ -> new ArrayList<>())
                    .add(
                            RouterFunctions.route(
                                    methods(route).and(RequestPredicates.path(route.path())),
                                    request -> answer(house, route, request)));
        }
        return rooms;
    }

    /** Whoever may have changed something sees on the next page what it changed in the menu. */
    private static ServerResponse answer(House house, Route route, ServerRequest request)
            throws Exception {
        try {
            return house.signIn().pass(route, request, house.pages());
        } finally {
            if (!HttpMethod.GET.equals(route.method())) {
                Gate.signedIn(request)
                        .map(Actor::person)
                        .ifPresent(house.access().waiting()::forget);
            }
        }
    }

    /** Some hundred addresses are asked one after the other only where they begin alike. */
    private record ByFirstPart(Map<String, List<RouterFunction<ServerResponse>>> rooms)
            implements RouterFunction<ServerResponse> {

        static String of(String path) {
            var end = path.indexOf('/', 1);
            return end < 0 ? path : path.substring(0, end);
        }

        @Override
        public Optional<HandlerFunction<ServerResponse>> route(ServerRequest request) {
            for (var route : rooms.getOrDefault(of(request.requestPath().value()), List.of())) {
                var found = route.route(request);
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
    }

    /** What is read may also be asked for its headers alone. */
    private static RequestPredicate methods(Route route) {
        return HttpMethod.GET.equals(route.method())
                ? RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD)
                : RequestPredicates.method(route.method());
    }

    private static ServerResponse file(String folder, ServerRequest request) {
        var name = request.pathVariable("file");
        var file = new ClassPathResource(folder + name);
        if (name.contains("..") || !file.isReadable()) {
            return ServerResponse.notFound().build();
        }
        return ServerResponse.ok()
                .header(HttpHeaders.CACHE_CONTROL, FOR_A_YEAR.getHeaderValue())
                .contentType(MediaTypeFactory.getMediaType(name).orElseThrow())
                .body(file);
    }

    private static ServerResponse missing(House house, ServerRequest request) throws Exception {
        return house.pages().show(request, HttpStatus.NOT_FOUND, "app/missing.jte", Map.of());
    }

    /**
     * A fault: the person gets a calm page with a number, the log the cause without their words.
     */
    private static ServerResponse failed(House house, Throwable error, ServerRequest request) {
        try {
            if (error instanceof MaxUploadSizeExceededException) {
                return house.pages()
                        .show(
                                request,
                                HttpStatus.CONTENT_TOO_LARGE,
                                "app/too-large.jte",
                                Map.of("megabytes", Entrance.LARGEST_FILE_MB));
            }
            if (error instanceof IllegalArgumentException
                    || error instanceof InvalidParameterException
                    || error instanceof RequestRejectedException) {
                Log.info(new AppEvent.Malformed());
                return house.pages()
                        .show(request, HttpStatus.BAD_REQUEST, "app/malformed.jte", Map.of());
            }
            var number = Log.fault(error);
            return house.pages()
                    .show(
                            request,
                            HttpStatus.INTERNAL_SERVER_ERROR,
                            "app/fault.jte",
                            Map.of("number", number));
        } catch (Exception e) {
            Log.error(new AppEvent.NoFaultPage(), e);
            return ServerResponse.status(HttpStatus.INTERNAL_SERVER_ERROR).build();
        }
    }
}
