package vn.binhan.incidents;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Operation;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.StoryPages;
import vn.binhan.kit.Form;
import vn.binhan.kit.Routes;

/** The page of what happened to her, and of telling it anew. */
final class IncidentPages {
    private static final String PAGE = StoryPages.CASE + "/su-viec";

    private final StoryPages pages;
    private final RecordIncident record;

    IncidentPages(StoryPages pages, RecordIncident record) {
        this.pages = pages;
        this.record = record;
    }

    void routes(Routes routes) {
        routes.get(PAGE, Operation.READ_CASE, r -> show(r, HttpStatus.OK, Map.of()))
                .post(PAGE, Operation.WORK_ON_CASE, this::record);
    }

    private ServerResponse show(
            ServerRequest request, HttpStatus status, Map<String, String> errors) throws Exception {
        var wanted = Form.of(request).number("of", 0);
        return pages.show(
                request,
                status,
                errors,
                "incidents/incidents.jte",
                (story, values) -> {
                    var all = Incident.of(story.happenings());
                    values.put("incidents", all);
                    all.stream()
                            .filter(incident -> incident.first() == wanted)
                            .reduce((_, newest) -> newest)
                            .ifPresent(incident -> values.put("anew", incident));
                });
    }

    private ServerResponse record(ServerRequest request) throws Exception {
        var form = Form.of(request);
        StoryPages.Again again = (status, errors) -> show(request, status, errors);
        return pages.perform(
                request,
                record,
                ref -> command(ref, form),
                "/su-viec",
                "incidents.recorded",
                again.beside(
                        Map.of(
                                "incidents.refused.since", "since",
                                "incidents.refused.after", "since",
                                "incidents.refused.family", "acts")));
    }

    private RecordIncident.Command command(CaseRef ref, Form form) {
        var answers = new EnumMap<Question, Answer>(Question.class);
        for (var question : Question.values()) {
            StoryPages.one(Answer.class, form.text(question.key()))
                    .ifPresent(answer -> answers.put(question, answer));
        }
        var circumstances = new EnumMap<Circumstance, Answer>(Circumstance.class);
        for (var each : Circumstance.values()) {
            StoryPages.one(Answer.class, form.text(each.key()))
                    .ifPresent(answer -> circumstances.put(each, answer));
        }
        return new RecordIncident.Command(
                ref,
                pages.when(form),
                form.text("since"),
                form.number("of", 0),
                form.number("over", 0),
                chosen(ActOfLaw.class, form, "acts"),
                chosen(FormOfViolence.class, form, "forms"),
                answers,
                StoryPages.one(Relation.class, form.text("relation")).orElse(Relation.NOT_ASKED),
                StoryPages.one(UserCount.class, form.text("users")).orElse(UserCount.NOT_ASKED),
                circumstances,
                form.text("words"),
                form.once());
    }

    static <E extends Enum<E>> Set<E> chosen(Class<E> list, Form form, String name) {
        var chosen = EnumSet.noneOf(list);
        form.texts(name).forEach(each -> StoryPages.one(list, each).ifPresent(chosen::add));
        return chosen;
    }
}
