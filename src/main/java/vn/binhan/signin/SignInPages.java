package vn.binhan.signin;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.PersonId;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/** The pages of signing in with a password and, where one is set up, a code; and signing out. */
final class SignInPages {
    private static final String START = "/ke-hoach";
    private static final String HALF = "binhan.half";

    /** How long the code may take after the password. */
    private static final Duration FOR_THE_CODE = Duration.ofMinutes(5);

    private final Pages pages;
    private final Gate gate;
    private final Sessions sessions;
    private final PasswordSignIn signIn;
    private final SecondFactors factors;
    private final StoppedForms forms;
    private final ProofPages proofs;
    private final Doors doors;
    private final InstantSource clock;

    SignInPages(
            Pages pages,
            Gate gate,
            Proving proving,
            ProofPages proofs,
            Doors doors,
            InstantSource clock) {
        this.doors = doors;
        this.pages = pages;
        this.gate = gate;
        this.sessions = proving.sessions();
        this.signIn = proving.signIn();
        this.factors = proving.factors();
        this.forms = proving.forms();
        this.proofs = proofs;
        this.clock = clock;
    }

    /** Somebody whose password was right and whose code is still asked for. */
    private record Half(PersonId person, Instant at, int wrongTries) implements Serializable {
        private static final long serialVersionUID = 1;
    }

    void routes(Routes routes) {
        routes.get("/dang-nhap", Operation.SIGN_IN, this::ask)
                .post("/dang-nhap", Operation.SIGN_IN, this::enter)
                .get("/dang-nhap/ma", Operation.SIGN_IN, this::askCode)
                .post("/dang-nhap/ma", Operation.SIGN_IN, this::enterCode)
                .post("/dang-xuat", Operation.SIGN_OUT, this::leave);
    }

    /** The sign-in page for somebody whose session ended while she was typing. */
    ServerResponse stopped(ServerRequest request, Sitting.Over over) throws Exception {
        var sealed = forms.seal(request, over.person());
        return form(request, HttpStatus.FORBIDDEN, sealed.orElse(""), over.why().name(), Map.of());
    }

    private ServerResponse ask(ServerRequest request) throws Exception {
        return form(request, HttpStatus.OK, "", Form.of(request).text("vi"), Map.of());
    }

    private ServerResponse enter(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var password = request.param("password").orElse("");
        var proven = signIn.attempt(form.text("login"), password, address(request));
        if (proven.isEmpty()) {
            return form(
                    request,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    form.text("form"),
                    "",
                    Map.of("", pages.words(request).t("signin.wrong")));
        }
        var person = proven.get().person();
        if (factors.isSetUp(person)) {
            var half = new Half(person, clock.instant(), proven.get().wrongTries());
            request.session().setAttribute(HALF, half);
            return code(request, HttpStatus.OK, Map.of());
        }
        return open(request, proven.get());
    }

    /** The page that was wanted, or the one where this person's work begins. */
    static String after(Gate gate, Proven proven, String wanted) {
        var path = ownPath(wanted);
        return path.equals(START) ? gate.desk(proven.person()) : path;
    }

    private ServerResponse askCode(ServerRequest request) throws Exception {
        return half(request).isEmpty()
                ? Pages.to("/dang-nhap")
                : code(request, HttpStatus.OK, Map.of());
    }

    private ServerResponse enterCode(ServerRequest request) throws Exception {
        var half = half(request).orElse(null);
        if (half == null) {
            return Pages.to("/dang-nhap");
        }
        var proven = signIn.code(half.person(), Form.of(request).text("code"), address(request));
        if (proven.isEmpty()) {
            var sentence = pages.words(request).t("signin.code.wrong");
            return code(request, HttpStatus.UNPROCESSABLE_CONTENT, Map.of("code", sentence));
        }
        request.session().removeAttribute(HALF);
        var tries = half.wrongTries() + proven.get().wrongTries();
        return open(request, new Proven(half.person(), proven.get().means(), tries));
    }

    /** Opens the session; what was stopped when the last one ended goes on from here. */
    ServerResponse open(ServerRequest request, Proven proven) throws Exception {
        sessions.open(request, proven);
        var form = Form.of(request);
        var stopped = forms.open(form.text("form"), proven.person());
        if (stopped.isPresent()) {
            return proofs.sendOn(request, stopped.get());
        }
        return Pages.to(after(gate, proven, form.text("ve")));
    }

    /**
     * Our cookie goes with the session; "cookies" is not named here because browsers would then
     * sign her out of every other system of the same domain.
     */
    private ServerResponse leave(ServerRequest request) {
        sessions.close(request);
        return ServerResponse.status(HttpStatus.SEE_OTHER)
                .header("Location", "/dang-nhap")
                .header("Clear-Site-Data", "\"cache\", \"storage\"")
                .build();
    }

    private Optional<Half> half(ServerRequest request) {
        var session = request.servletRequest().getSession(false);
        return session != null
                        && session.getAttribute(HALF) instanceof Half half
                        && clock.instant().isBefore(half.at().plus(FOR_THE_CODE))
                ? Optional.of(half)
                : Optional.empty();
    }

    /** The sign-in page with what went wrong. */
    ServerResponse form(ServerRequest request, HttpStatus status, Map<String, String> errors)
            throws Exception {
        return form(request, status, Form.of(request).text("form"), "", errors);
    }

    private ServerResponse form(
            ServerRequest request,
            HttpStatus status,
            String sealed,
            String why,
            Map<String, String> errors)
            throws Exception {
        var form = Form.of(request);
        var back = ownPath(form.text("ve"));
        var query = "?ve=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
        var values = new HashMap<String, Object>();
        values.put("back", back);
        values.put("form", sealed);
        values.put("login", form.text("login"));
        values.put("why", why.matches("[A-Z_]+") ? "signin.over." + why : "");
        values.put("origin", doors.origin(request));
        values.put("provider", doors.provider());
        values.put("providerPath", doors.providerPath(query));
        values.put("errors", errors);
        return pages.show(request, status, "signin/sign-in.jte", values);
    }

    private ServerResponse code(
            ServerRequest request, HttpStatus status, Map<String, String> errors) throws Exception {
        var form = Form.of(request);
        return pages.show(
                request,
                status,
                "signin/code.jte",
                Map.of(
                        "back", ownPath(form.text("ve")),
                        "form", form.text("form"),
                        "errors", errors));
    }

    /**
     * Only a path of ours: a link from outside cannot send a person elsewhere after the sign-in.
     */
    static String ownPath(String wanted) {
        return wanted.matches("/[A-Za-z0-9][A-Za-z0-9/._?=&%-]*") ? wanted : START;
    }

    /** Where the request came from, as far as the connection or a trusted proxy says. */
    static String address(ServerRequest request) {
        return String.valueOf(request.servletRequest().getRemoteAddr());
    }
}
