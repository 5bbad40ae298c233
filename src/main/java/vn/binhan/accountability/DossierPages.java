package vn.binhan.accountability;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Outcome;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.StoryPages;
import vn.binhan.dossiers.DossierWords;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.ledger.Particulars;
import vn.binhan.measures.Moments;

/** The pages of dossiers: what waits, and one with its clocks, its acts and its story. */
final class DossierPages {
    private static final String LIST = "/xu-ly";
    private static final String DOSSIER = LIST + "/{ref}";
    private static final long MOST_SESSIONS = 99;

    private final Pages pages;
    private final Accountability accountability;
    private final Sheets sheets;

    DossierPages(Pages pages, Accountability accountability) {
        this.pages = pages;
        this.accountability = accountability;
        this.sheets = new Sheets(accountability);
    }

    void routes(Routes routes) {
        routes.get(LIST, Operation.READ_MEASURES, this::list)
                .get(DOSSIER, Operation.READ_MEASURES, r -> show(r, HttpStatus.OK, Map.of(), false))
                .post(
                        DOSSIER + "/mo",
                        Operation.READ_MEASURES,
                        r -> show(r, HttpStatus.OK, Map.of(), true))
                .post("/bien-phap/{ref}/xu-phat", Operation.CARRY_OUT_MEASURE, this::breach);
        accountability.rooms().chronicle().keepWriting(routes, pages, DOSSIER);
        for (var tell : accountability.acts().tell()) {
            var path = DOSSIER + "/" + tell.act().address();
            routes.post(path, tell.operation(), request -> tell(request, tell));
        }
    }

    private ServerResponse tell(ServerRequest request, TellAct tell) throws Exception {
        var ref = CaseRef.parse(request.pathVariable("ref"));
        if (ref.isEmpty()) {
            return CaseFiles.absent(pages, request);
        }
        var form = Form.of(request);
        var now = accountability.now();
        var prefix = tell.act().address();
        var at = Moments.or(form, prefix + "-at", now);
        if (at.isEmpty()) {
            return wrong(request, prefix + "-at-time", "measures.refused.moment");
        }
        var command =
                new TellAct.Command(
                        ref.get(),
                        at.get(),
                        codes(tell.act(), form, now),
                        form.text(prefix + "-words"));
        var actor = Gate.actor(request);
        return switch (accountability.perform(actor, tell, command)) {
            case Outcome.Done _ -> {
                accountability.rooms().chronicle().taken(actor, ref.get(), "/" + prefix);
                yield Pages.to(LIST + "/" + ref.get() + "?bao=accountability.told");
            }
            case Outcome.Refused(var reason, var values) ->
                    wrong(request, beside(tell.act(), reason), reason, values.toArray());
            case Outcome.Denied() -> CaseFiles.absent(pages, request);
        };
    }

    /** What the form of an act says in codes; its fields bear the act's name. */
    private static Particulars codes(Act act, Form form, Instant now) {
        var codes = Particulars.none();
        for (var field : act.fields()) {
            var name = act.address() + "-" + field.key();
            if (field == Field.PRESENT) {
                var present = EnumSet.noneOf(Code.Present.class);
                form.texts(name)
                        .forEach(one ->
                                StoryPages.one(Code.Present.class, one).ifPresent(present::add));
                codes = codes.codes(field.key(), present);
            } else if (field.isMoment()) {
                var moment = Moments.of(form, name, now);
                codes = moment.isEmpty() ? codes : codes.moment(field.key(), moment.get());
            } else if (field == Field.DATED) {
                var day = form.day(name);
                codes = day == null ? codes : codes.day(field.key(), day);
            } else if (field.isNumber() || field == Field.SESSION) {
                var number = form.number(name);
                codes =
                        number == null || !fits(field, number)
                                ? codes
                                : codes.number(field.key(), number);
            } else if (field == Field.WORK) {
                codes = id(codes, field, form.text(name));
            } else {
                codes = choice(codes, field, form.text(name));
            }
        }
        return codes;
    }

    private static boolean fits(Field field, long number) {
        return field == Field.COUNT ? number > 0 && number <= MOST_SESSIONS : number >= 0;
    }

    private static Particulars choice(Particulars codes, Field field, String chosen) {
        return field.choices().stream()
                .filter(each -> each.name().equals(chosen))
                .findFirst()
                .map(each -> codes.code(field.key(), each))
                .orElse(codes);
    }

    private static Particulars id(Particulars codes, Field field, String typed) {
        try {
            return codes.id(field.key(), UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            return codes;
        }
    }

    /** From an order that he broke: a sanction is looked into. */
    private ServerResponse breach(ServerRequest request) throws Exception {
        var ref = CaseRef.parse(request.pathVariable("ref"));
        if (ref.isEmpty()) {
            return CaseFiles.absent(pages, request);
        }
        var command = new SanctionBreach.Command(ref.get());
        var act = accountability.acts().breach();
        return switch (accountability.perform(Gate.actor(request), act, command)) {
            case Outcome.Done(var dossier) ->
                    Pages.to(LIST + "/" + dossier + "?bao=accountability.asked");
            case Outcome.Refused(var reason, var values) -> {
                var said = pages.words(request).t(reason, values.toArray());
                yield pages.show(
                        request,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "accountability/breach.jte",
                        Map.of("order", ref.get(), "said", said));
            }
            case Outcome.Denied() -> CaseFiles.absent(pages, request);
        };
    }

    /** The field of an act beside which this reason stands; empty for one about the whole form. */
    private static String beside(Act act, String reason) {
        return reason.equals("measures.refused.reveals.words")
                ? act.address() + "-words"
                : act.fields().stream()
                        .filter(field ->
                                reason.equals("accountability.refused.field." + field)
                                        || reason.equals("accountability.refused." + field.key()))
                        .map(field -> act.address() + "-" + field.input())
                        .findFirst()
                        .orElse("");
    }

    private ServerResponse wrong(
            ServerRequest request, String field, String reason, Object... values) throws Exception {
        var sentence = pages.words(request).t(reason, values);
        return show(request, HttpStatus.UNPROCESSABLE_CONTENT, Map.of(field, sentence), false);
    }

    private ServerResponse list(ServerRequest request) throws Exception {
        var actor = Gate.actor(request);
        var store = accountability.store();
        var province = actor.person().province();
        var values = new HashMap<String, Object>();
        var wall = accountability.rooms().access().wall();
        values.put("waiting", wall.as(actor, () -> store.waiting(province)));
        values.put("settled", wall.as(actor, () -> store.settled(province)));
        values.put("now", accountability.now());
        return pages.show(request, "accountability/list.jte", values);
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
        return pages.show(request, status, "accountability/dossier.jte", values);
    }
}
