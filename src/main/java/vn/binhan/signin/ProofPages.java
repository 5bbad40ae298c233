package vn.binhan.signin;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.Operation;
import vn.binhan.access.PersonId;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/** The page on which somebody who has a session shows again who she is, and then goes on. */
final class ProofPages {
    /** How the screen that hides itself asks: it stays where it is and wants only yes or no. */
    private static final String FROM_THE_SCREEN = "X-Binhan-Screen";

    private static final String FROM_HTMX = "HX-Request";

    private final Pages pages;
    private final Access access;
    private final Sessions sessions;
    private final PasswordSignIn signIn;
    private final SecondFactors factors;
    private final StoppedForms forms;
    private final Doors doors;

    ProofPages(Pages pages, Access access, Proving proving, Doors doors) {
        this.doors = doors;
        this.pages = pages;
        this.access = access;
        this.sessions = proving.sessions();
        this.signIn = proving.signIn();
        this.factors = proving.factors();
        this.forms = proving.forms();
    }

    void routes(Routes routes) {
        routes.get("/xac-minh", Operation.SIGN_IN, this::ask)
                .post("/xac-minh", Operation.SIGN_IN, this::prove)
                .get("/phien", Operation.KEEP_SESSION, _ -> ServerResponse.noContent().build());
    }

    /** Stops a request until this person has shown who she is. */
    ServerResponse stop(ServerRequest request, PersonId person) throws Exception {
        if (request.headers().firstHeader(FROM_HTMX) != null || fromTheScreen(request)) {
            return ServerResponse.status(HttpStatus.FORBIDDEN)
                    .header("HX-Trigger", "binhan-lock")
                    .header("HX-Reswap", "none")
                    .build();
        }
        if (!StoppedForms.brings(request)) {
            return Pages.to("/xac-minh?ve=" + Doorkeeper.back(request));
        }
        var sealed = forms.seal(request, person);
        return form(request, HttpStatus.FORBIDDEN, sealed.orElse(""), sealed.isEmpty(), Map.of());
    }

    private ServerResponse ask(ServerRequest request) throws Exception {
        return form(request, HttpStatus.OK, "", false, Map.of());
    }

    private ServerResponse prove(ServerRequest request) throws Exception {
        var person = person(request);
        if (person.isEmpty()) {
            return Pages.to("/dang-nhap");
        }
        var form = Form.of(request);
        var proven = check(request, person.get(), form);
        if (proven.isEmpty() || !sessions.proveAgain(request, proven.get())) {
            return wrong(request, form);
        }
        if (fromTheScreen(request)) {
            return ServerResponse.noContent().build();
        }
        return goOn(request, person.get());
    }

    /** Takes a proof by a passkey, and goes on with what was wanted. */
    ServerResponse proven(ServerRequest request, Proven proven) throws Exception {
        if (!sessions.proveAgain(request, proven)) {
            return refused(request, "signin.passkey.refused");
        }
        return fromTheScreen(request)
                ? ServerResponse.noContent().build()
                : goOn(request, proven.person());
    }

    /** The page again, with the sentence that says what to do. */
    ServerResponse refused(ServerRequest request, String reason) throws Exception {
        if (fromTheScreen(request)) {
            return toTheScreen(pages.words(request).t(reason));
        }
        return form(
                request,
                HttpStatus.UNPROCESSABLE_CONTENT,
                Form.of(request).text("form"),
                false,
                Map.of("", pages.words(request).t(reason)));
    }

    private ServerResponse goOn(ServerRequest request, PersonId person) throws Exception {
        var form = Form.of(request);
        var stopped = forms.open(form.text("form"), person);
        return stopped.isPresent()
                ? sendOn(request, stopped.get())
                : Pages.to(SignInPages.ownPath(form.text("ve")));
    }

    /** The page with one button that sends a stopped form on. */
    ServerResponse sendOn(ServerRequest request, StoppedForms.Stopped stopped) throws Exception {
        return pages.show(request, "signin/send-on.jte", Map.of("stopped", stopped));
    }

    private Optional<Proven> check(ServerRequest request, PersonId person, Form form)
            throws InterruptedException {
        var address = SignInPages.address(request);
        var code = form.text("code");
        return code.isEmpty()
                ? signIn.again(person, request.param("password").orElse(""), address)
                : signIn.code(person, code, address);
    }

    private ServerResponse wrong(ServerRequest request, Form form) throws Exception {
        var field = request.param("code").isPresent() ? "code" : "password";
        var sentence = pages.words(request).t("signin." + field + ".wrong");
        if (fromTheScreen(request)) {
            return toTheScreen(sentence);
        }
        return form(
                request,
                HttpStatus.UNPROCESSABLE_CONTENT,
                form.text("form"),
                false,
                Map.of(field, sentence));
    }

    private ServerResponse form(
            ServerRequest request,
            HttpStatus status,
            String sealed,
            boolean lost,
            Map<String, String> errors)
            throws Exception {
        var sitting = sessions.sitting(request);
        var person = person(sitting);
        if (person.isEmpty()) {
            return Pages.to("/dang-nhap");
        }
        var values = new HashMap<String, Object>();
        values.put("name", access.actor(person.get()).map(Actor::name).orElse(""));
        values.put("locked", sitting instanceof Sitting.Locked);
        values.put("code", sitting instanceof Sitting.Present && factors.isSetUp(person.get()));
        values.put("back", SignInPages.ownPath(Form.of(request).text("ve")));
        values.put("form", sealed);
        values.put("lost", lost);
        values.put("origin", doors.origin(request));
        values.put("errors", errors);
        return pages.show(request, status, "signin/prove.jte", values);
    }

    private static boolean fromTheScreen(ServerRequest request) {
        return request.headers().firstHeader(FROM_THE_SCREEN) != null;
    }

    private static ServerResponse toTheScreen(String sentence) {
        return ServerResponse.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(sentence);
    }

    private Optional<PersonId> person(ServerRequest request) {
        return person(sessions.sitting(request));
    }

    private static Optional<PersonId> person(Sitting sitting) {
        return switch (sitting) {
            case Sitting.Present(var held, _) -> Optional.of(held.person());
            case Sitting.Locked(var held) -> Optional.of(held.person());
            case Sitting.Over _, Sitting.Nobody _ -> Optional.empty();
        };
    }
}
