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
        router.add(Addresses.of(house));
        router.route(request -> true, request -> missing(house, request));
        router.onError(error -> true, (error, request) -> failed(house, error, request));
        return router.build();
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

    /**
     * Some hundred addresses: one without a variable is known by itself, the others are asked one
     * after the other, in the order of the table, only where they begin alike.
     */
    private record Addresses(
            Map<String, RouterFunction<ServerResponse>> exact,
            Map<String, List<RouterFunction<ServerResponse>>> alike)
            implements RouterFunction<ServerResponse> {

        static Addresses of(House house) {
            var exact = new HashMap<String, RouterFunction<ServerResponse>>();
            var alike = new HashMap<String, List<RouterFunction<ServerResponse>>>();
            for (var route : house.routes().lines()) {
                var one =
                        RouterFunctions.route(
                                methods(route).and(RequestPredicates.path(route.path())),
                                request -> answer(house, route, request));
                if (route.path().indexOf('{') < 0) {
                    exact.put(key(route.method(), route.path()), one);
                } else {
                    alike.computeIfAbsent(
                                    key(route.method(), begins(route.path())),
                                    _ -> new ArrayList<>())
                            .add(one);
                }
            }
            return new Addresses(exact, alike);
        }

        private static String begins(String path) {
            var end = path.indexOf('/', 1);
            return end < 0 ? path : path.substring(0, end);
        }

        /** What is read may also be asked for its headers alone. */
        private static String key(HttpMethod method, String path) {
            return (HttpMethod.HEAD.equals(method) ? HttpMethod.GET : method) + " " + path;
        }

        @Override
        public Optional<HandlerFunction<ServerResponse>> route(ServerRequest request) {
            var path = request.requestPath().value();
            var known = exact.get(key(request.method(), path));
            if (known != null) {
                return known.route(request);
            }
            var begins = key(request.method(), begins(path));
            for (var route : alike.getOrDefault(begins, List.of())) {
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
