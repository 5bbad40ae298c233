package vn.binhan.plans;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Access;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Organisation;
import vn.binhan.access.Subject;
import vn.binhan.kit.Pages;

/** The pages about one plan, of whatever room: all know their plan and stand under its tabs. */
public final class PlanPage {
    private final Pages pages;
    private final Plans plans;
    private final Access access;

    public PlanPage(Pages pages, Plans plans, Access access) {
        this.pages = pages;
        this.plans = plans;
        this.access = access;
    }

    /** What a room answers about the plan of the address. */
    public interface About {
        ServerResponse answer(ServerRequest request, Plan plan) throws Exception;
    }

    /**
     * What the tabs above a plan must know.
     *
     * @param owns whether the person who looks may issue the next version
     * @param owner the name of the body whose plan it is
     * @param now the name of the body whose plan it is today, when the owner's province was joined
     *     to another
     */
    public record Head(boolean owns, String owner, @Nullable String now) {}

    /** The handler that finds the plan of the address first, or says that there is none. */
    public HandlerFunction<ServerResponse> of(About about) {
        return request -> {
            var plan = plans.find(PlanId.parse(request.pathVariable("id")));
            return plan.isEmpty() ? none(request) : about.answer(request, plan.get());
        };
    }

    /** The page of this template; the plan and its head are added to the values. */
    public ServerResponse show(
            ServerRequest request, Plan plan, String template, Map<String, Object> values)
            throws Exception {
        return show(request, HttpStatus.OK, plan, template, values);
    }

    /** The same with another status, as when a form comes back with its reasons. */
    public ServerResponse show(
            ServerRequest request,
            HttpStatus status,
            Plan plan,
            String template,
            Map<String, Object> values)
            throws Exception {
        var all = new HashMap<>(values);
        all.put("plan", plan);
        all.put("head", head(request, plan));
        return pages.show(request, status, template, all);
    }

    /** There is no such plan, or no such part of it. */
    public ServerResponse none(ServerRequest request) throws Exception {
        return pages.show(request, HttpStatus.NOT_FOUND, "plans/no-plan.jte", Map.of());
    }

    private Head head(ServerRequest request, Plan plan) {
        var subject = Subject.of("plan:" + plan.id(), plan.owner());
        var owns = access.desk().may(Gate.actor(request), Operation.ISSUE_PLAN, subject);
        var owner = access.organisations().find(plan.owner()).map(Organisation::name);
        var today = access.organisations().joined(plan.id().province(), access.today());
        var now =
                today.getOrDefault(plan.owner(), Set.of()).stream()
                        .findFirst()
                        .flatMap(access.organisations()::find)
                        .map(Organisation::name);
        return new Head(owns, owner.orElse(""), now.orElse(null));
    }
}
