package vn.binhan.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Route;

/** Stands before every route: who is it, and could any duty of theirs allow this. */
public final class Gate {
    private static final String ACTOR = "binhan.actor";

    /** Where work begins for who may do this, the first that fits. */
    private static final SequencedMap<Operation, String> DESKS = new LinkedHashMap<>();

    static {
        DESKS.put(Operation.READ_PROGRAMME, "/ke-hoach");
        DESKS.put(Operation.READ_CASE, "/ho-so");
        DESKS.put(Operation.MANAGE_PEOPLE, "/nguoi-dung");
        DESKS.put(Operation.READ_RECORD, "/so-ghi");
        DESKS.put(Operation.REVIEW_RULE, "/quy-dinh");
    }

    private final People people;
    private final InstantSource clock;

    Gate(People people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
    }

    /**
     * Lets the request through to its route, asks for a sign-in, or says no.
     *
     * @param person who has proven to sit at this browser; absent when nobody has
     */
    public ServerResponse pass(
            Route route, ServerRequest request, Pages pages, @Nullable PersonId person)
            throws Exception {
        var operation = (Operation) route.right();
        var actor = Optional.ofNullable(person).flatMap(this::find);
        actor.ifPresent(found -> request.attributes().put(ACTOR, found));
        if (!Rights.openToEveryone(operation)) {
            if (actor.isEmpty()) {
                return signInFirst(route, request);
            }
            if (!Rights.mayEver(actor.get(), operation)) {
                return pages.show(request, HttpStatus.FORBIDDEN, "access/denied.jte", Map.of());
            }
        }
        return route.handler().handle(request);
    }

    /** Who is signed in on this request, if anybody. */
    public static Optional<Actor> signedIn(ServerRequest request) {
        return request.attribute(ACTOR).map(Actor.class::cast);
    }

    /** Who is signed in, on a route that needs somebody. */
    public static Actor actor(ServerRequest request) {
        return signedIn(request)
                .orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
    }

    /** The page on which this person's work begins. */
    public String desk(PersonId person) {
        var actor = find(person);
        return DESKS.entrySet().stream()
                .filter(desk -> actor.isPresent() && Rights.mayEver(actor.get(), desk.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("/");
    }

    private Optional<Actor> find(PersonId person) {
        return people.actor(person, LocalDate.ofInstant(clock.instant(), Formats.ZONE));
    }

    private static ServerResponse signInFirst(Route route, ServerRequest request) {
        if (!route.method().equals(HttpMethod.GET)) {
            return Pages.to("/dang-nhap");
        }
        var path = request.requestPath().value();
        var query = request.uri().getRawQuery();
        var back = query == null ? path : path + "?" + query;
        return Pages.to("/dang-nhap?ve=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }
}
