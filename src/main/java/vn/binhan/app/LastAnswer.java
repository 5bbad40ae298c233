package vn.binhan.app;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import vn.binhan.kit.Frame;
import vn.binhan.kit.Json;
import vn.binhan.kit.Language;
import vn.binhan.kit.Log;

/**
 * What is answered when a request fails before or behind the pages, as when the database with the
 * sessions is away: the calm page, never the server's own with the inside of the program on it.
 */
final class LastAnswer extends ErrorReportValve {
    private static final int FIRST_FAULT = 500;

    private final House house;
    private final TemplateEngine templates = Templates.compiled();

    private LastAnswer(House house) {
        this.house = house;
    }

    /** Takes the place of the server's own answers. */
    static void in(ServletWebServerApplicationContext context, House house) {
        if (context.getWebServer() instanceof TomcatWebServer web) {
            var pipeline = web.getTomcat().getHost().getPipeline();
            for (var valve : pipeline.getValves()) {
                if (valve instanceof ErrorReportValve) {
                    pipeline.removeValve(valve);
                }
            }
            pipeline.addValve(new LastAnswer(house));
        }
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        var status = response.getStatus();
        if (status < FIRST_FAULT
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        var number = Log.fault(fault);
        var programs = String.valueOf(request.getRequestURI()).startsWith("/api/");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                        + " font-src 'self'; frame-ancestors 'none'");
        response.setContentType(
                programs ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding("UTF-8");
        try {
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(programs ? problem(status) : page(request, number));
                response.finishResponse();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String page(Request request, String number) {
        var english = String.valueOf(request.getQueryString()).contains("lang=en");
        var words = house.words(english ? Language.EN : Language.VI);
        var frame = new Frame(words, "/", null, List.of(), null, null, null);
        var output = new StringOutput();
        Map<String, Object> values = Map.of("frame", frame, "number", number);
        templates.render("app/fault.jte", values, output);
        return output.toString();
    }

    private static String problem(int status) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", HttpStatus.valueOf(status).getReasonPhrase());
        problem.put("status", status);
        return Json.line(problem);
    }
}
