package vn.binhan.papers;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Actor;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Outcome;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.chronicle.Story;
import vn.binhan.chronicle.StoryPages;
import vn.binhan.kit.Form;
import vn.binhan.kit.Json;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/** The papers of one case or dossier: which there are, drawing one up, issuing it, opening it. */
final class PaperPages {

    /** Where the papers lie. */
    enum Home {
        CASE("/vu-viec/"),
        DOSSIER("/bien-phap/"),
        PROCEEDING("/xu-ly/"),
        CHILD("/tre-em/");

        private final String address;

        Home(String address) {
            this.address = address;
        }

        boolean dossier() {
            return this != CASE;
        }

        /** The address of the case itself. */
        String start(Object ref) {
            return address + ref;
        }

        /** The address of the papers of this case. */
        String of(Object ref) {
            return start(ref) + "/giay-to";
        }
    }

    /** In which form a paper leaves. */
    private enum As {
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
        PDF("application/pdf", "pdf");

        private final String type;
        private final String end;

        As(String type, String end) {
            this.type = type;
            this.end = end;
        }
    }

    private final Pages pages;
    private final Papers papers;
    private final Home home;
    private final FieldSource source;

    PaperPages(Pages pages, Papers papers, Home home, FieldSource source) {
        this.pages = pages;
        this.papers = papers;
        this.home = home;
        this.source = source;
    }

    void routes(Routes routes) {
        var path = home.of("{ref}");
        routes.get(
                        path,
                        Operation.READ_PAPERS,
                        r -> within(r, story -> list(r, HttpStatus.OK, story, "")))
                .post(path, Operation.WRITE_PAPER, this::draw)
                .post(path + "/tep", Operation.READ_PAPERS, this::file);
    }

    private interface Showing {
        ServerResponse of(Story story) throws Exception;
    }

    private ServerResponse within(ServerRequest request, Showing showing) throws Exception {
        var story =
                StoryPages.ref(request)
                        .flatMap(ref -> papers.story(Gate.actor(request), ref, home.dossier()))
                        .filter(source::isFor);
        return story.isPresent() ? showing.of(story.get()) : CaseFiles.absent(pages, request);
    }

    private ServerResponse list(ServerRequest request, HttpStatus status, Story story, String wrong)
            throws Exception {
        var actor = Gate.actor(request);
        var ref = story.held().file().ref();
        var values = new HashMap<String, Object>();
        values.put("ref", ref);
        values.put("home", home);
        values.put("issued", papers.issued(actor, ref));
        values.put("unfinished", papers.unfinished(actor, ref));
        values.put("names", papers.access().names(ref.province()));
        values.put("kinds", kinds(actor, story));
        values.put("errors", wrong.isEmpty() ? Map.of() : Map.of("", wrong));
        return pages.show(request, status, "papers/list.jte", values);
    }

    private List<PaperKind> kinds(Actor actor, Story story) {
        var desk = papers.access().desk();
        return PaperKind.of(home).stream()
                .filter(kind -> source.has(story, kind))
                .filter(kind -> desk.may(actor, kind.operation(), story.held().subject()))
                .toList();
    }

    /** Shows the paper as it would be; as a draft to read; or gives it its number. */
    private ServerResponse draw(ServerRequest request) throws Exception {
        return within(
                request,
                story -> {
                    var form = Form.of(request);
                    var kind =
                            StoryPages.one(PaperKind.class, form.text("kind"))
                                    .filter(kinds(Gate.actor(request), story)::contains);
                    if (kind.isEmpty()) {
                        return list(
                                request,
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                story,
                                pages.words(request).t("papers.refused.kind"));
                    }
                    return form.text("sent").equals("yes")
                            ? written(request, story, kind.get(), Typed.of(form, kind.get()))
                            : begin(request, story, kind.get());
                });
    }

    /** A paper as the case says it, with what was written into it before. */
    private ServerResponse begin(ServerRequest request, Story story, PaperKind kind)
            throws Exception {
        var actor = Gate.actor(request);
        return switch (papers.typed(actor, story, kind)) {
            case Papers.Opened.Begun(var text) -> show(request, story, kind, Typed.kept(text), "");
            case Papers.Opened.Stopped(var why, var values) ->
                    again(request, story, pages.words(request).t(why, values.toArray()));
            case Papers.Opened.Absent(), Papers.Opened.Paper(_, _) ->
                    show(request, story, kind, Typed.NOTHING, "");
        };
    }

