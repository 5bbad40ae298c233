package vn.binhan.signin;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.PersonId;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/** The page on which a person ties the code app on her phone to her account. */
final class SecondFactorPages {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final Pages pages;
    private final Sessions sessions;
    private final PasswordSignIn signIn;
    private final SecondFactors factors;
    private final Passkeys passkeys;

    SecondFactorPages(Pages pages, Proving proving, Passkeys passkeys) {
        this.passkeys = passkeys;
        this.pages = pages;
        this.sessions = proving.sessions();
        this.signIn = proving.signIn();
        this.factors = proving.factors();
    }

    void routes(Routes routes) {
        routes.get("/hai-buoc", Operation.SET_SECOND_FACTOR, this::show)
                .post("/hai-buoc", Operation.SET_SECOND_FACTOR, this::confirm);
    }

    private ServerResponse show(ServerRequest request) throws Exception {
        return page(request, HttpStatus.OK, Map.of());
    }

    private ServerResponse confirm(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var person = Gate.actor(request).person();
        if (!sessions.mayTie(request, Gate.actor(request))) {
            return page(request, HttpStatus.FORBIDDEN, Map.of());
        }
        var proven = signIn.firstCode(person, form.text("code"), SignInPages.address(request));
        if (proven.isEmpty() || !sessions.proveAgain(request, proven.get())) {
            var sentence = pages.words(request).t("signin.code.wrong");
            return page(request, HttpStatus.UNPROCESSABLE_CONTENT, Map.of("code", sentence));
        }
        var back = form.text("ve");
        return Pages.to(back.isEmpty() ? "/hai-buoc" : SignInPages.ownPath(back));
    }

    private ServerResponse page(
            ServerRequest request, HttpStatus status, Map<String, String> errors) throws Exception {
        var actor = Gate.actor(request);
        if (factors.isSetUp(actor.person())) {
            return pages.show(request, status, "signin/second-factor-done.jte", Map.of());
        }
        if (!sessions.mayTie(request, actor)) {
            var has = !passkeys.store().of(actor.person()).isEmpty();
            return pages.show(
                    request,
                    HttpStatus.FORBIDDEN,
                    "signin/second-factor-ask.jte",
                    Map.of(
                            "origin",
                            has ? passkeys.origin(request) : "",
                            "back",
                            SignInPages.ownPath(Form.of(request).text("ve"))));
        }
        var key = letters(factors.begin(actor.person()));
        return pages.show(
                request,
                status,
                "signin/second-factor.jte",
                Map.of(
                        "picture", QrCode.image(address(actor.person(), key)),
                        "key", String.join(" ", key.split("(?<=\\G.{4})")),
                        "back", Form.of(request).text("ve"),
                        "errors", errors));
    }

    /** What code apps read: whose code it is, and the secret. */
    static String address(PersonId person, String key) {
        var name = URLEncoder.encode("Bình An", StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s".formatted(name, person, key, name);
    }

    /** The secret in letters, RFC 4648 base 32: a hundred and sixty bits are thirty-two of them. */
    static String letters(byte[] secret) {
        var digits = new BigInteger(1, secret).toString(LETTERS.length());
        return "0"
                .repeat(secret.length * 8 / 5 - digits.length())
                .concat(digits)
                .toLowerCase(Locale.ROOT)
                .chars()
                .map(digit -> LETTERS.charAt(Character.digit(digit, LETTERS.length())))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
