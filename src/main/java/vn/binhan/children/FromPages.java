package vn.binhan.children;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Rights;
import vn.binhan.chronicle.StoryPages;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.measures.Asked;
import vn.binhan.places.Unit;

/** From a case: the children who have a file, and opening one. */
final class FromPages {
    private static final String PAGE = StoryPages.CASE + "/tre-em";

    private final Pages plain;
    private final StoryPages pages;
    private final Children children;

    FromPages(Pages plain, StoryPages pages, Children children) {
        this.plain = plain;
        this.pages = pages;
        this.children = children;
    }

    void routes(Routes routes) {
        routes.get(PAGE, Operation.READ_CASE, r -> show(r, HttpStatus.OK, Map.of(), List.of()))
                .post(PAGE, Operation.WORK_ON_CASE, this::open);
    }

    private ServerResponse show(
            ServerRequest request,
            HttpStatus status,
            Map<String, String> errors,
            List<Unit> communes)
            throws Exception {
        var actor = Gate.actor(request);
        return pages.show(
                request,
                status,
                errors,
                "children/from.jte",
                (story, values) -> {
                    var held = story.held();
                    values.put("files", children.from(actor, held.file().ref()));
                    values.put("communes", written(communes));
                    values.put(
                            "mayWork",
                            Rights.dutyFor(actor, Operation.WORK_ON_CASE, held.subject())
                                    .isPresent());
                });
    }

    private LinkedHashMap<String, String> written(List<Unit> communes) {
        var choice = children.communes();
        var all = new LinkedHashMap<String, String>();
        communes.forEach(unit -> all.put(unit.key().code(), choice.written(unit)));
        return all;
    }

    private ServerResponse open(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var communes = Asked.communes(form, children.communes());
        if (communes.size() > 1 || communes.isEmpty() && !form.text("commune").isBlank()) {
            var reason =
                    communes.isEmpty() ? "measures.refused.commune" : "measures.refused.communes";
            var errors = Map.of("commune", plain.words(request).t(reason));
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, errors, communes);
        }
        var commune = communes.isEmpty() ? null : communes.getFirst().key();
        var fields = new HashMap<String, String>();
        fields.put("chronicle.refused.future", "day");
        for (var field : List.of("part", "words", "commune")) {
            fields.put("children.refused." + field, field);
        }
        fields.put("children.refused.age", "born");
        fields.put("children.refused.nobody", "commune");
        StoryPages.Again again = (status, errors) -> show(request, status, errors, communes);
        return pages.perform(
                request,
                children.acts().open(),
                ref ->
                        new OpenChildFile.Command(
                                ref,
                                pages.when(form),
                                commune,
                                UUID.randomUUID(),
                                StoryPages.one(ChildFile.Part.class, form.text("part"))
                                        .orElse(null),
                                form.number("born", 0),
                                form.text("words"),
                                form.once()),
                "/tre-em",
                "children.opened",
                again.beside(fields));
    }
}
