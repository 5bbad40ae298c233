package vn.binhan.ownview;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Rights;
import vn.binhan.chronicle.StoryPages;
import vn.binhan.kit.Form;
import vn.binhan.kit.Routes;

/** The same beside whoever works on her case: choosing her words, looking together, her wishes. */
final class BesidePages {
    private static final String PAGE = StoryPages.CASE + "/phan-rieng";

    private final StoryPages pages;
    private final OwnView view;

    BesidePages(StoryPages pages, OwnView view) {
        this.pages = pages;
        this.view = view;
    }

    void routes(Routes routes) {
        routes.get(PAGE, Operation.READ_CASE, r -> show(r, HttpStatus.OK, Map.of()))
                .post(PAGE, Operation.WORK_ON_CASE, this::set)
                .post(PAGE + "/cung-xem", Operation.WORK_ON_CASE, this::together)
                .post(PAGE + "/tra-loi", Operation.WORK_ON_CASE, this::answer);
    }

    private ServerResponse show(
            ServerRequest request, HttpStatus status, Map<String, String> errors) throws Exception {
        var actor = Gate.actor(request);
        return pages.show(
                request,
                status,
                errors,
                "ownview/beside.jte",
                (story, values) -> {
                    var ref = story.held().file().ref();
                    values.put(
                            "standing",
                            view.access()
                                    .wall()
                                    .as(actor, () -> view.factors().standing(ref))
                                    .orElse(null));
                    values.put("progress", Progress.of(story.happenings()));
                    values.put("openers", view.files().openedBy(ref));
                    var asked = Asked.of(story.happenings());
                    values.put("asked", asked);
                    if (!asked.stream().allMatch(Asked::answered)) {
                        values.put("rule", view.answerRule());
                    }
                    values.put(
                            "mayWork",
                            Rights.dutyFor(actor, Operation.WORK_ON_CASE, story.held().subject())
                                    .isPresent());
                });
    }

    private StoryPages.Again again(ServerRequest request) {
        return (status, errors) -> show(request, status, errors);
    }

    private ServerResponse set(ServerRequest request) throws Exception {
        var form = Form.of(request);
        return pages.perform(
                request,
                view.acts().set(),
                ref ->
                        new SetFactor.Command(
                                ref, form.text("own"), form.text("forced"), form.once()),
                "/phan-rieng",
                "ownview.set",
                again(request));
    }

    private ServerResponse together(ServerRequest request) throws Exception {
        var form = Form.of(request);
        return pages.perform(
                request,
                view.acts().together(),
                ref -> new OpenTogether.Command(ref, form.once()),
                "/phan-rieng",
                "ownview.together",
                again(request));
    }

    private ServerResponse answer(ServerRequest request) throws Exception {
        var form = Form.of(request);
        return pages.perform(
                request,
                view.acts().answer(),
                ref ->
                        new AnswerHer.Command(
                                ref, form.number("asked", 0), form.text("words"), form.once()),
                "/phan-rieng",
                "ownview.answered",
                again(request));
    }
}
