package vn.binhan.cases;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Access;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Rights;
import vn.binhan.chronicle.StoryPages;
import vn.binhan.consents.Consents;
import vn.binhan.consents.Duty;
import vn.binhan.kit.Form;
import vn.binhan.kit.Routes;

/** The page of conferences about her case: who may hear what of her, and who heard it. */
final class ConferencePages {
    private static final String PAGE = StoryPages.CASE + "/hop";

    private final StoryPages pages;
    private final Access access;
    private final Cases cases;

    ConferencePages(StoryPages pages, Access access, Cases cases) {
        this.pages = pages;
        this.access = access;
        this.cases = cases;
    }

    void routes(Routes routes) {
        routes.get(PAGE, Operation.READ_CASE, r -> show(r, HttpStatus.OK, Map.of()))
                .post(PAGE, Operation.WORK_ON_CASE, this::hold);
    }

    private ServerResponse show(
            ServerRequest request, HttpStatus status, Map<String, String> errors) throws Exception {
        var actor = Gate.actor(request);
        var bodies = new LinkedHashMap<String, String>();
        access.organisations()
                .of(actor.person().province())
                .forEach(body -> bodies.put(body.id().toString(), body.name()));
        return pages.show(
                request,
                status,
                errors,
                "cases/conference.jte",
                (story, values) -> {
                    var told = story.happenings();
                    var subject = story.held().subject();
                    values.put("bodies", bodies);
                    values.put("may", Consents.toHear(told));
                    values.put(
                            "duties",
                            java.util.Arrays.stream(Duty.values())
                                    .filter(duty -> Consents.wasToldOf(told, duty))
                                    .toList());
                    values.put("held", story.of(Deed.CONFER).toList());
                    values.put(
                            "mayHold",
                            Rights.dutyFor(actor, Operation.WORK_ON_CASE, subject).isPresent()
                                    && CaseFlow.allows(CaseState.of(told).step(), Deed.CONFER));
                });
    }

    private ServerResponse hold(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var at = pages.when(form);
        var agreed = new HashSet<OrganisationId>();
        form.texts("agreed").forEach(text -> body(text).ifPresent(agreed::add));
        var lawful = new EnumMap<Duty, OrganisationId>(Duty.class);
        for (var duty : Duty.values()) {
            body(form.text("by-" + duty)).ifPresent(body -> lawful.put(duty, body));
        }
        StoryPages.Again again = (status, errors) -> show(request, status, errors);
        return pages.perform(
                request,
                cases.acts().confer(),
                ref ->
                        new HoldConference.Command(
                                ref, at, agreed, lawful, form.text("words"), form.once()),
                "/hop",
                "cases.conferred",
                again.beside(
                        Map.of(
                                "cases.refused.words", "words",
                                "chronicle.refused.future", "day",
                                "cases.refused.conference.consent", "agreed")));
    }

    private static Optional<OrganisationId> body(String text) {
        return text.matches("\\d{2}-\\d{1,18}")
                ? Optional.of(OrganisationId.parse(text))
                : Optional.empty();
    }
}
