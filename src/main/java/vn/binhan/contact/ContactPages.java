package vn.binhan.contact;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Outcome;
import vn.binhan.access.Rights;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.chronicle.StoryPages;
import vn.binhan.intake.Telling.SafeContact;
import vn.binhan.intake.Telling.SafeContact.Channel;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/** From her case: how she agreed to be reached, and reaching her so. */
final class ContactPages {
    private static final String PAGE = StoryPages.CASE + "/lien-lac";
    private static final int LONGEST = 300;

    private final Pages plain;
    private final StoryPages pages;
    private final Contact contact;

    ContactPages(Pages plain, StoryPages pages, Contact contact) {
        this.plain = plain;
        this.pages = pages;
        this.contact = contact;
    }

    void routes(Routes routes) {
        routes.get(PAGE, Operation.READ_CASE, r -> show(r, HttpStatus.OK, Map.of(), null))
                .post(PAGE, Operation.WORK_ON_CASE, this::agree)
                .post(PAGE + "/goi", Operation.WORK_ON_CASE, this::reach);
    }

    private ServerResponse show(
            ServerRequest request,
            HttpStatus status,
            Map<String, String> errors,
            Outgoing.@Nullable Allowed allowed)
            throws Exception {
        var actor = Gate.actor(request);
        return pages.show(
                request,
                status,
                errors,
                "contact/contact.jte",
                (story, values) -> {
                    var ref = story.held().file().ref();
                    values.put("standing", AgreeContact.standing(story.happenings()));
                    values.put("agreed", AgreeContact.last(story.happenings()).orElse(null));
                    values.put("coerced", contact.coerced(ref));
                    values.put("allowed", allowed);
                    values.put(
                            "mayWork",
                            Rights.dutyFor(actor, Operation.WORK_ON_CASE, story.held().subject())
                                    .isPresent());
                });
    }

    private ServerResponse agree(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var at = pages.when(form);
        var agreed =
                StoryPages.one(Channel.class, form.text("channel"))
                        .map(channel ->
                                new SafeContact(
                                        channel,
                                        line(form, "address"),
                                        line(form, "hours"),
                                        line(form, "who"),
                                        line(form, "code"),
                                        line(form, "neutral")))
                        .orElse(null);
        return pages.perform(
                request,
                contact.acts().agree(),
                ref ->
                        new AgreeContact.Command(
                                ref, at, agreed, StoryPages.seen(form), form.once()),
                "/lien-lac",
                "contact.agreed",
                (status, errors) -> show(request, status, errors, null));
    }

    private static String line(Form form, String name) {
        var text = form.text(name);
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** Opens what she agreed to, decides, writes down, and only then shows the number. */
    private ServerResponse reach(ServerRequest request) throws Exception {
        var actor = Gate.actor(request);
        var form = Form.of(request);
        var ref = StoryPages.ref(request);
        var story = ref.flatMap(each -> contact.chronicle().read(actor, each));
        if (ref.isEmpty() || story.isEmpty() || contact.chronicle().isDossier(story.get())) {
            return CaseFiles.absent(plain, request);
        }
        var known = contact.known(actor, story.get());
        if (!known.stopped().isEmpty()) {
            return wrong(request, known.stopped(), known.values().toArray());
        }
        var channel = StoryPages.one(Channel.class, form.text("way")).orElse(null);
        var read = !form.text("read").isEmpty();
        var command =
                new MakeContact.Command(
                        ref.get(), known.contact(), known.turn(), channel, read, form.once());
        var outcome = contact.access().desk().perform(actor, contact.acts().make(), command);
        return switch (outcome) {
            case Outcome.Done _ ->
                    switch (Outgoing.of(known.contact(), false, channel, contact.now(), read)) {
                        case Outgoing.Allowed allowed ->
                                show(request, HttpStatus.OK, Map.of(), allowed);
                        case Outgoing.Refused(var reason) -> wrong(request, reason);
                    };
            case Outcome.Refused(var reason, var values) ->
                    wrong(request, reason, values.toArray());
            case Outcome.Denied() -> CaseFiles.absent(plain, request);
        };
    }

    private ServerResponse wrong(ServerRequest request, String reason, Object... values)
            throws Exception {
        var why = plain.words(request).t(reason, values);
        return show(request, HttpStatus.UNPROCESSABLE_CONTENT, Map.of("", why), null);
    }
}
