package vn.binhan.shelter;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Outcome;
import vn.binhan.directory.Facility;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.vault.Opening;
import vn.binhan.vault.VaultFault;

/** For whoever brings or visits her: the ways to go, and each address once. */
final class ErrandPages {
    private static final String PAGE = "/don";

    private final Pages pages;
    private final Shelter shelter;

    ErrandPages(Pages pages, Shelter shelter) {
        this.pages = pages;
        this.shelter = shelter;
    }

    void routes(Routes routes) {
        routes.get(PAGE, Operation.READ_CASE, r -> list(r, HttpStatus.OK, Map.of()))
                .post(PAGE + "/{id}", Operation.OPEN_SAFE_PLACE, this::open);
    }

    /** A way to go and the shelter as everybody may know it. */
    record Way(Errand errand, Facility facility) {}

    private ServerResponse list(
            ServerRequest request, HttpStatus status, Map<String, String> errors) throws Exception {
        var ways =
                shelter.errandsOf(Gate.actor(request)).stream()
                        .flatMap(errand -> way(errand).stream())
                        .toList();
        var values = new HashMap<String, Object>();
        values.put("ways", ways);
        values.put("now", shelter.now());
        values.put("directory", shelter.directory());
        values.put("errors", errors);
        return pages.show(request, status, "shelter/errands.jte", values);
    }

    private Optional<Way> way(Errand errand) {
        return shelter.directory()
                .one(errand.facility())
                .map(facility -> new Way(errand, facility));
    }

    private ServerResponse open(ServerRequest request) throws Exception {
        var actor = Gate.actor(request);
        var asked = request.pathVariable("id");
        var body = shelter.body(actor);
        var way =
                shelter.errandsOf(actor).stream()
                        .filter(errand -> errand.id().toString().equals(asked))
                        .flatMap(errand -> way(errand).stream())
                        .findFirst();
        if (body.isEmpty() || way.isEmpty()) {
            return wrong(request, HttpStatus.NOT_FOUND, "shelter.refused.timeover");
        }
        var command = new ShowAddress.Command(actor.person(), body.get(), UUID.fromString(asked));
        return switch (shelter.access().desk().perform(actor, shelter.acts().show(), command)) {
            case Outcome.Done _ -> shown(request, way.get());
            case Outcome.Refused(var reason, var values) ->
                    wrong(request, HttpStatus.UNPROCESSABLE_CONTENT, reason, values.toArray());
            case Outcome.Denied() ->
                    wrong(request, HttpStatus.NOT_FOUND, "shelter.refused.timeover");
        };
    }

    private ServerResponse shown(ServerRequest request, Way way) throws Exception {
        try {
            return switch (shelter.address(Gate.actor(request), way.errand())) {
                case Opening.Shown shown -> {
                    var lines = shown.text(0).split("\n", 2);
                    yield pages.show(
                            request,
                            "shelter/address.jte",
                            Map.of("way", way, "unit", lines[0], "address", lines[1]));
                }
                case Opening.Exhausted(var limit, var again) ->
                        wrong(
                                request,
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "vault.quota." + limit,
                                Formats.minute(again));
                case Opening.Absent() ->
                        wrong(request, HttpStatus.NOT_FOUND, "shelter.refused.timeover");
            };
        } catch (VaultFault closed) {
            return wrong(
                    request,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    closed.key(),
                    closed.values().toArray());
        }
    }

    private ServerResponse wrong(
            ServerRequest request, HttpStatus status, String reason, Object... values)
            throws Exception {
        return list(request, status, Map.of("", pages.words(request).t(reason, values)));
    }
}
