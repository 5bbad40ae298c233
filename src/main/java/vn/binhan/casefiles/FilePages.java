package vn.binhan.casefiles;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Access;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Organisation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.access.PersonId;
import vn.binhan.kit.Form;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/** The pages of covers: whose cases these are, who may open one, and breaking in. */
final class FilePages {
    private static final HttpStatus UNPROCESSABLE = HttpStatus.UNPROCESSABLE_CONTENT;
    private static final List<DutyKind> MAY_BE_NAMED =
            List.of(DutyKind.CASE_WORKER, DutyKind.UNIT_HEAD, DutyKind.DUTY_OFFICER);

    private final Pages pages;
    private final Access access;
    private final CaseFiles files;

    FilePages(Pages pages, Access access, CaseFiles files) {
        this.pages = pages;
        this.access = access;
        this.files = files;
    }

    void routes(Routes routes) {
        routes.get("/ho-so", Operation.READ_CASE, r -> list(r, HttpStatus.OK, Map.of()))
                .post("/ho-so", Operation.OPEN_CASE, this::open)
                .post("/ho-so/ban-giao", Operation.HAND_OVER_CASES, this::handOver)
                .post("/ho-so/khan-cap", Operation.BREAK_GLASS, this::breakGlass)
                .get("/ho-so/{ref}", Operation.READ_CASE, r -> show(r, HttpStatus.OK, Map.of()))
                .post("/ho-so/{ref}/nguoi", Operation.SHARE_CASE, this::share)
                .post("/ho-so/{ref}/nguoi/{n}/thoi", Operation.SHARE_CASE, this::end)
                .post("/ho-so/{ref}/ra-soat/{n}", Operation.REVIEW_BROKEN_GLASS, this::review);
    }

    private ServerResponse list(
            ServerRequest request, HttpStatus status, Map<String, String> errors) throws Exception {
        var actor = Gate.actor(request);
        var own = files.of(actor);
        var values = new HashMap<String, Object>();
        values.put("named", own.named());
        values.put("held", own.held());
        values.put("toReview", own.toReview());
        values.put("units", actor.organisationsAs(DutyKind.CASE_WORKER));
        values.put("heads", colleagues(actor.organisationsAs(DutyKind.UNIT_HEAD)));
        values.put("onCall", actor.holds(DutyKind.DUTY_OFFICER));
        values.put("names", access.names(actor.person().province()));
        values.put("errors", errors);
        values.put("form", Form.of(request));
        return pages.show(request, status, "casefiles/list.jte", values);
    }

    private ServerResponse show(
            ServerRequest request, HttpStatus status, Map<String, String> errors) throws Exception {
        var actor = Gate.actor(request);
        var known = ref(request).flatMap(ref -> files.look(actor, ref));
        if (known.isEmpty()) {
            return missing(request);
        }
        var values = new HashMap<String, Object>();
        values.put("known", known.get());
        values.put("actor", actor);
        values.put("now", files.now());
        values.put("opened", files.openedBy(known.get().file().ref()));
        values.put("erasure", files.erasureOf(actor, known.get().file().ref()).orElse(null));
        values.put("holder", holderName(known.get()));
        values.put("colleagues", colleagues(List.of(known.get().file().holder())));
        values.put("names", access.names(actor.person().province()));
        values.put("errors", errors);
        values.put("form", Form.of(request));
        return pages.show(request, status, "casefiles/file.jte", values);
    }

    private ServerResponse open(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var actor = Gate.actor(request);
        var unit = actor.organisationsAs(DutyKind.CASE_WORKER).stream().findFirst();
        if (unit.isEmpty()) {
            return missing(request);
        }
        var chosen =
                form.text("unit").isEmpty() ? unit.get() : OrganisationId.parse(form.text("unit"));
        return switch (files.perform(actor, new OpenCase.Command(chosen, form.once()))) {
            case Outcome.Done(var ref) -> Pages.to("/ho-so/" + ref + "?bao=casefiles.opened");
            case Outcome.Refused refused -> list(request, UNPROCESSABLE, reason(request, refused));
            case Outcome.Denied() -> missing(request);
        };
    }

