package vn.binhan.drafting;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Actor;
import vn.binhan.access.Desk;
import vn.binhan.access.Duty;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.access.Subject;
import vn.binhan.documents.Originals;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/** The pages on which a document is handed in and its reading is followed. */
final class ReceivePages {
    private static final Pattern PAGE = Pattern.compile("[1-9][0-9]{0,4}");

    private final Pages pages;
    private final Drafting drafting;
    private final SourceStore sources;
    private final Originals originals;
    private final Desk desk;

    ReceivePages(
            Pages pages, Drafting drafting, SourceStore sources, Originals originals, Desk desk) {
        this.pages = pages;
        this.drafting = drafting;
        this.sources = sources;
        this.originals = originals;
        this.desk = desk;
    }

    void routes(Routes routes) {
        routes.get("/nhap-van-ban", Operation.IMPORT_PLAN, r -> list(r, HttpStatus.OK, Map.of()))
                .post("/nhap-van-ban", Operation.IMPORT_PLAN, this::receive)
                .get("/nhap-van-ban/{id}", Operation.IMPORT_PLAN, this::progress)
                .get("/nhap-van-ban/{id}/tep", Operation.IMPORT_PLAN, this::original)
                .get("/nhap-van-ban/{id}/trang/{page}", Operation.IMPORT_PLAN, this::page)
                .post("/nhap-van-ban/{id}/doc", Operation.IMPORT_PLAN, this::read);
    }

    private ServerResponse list(
            ServerRequest request, HttpStatus status, Map<String, String> errors) throws Exception {
        var actor = Gate.actor(request);
        var owners = owners(actor);
        return pages.show(
                request,
                status,
                "drafting/receive.jte",
                Map.of(
                        "sources",
                        sources.of(
                                actor.person().province(),
                                owners.keySet().stream().map(OrganisationId::parse).toList()),
                        "owners",
                        owners,
                        "form",
                        Form.of(request),
                        "once",
                        UUID.randomUUID().toString(),
                        "errors",
                        errors));
    }

    /** The organisations for which this person may hand documents in, with their names. */
    private static LinkedHashMap<String, String> owners(Actor actor) {
        var owners = new LinkedHashMap<String, String>();
        for (Duty duty : actor.duties()) {
            if (duty.kind() == DutyKind.PROGRAMME_MANAGER) {
                owners.put(duty.organisation().toString(), duty.organisationName());
            }
        }
        return owners;
    }

    private ServerResponse receive(ServerRequest request) throws Exception {
        var words = pages.words(request);
        var form = Form.of(request);
        var command = command(request, form, words.t("drafting.receive.pasted"));
        if (command == null) {
            return list(
                    request,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    Map.of("file", words.t("drafting.receive.nothing")));
        }
        return switch (drafting.receive(Gate.actor(request), command)) {
            case Outcome.Done(var id) -> Pages.to("/nhap-van-ban/" + id);
            case Outcome.Refused(var reason, var values) ->
                    list(
                            request,
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            Map.of("file", words.t(reason, values.toArray())));
            case Outcome.Denied() -> denied(request);
        };
    }

    private static ReceiveDocument.@Nullable Command command(
            ServerRequest request, Form form, String pastedName)
            throws IOException, ServletException {
        var owner = OrganisationId.parse(form.text("owner"));
        var part = file(request);
        if (part != null) {
            return new ReceiveDocument.Command(
                    owner,
                    fileName(part.getSubmittedFileName()),
                    part.getSize(),
                    part::getInputStream,
                    form.once());
        }
        if (form.text("text").isEmpty()) {
            return null;
        }
        var bytes = form.text("text").getBytes(StandardCharsets.UTF_8);
        return new ReceiveDocument.Command(
                owner,
                pastedName,
                bytes.length,
                () -> new ByteArrayInputStream(bytes),
                form.once());
    }

    private static @Nullable Part file(ServerRequest request) throws IOException, ServletException {
        var type = request.servletRequest().getContentType();
        if (type == null || !type.startsWith("multipart/form-data")) {
            return null;
        }
        var part = request.servletRequest().getPart("file");
        return part == null || part.getSubmittedFileName() == null || part.getSize() == 0
                ? null
                : part;
    }

    /** The name without a path, at most 200 characters. */
    private static String fileName(String submitted) {
        var name = submitted.substring(submitted.replace('\\', '/').lastIndexOf('/') + 1).strip();
        return name.isEmpty() ? "?" : name.length() > 200 ? name.substring(0, 200) : name;
    }

    private ServerResponse progress(ServerRequest request) throws Exception {
        var source = find(request);
        if (source.isEmpty()) {
            return denied(request);
        }
        var fragment = !request.headers().header("HX-Request").isEmpty();
        return pages.show(
                request,
                fragment ? "drafting/progress.jte" : "drafting/progress-page.jte",
                Map.of(
                        "source", source.get(),
                        "summary", drafting.summary(source.get()),
                        "canRecognise", drafting.canRecognise()));
    }

    private ServerResponse read(ServerRequest request) throws Exception {
        var source = find(request);
        if (source.isEmpty()) {
            return denied(request);
        }
        return switch (drafting.ask(Gate.actor(request), source.get())) {
            case Outcome.Denied() -> denied(request);
            case Outcome.Done _, Outcome.Refused _ ->
                    Pages.to("/nhap-van-ban/" + request.pathVariable("id"));
        };
    }

    private ServerResponse original(ServerRequest request) throws Exception {
        var found = find(request);
        if (found.isEmpty()) {
            return denied(request);
        }
        var source = found.get();
        var name =
                ContentDisposition.attachment()
                        .filename(
                                Path.of(source.name()).getFileName().toString(),
                                StandardCharsets.UTF_8)
                        .build();
        return ServerResponse.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .build((_, response) -> {
                    try (var in = originals.stream(source.province(), source.sha256())) {
                        in.transferTo(response.getOutputStream());
                    }
                    return null;
                });
    }

    /** One page of the original as it looks, for who compares what was read with it. */
    private ServerResponse page(ServerRequest request) throws Exception {
        var found = find(request);
        if (found.isEmpty()) {
            return denied(request);
        }
        var page = request.pathVariable("page");
        var picture =
                PAGE.matcher(page).matches()
                        ? drafting.picture(found.get(), Integer.parseInt(page))
                        : Optional.<byte[]>empty();
        return picture.isEmpty()
                ? ServerResponse.notFound().build()
                : ServerResponse.ok().contentType(MediaType.IMAGE_JPEG).body(picture.get());
    }

    private Optional<Source> find(ServerRequest request) {
        var id = OrganisationId.parse(request.pathVariable("id"));
        var actor = Gate.actor(request);
        return sources.find(id.province(), id.number())
                .filter(source ->
                        desk.may(
                                actor,
                                Operation.IMPORT_PLAN,
                                Subject.of(source.subject(), source.owner())));
    }

    private ServerResponse denied(ServerRequest request) throws Exception {
        return pages.show(request, HttpStatus.FORBIDDEN, "access/denied.jte", Map.of());
    }
}
