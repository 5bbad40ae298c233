package vn.binhan.needs;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Access;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.chronicle.Happening;
import vn.binhan.chronicle.StoryPages;
import vn.binhan.consents.Consents;
import vn.binhan.consents.Share;
import vn.binhan.kit.Form;
import vn.binhan.kit.Routes;

/** The page of her needs and of what was sent to whom about them. */
final class NeedPages {
    private static final String PAGE = StoryPages.CASE + "/nhu-cau";

    private final StoryPages pages;
    private final Access access;
    private final Needs needs;

    NeedPages(StoryPages pages, Access access, Needs needs) {
        this.pages = pages;
        this.access = access;
        this.needs = needs;
    }

    void routes(Routes routes) {
        routes.get(PAGE, Operation.READ_CASE, r -> show(r, HttpStatus.OK, Map.of()))
                .post(PAGE, Operation.WORK_ON_CASE, this::open)
                .post(PAGE + "/ket-qua", Operation.WORK_ON_CASE, this::settle)
                .post(PAGE + "/ghi-nham", Operation.WORK_ON_CASE, this::reopen)
                .post(PAGE + "/chuyen/{to}", Operation.WORK_ON_CASE, this::send)
                .post(PAGE + "/rut", Operation.WORK_ON_CASE, this::withdraw);
    }

    private ServerResponse show(
            ServerRequest request, HttpStatus status, Map<String, String> errors) throws Exception {
        var province = Gate.actor(request).person().province();
        var bodies = new LinkedHashMap<OrganisationId, String>();
        access.organisations().of(province).forEach(body -> bodies.put(body.id(), body.name()));
        return pages.show(
                request,
                status,
                errors,
                "needs/needs.jte",
                (story, values) -> {
                    values.put("bodies", bodies);
                    values.put("needs", Need.of(story.happenings()));
                    values.put("attempts", attempts(story.happenings()));
                    values.put("referrals", Referral.of(story.happenings()));
                    values.put("consents", Consents.of(story.happenings()));
                });
    }

    /** Of each open need when she was tried to be reached, as far as it counts. */
    private static Map<Integer, List<Happening>> attempts(List<Happening> story) {
        return Need.of(story).stream()
                .filter(Need::isOpen)
                .collect(Collectors.toMap(Need::turn, need -> SettleNeed.attempts(need, story)));
    }

    private StoryPages.Again again(ServerRequest request) {
        return (status, errors) -> show(request, status, errors);
    }

    private ServerResponse open(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var at = pages.when(form);
        return pages.perform(
                request,
                needs.acts().open(),
                ref ->
                        new OpenNeed.Command(
                                ref,
                                at,
                                StoryPages.one(NeedKind.class, form.text("kind")).orElse(null),
                                form.texts("more").contains("said"),
                                form.texts("more").contains("first"),
                                form.text("words"),
                                form.once()),
                "/nhu-cau",
                "needs.opened",
                again(request));
    }

    private ServerResponse settle(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var at = pages.when(form);
        return pages.perform(
                request,
                needs.acts().settle(),
                ref ->
                        new SettleNeed.Command(
                                ref,
                                at,
                                form.number("settle-need", 0),
                                StoryPages.one(Outcome.class, form.text("outcome")).orElse(null),
                                StoryPages.one(Outcome.Why.class, form.text("why")).orElse(null),
                                form.text("who"),
                                form.once()),
                "/nhu-cau",
                "needs.settled",
                again(request)
                        .beside(
                                Map.of(
                                        "needs.refused.attempts", "outcome",
                                        "needs.refused.need", "settle-need")));
    }

    private ServerResponse reopen(ServerRequest request) throws Exception {
        var form = Form.of(request);
        return pages.perform(
                request,
                needs.acts().reopen(),
                ref ->
                        new ReopenNeed.Command(
                                ref,
                                form.number("reopen-need", 0),
                                StoryPages.one(ReopenNeed.Mistake.class, form.text("mistake"))
                                        .orElse(null),
                                form.text("mistaken"),
                                form.once()),
                "/nhu-cau",
                "needs.reopened",
                again(request)
                        .beside(
                                Map.of(
                                        "needs.refused.mistake", "mistake",
                                        "needs.refused.confirmed", "reopen-need",
                                        "needs.refused.already", "reopen-need",
                                        "needs.refused.need", "reopen-need")));
    }

    private ServerResponse send(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var to = request.pathVariable("to");
        var which = form.text("which");
        var passed = new EnumMap<Share, String>(Share.class);
        for (var share : Share.values()) {
            passed.put(share, form.text("passed-" + share + which));
        }
        return pages.perform(
                request,
                needs.acts().send(),
                ref ->
                        new SendReferral.Command(
                                ref,
                                UUID.randomUUID(),
                                form.number("send-need" + which, 0),
                                to.matches("\\d{2}-\\d{1,18}") ? OrganisationId.parse(to) : null,
                                passed,
                                form.once()),
                "/nhu-cau",
                "needs.sent",
                again(request).beside(Map.of("needs.refused.need", "send-need" + which)));
    }

    private ServerResponse withdraw(ServerRequest request) throws Exception {
        var id = Form.of(request).text("referral");
        var known = id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        return pages.perform(
                request,
                needs.acts().withdraw(),
                ref ->
                        new WithdrawReferral.Command(
                                ref, known ? UUID.fromString(id) : new UUID(0, 0)),
                "/nhu-cau",
                "needs.withdrawn",
                again(request));
    }
}
