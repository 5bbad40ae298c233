package vn.binhan.risk;

import java.util.EnumSet;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Operation;
import vn.binhan.chronicle.Story;
import vn.binhan.chronicle.StoryPages;
import vn.binhan.kit.Form;
import vn.binhan.kit.Routes;

/** Her safety plan: chosen with her, printed only when somebody asks for it. */
final class SafetyPages {
    private static final String PAGE = StoryPages.CASE + "/an-toan";

    private final StoryPages pages;
    private final PlanSafety planSafety;

    SafetyPages(StoryPages pages, PlanSafety planSafety) {
        this.pages = pages;
        this.planSafety = planSafety;
    }

    void routes(Routes routes) {
        routes.get(PAGE, Operation.READ_CASE, r -> show(r, HttpStatus.OK, Map.of(), false))
                .post(PAGE, Operation.WORK_ON_CASE, this::plan)
                .post(
                        PAGE + "/mo",
                        Operation.READ_CASE,
                        r -> show(r, HttpStatus.OK, Map.of(), true));
    }

    private ServerResponse show(
            ServerRequest request, HttpStatus status, Map<String, String> errors, boolean open)
            throws Exception {
        return pages.show(
                request,
                status,
                errors,
                "risk/safety.jte",
                (story, values) -> {
                    var plans = Story.standing(story.of(RiskKind.SAFETY_PLANNED));
                    values.put("plans", plans);
                    if (open) {
                        pages.open(request, story, plans, values);
                    }
                });
    }

    private ServerResponse plan(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var chosen = EnumSet.noneOf(Choice.class);
        form.texts("chosen")
                .forEach(name -> StoryPages.one(Choice.class, name).ifPresent(chosen::add));
        return pages.perform(
                request,
                planSafety,
                ref ->
                        new PlanSafety.Command(
                                ref,
                                pages.when(form),
                                chosen,
                                form.text("words"),
                                StoryPages.seen(form),
                                form.once()),
                "/an-toan",
                "risk.planned",
                (status, errors) -> show(request, status, errors, false));
    }
}
