package vn.binhan.access;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.ServerRequest;
import vn.binhan.kit.Formats;

/** Stands before every route: who is it, could any duty of theirs allow this, is the proof new. */
public final class Gate {
    private static final String ACTOR = "binhan.actor";

    /** Where work begins for who may do this, the first that fits. */
    private static final SequencedMap<Operation, String> DESKS = new LinkedHashMap<>();

    static {
        DESKS.put(Operation.READ_PROGRAMME, "/ke-hoach");
        DESKS.put(Operation.READ_TODAY, "/hom-nay");
        DESKS.put(Operation.READ_PEOPLE, "/nguoi-dung");
        DESKS.put(Operation.READ_RECORD, "/so-ghi");
        DESKS.put(Operation.REVIEW_RULE, "/quy-dinh");
    }

    private final People people;
    private final InstantSource clock;

    Gate(People people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
    }

    /** What stands between whoever asks and a route. */
    public enum Passage {
        /** Nothing: the route answers. */
        OPEN,
        /** Nobody has signed in here. */
        SIGN_IN,
        /** It is some time since she showed who she is. */
        PROVE,
        /** She has only shown one factor, and this takes two. */
        SECOND_FACTOR,
        /** None of her duties allows it. */
        DENIED
    }

    /**
     * Says whether the request may go on to its route, and tells the route who asks.
     *
     * @param actor who sits at this browser; absent when nobody has shown that
     */
    public Passage ask(Operation operation, ServerRequest request, @Nullable Actor actor) {
        var passage = Rights.passage(actor, operation, clock.instant());
        if (actor != null) {
            request.attributes().put(ACTOR, actor);
        }
        return passage;
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
}
