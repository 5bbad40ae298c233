package vn.binhan.children;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Rights;
import vn.binhan.chronicle.Happening;
import vn.binhan.chronicle.StoryPages;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/** From a case: the children who have a file. And the file of a child itself. */
final class ChildPages {
    static final String HOME = "/tre-em/";

    private static final String FROM = StoryPages.CASE + "/tre-em";
    private static final String PAGE = HOME + "{ref}";

    private final Pages plain;
    private final StoryPages hers;
    private final StoryPages theirs;
    private final Children children;

    ChildPages(Pages plain, StoryPages hers, StoryPages theirs, Children children) {
        this.plain = plain;
        this.hers = hers;
        this.theirs = theirs;
        this.children = children;
    }

    void routes(Routes routes) {
        var work = Operation.WORK_ON_CASE;
        var decide = Operation.DECIDE_MEASURE;
        routes.get(FROM, Operation.READ_CASE, r -> from(r, HttpStatus.OK, Map.of()))
                .post(FROM, work, this::open)
                .get("/tre-em", Operation.READ_CASE, this::list)
                .get(PAGE, Operation.READ_CASE, r -> show(r, HttpStatus.OK, Map.of(), false))
                .post(
                        PAGE + "/mo",
                        Operation.READ_CASE,
                        r -> show(r, HttpStatus.OK, Map.of(), true))
                .post(PAGE + "/mau", work, this::fill)
                .post(PAGE + "/ke-hoach", work, this::draft)
                .post(PAGE + "/duyet", decide, this::answer)
                .post(PAGE + "/cach-ly", work, this::ask)
                .post(PAGE + "/quyet-dinh", decide, this::decide);
    }

    private ServerResponse list(ServerRequest request) throws Exception {
        var values = new HashMap<String, Object>();
        values.put("lines", children.of(Gate.actor(request)));
        values.put("now", children.now());
        return plain.show(request, HttpStatus.OK, "children/list.jte", values);
    }

    private ServerResponse from(
            ServerRequest request, HttpStatus status, Map<String, String> errors) throws Exception {
        var actor = Gate.actor(request);
        return hers.show(
                request,
                status,
                errors,
                "children/from.jte",
                (story, values) -> {
                    values.put("files", children.from(actor, story.held().file().ref()));
                    values.put(
                            "mayWork",
                            Rights.dutyFor(actor, Operation.WORK_ON_CASE, story.held().subject())
                                    .isPresent());
                });
    }

    private ServerResponse open(ServerRequest request) throws Exception {
        var form = Form.of(request);
        StoryPages.Again again = (status, errors) -> from(request, status, errors);
        return hers.perform(
                request,
                children.acts().open(),
                ref ->
                        new OpenChildFile.Command(
                                ref,
                                UUID.randomUUID(),
                                StoryPages.one(ChildFile.Part.class, form.text("part"))
                                        .orElse(null),
                                form.number("born", 0),
                                form.text("words"),
                                form.once()),
                "/tre-em",
                "children.opened",
                again.beside(
                        Map.of(
                                "children.refused.part", "part",
                                "children.refused.age", "born",
                                "children.refused.words", "words")));
    }

    private ServerResponse show(
            ServerRequest request, HttpStatus status, Map<String, String> errors, boolean open)
            throws Exception {
        var actor = Gate.actor(request);
        return theirs.show(
                request,
                status,
                errors,
                "children/child.jte",
                (story, values) -> {
                    var subject = story.held().subject();
                    ChildFile.of(story.happenings())
                            .ifPresent(file -> {
                                values.put("file", file);
                                values.put("bases", children.bases(file));
                            });
                    values.put("mayWork", may(request, Operation.WORK_ON_CASE, subject));
                    values.put("mayDecide", may(request, Operation.DECIDE_MEASURE, subject));
                    values.put("named", subject.team().contains(actor.person()));
                    if (open) {
                        theirs.open(request, story, story.happenings(), values);
                    }
                });
    }

    private static boolean may(
            ServerRequest request, Operation operation, vn.binhan.access.Subject subject) {
        return Rights.dutyFor(Gate.actor(request), operation, subject).isPresent();
    }

    /** What a happening says in its words, by field; plain words stand under one empty field. */
    static Map<String, String> fields(Happening told, String words) {
        return told.is(ChildEvent.SHEET_FILLED) || told.is(ChildEvent.PLAN_DRAFTED)
                ? Filled.read(words)
                : Map.of("", words);
    }

    private StoryPages.Again again(ServerRequest request) {
        return (status, errors) -> show(request, status, errors, false);
    }

    private ServerResponse fill(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var sheet = StoryPages.one(Sheet.class, form.text("sheet")).orElse(null);
        var values = new LinkedHashMap<String, String>();
        if (sheet != null) {
            sheet.fields().forEach(field -> values.put(field, form.text(field)));
        }
        return theirs.perform(
                request,
                children.acts().fill(),
                ref ->
                        new FillSheet.Command(
                                ref,
                                sheet,
                                values,
                                StoryPages.one(ChildFile.Danger.class, form.text("danger"))
                                        .orElse(null),
                                form.once()),
                "",
                "children.kept",
                again(request)
                        .beside(
                                Map.of(
                                        "children.refused.empty", fullest(values),
                                        "children.refused.long", fullest(values),
                                        "children.refused.danger", "danger")));
    }

    /** The field of a sheet in which most is written; its first where nothing is. */
    private static String fullest(SequencedMap<String, String> values) {
        var fullest = "";
        var most = -1;
        for (var field : values.entrySet()) {
            if (field.getValue().length() > most) {
                fullest = field.getKey();
                most = field.getValue().length();
            }
        }
        return fullest;
    }

    private ServerResponse draft(ServerRequest request) throws Exception {
        var form = Form.of(request);
        return theirs.perform(
                request,
                children.acts().draft(),
                ref ->
                        new DraftPlan.Command(
                                ref,
                                form.text("plan"),
                                form.text("best"),
                                form.text("heard"),
                                form.once()),
                "",
                "children.kept",
                again(request)
                        .beside(
                                Map.of(
                                        "children.refused.plan",
                                        "plan",
                                        "children.refused.best",
                                        form.text("best").isEmpty() ? "best" : "heard")));
    }

    private ServerResponse answer(ServerRequest request) throws Exception {
        var form = Form.of(request);
        return theirs.perform(
                request,
                children.acts().answer(),
                ref ->
                        new AnswerPlan.Command(
                                ref,
                                form.text("act").equals("approve"),
                                form.text("answer"),
                                form.once()),
                "",
                "children.kept",
                again(request).beside(Map.of("children.refused.why", "answer")));
    }

    private ServerResponse ask(ServerRequest request) throws Exception {
        var form = Form.of(request);
        return theirs.perform(
                request,
                children.acts().ask(),
                ref -> new AskSeparation.Command(ref, form.text("asking"), form.once()),
                "",
                "children.kept",
                again(request).beside(Map.of("children.refused.why", "asking")));
    }

    private ServerResponse decide(ServerRequest request) throws Exception {
        var form = Form.of(request);
        return theirs.perform(
                request,
                children.acts().decide(),
                ref ->
                        new DecideSeparation.Command(
                                ref,
                                form.text("act").equals("separate"),
                                form.text("deciding"),
                                form.once()),
                "",
                "children.kept",
                again(request).beside(Map.of("children.refused.why", "deciding")));
    }
}
