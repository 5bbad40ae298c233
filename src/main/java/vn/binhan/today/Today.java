package vn.binhan.today;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Actor;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Rights;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.kit.Words;

/** The page of everything that waits for whoever looks, whatever their duties are. */
public final class Today {
    /** What is due later than that can wait until its own list is opened. */
    public static final Duration SOON = Duration.ofHours(24);

    private final List<Function<Actor, List<Item>>> rooms;
    private final Function<Actor, PlanWork> plans;
    private final InstantSource clock;

    /** How much of the work that plans give to somebody's bodies is late, and due soon. */
    public record PlanWork(int overdue, int soon) {}

    /**
     * @param rooms each tells in one question what waits in it for somebody
     * @param plans tells how the work that plans give to somebody's bodies stands
     */
    public Today(
            List<Function<Actor, List<Item>>> rooms,
            Function<Actor, PlanWork> plans,
            InstantSource clock) {
        this.rooms = List.copyOf(rooms);
        this.plans = plans;
        this.clock = clock;
    }

    /** Adds this room's line to the route table. */
    public void routes(Routes routes, Pages pages) {
        routes.get("/hom-nay", Operation.READ_TODAY, request -> show(request, pages));
    }

    private ServerResponse show(ServerRequest request, Pages pages) throws Exception {
        var actor = Gate.actor(request);
        var values = new HashMap<String, Object>();
        values.put("rows", of(actor));
        values.put(
                "plans",
                Rights.mayEver(actor, Operation.READ_OWN_WORK) ? plans.apply(actor) : null);
        values.put("now", clock.instant());
        return pages.show(request, "today/today.jte", values);
    }

    private List<Row> of(Actor actor) {
        return Row.of(rooms.stream().flatMap(room -> room.apply(actor).stream()).toList());
    }

    /** How long there is until a moment, or how long it is over, in words. */
    static String left(Words words, Instant due, Instant now) {
        var minutes = Math.abs(Duration.between(now, due).toMinutes());
        return words.t(due.isBefore(now) ? "today.over" : "today.left", span(words, minutes));
    }

    private static String span(Words words, long minutes) {
        if (minutes < 60) {
            return words.t("today.span.minutes", Math.max(minutes, 1));
        }
        return minutes < 60 * 48
                ? words.t("today.span.hours", minutes / 60, minutes % 60)
                : words.t("today.span.days", minutes / (60 * 24));
    }
}
