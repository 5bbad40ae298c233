package vn.binhan.measures;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Outcome;
import vn.binhan.access.PersonId;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.StoryAct;
import vn.binhan.chronicle.StoryPages;
import vn.binhan.dossiers.DossierWords;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/** The pages of dossiers: what waits, and one order with its clocks, its acts and its story. */
final class OrderPages {
    private static final String DOSSIER = "/bien-phap/{ref}";

    private final Pages pages;
    private final Measures measures;
    private final OrderSheets sheets;

    OrderPages(Pages pages, Measures measures) {
        this.pages = pages;
        this.measures = measures;
        this.sheets = new OrderSheets(measures);
    }

    void routes(Routes routes) {
        routes.get("/bien-phap", Operation.READ_MEASURES, this::list)
                .get(DOSSIER, Operation.READ_MEASURES, r -> show(r, HttpStatus.OK, Map.of(), false))
                .post(
                        DOSSIER + "/mo",
                        Operation.READ_MEASURES,
                        r -> show(r, HttpStatus.OK, Map.of(), true));
        measures.rooms().chronicle().keepWriting(routes, pages, DOSSIER);
        decisions(routes, measures.acts());
        carryingOut(routes, measures.acts());
    }

    private void decisions(Routes routes, Measures.Acts acts) {
        act(
                routes,
                "quyet-dinh",
                acts.decide(),
                in -> new DecideOrder.Command(in.ref, in.at, until(in), in.text("words")));
        act(
                routes,
                "tu-choi",
                acts.refuse(),
                in -> new RefuseOrder.Command(in.ref, in.at, in.text("words")));
        act(
                routes,
                "tra-loi",
                acts.answerCancel(),
                in ->
                        new AnswerCancel.Command(
                                in.ref,
                                in.at,
                                in.one(AnswerCancel.Answer.class, "answer"),
                                in.text("words")));
    }

    private void carryingOut(Routes routes, Measures.Acts acts) {
        act(
                routes,
                "rut",
                acts.withdraw(),
                in -> new WithdrawRequest.Command(in.ref, in.at, in.text("words")));
        act(
                routes,
                "giao-van-ban",
                acts.serve(),
                in ->
                        new ServeOrder.Command(
                                in.ref,
                                in.at,
                                in.one(OrderCode.Receiver.class, "receiver"),
                                in.one(OrderCode.Method.class, "method"),
                                in.text("words")));
        act(
                routes,
                "giam-sat",
                acts.supervise(),
                in -> new NameSupervisor.Command(in.ref, in.at, in.person()));
        act(
                routes,
                "gap",
                acts.notifyContact(),
                in ->
                        new NotifyContact.Command(
                                in.ref,
                                in.at,
                                in.one(OrderCode.Occasion.class, "occasion"),
                                in.moment("from"),
                                in.moment("until"),
                                in.text("words")));
        act(
                routes,
                "gap-xong",
                acts.endContact(),
                in -> new EndContact.Command(in.ref, in.at, in.text("words")));
        act(
                routes,
                "vi-pham",
                acts.breach(),
                in ->
                        new RecordBreach.Command(
                                in.ref,
                                in.at,
                                in.one(OrderCode.Breach.class, "breach"),
                                in.text("words")));
        act(
                routes,
                "xin-huy",
                acts.askCancel(),
                in ->
                        new AskCancel.Command(
                                in.ref,
                                in.at,
                                in.one(OrderCode.Asker.class, "asker"),
                                in.text("words")));
        act(
                routes,
                "danh-gia",
                acts.judge(),
                in ->
                        new JudgeDanger.Command(
                                in.ref,
                                in.at,
                                in.one(OrderCode.Danger.class, "danger"),
                                in.text("words")));
    }

    /** What was typed into the form of one act; its fields bear the act's name. */
    private record Typed(Form form, String act, CaseRef ref, Instant at, Instant now) {
        String text(String name) {
            return form.text(act + "-" + name);
        }

        <E extends Enum<E>> @Nullable E one(Class<E> list, String name) {
            return StoryPages.one(list, text(name)).orElse(null);
        }

        @Nullable Instant moment(String name) {
            return Moments.of(form, act + "-" + name, now).orElse(null);
        }

        @Nullable PersonId person() {
            return text("person").matches("\\d{2}-\\d{1,18}")
                    ? PersonId.parse(text("person"))
                    : null;
        }
    }

    /** The end that was typed; the longest that the rule allows when nothing was. */
    private @Nullable Instant until(Typed in) {
        return in.text("until-day").isEmpty() && in.text("until-time").isEmpty()
                ? measures.clocks().end("C6", in.at).orElse(null)
                : in.moment("until");
    }

    private <C extends StoryAct.Command> void act(
            Routes routes, String name, StoryAct<C> act, Function<Typed, C> command) {
        routes.post(
                DOSSIER + "/" + name,
                act.operation(),
                request -> {
                    var ref = CaseRef.parse(request.pathVariable("ref"));
                    if (ref.isEmpty()) {
                        return CaseFiles.absent(pages, request);
                    }
                    var form = Form.of(request);
                    var now = measures.now();
                    var at = Moments.or(form, name + "-at", now);
                    if (at.isEmpty()) {
                        return wrong(request, name + "-at-time", "measures.refused.moment");
                    }
                    var asked = command.apply(new Typed(form, name, ref.get(), at.get(), now));
                    var actor = Gate.actor(request);
                    return switch (measures.perform(actor, act, asked)) {
                        case Outcome.Done _ -> {
                            measures.rooms().chronicle().taken(actor, ref.get(), "/" + name);
                            yield Pages.to("/bien-phap/" + ref.get() + "?bao=measures.told");
                        }
                        case Outcome.Refused(var reason, var values) ->
                                wrong(request, beside(name, reason), reason, values.toArray());
                        case Outcome.Denied() -> CaseFiles.absent(pages, request);
                    };
                });
    }

    /** The field of an act beside which this reason stands; empty for one about the whole form. */
    private static String beside(String act, String reason) {
        return reason.equals("measures.refused.reveals.words") ? act + "-words" : "";
    }

    private ServerResponse wrong(
            ServerRequest request, String field, String reason, Object... values) throws Exception {
        var sentence = pages.words(request).t(reason, values);
        return show(request, HttpStatus.UNPROCESSABLE_CONTENT, Map.of(field, sentence), false);
    }

    private ServerResponse list(ServerRequest request) throws Exception {
        var actor = Gate.actor(request);
        var store = measures.store();
        var province = actor.person().province();
        var values = new HashMap<String, Object>();
        var wall = measures.rooms().access().wall();
        values.put("waiting", wall.as(actor, () -> store.waiting(province)));
        values.put("settled", wall.as(actor, () -> store.settled(province)));
        values.put("now", measures.now());
        return pages.show(request, "measures/list.jte", values);
    }

    private ServerResponse show(
            ServerRequest request, HttpStatus status, Map<String, String> errors, boolean open)
            throws Exception {
        var actor = Gate.actor(request);
        var words = pages.words(request);
        var sheet =
                CaseRef.parse(request.pathVariable("ref"))
                        .flatMap(ref -> sheets.of(actor, ref, words));
        if (sheet.isEmpty()) {
            return CaseFiles.absent(pages, request);
        }
        var values = new HashMap<String, Object>();
        values.put("sheet", sheet.get());
        values.put("opened", open ? sheets.open(actor, sheet.get(), words) : DossierWords.CLOSED);
        values.put("errors", errors);
        values.put("form", Form.of(request));
        return pages.show(request, status, "measures/order.jte", values);
    }
}