    private ServerResponse share(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var until = form.day("until");
        var ref = ref(request);
        if (ref.isEmpty()) {
            return missing(request);
        }
        if (until == null || form.text("person").isEmpty()) {
            return show(
                    request,
                    UNPROCESSABLE,
                    Map.of("until", pages.words(request).t("casefiles.refused.until")));
        }
        var command =
                new ShareCase.Command(
                        ref.get(),
                        PersonId.parse(form.text("person")),
                        Membership.Reason.valueOf(form.text("reason")),
                        until.atTime(LocalTime.MAX).atZone(Formats.ZONE).toInstant());
        return back(request, files.perform(Gate.actor(request), command), "casefiles.shared");
    }

    private ServerResponse end(ServerRequest request) throws Exception {
        var ref = ref(request);
        var membership = number(request);
        if (ref.isEmpty() || membership == null) {
            return missing(request);
        }
        var command = new EndNaming.Command(ref.get(), membership);
        return back(request, files.perform(Gate.actor(request), command), "casefiles.ended");
    }

    private ServerResponse review(ServerRequest request) throws Exception {
        var ref = ref(request);
        var glass = number(request);
        if (ref.isEmpty() || glass == null) {
            return missing(request);
        }
        var command =
                new ReviewBrokenGlass.Command(
                        ref.get(),
                        glass,
                        BrokenGlass.Finding.valueOf(Form.of(request).text("finding")));
        return back(request, files.perform(Gate.actor(request), command), "casefiles.reviewed");
    }

    private ServerResponse handOver(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var actor = Gate.actor(request);
        var words = pages.words(request);
        if (form.text("from").isEmpty() || form.text("to").isEmpty()) {
            return list(
                    request, UNPROCESSABLE, Map.of("from", words.t("casefiles.refused.people")));
        }
        var command =
                new HandOver.Command(
                        OrganisationId.parse(form.text("unit")),
                        PersonId.parse(form.text("from")),
                        PersonId.parse(form.text("to")));
        return switch (files.perform(actor, command)) {
            case Outcome.Done(var count) ->
                    Pages.to("/ho-so?bao=casefiles.handed" + (count.endsWith("-0") ? "" : ".left"));
            case Outcome.Refused refused -> list(request, UNPROCESSABLE, reason(request, refused));
            case Outcome.Denied() -> missing(request);
        };
    }

    private ServerResponse breakGlass(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var ref = CaseRef.parse(form.text("ref").toLowerCase(Locale.ROOT));
        if (ref.isEmpty() || form.text("danger").isEmpty()) {
            return list(
                    request,
                    UNPROCESSABLE,
                    Map.of("ref", pages.words(request).t("casefiles.refused.ref")));
        }
        var command =
                new BreakGlass.Command(ref.get(), BrokenGlass.Danger.valueOf(form.text("danger")));
        return switch (files.perform(Gate.actor(request), command)) {
            case Outcome.Done(var opened) -> Pages.to("/ho-so/" + opened + "?bao=casefiles.broken");
            case Outcome.Refused refused -> list(request, UNPROCESSABLE, reason(request, refused));
            case Outcome.Denied() ->
                    list(
                            request,
                            UNPROCESSABLE,
                            Map.of("ref", pages.words(request).t("casefiles.refused.ref")));
        };
    }

    private ServerResponse back(ServerRequest request, Outcome outcome, String notice)
            throws Exception {
        return switch (outcome) {
            case Outcome.Done(var ref) -> Pages.to("/ho-so/" + ref + "?bao=" + notice);
            case Outcome.Refused refused -> show(request, UNPROCESSABLE, reason(request, refused));
            case Outcome.Denied() -> missing(request);
        };
    }

    private Map<String, String> reason(ServerRequest request, Outcome.Refused refused) {
        return Map.of("", pages.words(request).t(refused.reason(), refused.values().toArray()));
    }

    /** The same page for a case that never was, one of others, and one that must not exist. */
    private ServerResponse missing(ServerRequest request) throws Exception {
        return CaseFiles.absent(pages, request);
    }

    private static Optional<CaseRef> ref(ServerRequest request) {
        return CaseRef.parse(request.pathVariable("ref"));
    }

    private static @Nullable Long number(ServerRequest request) {
        var text = request.pathVariable("n");
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    private String holderName(Known known) {
        return access.organisations()
                .find(known.file().holder())
                .map(Organisation::name)
                .orElse("");
    }

    private Map<OrganisationId, Map<PersonId, String>> colleagues(List<OrganisationId> units) {
        var all = new LinkedHashMap<OrganisationId, Map<PersonId, String>>();
        units.forEach(unit -> all.put(unit, access.staff().named(MAY_BE_NAMED, unit)));
        return all;
    }
}
