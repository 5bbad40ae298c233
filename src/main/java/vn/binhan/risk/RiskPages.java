package vn.binhan.risk;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Operation;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.StoryPages;
import vn.binhan.kit.Form;
import vn.binhan.kit.Routes;

/** The page on which danger is judged, and judged again. */
final class RiskPages {
    private static final String PAGE = StoryPages.CASE + "/nguy-co";

    private final StoryPages pages;
    private final JudgeRisk judge;
    private final NoteChange noteChange;

    RiskPages(StoryPages pages, JudgeRisk judge, NoteChange noteChange) {
        this.pages = pages;
        this.judge = judge;
        this.noteChange = noteChange;
    }

    void routes(Routes routes) {
        routes.get(PAGE, Operation.READ_CASE, r -> show(r, HttpStatus.OK, Map.of(), false))
                .post(
                        PAGE + "/mo",
                        Operation.READ_CASE,
                        r -> show(r, HttpStatus.OK, Map.of(), true))
                .post(PAGE, Operation.WORK_ON_CASE, this::judge)
                .post(PAGE + "/thay-doi", Operation.WORK_ON_CASE, this::change);
    }

    private ServerResponse show(
            ServerRequest request, HttpStatus status, Map<String, String> errors, boolean open)
            throws Exception {
        return pages.show(
                request,
                status,
                errors,
                "risk/risk.jte",
                (story, values) -> {
                    var risk = Risk.of(story.happenings());
                    values.put("risk", risk);
                    if (open) {
                        pages.open(request, story, story.of(RiskKind.JUDGED).toList(), values);
                    }
                });
    }

    private ServerResponse judge(ServerRequest request) throws Exception {
        var form = Form.of(request);
        return pages.perform(
                request,
                judge,
                ref -> judgement(ref, form),
                "/nguy-co",
                "risk.judged",
                (status, errors) -> show(request, status, errors, false));
    }

    private JudgeRisk.Command judgement(CaseRef ref, Form form) {
        var answers = new EnumMap<Factor, Answer>(Factor.class);
        for (var factor : Factor.values()) {
            StoryPages.one(Answer.class, form.text(factor.key()))
                    .ifPresent(answer -> answers.put(factor, answer));
        }
        return new JudgeRisk.Command(
                ref,
                pages.when(form),
                new Triage(form.text("danger").equals("yes"), answers),
                StoryPages.one(Level.class, form.text("level")).orElse(null),
                form.number("over", 0),
                form.text("reason"),
                form.once());
    }

    private ServerResponse change(ServerRequest request) throws Exception {
        var form = Form.of(request);
        return pages.perform(
                request,
                noteChange,
                ref ->
                        new NoteChange.Command(
                                ref,
                                pages.when(form),
                                StoryPages.one(Change.class, form.text("change")).orElse(null),
                                form.text("words"),
                                form.once()),
                "/nguy-co",
                "risk.changed",
                (status, errors) -> show(request, status, errors, false));
    }
}
