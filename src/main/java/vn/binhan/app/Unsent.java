package vn.binhan.app;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.kit.Json;
import vn.binhan.kit.Language;

/**
 * What people see when a form came without its token, as after a long pause; and what programs are
 * told when they send something to the interface that is only read.
 */
final class Unsent implements AccessDeniedHandler {
    private static final String PROGRAMS = "/api/";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final House house;

    Unsent(House house) {
        this.house = house;
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        List<HttpMessageConverter<?>> none = List.of();
        var asked = ServerRequest.create(request, none);
        try {
            var page = house.pages().show(asked, HttpStatus.FORBIDDEN, "app/expired.jte", Map.of());
            ServerResponse.Context context = () -> none;
            page.writeTo(request, response, context);
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    /** Answers programs before a token is looked for, so that they get no session. */
    OncePerRequestFilter programs() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(
                    HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws IOException, ServletException {
                if (request.getRequestURI().startsWith(PROGRAMS)
                        && !READING.contains(request.getMethod())) {
                    refuse(request, response);
                } else {
                    chain.doFilter(request, response);
                }
            }
        };
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var language = Language.of(request.getParameter("lang"));
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", HttpStatus.FORBIDDEN.getReasonPhrase());
        problem.put("status", HttpStatus.FORBIDDEN.value());
        problem.put("detail", house.words(language).t("app.expired.api"));
        problem.put("instance", request.getRequestURI());
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setHeader("Allow", "GET, HEAD");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(Json.line(problem).getBytes(StandardCharsets.UTF_8));
    }
}
