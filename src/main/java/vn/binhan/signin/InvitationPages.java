package vn.binhan.signin;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Operation;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/** The page behind a link that works once: a password is chosen, or the first account made. */
final class InvitationPages {
    private final Pages pages;
    private final Invitations invitations;
    private final Doors doors;

    InvitationPages(Pages pages, Invitations invitations, Doors doors) {
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
        return Pages.to("/dang-nhap?moi=1");
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
