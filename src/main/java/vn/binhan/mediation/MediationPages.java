package vn.binhan.mediation;

import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Operation;
import vn.binhan.accountability.Accountability;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.StoryPages;
import vn.binhan.kit.Form;
import vn.binhan.kit.Routes;

/** The page of mediation in her case: who asks, what stands against it, what came of it. */
final class MediationPages {
    private static final String PAGE = StoryPages.CASE + "/hoa-giai";

    private static final Map<String, String> BESIDE =
            Map.of(
                    "mediation.refused.kind", "kind",
                    "mediation.refused.by", "by",
                    "mediation.refused.reasons", "words",
                    "mediation.refused.result", "result",
                    "chronicle.refused.future", "day");

    private final StoryPages pages;
    private final TellMediation tell;
    private final Function<CaseRef, Accountability.Done> done;

    MediationPages(
            StoryPages pages, TellMediation tell, Function<CaseRef, Accountability.Done> done) {
        this.pages = pages;
        this.tell = tell;
        this.done = done;
    }

    void routes(Routes routes) {
        routes.get(PAGE, Operation.READ_CASE, r -> show(r, HttpStatus.OK, Map.of(), false))
                .post(
                        PAGE + "/mo",
                        Operation.READ_CASE,
                        r -> show(r, HttpStatus.OK, Map.of(), true))
                .post(PAGE, Operation.WORK_ON_CASE, this::tell);
    }

    private ServerResponse show(
            ServerRequest request, HttpStatus status, Map<String, String> errors, boolean open)
            throws Exception {
        return pages.show(
                request,
                status,
                errors,
                "mediation/mediation.jte",
                (story, values) -> {
                    values.put("wishes", Wish.of(story.happenings()));
                    values.put("done", done.apply(story.held().file().ref()));
                    if (open) {
                        pages.open(
                                request, story, story.of(MediationKind.values()).toList(), values);
                    }
                });
    }

    private ServerResponse tell(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var at = pages.when(form);
        StoryPages.Again again = (status, errors) -> show(request, status, errors, false);
        return pages.perform(
                request,
                tell,
                ref ->
                        new TellMediation.Command(
                                ref,
                                at,
                                StoryPages.one(MediationKind.class, form.text("kind")).orElse(null),
                                StoryPages.one(Asker.class, form.text("by")).orElse(null),
                                StoryPages.one(Result.class, form.text("result")).orElse(null),
                                form.text("words"),
                                form.once()),
                "/hoa-giai",
                "mediation.told",
                again.beside(BESIDE));
    }
}
