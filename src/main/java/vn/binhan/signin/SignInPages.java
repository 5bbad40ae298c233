package vn.binhan.signin;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/** The pages of signing in, signing out and choosing a password by a link. */
final class SignInPages {
    private static final String PLANS = "/ke-hoach";

    private final Pages pages;
    private final Gate gate;
    private final Sessions sessions;
    private final PasswordSignIn signIn;
    private final Invitations invitations;

    SignInPages(
            Pages pages,
            Gate gate,
            Sessions sessions,
            PasswordSignIn signIn,
            Invitations invitations) {
        this.pages = pages;
        this.gate = gate;
        this.sessions = sessions;
        this.signIn = signIn;
        this.invitations = invitations;
    }

    void routes(Routes routes) {
        routes.get("/dang-nhap", Operation.SIGN_IN, this::ask)
                .post("/dang-nhap", Operation.SIGN_IN, this::enter)
                .post("/dang-xuat", Operation.SIGN_OUT, this::leave)
                .get("/loi-moi/{token}", Operation.SIGN_IN, this::invited)
                .post("/loi-moi/{token}", Operation.SIGN_IN, this::accept);
    }

    private ServerResponse ask(ServerRequest request) throws Exception {
        return form(request, HttpStatus.OK, Map.of());
    }

    private ServerResponse enter(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var proven = signIn.attempt(form.text("login"), form.text("password"));
        if (proven.isEmpty()) {
            return form(
                    request,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Map.of("", pages.words(request).t("signin.wrong")));
        }
        sessions.open(request, proven.get());
        var wanted = ownPath(form.text("ve"));
        return Pages.to(wanted.equals(PLANS) ? gate.desk(proven.get().person()) : wanted);
    }

    private ServerResponse leave(ServerRequest request) {
        sessions.close(request);
        return Pages.to("/dang-nhap");
    }

    private ServerResponse invited(ServerRequest request) throws Exception {
        return invitation(request, HttpStatus.OK, Map.of());
    }

    private ServerResponse accept(ServerRequest request) throws Exception {
        var words = pages.words(request);
        var problem = invitations.accept(request.pathVariable("token"), Form.of(request));
        if (problem.isPresent()) {
            return invitation(
                    request,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Map.of("", words.t(problem.get(), Passwords.SHORTEST)));
        }
        return Pages.to("/dang-nhap?moi=1");
    }

    private ServerResponse form(
            ServerRequest request, HttpStatus status, Map<String, String> errors) throws Exception {
        var form = Form.of(request);
        return pages.show(
                request,
                status,
                "signin/sign-in.jte",
                Map.of(
                        "back", ownPath(form.text("ve")),
                        "login", form.text("login"),
                        "fresh", request.param("moi").isPresent(),
                        "errors", errors));
    }

    private ServerResponse invitation(
            ServerRequest request, HttpStatus status, Map<String, String> errors) throws Exception {
        var state = invitations.look(request.pathVariable("token"));
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
                        "errors",
                        errors));
    }

    /**
     * Only a path of ours: a link from outside cannot send a person elsewhere after the sign-in.
     */
    static String ownPath(String wanted) {
        return wanted.matches("/[A-Za-z0-9][A-Za-z0-9/._?=&%-]*") ? wanted : PLANS;
    }
}
