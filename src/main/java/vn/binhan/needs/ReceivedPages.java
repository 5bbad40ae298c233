package vn.binhan.needs;

import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.chronicle.StoryPages;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/** The desk of a receiver: what was sent to their body, and how they answer. */
final class ReceivedPages {
    private static final String PAGE = "/chuyen-den/{ref}";

    private final Pages plain;
    private final StoryPages pages;
    private final Needs needs;

    ReceivedPages(Pages plain, StoryPages pages, Needs needs) {
        this.plain = plain;
        this.pages = pages;
        this.needs = needs;
    }

    void routes(Routes routes) {
        routes.get("/chuyen-den", Operation.READ_CASE, this::list)
                .get(PAGE, Operation.READ_CASE, r -> show(r, HttpStatus.OK, Map.of(), false))
                .post(
                        PAGE + "/mo",
                        Operation.READ_CASE,
                        r -> show(r, HttpStatus.OK, Map.of(), true))
                .post(PAGE, Operation.WORK_ON_CASE, this::answer);
    }

    private ServerResponse list(ServerRequest request) throws Exception {
        var values = new HashMap<String, Object>();
        values.put("received", needs.received(Gate.actor(request)));
        return plain.show(request, HttpStatus.OK, "needs/received.jte", values);
    }

    private ServerResponse show(
            ServerRequest request, HttpStatus status, Map<String, String> errors, boolean open)
            throws Exception {
        return pages.show(
                request,
                status,
                errors,
                "needs/referral.jte",
                (story, values) -> {
                    var all = Referral.of(story.happenings());
                    if (all.isEmpty()) {
                        return;
                    }
                    values.put("referral", all.getFirst());
                    if (open) {
                        pages.open(request, story, story.happenings().subList(0, 1), values);
                    }
                });
    }

    private ServerResponse answer(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var at = pages.when(form);
        var stage = StoryPages.one(Stage.class, form.text("answer")).orElse(null);
        var answer =
                pages.perform(
                        request,
                        needs.acts().answer(),
                        ref ->
                                new AnswerReferral.Command(
                                        ref,
                                        at,
                                        stage,
                                        StoryPages.one(Outcome.Why.class, form.text("why"))
                                                .orElse(null),
                                        form.text("words"),
                                        form.once()),
                        "",
                        "needs.answered",
                        (status, errors) -> show(request, status, errors, false));
        // Whoever refused has nothing of it any more.
        return stage == Stage.REFUSED && answer.statusCode().is3xxRedirection()
                ? Pages.to("/chuyen-den?bao=needs.answered")
                : answer;
    }
}
