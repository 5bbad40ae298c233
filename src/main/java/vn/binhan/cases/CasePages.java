package vn.binhan.cases;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Rights;
import vn.binhan.chronicle.StoryPages;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.needs.Need;
import vn.binhan.needs.Needs;
import vn.binhan.risk.Risk;

/** The first page of a case: what is to be done, what happened, and writing down what was done. */
final class CasePages {
    private static final String PAGE = StoryPages.CASE;

    private final StoryPages pages;
    private final Cases cases;

    CasePages(StoryPages pages, Cases cases) {
        this.pages = pages;
        this.cases = cases;
    }

    void routes(Routes routes) {
        routes.get(PAGE, Operation.READ_CASE, r -> show(r, HttpStatus.OK, Map.of(), false))
                .post(
                        PAGE + "/mo",
                        Operation.READ_CASE,
                        r -> show(r, HttpStatus.OK, Map.of(), true))
                .post(PAGE + "/bat-dau", Operation.WORK_ON_CASE, this::begin)
                .post(PAGE + "/ghi", Operation.WORK_ON_CASE, this::deed)
                .post(PAGE + "/dong", Operation.WORK_ON_CASE, this::askClosure)
                .post(PAGE + "/duyet-dong", Operation.REVIEW_CASE, this::settleClosure)
                .post(PAGE + "/xem-lai", Operation.REVIEW_CASE, this::review)
                .post(PAGE + "/luu-tru", Operation.REVIEW_CASE, this::archive)
                .post(PAGE + "/mo-lai", Operation.WORK_ON_CASE, this::reopen);
    }

    private ServerResponse show(
            ServerRequest request, HttpStatus status, Map<String, String> errors, boolean open)
            throws Exception {
        var actor = Gate.actor(request);
        return pages.show(
                request,
                status,
                errors,
                "cases/case.jte",
                (story, values) -> {
                    var state = CaseState.of(story.happenings());
                    var risk = Risk.of(story.happenings());
                    var subject = story.held().subject();
                    values.put("state", state);
                    values.put("risk", risk);
                    var tasks = cases.tasks(actor, story);
                    values.put("tasks", tasks);
                    values.put("bases", cases.bases(tasks));
                    values.put("needs", Need.of(story.happenings()));
                    values.put("orders", cases.orders(actor, story));
                    values.put("opened", cases.openedBy(story.held().file().ref()));
                    values.put(
                            "mayWork",
                            Rights.dutyFor(actor, Operation.WORK_ON_CASE, subject).isPresent());
                    values.put(
                            "mayReview",
                            Rights.dutyFor(actor, Operation.REVIEW_CASE, subject).isPresent());
                    if (open) {
                        var told = story.happenings();
                        pages.open(
                                request,
                                story,
                                told,
                                values,
                                (texts, words) -> Needs.readable(told, texts, words));
                    }
                });
    }

    private StoryPages.Again again(ServerRequest request) {
        return (status, errors) -> show(request, status, errors, false);
    }

    private ServerResponse begin(ServerRequest request) throws Exception {
        var form = Form.of(request);
        return pages.perform(
                request,
                cases.acts().begin(),
                ref -> new BeginCase.Command(ref, form.once()),
                "",
                "cases.begun",
                again(request));
    }

    private ServerResponse deed(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var deed = StoryPages.one(Deed.class, form.text("deed")).orElse(null);
        var at = pages.when(form);
        return pages.perform(
                request,
                cases.acts().deed(),
                ref -> new DoDeed.Command(ref, deed, at, form.text("words"), form.once()),
                "",
                "cases.written",
                again(request));
    }

    private ServerResponse askClosure(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var why = StoryPages.one(Closing.class, form.text("why")).orElse(null);
        var view = StoryPages.one(Closing.HerView.class, form.text("view")).orElse(null);
        var at = pages.when(form);
        return pages.perform(
                request,
                cases.acts().askClosure(),
                ref ->
                        new AskClosure.Command(
                                ref, at, why, view, form.text("closing"), form.once()),
                "",
                "cases.closing",
                again(request).beside(Map.of("cases.refused.attempts", "why")));
    }

    private ServerResponse settleClosure(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var close = form.text("act").equals("close");
        var answer =
                pages.perform(
                        request,
                        cases.acts().settleClosure(),
                        ref -> new SettleClosure.Command(ref, close, form.text("settling")),
                        "",
                        close ? "cases.closed" : "cases.kept",
                        again(request));
        // Whoever only helped is out at once; the head of the unit still sees it.
        return close && isDone(answer) && !Gate.actor(request).holds(DutyKind.UNIT_HEAD)
                ? Pages.to("/vu-viec?bao=cases.closed")
                : answer;
    }

    private static boolean isDone(ServerResponse answer) {
        return answer.statusCode().is3xxRedirection();
    }

    private ServerResponse review(ServerRequest request) throws Exception {
        var form = Form.of(request);
        return pages.perform(
                request,
                cases.acts().review(),
                ref -> new ReviewCase.Command(ref, form.text("review"), form.once()),
                "",
                "cases.reviewed",
                again(request));
    }

    private ServerResponse archive(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var at = pages.when(form);
        var answer =
                pages.perform(
                        request,
                        cases.acts().archive(),
                        ref ->
                                new HandToArchive.Command(
                                        ref, at, form.text("archiving"), form.once()),
                        "",
                        "cases.archived",
                        again(request));
        // From now on it is there for nobody.
        return isDone(answer) ? Pages.to(ArchivePages.PAGE + "?bao=cases.archived") : answer;
    }

    private ServerResponse reopen(ServerRequest request) throws Exception {
        var form = Form.of(request);
        return pages.perform(
                request,
                cases.acts().reopen(),
                ref -> new ReopenCase.Command(ref, form.text("reopening")),
                "",
                "cases.reopened",
                again(request));
    }
}
