package vn.binhan.papers;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.chronicle.StoryPages;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/** An office's register of numbers, and its own forms. */
final class OfficePages {
    private static final String REGISTER = "/so-van-ban";
    private static final String FORMS = "/mau-giay-to";

    private final Pages pages;
    private final Papers papers;

    OfficePages(Pages pages, Papers papers) {
        this.pages = pages;
        this.papers = papers;
    }

    void routes(Routes routes) {
        routes.get(REGISTER, Operation.READ_REGISTER, this::register)
                .get(FORMS, Operation.KEEP_TEMPLATES, r -> forms(r, HttpStatus.OK, Map.of()))
                .get(FORMS + "/tep", Operation.KEEP_TEMPLATES, this::form)
                .post(FORMS, Operation.KEEP_TEMPLATES, this::keep);
    }

    private static LinkedHashMap<OrganisationId, String> offices(Actor actor, Set<DutyKind> kinds) {
        var offices = new LinkedHashMap<OrganisationId, String>();
        actor.duties().stream()
                .filter(duty -> kinds.contains(duty.kind()))
                .forEach(duty -> offices.put(duty.organisation(), duty.organisationName()));
        return offices;
    }

    private ServerResponse register(ServerRequest request) throws Exception {
        var offices =
                offices(Gate.actor(request), Set.of(DutyKind.UNIT_HEAD, DutyKind.CASE_WORKER));
        var year = papers.today().getYear();
        var books = new LinkedHashMap<String, Map<PaperKind.Book, List<PaperStore.Line>>>();
        offices.forEach((office, name) -> {
            var of = new EnumMap<PaperKind.Book, List<PaperStore.Line>>(PaperKind.Book.class);
            for (var book : PaperKind.Book.values()) {
                of.put(book, papers.register(office, year, book));
            }
            books.put(name, of);
        });
        return pages.show(request, "papers/register.jte", Map.of("books", books, "year", year));
    }

    /** The forms of one office, and which of them are its own. */
    record Forms(OrganisationId office, String name, Map<PaperKind, PaperStore.Own> own) {}

    private ServerResponse forms(
            ServerRequest request, HttpStatus status, Map<String, String> errors) throws Exception {
        var all =
                offices(Gate.actor(request), Set.of(DutyKind.UNIT_HEAD)).entrySet().stream()
                        .map(office -> {
                            var own = new EnumMap<PaperKind, PaperStore.Own>(PaperKind.class);
                            for (var kind : PaperKind.values()) {
                                papers.own(office.getKey(), kind)
                                        .ifPresent(form -> own.put(kind, form));
                            }
                            return new Forms(office.getKey(), office.getValue(), own);
                        })
                        .toList();
        return pages.show(
                request, status, "papers/forms.jte", Map.of("offices", all, "errors", errors));
    }

    private static @Nullable OrganisationId office(Actor actor, String text) {
        return offices(actor, Set.of(DutyKind.UNIT_HEAD)).keySet().stream()
                .filter(office -> office.toString().equals(text))
                .findFirst()
                .orElse(null);
    }

    /** The form as it is used now, to be changed in Word. */
    private ServerResponse form(ServerRequest request) throws Exception {
        var office = office(Gate.actor(request), request.param("cua").orElse(""));
        var kind = StoryPages.one(PaperKind.class, request.param("mau").orElse(""));
        if (office == null || kind.isEmpty()) {
            return wrong(request, "papers.refused.kind");
        }
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + kind.get().file() + ".docx\"")
                .body(papers.form(office, kind.get()));
    }

    private ServerResponse keep(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var actor = Gate.actor(request);
        var office = office(actor, form.text("office"));
        var kind = StoryPages.one(PaperKind.class, form.text("kind"));
        if (office == null || kind.isEmpty()) {
            return wrong(request, "papers.refused.kind");
        }
        var type = request.servletRequest().getContentType();
        var part =
                type != null && type.startsWith("multipart/form-data")
                        ? request.servletRequest().getPart("file")
                        : null;
        if (part == null || part.getSize() == 0) {
            return wrong(request, "papers.template.nothing");
        }
        if (part.getSize() > DocxFile.LARGEST) {
            return wrong(request, "papers.template.large");
        }
        byte[] docx;
        try (var in = part.getInputStream()) {
            docx = in.readNBytes(DocxFile.LARGEST + 1);
        }
        return switch (papers.keep(actor, new KeepTemplate.Command(office, kind.get(), docx))) {
            case Outcome.Done _ -> Pages.to(FORMS + "?bao=papers.form.kept");
            case Outcome.Refused(var reason, var values) ->
                    wrong(request, reason, values.toArray());
            case Outcome.Denied() -> wrong(request, "papers.refused.kind");
        };
    }

    private ServerResponse wrong(ServerRequest request, String reason, Object... values)
            throws Exception {
        return forms(
                request,
                HttpStatus.UNPROCESSABLE_CONTENT,
                Map.of("", pages.words(request).t(reason, values)));
    }
}
