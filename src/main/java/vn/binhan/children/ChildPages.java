package vn.binhan.children;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
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

/** The files of children, and one file. */
final class ChildPages {
    static final String HOME = "/tre-em/";

    private static final String PAGE = HOME + "{ref}";

    private final Pages plain;
    private final StoryPages theirs;
    private final Children children;

    ChildPages(Pages plain, StoryPages theirs, Children children) {
        this.plain = plain;
        this.theirs = theirs;
        this.children = children;
    }

    void routes(Routes routes) {
        var work = Operation.WORK_ON_CASE;
        var decide = Operation.DECIDE_MEASURE;
        routes.get("/tre-em", Operation.READ_CASE, this::list)
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
                                values.put("decides", children.decides(story.held().file()));
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

    /** Reasons that speak of when it happened, beside the day of the form whose fields begin so. */
    private static Map<String, String> late(String before) {
        var all = new HashMap<String, String>();
        for (var reason :
                List.of(
                        "chronicle.refused.future",
                        "children.refused.before",
                        "children.refused.before.plan",
                        "children.refused.before.word",
                        "children.refused.before.asked")) {
            all.put(reason, before + "day");
        }
        return all;
    }

    private static Map<String, String> late(String before, String words) {
        var all = new HashMap<>(late(before));
        all.put("children.refused.why", words);
        return all;
    }

    private StoryPages.Again again(ServerRequest request) {
        return (status, errors) -> show(request, status, errors, false);
    }

    private ServerResponse fill(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var sheet = StoryPages.one(Sheet.class, form.text("sheet")).orElse(null);
        var before = sheet == null ? "" : sheet.name() + "-";
        var values = new LinkedHashMap<String, String>();
        if (sheet != null) {
            sheet.fields().forEach(field -> values.put(field, form.text(field)));
        }
        var errors = new HashMap<>(late(before));
        errors.put("children.refused.empty", fullest(values));
        errors.put("children.refused.long", fullest(values));
        errors.put("children.refused.danger", "danger");
        return theirs.perform(
                request,
                children.acts().fill(),
                ref ->
                        new FillSheet.Command(
                                ref,
                                theirs.when(form, before),
                                sheet,
                                values,
                                StoryPages.one(ChildFile.Danger.class, form.text("danger"))
                                        .orElse(null),
                                StoryPages.seen(form),
                                form.once()),
                "",
                "children.kept",
                again(request).beside(errors));
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
        var errors = new HashMap<>(late("plan-"));
        errors.put("children.refused.plan", "plan");
        errors.put("children.refused.best", form.text("best").isEmpty() ? "best" : "heard");
        return theirs.perform(
                request,
                children.acts().draft(),
                ref ->
                        new DraftPlan.Command(
                                ref,
                                theirs.when(form, "plan-"),
                                form.text("plan"),
                                form.text("best"),
                                form.text("heard"),
                                StoryPages.seen(form),
                                form.once()),
                "",
                "children.kept",
                again(request).beside(errors));
    }

    private ServerResponse answer(ServerRequest request) throws Exception {
        var form = Form.of(request);
        return theirs.perform(
                request,
                children.acts().answer(),
                ref ->
                        new AnswerPlan.Command(
                                ref,
                                theirs.when(form, "answer-"),
                                form.text("act").equals("approve"),
                                form.text("answer"),
                                form.once()),
                "",
                "children.kept",
                again(request).beside(late("answer-", "answer")));
    }

    private ServerResponse ask(ServerRequest request) throws Exception {
        var form = Form.of(request);
        return theirs.perform(
                request,
                children.acts().ask(),
                ref ->
                        new AskSeparation.Command(
                                ref,
                                theirs.when(form, "asking-"),
                                form.text("asking"),
                                form.once()),
                "",
                "children.kept",
                again(request).beside(late("asking-", "asking")));
    }

    private ServerResponse decide(ServerRequest request) throws Exception {
        var form = Form.of(request);
        return theirs.perform(
                request,
                children.acts().decide(),
                ref ->
                        new DecideSeparation.Command(
                                ref,
                                theirs.when(form, "deciding-"),
                                form.text("act").equals("separate"),
                                form.text("deciding"),
                                form.once()),
                "",
                "children.kept",
                again(request).beside(late("deciding-", "deciding")));
    }
}
