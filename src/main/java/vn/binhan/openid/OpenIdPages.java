package vn.binhan.openid;

import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.Operation;
import vn.binhan.access.Outcome;
import vn.binhan.access.PersonId;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.signin.Means;
import vn.binhan.signin.OwnAddress;
import vn.binhan.signin.Proven;
import vn.binhan.signin.SignIn;

/** The way to the provider and back; whatever goes wrong, the page leads to the other ways in. */
final class OpenIdPages {
    static final String PATH = "/dang-nhap/tinh";
    private static final String BACK = PATH + "/ve";

    private final Pages pages;
    private final Access access;
    private final SignIn signIn;
    private final OwnAddress address;
    private final ProviderSettings settings;
    private final Provider provider;
    private final OpenIdStore store;
    private final InstantSource clock;

    OpenIdPages(
            Pages pages,
            Access access,
            SignIn signIn,
            OwnAddress address,
            ProviderSettings settings,
            OpenIdStore store,
            InstantSource clock) {
        this.pages = pages;
        this.access = access;
        this.signIn = signIn;
        this.address = address;
        this.settings = settings;
        this.provider = new Provider(settings);
        this.store = store;
        this.clock = clock;
    }

    void routes(Routes routes) {
        routes.get(PATH, Operation.SIGN_IN, request -> leave(request, null))
                .get(BACK, Operation.SIGN_IN, this::comeBack)
                .get(
                        "/loi-moi/{token}/tinh",
                        Operation.SIGN_IN,
                        request -> leave(request, SignIn.mark(request.pathVariable("token"))));
    }

    private ServerResponse leave(ServerRequest request, @Nullable String invitation)
            throws Exception {
        var back = back(request);
        if (back.isEmpty()) {
            return failed(request, HttpStatus.CONFLICT, "openid.nowhere");
        }
        if (invitation != null && signIn.invited(invitation).isEmpty()) {
            return failed(request, HttpStatus.GONE, "signin.invitation.closed");
        }
        var state = new com.nimbusds.oauth2.sdk.id.State(32).getValue();
        var attempt =
                new Attempt(
                        new com.nimbusds.openid.connect.sdk.Nonce(32).getValue(),
                        new CodeVerifier().getValue(),
                        Form.of(request).text("ve"),
                        invitation);
        return switch (provider.address(attempt, state, back.get())) {
            case Provider.Answer.Silent<URI>() ->
                    failed(request, HttpStatus.SERVICE_UNAVAILABLE, "openid.silent");
            case Provider.Answer.Unbelieved<URI>() ->
                    failed(request, HttpStatus.BAD_GATEWAY, "openid.silent");
            case Provider.Answer.Said<URI>(var there) -> {
                store.begin(state, request.session().getId(), attempt, clock.instant());
                yield ServerResponse.status(HttpStatus.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, there.toASCIIString())
                        .build();
            }
        };
    }

    /**
     * The browser comes from the provider's site and leaves our cookie out; asked once more by a
     * page of ours, it brings it.
     */
    private ServerResponse comeBack(ServerRequest request) throws Exception {
        if ("cross-site".equals(request.headers().firstHeader("Sec-Fetch-Site"))
                && request.servletRequest().getSession(false) == null) {
            return ServerResponse.ok()
                    .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                    .header("Refresh", "0")
                    .body("");
        }
        var back = back(request);
        var attempt =
                store.take(
                        request.param("state").orElse(""),
                        request.session().getId(),
                        clock.instant());
        if (attempt.isEmpty() || back.isEmpty()) {
            return failed(request, HttpStatus.UNPROCESSABLE_CONTENT, "openid.late");
        }
        var query = request.uri().getRawQuery();
        var cameTo = URI.create(back.get() + "?" + query);
        return switch (provider.account(attempt.get(), cameTo, back.get())) {
            case Provider.Answer.Silent<ProvenAccount>() ->
                    failed(request, HttpStatus.SERVICE_UNAVAILABLE, "openid.silent");
            case Provider.Answer.Unbelieved<ProvenAccount>() ->
                    failed(request, HttpStatus.UNPROCESSABLE_CONTENT, "openid.unbelieved");
            case Provider.Answer.Said<ProvenAccount>(var account) ->
                    enter(request, attempt.get(), account);
        };
    }

    private ServerResponse enter(ServerRequest request, Attempt attempt, ProvenAccount account)
            throws Exception {
        var link = attempt.invitation();
        Optional<PersonId> person = link == null ? store.owner(account) : signIn.invited(link);
        var actor = person.flatMap(access::actor);
        if (actor.isEmpty()) {
            return link == null
                    ? failed(request, HttpStatus.FORBIDDEN, "openid.unknown")
                    : failed(request, HttpStatus.GONE, "signin.invitation.closed");
        }
        return switch (perform(actor.get(), account, link)) {
            case Outcome.Done _ -> {
                var means = account.strong() ? Means.PROVIDER_TWICE : Means.PROVIDER;
                var proven = new Proven(actor.get().person(), means);
                yield signIn.enter(
                        request, link == null ? proven : proven.byInvitation(), attempt.back());
            }
            case Outcome.Refused(var reason, var _) ->
                    failed(request, HttpStatus.FORBIDDEN, reason);
            case Outcome.Denied() -> failed(request, HttpStatus.FORBIDDEN, "signin.noduty");
        };
    }

    private Outcome perform(Actor actor, ProvenAccount account, @Nullable String link) {
        if (actor.duties().isEmpty()) {
            return new Outcome.Denied();
        }
        var office = actor.duties().getFirst().organisation();
        return link == null
                ? access.desk()
                        .perform(
                                actor,
                                new EnterByProvider(store),
                                new EnterByProvider.Command(office, account))
                : access.desk()
                        .perform(
                                actor,
                                new BindAccount(store, signIn),
                                new BindAccount.Command(office, account, link));
    }

    private Optional<URI> back(ServerRequest request) {
        return address.origin(request).map(origin -> URI.create(origin + BACK));
    }

    private ServerResponse failed(ServerRequest request, HttpStatus status, String reason)
            throws Exception {
        return pages.show(
                request,
                status,
                "openid/failed.jte",
                Map.of("reason", reason, "name", settings.name()));
    }
}
