package vn.binhan.consents;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Access;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.chronicle.StoryPages;
import vn.binhan.kit.Form;
import vn.binhan.kit.Routes;

/** The page of what she agreed to and of what she was told. */
final class ConsentPages {
    private static final String PAGE = StoryPages.CASE + "/dong-y";

    private final StoryPages pages;
    private final Access access;
    private final SayConsent say;

    ConsentPages(StoryPages pages, Access access, SayConsent say) {
        this.pages = pages;
        this.access = access;
        this.say = say;
    }

    void routes(Routes routes) {
        routes.get(PAGE, Operation.READ_CASE, r -> show(r, HttpStatus.OK, Map.of()))
                .post(PAGE, Operation.WORK_ON_CASE, this::say);
    }

    private ServerResponse show(
            ServerRequest request, HttpStatus status, Map<String, String> errors) throws Exception {
        var province = Gate.actor(request).person().province();
        var bodies = new LinkedHashMap<String, String>();
        access.organisations()
                .of(province)
                .forEach(body -> bodies.put(body.id().toString(), body.name()));
        return pages.show(
                request,
                status,
                errors,
                "consents/consents.jte",
                (story, values) -> {
                    values.put("bodies", bodies);
                    values.put("disputed", Consents.disputed(story.happenings()));
                    values.put("standing", Consents.of(story.happenings()));
                    values.put("notices", story.of(ConsentKind.NOTIFIED).toList());
                    values.put(
                            "duties",
                            java.util.Arrays.stream(Duty.values())
                                    .filter(duty -> Consents.wasToldOf(story.happenings(), duty))
                                    .toList());
                });
    }

    private ServerResponse say(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var shares = EnumSet.noneOf(Share.class);
        form.texts("shares")
                .forEach(name -> StoryPages.one(Share.class, name).ifPresent(shares::add));
        var receiver = form.text("receiver");
        var at = pages.when(form);
        return pages.perform(
                request,
                say,
                ref ->
                        new SayConsent.Command(
                                ref,
                                at,
                                StoryPages.one(ConsentKind.class, form.text("said")).orElse(null),
                                StoryPages.one(Purpose.class, form.text("purpose")).orElse(null),
                                receiver.matches("\\d{2}-\\d{1,18}")
                                        ? OrganisationId.parse(receiver)
                                        : null,
                                shares,
                                StoryPages.one(Duty.class, form.text("duty")).orElse(null),
                                form.text("words"),
                                StoryPages.seen(form),
                                form.once()),
                "/dong-y",
                "consents.said",
                (status, errors) -> show(request, status, errors));
    }
}
