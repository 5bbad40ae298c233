package vn.binhan.cases;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.kit.Form;
import vn.binhan.kit.Language;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.kit.VietnameseText;
import vn.binhan.kit.Words;

/** The page on which a worker pastes the lines of an older register. */
final class ImportPages {
    private static final String PAGE = "/vu-viec/nhap";

    /** More wrong lines than this are only counted. */
    private static final int SHOWN = 20;

    /** What a sheet may call each deed, by language: it is the same for every sheet. */
    private final Map<Language, Map<String, Deed>> deeds = new ConcurrentHashMap<>();

    private final Pages pages;
    private final Access access;
    private final Cases cases;
    private final InstantSource clock;

    ImportPages(Pages pages, Access access, Cases cases, InstantSource clock) {
        this.pages = pages;
        this.access = access;
        this.cases = cases;
        this.clock = clock;
    }

    void routes(Routes routes) {
        routes.get(PAGE, Operation.IMPORT_CASES, r -> show(r, HttpStatus.OK, Map.of(), List.of()))
                .post(PAGE, Operation.IMPORT_CASES, this::take);
    }

    private ServerResponse take(ServerRequest request) throws Exception {
        var actor = Gate.actor(request);
        var form = Form.of(request);
        var words = pages.words(request);
        var sheet =
                OldSheet.read(
                        form.text("lines"),
                        deeds.computeIfAbsent(words.language(), _ -> deeds(words)));
        var wrong =
                Stream.concat(
                                sheet.wrong().stream(),
                                sheet.cases().stream()
                                        .flatMap(each -> each.wrong(clock.instant()).stream()))
                        .toList();
        if (!wrong.isEmpty()) {
            return refused(request, words.t("cases.import.wrong"), wrong);
        }
        var command = new ImportCases.Command(unit(actor, form), sheet.cases());
        return switch (access.desk().perform(actor, cases.acts().importCases(), command)) {
            case Outcome.Done _ -> Pages.to("/vu-viec?bao=cases.imported");
            case Outcome.Refused(var reason, var values) ->
                    refused(request, words.t(reason, values.toArray()), List.of());
            case Outcome.Denied() -> refused(request, words.t("cases.import.denied"), List.of());
        };
    }

    /** The unit of the form; the first of this worker where it names none of hers. */
    private static OrganisationId unit(Actor actor, Form form) {
        var own = actor.organisationsAs(DutyKind.CASE_WORKER);
        return own.stream()
                .filter(unit -> unit.toString().equals(form.text("unit")))
                .findFirst()
                .orElseGet(own::getFirst);
    }

    private ServerResponse refused(
            ServerRequest request, String sentence, List<OldCase.Wrong> wrong) throws Exception {
        return show(
                request,
                HttpStatus.UNPROCESSABLE_CONTENT,
                Map.of("lines", sentence),
                wrong.stream().sorted(Comparator.comparing(OldCase.Wrong::row)).toList());
    }

    private ServerResponse show(
            ServerRequest request,
            HttpStatus status,
            Map<String, String> errors,
            List<OldCase.Wrong> wrong)
            throws Exception {
        var actor = Gate.actor(request);
        var words = pages.words(request);
        var units = new LinkedHashMap<String, String>();
        actor.duties().stream()
                .filter(duty -> duty.kind() == DutyKind.CASE_WORKER)
                .forEach(
                        duty -> units.put(duty.organisation().toString(), duty.organisationName()));
        var values = new HashMap<String, Object>();
        values.put("units", units);
        values.put("deeds", names(words).keySet());
        values.put("most", OldSheet.MOST);
        values.put("errors", errors);
        values.put("wrong", wrong.stream().limit(SHOWN).toList());
        values.put("more", Math.max(0, wrong.size() - SHOWN));
        values.put("form", Form.of(request));
        return pages.show(request, status, "cases/import.jte", values);
    }

    /** What the sheet may call each deed, as the pages do. */
    private static Map<String, Deed> names(Words words) {
        var names = new LinkedHashMap<String, Deed>();
        names.put(words.t("cases.import.begin"), Deed.BEGIN);
        DoDeed.DAILY.forEach(deed -> names.put(words.t("cases.deed." + deed), deed));
        names.put(words.t("cases.deed." + Deed.CONFER), Deed.CONFER);
        return names;
    }

    private static Map<String, Deed> deeds(Words words) {
        var deeds = new HashMap<String, Deed>();
        names(words).forEach((name, deed) -> deeds.put(VietnameseText.key(name), deed));
        return deeds;
    }
}
