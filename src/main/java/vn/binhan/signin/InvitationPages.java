package vn.binhan.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Access;
import vn.binhan.access.Operation;
import vn.binhan.access.PersonId;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/**
 * The page behind a link that works once: a password is chosen, or the first account made; then a
 * second factor, in the same sitting.
 */
final class InvitationPages {
    private final Pages pages;
    private final Access access;
    private final Invitations invitations;
    private final Sessions sessions;
    private final Doors doors;

    InvitationPages(
            Pages pages, Access access, Invitations invitations, Sessions sessions, Doors doors) {
        this.access = access;
        this.sessions = sessions;
        this.doors = doors;
        this.pages = pages;
        this.invitations = invitations;
    }

    void routes(Routes routes) {
        routes.get("/loi-moi/{token}", Operation.SIGN_IN, this::invited)
                .post("/loi-moi/{token}", Operation.SIGN_IN, this::accept);
    }

    private ServerResponse invited(ServerRequest request) throws Exception {
        return invitation(request, HttpStatus.OK, Map.of());
    }

    private ServerResponse accept(ServerRequest request) throws Exception {
        var words = pages.words(request);
        var known = invitations.invited(request.pathVariable("token"));
        var problem =
                invitations.accept(
                        request.pathVariable("token"),
                        Form.of(request),
                        request.param("password").orElse(""),
                        request.param("again").orElse(""));
        if (problem.isPresent()) {
            return invitation(
                    request,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Map.of("", words.t(problem.get(), Passwords.SHORTEST, Passwords.LONGEST)));
        }
        var login = Form.of(request).text("login").toLowerCase(Locale.ROOT);
        return comeIn(request, known.or(() -> access.byLogin(login)).orElseThrow());
    }

    /**
     * Whoever came by the link is in at once, and ties the second factor in the same sitting when
     * her duties ask for one: afterwards a password alone ties nothing.
     */
    private ServerResponse comeIn(ServerRequest request, PersonId person) {
        sessions.open(request, new Proven(person, Means.PASSWORD).byInvitation());
        var desk = access.gate().desk(person);
        var two = access.actor(person).filter(sessions::asksForTwo).isPresent();
        return Pages.to(
                two ? "/hai-buoc?ve=" + URLEncoder.encode(desk, StandardCharsets.UTF_8) : desk);
    }

    /** The page of a link with what went wrong. */
    ServerResponse invitation(ServerRequest request, HttpStatus status, Map<String, String> errors)
            throws Exception {
        var token = request.pathVariable("token");
        var state = invitations.look(token);
        return pages.show(
                request,
                state == Invitations.State.CLOSED ? HttpStatus.GONE : status,
                "signin/invitation.jte",
                Map.of(
                        "state",
                        state,
                        "provinces",
                        invitations.provinces(),
                        "form",
                        Form.of(request),
                        "token",
                        token,
                        "origin",
                        doors.origin(request),
                        "provider",
                        doors.provider(),
                        "providerPath",
                        doors.bindingPath(token),
                        "errors",
                        errors));
    }
}