    /** What was written is kept, also where the paper may not go out yet; then it is looked at. */
    private ServerResponse written(ServerRequest request, Story story, PaperKind kind, Typed typed)
            throws Exception {
        var form = Form.of(request);
        var actor = Gate.actor(request);
        var act = form.text("act");
        if (act.equals("issue")) {
            return issue(request, story, kind, typed);
        }
        var ref = story.held().file().ref();
        var kept = papers.keep(actor, ref, kind, act.equals("drop") ? typed.dropped() : typed);
        if (act.equals("keep")) {
            // A script asks while somebody goes on writing.
            return ServerResponse.status(
                            kept instanceof Outcome.Done ? HttpStatus.OK : HttpStatus.CONFLICT)
                    .body(said(request, kept));
        }
        if (act.equals("drop") && kept instanceof Outcome.Done) {
            return Pages.to(home.of(ref) + "?bao=papers.dropped");
        }
        if (act.equals("draft")) {
            var paper = papers.draw(actor, story, kind, source, typed);
            return download(PaperPdf.of(paper.drafted()), As.PDF, "nhap");
        }
        return show(request, story, kind, typed, said(request, kept));
    }

    private ServerResponse issue(ServerRequest request, Story story, PaperKind kind, Typed typed)
            throws Exception {
        var actor = Gate.actor(request);
        var paper = papers.draw(actor, story, kind, source, typed);
        var once = Form.of(request).once();
        return switch (papers.issue(actor, paper, typed.edit(), once)) {
            case Outcome.Done _ -> Pages.to(home.of(paper.ref()) + "?bao=papers.issued");
            case Outcome.Refused refused -> {
                papers.keep(actor, paper.ref(), kind, typed);
                yield show(request, story, kind, typed, said(request, refused));
            }
            case Outcome.Denied() -> CaseFiles.absent(pages, request);
        };
    }

    /** Why it was not done; nothing where it was. */
    private String said(ServerRequest request, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ -> "";
            case Outcome.Refused(var reason, var values) ->
                    pages.words(request).t(reason, values.toArray());
            case Outcome.Denied() -> pages.words(request).t("papers.refused.kind");
        };
    }

    private ServerResponse show(
            ServerRequest request, Story story, PaperKind kind, Typed typed, String wrong)
            throws Exception {
        var actor = Gate.actor(request);
        var ref = story.held().file().ref();
        var values = new HashMap<String, Object>();
        values.put("paper", papers.draw(actor, story, kind, source, typed));
        values.put("home", home);
        var unfinished = papers.unfinished(actor, ref, kind);
        values.put("unfinished", unfinished.orElse(null));
        var by = unfinished.map(kept -> kept.by().number()).stream().toList();
        values.put("names", papers.access().names(ref.province(), by));
        values.put("errors", wrong.isEmpty() ? Map.of() : Map.of("", wrong));
        var status = wrong.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return pages.show(request, status, "papers/paper.jte", values);
    }

    /** An issued paper, by a deliberate act: its opening stands in the record. */
    private ServerResponse file(ServerRequest request) throws Exception {
        return within(
                request,
                story -> {
                    var form = Form.of(request);
                    var words = pages.words(request);
                    var as = StoryPages.one(As.class, form.text("as")).orElse(As.PDF);
                    var id = form.text("paper");
                    if (!id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
                        return again(request, story, words.t("papers.refused.nopaper"));
                    }
                    return switch (papers.open(Gate.actor(request), story, UUID.fromString(id))) {
                        case Papers.Opened.Paper(var docx, var origins) ->
                                form.text("as").equals("ORIGINS")
                                        ? origins(request, story, origins)
                                        : download(
                                                as == As.PDF ? PaperPdf.of(docx) : docx,
                                                as,
                                                id.substring(0, 8));
                        case Papers.Opened.Stopped(var why, var values) ->
                                again(request, story, words.t(why, values.toArray()));
                        case Papers.Opened.Absent(), Papers.Opened.Begun(_) ->
                                again(request, story, words.t("papers.refused.nopaper"));
                    };
                });
    }

    /** A field of an issued paper, and what its value came from. */
    record Source(PaperField field, FieldValue.Origin origin, String detail) {}

    private ServerResponse origins(ServerRequest request, Story story, String kept)
            throws Exception {
        var said = Json.map(kept);
        var sources =
                Arrays.stream(PaperField.values())
                        .filter(field -> said.containsKey(field.name()))
                        .map(field -> {
                            var parts = String.valueOf(said.get(field.name())).split(" ", 2);
                            return new Source(
                                    field,
                                    FieldValue.Origin.valueOf(parts[0]),
                                    parts.length > 1 ? parts[1] : "");
                        })
                        .toList();
        var values = new HashMap<String, Object>();
        values.put("ref", story.held().file().ref());
        values.put("home", home);
        values.put("sources", sources);
        return pages.show(request, "papers/origins.jte", values);
    }

    private ServerResponse again(ServerRequest request, Story story, String wrong)
            throws Exception {
        return list(request, HttpStatus.UNPROCESSABLE_CONTENT, story, wrong);
    }

    /** A file whose name says nothing of its content. */
    private static ServerResponse download(byte[] bytes, As as, String name) {
        return ServerResponse.ok()
                .contentType(MediaType.parseMediaType(as.type))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"van-ban-" + name + "." + as.end + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }
}
