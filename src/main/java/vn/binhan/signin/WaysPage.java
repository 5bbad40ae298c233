package vn.binhan.signin;

import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Access;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Outcome;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/** By which ways a person comes in, on her own page; there she adds and removes passkeys. */
final class WaysPage {
    static final String PATH = "/cach-vao";

    private final Pages pages;
    private final Access access;
    private final Credentials credentials;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final Optional<OtherDoor> otherDoor;

    WaysPage(
            Pages pages,
            Access access,
            Credentials credentials,
            Passkeys passkeys,
            Sessions sessions,
            Optional<OtherDoor> otherDoor) {
        this.pages = pages;
        this.access = access;
        this.credentials = credentials;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.otherDoor = otherDoor;
    }

    void routes(Routes routes) {
        routes.get(PATH, Operation.READ_OWN_WAYS_IN, this::ways)
                .post(PATH + "/khoa/{n}/bo", Operation.REMOVE_PASSKEY, this::remove);
    }

    private ServerResponse ways(ServerRequest request) throws Exception {
        return show(request, HttpStatus.OK, Map.of());
    }

    private ServerResponse remove(ServerRequest request) throws Exception {
        var actor = Gate.actor(request);
        var number = request.pathVariable("n");
        var action =
                new RemovePasskey(
                        passkeys.store(),
                        person ->
                                credentials.passwordOf(person).isPresent()
                                        || otherDoor
                                                .filter(door -> door.opensFor(person))
                                                .isPresent());
        if (!number.matches("\\d{1,18}") || actor.duties().isEmpty()) {
            return refused(request, "signin.passkey.gone");
        }
        var command =
                new RemovePasskey.Command(
                        actor.person(),
                        actor.duties().getFirst().organisation(),
                        Long.parseLong(number));
        return switch (access.desk().perform(actor, action, command)) {
            case Outcome.Done _ -> Pages.to(PATH + "?bao=signin.passkey.removed");
            case Outcome.Refused(var reason, var values) ->
                    refused(request, reason, values.toArray());
            case Outcome.Denied() -> refused(request, "signin.passkey.gone");
        };
    }

    /** The page again, with the sentence that says what to do. */
    ServerResponse refused(ServerRequest request, String reason, Object... values)
            throws Exception {
        return show(
                request,
                HttpStatus.UNPROCESSABLE_CONTENT,
                Map.of("", pages.words(request).t(reason, values)));
    }

    private ServerResponse show(
            ServerRequest request, HttpStatus status, Map<String, String> errors) throws Exception {
        var actor = Gate.actor(request);
        var person = actor.person();
        return pages.show(
                request,
                status,
                "signin/ways.jte",
                Map.of(
                        "passkeys",
                        passkeys.store().of(person),
                        "mayAdd",
                        sessions.mayTie(request, actor),
                        "password",
                        credentials.passwordOf(person).isPresent(),
                        "provider",
                        otherDoor
                                .filter(door -> door.opensFor(person))
                                .map(OtherDoor::name)
                                .orElse(""),
                        "origin",
                        passkeys.origin(request),
                        "errors",
                        errors));
    }
}
