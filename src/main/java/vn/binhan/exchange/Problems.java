package vn.binhan.exchange;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.kit.Json;
import vn.binhan.kit.Log;
import vn.binhan.kit.Pages;

/** What is wrong, as programs read it: application/problem+json (RFC 9457). */
final class Problems {

    private final Pages pages;

    Problems(Pages pages) {
        this.pages = pages;
    }

    /** No such address. */
    ServerResponse missing(ServerRequest request) {
        return answer(request, HttpStatus.NOT_FOUND, "exchange.missing");
    }

    /** No page can have this number. */
    ServerResponse noPage(ServerRequest request) {
        return answer(request, HttpStatus.BAD_REQUEST, "exchange.nopage");
    }

    /** No such plan. */
    ServerResponse noPlan(ServerRequest request) {
        return answer(request, HttpStatus.NOT_FOUND, "exchange.noplan");
    }

    /** The same handler; a fault in it becomes a problem with a number that the log knows. */
    HandlerFunction<ServerResponse> guarded(HandlerFunction<ServerResponse> handler) {
        return request -> {
            try {
                return handler.handle(request);
            } catch (RuntimeException e) {
                var number = Log.fault(e);
                return answer(request, HttpStatus.INTERNAL_SERVER_ERROR, "exchange.fault", number);
            }
        };
    }

    private ServerResponse answer(
            ServerRequest request, HttpStatus status, String word, Object... values) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", pages.words(request).t(word, values));
        problem.put("instance", request.uri().getRawPath());
        var answer = ServerResponse.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == HttpStatus.METHOD_NOT_ALLOWED) {
            answer.header("Allow", "GET, HEAD");
        }
        return answer.body(Json.line(problem).getBytes(StandardCharsets.UTF_8));
    }
}
