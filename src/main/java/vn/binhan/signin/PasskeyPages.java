package vn.binhan.signin;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Access;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Outcome;
import vn.binhan.access.PersonId;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/** Passkeys at three doors: signing in, the link of an invited person, and one's own page. */
final class PasskeyPages {
    private static final String ENTERING = "enter";
    private static final String PROVING = "prove";

    private final Pages pages;
    private final Access access;
    private final SignInPages signInPages;
    private final InvitationPages invitationPages;
    private final WaysPage waysPage;
    private final Passkeys passkeys;
    private final Invitations invitations;
    private final Sessions sessions;

    PasskeyPages(
            Pages pages,
            Access access,
            SignInPages signInPages,
            InvitationPages invitationPages,
            WaysPage waysPage,
            Passkeys passkeys,
            Invitations invitations,
            Sessions sessions) {
        this.sessions = sessions;
        this.pages = pages;
        this.access = access;
        this.signInPages = signInPages;
        this.invitationPages = invitationPages;
        this.waysPage = waysPage;
        this.passkeys = passkeys;
        this.invitations = invitations;
    }

    void routes(Routes routes, ProofPages proofs) {
        routes.post("/xac-minh/khoa/bat-dau", Operation.SIGN_IN, this::beginProving)
                .post("/xac-minh/khoa", Operation.SIGN_IN, request -> prove(request, proofs))
                .post("/dang-nhap/khoa/bat-dau", Operation.SIGN_IN, this::beginEntering)
                .post("/dang-nhap/khoa", Operation.SIGN_IN, this::enter)
                .post("/loi-moi/{token}/khoa/bat-dau", Operation.SIGN_IN, this::beginInvited)
                .post("/loi-moi/{token}/khoa", Operation.SIGN_IN, this::addInvited)
                .post(WaysPage.PATH + "/khoa/bat-dau", Operation.ADD_PASSKEY, this::beginAdding)
                .post(WaysPage.PATH + "/khoa", Operation.ADD_PASSKEY, this::add);
    }

    private ServerResponse beginEntering(ServerRequest request) {
        return wish(passkeys.wishProof(request, ENTERING));
    }

    private ServerResponse enter(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var answer = form.text("answer");
        var actor = passkeys.claimed(answer).flatMap(access::actor);
        if (actor.isEmpty()) {
            return notIn(request, "signin.passkey.refused");
        }
        return switch (passkeys.prove(request, ENTERING, actor.get(), answer)) {
            case Outcome.Done _ ->
                    signInPages.open(request, new Proven(actor.get().person(), Means.PASSKEY));
            case Outcome.Refused(var reason, var _) -> notIn(request, reason);
            case Outcome.Denied() -> notIn(request, "signin.noduty");
        };
    }

    private ServerResponse beginProving(ServerRequest request) {
        return wish(passkeys.wishProof(request, PROVING));
    }

    /** Somebody who has a session shows by her passkey that it is still she. */
    private ServerResponse prove(ServerRequest request, ProofPages proofs) throws Exception {
        var answer = Form.of(request).text("answer");
        var actor = passkeys.claimed(answer).flatMap(access::actor);
        if (actor.isEmpty()) {
            return proofs.refused(request, "signin.passkey.refused");
        }
        return switch (passkeys.prove(request, PROVING, actor.get(), answer)) {
            case Outcome.Done _ ->
                    proofs.proven(request, new Proven(actor.get().person(), Means.PASSKEY));
            case Outcome.Refused(var reason, var _) -> proofs.refused(request, reason);
            case Outcome.Denied() -> proofs.refused(request, "signin.noduty");
        };
    }

    private ServerResponse beginInvited(ServerRequest request) {
        var token = request.pathVariable("token");
        var actor = invitations.invited(token).flatMap(access::actor);
        return wish(
                actor.flatMap(
                        who -> passkeys.wishNew(request, invited(token), who, site(request))));
    }

    private ServerResponse addInvited(ServerRequest request) throws Exception {
        var token = request.pathVariable("token");
        var actor = invitations.invited(token).flatMap(access::actor);
        if (actor.isEmpty()) {
            return invitationPages.invitation(request, HttpStatus.OK, Map.of());
        }
        var answer = Form.of(request).text("answer");
        var label = pages.words(request).t("signin.passkey.unnamed");
        return switch (passkeys.add(request, invited(token), actor.get(), answer, label, token)) {
            case Outcome.Done _ ->
                    signInPages.open(request, new Proven(actor.get().person(), Means.PASSKEY));
            case Outcome.Refused(var reason, var values) ->
                    notInvited(request, reason, values.toArray());
            case Outcome.Denied() -> notInvited(request, "signin.noduty");
        };
    }

    private ServerResponse beginAdding(ServerRequest request) {
        var actor = Gate.actor(request);
        if (!sessions.mayTie(request, actor)) {
            return wish(Optional.empty());
        }
        return wish(passkeys.wishNew(request, adding(actor.person()), actor, site(request)));
    }

    private ServerResponse add(ServerRequest request) throws Exception {
        var actor = Gate.actor(request);
        if (!sessions.mayTie(request, actor)) {
            return waysPage.refused(request, "signin.factor.ask");
        }
        var form = Form.of(request);
        var typed = form.text("label");
        var label = typed.isEmpty() ? pages.words(request).t("signin.passkey.unnamed") : typed;
        var purpose = adding(actor.person());
        return switch (passkeys.add(request, purpose, actor, form.text("answer"), label, null)) {
            case Outcome.Done _ -> {
                // The device asked who she is when it made the passkey.
                sessions.proveAgain(request, new Proven(actor.person(), Means.PASSKEY));
                yield Pages.to(WaysPage.PATH + "?bao=signin.passkey.added");
            }
            case Outcome.Refused(var reason, var values) ->
                    waysPage.refused(request, reason, values.toArray());
            case Outcome.Denied() -> waysPage.refused(request, "signin.noduty");
        };
    }

    private ServerResponse notIn(ServerRequest request, String reason) throws Exception {
        return signInPages.form(
                request,
                HttpStatus.UNPROCESSABLE_CONTENT,
                Map.of("", pages.words(request).t(reason)));
    }

    private ServerResponse notInvited(ServerRequest request, String reason, Object... values)
            throws Exception {
        return invitationPages.invitation(
                request,
                HttpStatus.UNPROCESSABLE_CONTENT,
                Map.of("", pages.words(request).t(reason, values)));
    }

    private String site(ServerRequest request) {
        return pages.words(request).t("kit.brand");
    }

    private static String adding(PersonId person) {
        return "add:" + person;
    }

    private static String invited(String token) {
        return "invited:" + Base64.getUrlEncoder().encodeToString(PasswordSignIn.hash(token));
    }

    /** The wish for the browser, or a sign that there is nothing to wish for. */
    private static ServerResponse wish(Optional<String> json) {
        return json.map(text ->
                        ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).body(text))
                .orElseGet(() -> ServerResponse.status(HttpStatus.CONFLICT).build());
    }
}
