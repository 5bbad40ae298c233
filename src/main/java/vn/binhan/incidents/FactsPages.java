package vn.binhan.incidents;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Operation;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Story;
import vn.binhan.chronicle.StoryPages;
import vn.binhan.kit.Form;
import vn.binhan.kit.Routes;

/** The page of what reports ask of the persons: of her, and of whoever used violence. */
final class FactsPages {
    private static final String PAGE = StoryPages.CASE + "/su-viec/nguoi";

    private final StoryPages pages;
    private final TellFacts tell;

    FactsPages(StoryPages pages, TellFacts tell) {
        this.pages = pages;
        this.tell = tell;
    }

    void routes(Routes routes) {
        routes.get(PAGE, Operation.READ_CASE, r -> show(r, HttpStatus.OK, Map.of()))
                .post(PAGE, Operation.WORK_ON_CASE, this::tell);
    }

    private ServerResponse show(
            ServerRequest request, HttpStatus status, Map<String, String> errors) throws Exception {
        return pages.show(
                request,
                status,
                errors,
                "incidents/facts.jte",
                (story, values) -> {
                    values.put("hers", Story.standing(story.of(FactsKind.HERS)));
                    values.put("his", Story.standing(story.of(FactsKind.HIS)));
                });
    }

    private ServerResponse tell(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var about = StoryPages.one(FactsKind.class, form.text("about")).orElse(FactsKind.HERS);
        StoryPages.Again again = (status, errors) -> show(request, status, errors);
        return pages.perform(
                request,
                tell,
                ref -> command(ref, about, form),
                "/su-viec/nguoi",
                "incidents.facts",
                again.beside(Map.of("incidents.refused.difficulty", "difficulties")));
    }

    private static TellFacts.Command command(CaseRef ref, FactsKind about, Form form) {
        var before = about == FactsKind.HIS ? "his-" : "";
        var facts =
                new Facts(
                        0,
                        StoryPages.one(Sex.class, form.text(before + "sex")).orElse(Sex.NOT_ASKED),
                        StoryPages.one(AgeBand.class, form.text(before + "age"))
                                .orElse(AgeBand.NOT_ASKED),
                        StoryPages.one(Ethnicity.class, form.text("ethnicity"))
                                .orElse(Ethnicity.NOT_ASKED),
                        StoryPages.one(Answer.class, form.text("disability"))
                                .orElse(Answer.NOT_ASKED),
                        IncidentPages.chosen(Difficulty.class, form, "difficulties"));
        return new TellFacts.Command(
                ref, about, facts, form.text("words"), StoryPages.seen(form), form.once());
    }
}
