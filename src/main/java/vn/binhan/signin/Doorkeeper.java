package vn.binhan.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Route;

/**
 * Stands at every route: finds out who sits there, asks the gate, and where a proof is missing
 * leads to it without losing what was typed.
 */
final class Doorkeeper {
    private final Sessions sessions;
    private final Gate gate;
    private final SecondFactors factors;
    private final ProofPages proofs;
    private final SignInPages signIns;

    Doorkeeper(
            Sessions sessions,
            Gate gate,
            SecondFactors factors,
            ProofPages proofs,
            SignInPages signIns) {
        this.sessions = sessions;
        this.gate = gate;
        this.factors = factors;
        this.proofs = proofs;
        this.signIns = signIns;
    }

    ServerResponse pass(Route route, ServerRequest request, Pages pages) throws Exception {
        var operation = (Operation) route.right();
        var sitting = sessions.sitting(request);
        if (operation == Operation.SIGN_OUT && sitting instanceof Sitting.Locked) {
            return route.handler().handle(request);
        }
        var there = sitting instanceof Sitting.Present(_, var actor) ? actor : null;
        return switch (gate.ask(operation, request, there)) {
            case OPEN -> route.handler().handle(request);
            case DENIED -> pages.show(request, HttpStatus.FORBIDDEN, "access/denied.jte", Map.of());
            case SIGN_IN -> turnAway(request, sitting);
            case PROVE -> proofs.stop(request, Gate.actor(request).person());
            case SECOND_FACTOR -> {
                var person = Gate.actor(request).person();
                yield factors.isSetUp(person)
                        ? proofs.stop(request, person)
                        : Pages.to("/hai-buoc?ve=" + back(request));
            }
        };
    }

    private ServerResponse turnAway(ServerRequest request, Sitting sitting) throws Exception {
        return switch (sitting) {
            case Sitting.Locked(var held) -> proofs.stop(request, held.person());
            case Sitting.Over over -> {
                sessions.forget(request);
                yield StoppedForms.brings(request)
                        ? signIns.stopped(request, over)
                        : Pages.to("/dang-nhap?vi=" + over.why() + "&ve=" + back(request));
            }
            case Sitting.Nobody _, Sitting.Present _ ->
                    fromAnotherSite(request)
                            ? askAgain()
                            : Pages.to(
                                    StoppedForms.brings(request)
                                            ? "/dang-nhap"
                                            : "/dang-nhap?ve=" + back(request));
        };
    }

    /** A browser that follows a link from elsewhere leaves its session out. */
    private static boolean fromAnotherSite(ServerRequest request) {
        return HttpMethod.GET.equals(request.method())
                && "cross-site".equals(request.headers().firstHeader("Sec-Fetch-Site"));
    }

    /** Lets the browser ask once more from a page of ours; now it brings the session. */
    private static ServerResponse askAgain() {
        return ServerResponse.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Refresh", "0")
                .body("");
    }

    static String back(ServerRequest request) {
        return URLEncoder.encode(StoppedForms.path(request), StandardCharsets.UTF_8);
    }
}
