package vn.binhan.contact;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Outcome;
import vn.binhan.access.Rights;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.chronicle.Story;
import vn.binhan.chronicle.StoryPages;
import vn.binhan.intake.Telling.SafeContact;
import vn.binhan.intake.Telling.SafeContact.Channel;
import vn.binhan.kit.ClockTime;
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
        routes.get(PAGE, Operation.READ_CASE, r -> show(r, HttpStatus.OK, Map.of(), null, null))
                .post(PAGE, Operation.WORK_ON_CASE, this::agree)
                .post(PAGE + "/gio", Operation.WORK_ON_CASE, this::hours)
                .post(PAGE + "/goi", Operation.WORK_ON_CASE, this::reach)
                .post(PAGE + "/ket-qua", Operation.WORK_ON_CASE, this::result)
                .post(PAGE + "/khong-co-cach", Operation.WORK_ON_CASE, this::noWay)
                .post(PAGE + "/xem-lai", Operation.REVIEW_CASE, this::check);
    }

    private ServerResponse show(
            ServerRequest request,
            HttpStatus status,
            Map<String, String> errors,
            @Nullable SafeContact hers,
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
                    values.put("made", Story.of(story.happenings(), ContactEvent.MADE).toList());
                    values.put("results", Contact.results(story.happenings()));
                    values.put("coerced", contact.coerced(ref));
                    values.put("hers", hers);
                    values.put("allowed", allowed);
                    var heard = Contact.heard(story.happenings(), Instant.EPOCH);
                    values.put("noWay", NoWay.of(story.happenings(), heard).orElse(null));
                    values.put(
                            "mayCheck",
                            Rights.dutyFor(actor, Operation.REVIEW_CASE, story.held().subject())
                                    .isPresent());
                    values.put(
                            "mayWork",
                            Rights.dutyFor(actor, Operation.WORK_ON_CASE, story.held().subject())
                                    .isPresent());
                });
    }

    private ServerResponse agree(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var at = pages.when(form);
        var span = span(form.text("from"), form.text("until"));
        if (span.isEmpty()) {
            var why = plain.words(request).t("contact.refused.hours");
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, Map.of("from", why), null, null);
        }
        var said = Stream.of(span.get(), line(form, "hours")).filter(each -> !each.isEmpty());
        var hours = said.collect(Collectors.joining("; "));
        var agreed =
                StoryPages.one(Channel.class, form.text("channel"))
                        .map(channel ->
                                new SafeContact(
                                        channel,
                                        line(form, "address"),
                                        hours,
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
                (status, errors) -> show(request, status, errors, null, null));
    }

    /** As the policy reads it; nothing where nothing was typed, and empty where it is no span. */
    private static Optional<String> span(String from, String until) {
        if (from.isEmpty() && until.isEmpty()) {
            return Optional.of("");
        }
        return hour(from)
                .flatMap(first ->
                        hour(until)
                                .filter(last -> !last.equals(first))
                                .map(last -> first + "-" + last));
    }

    private static Optional<String> hour(String typed) {
        return ClockTime.minute(typed).map(minute -> "%d:%02d".formatted(minute / 60, minute % 60));
    }

    private static String line(Form form, String name) {
        var text = form.text(name);
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** Opens, on record, when she may be reached and who may pick up; no number. */
    private ServerResponse hours(ServerRequest request) throws Exception {
        var actor = Gate.actor(request);
        var story = story(request);
        if (story.isEmpty()) {
            return CaseFiles.absent(plain, request);
        }
        var known = contact.known(actor, story.get());
        if (!known.stopped().isEmpty()) {
            return wrong(request, null, known.stopped(), known.values().toArray());
        }
        return known.contact() == null
                ? wrong(request, null, "contact.refused.nothing")
                : show(request, HttpStatus.OK, Map.of(), known.contact(), null);
    }

    private Optional<Story> story(ServerRequest request) {
        return StoryPages.ref(request)
                .flatMap(ref -> contact.chronicle().read(Gate.actor(request), ref))
                .filter(found -> !contact.chronicle().isDossier(found))
                .filter(found ->
                        Rights.dutyFor(
                                        Gate.actor(request),
                                        Operation.WORK_ON_CASE,
                                        found.held().subject())
                                .isPresent());
    }

    /** Opens what she agreed to, decides, writes down, and only then shows the number. */
    private ServerResponse reach(ServerRequest request) throws Exception {
        var actor = Gate.actor(request);
        var form = Form.of(request);
        var story = story(request);
        if (story.isEmpty()) {
            return CaseFiles.absent(plain, request);
        }
        var ref = story.get().held().file().ref();
        var known = contact.known(actor, story.get());
        if (!known.stopped().isEmpty()) {
            return wrong(request, null, known.stopped(), known.values().toArray());
        }
        var hers = known.contact();
        var channel = StoryPages.one(Channel.class, form.text("way")).orElse(null);
        var read = !form.text("read").isEmpty();
        var command = new MakeContact.Command(ref, hers, known.turn(), channel, read, form.once());
        var outcome = contact.access().desk().perform(actor, contact.acts().make(), command);
        return switch (outcome) {
            case Outcome.Done _ ->
                    switch (Outgoing.of(hers, false, channel, contact.now(), read)) {
                        case Outgoing.Allowed allowed ->
                                show(request, HttpStatus.OK, Map.of(), hers, allowed);
                        case Outgoing.Refused(var reason) -> wrong(request, hers, reason);
                    };
            case Outcome.Refused(var reason, var values) ->
                    wrong(request, hers, reason, values.toArray());
            case Outcome.Denied() -> CaseFiles.absent(plain, request);
        };
    }

    private ServerResponse result(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var result = StoryPages.one(ContactEvent.Result.class, form.text("result")).orElse(null);
        return pages.perform(
                request,
                contact.acts().result(),
                ref -> new TellResult.Command(ref, form.number("made", 0), result, form.once()),
                "/lien-lac",
                "contact.ended",
                (status, errors) -> show(request, status, errors, null, null));
    }

    private ServerResponse noWay(ServerRequest request) throws Exception {
        var form = Form.of(request);
        StoryPages.Again again = (status, errors) -> show(request, status, errors, null, null);
        return pages.perform(
                request,
                contact.acts().noWay(),
                ref -> new TellNoWay.Command(ref, line(form, "noway"), form.once()),
                "/lien-lac",
                "contact.noway",
                again.beside(Map.of("contact.refused.noway.words", "noway")));
    }

    private ServerResponse check(ServerRequest request) throws Exception {
        var form = Form.of(request);
        return pages.perform(
                request,
                contact.acts().check(),
                ref -> new CheckNoWay.Command(ref, form.once()),
                "/lien-lac",
                "contact.noway.checked",
                (status, errors) -> show(request, status, errors, null, null));
    }

    private ServerResponse wrong(
            ServerRequest request, @Nullable SafeContact hers, String reason, Object... values)
            throws Exception {
        var why = plain.words(request).t(reason, values);
        return show(request, HttpStatus.UNPROCESSABLE_CONTENT, Map.of("", why), hers, null);
    }
}
