package vn.binhan.drafting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.Desk;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Outcome;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/** The pages on which a person corrects a draft beside the text it was read from. */
final class ReviewPages {
    /** A longer text is fetched behind the page, which then opens sooner. */
    private static final int SHORT_TEXT = 30_000;

    private final Pages pages;
    private final Access access;
    private final Desk desk;
    private final ReviewDesk reviews;
    private final SourceStore sources;
    private final EditDraft editDraft;
    private final WalkHistory walkHistory;

    ReviewPages(
            Pages pages,
            Access access,
            ReviewDesk reviews,
            SourceStore sources,
            DraftStore drafts) {
        this.pages = pages;
        this.access = access;
        this.desk = access.desk();
        this.reviews = reviews;
        this.sources = sources;
        this.editDraft = new EditDraft(drafts);
        this.walkHistory = new WalkHistory(drafts);
    }

    void routes(Routes routes) {
        routes.get("/ban-thao/{id}", Operation.REVIEW_PLAN, this::review)
                .get("/ban-thao/{id}/goc", Operation.REVIEW_PLAN, this::text)
                .get("/ban-thao/{id}/dong/{key}", Operation.REVIEW_PLAN, this::line)
                .post("/ban-thao/{id}/sua", Operation.REVIEW_PLAN, this::edit);
    }

    private ServerResponse review(ServerRequest request) throws Exception {
        var review = reviews.find(Gate.actor(request), id(request));
        if (review.isEmpty()) {
            return denied(request);
        }
        var text = reviews.text(review.get());
        return pages.show(
                request,
                "drafting/review.jte",
                Map.of(
                        "review", review.get(),
                        "pieces",
                                text.length() > SHORT_TEXT ? List.of() : pieces(review.get(), text),
                        "notes",
                                sources.notes(
                                        id(request).province(), review.get().source().number())));
    }

    private ServerResponse text(ServerRequest request) throws Exception {
        var review = reviews.find(Gate.actor(request), id(request));
        if (review.isEmpty()) {
            return denied(request);
        }
        var template = fragment(request) ? "drafting/text.jte" : "drafting/text-page.jte";
        return pages.show(
                request,
                template,
                Map.of(
                        "review",
                        review.get(),
                        "pieces",
                        pieces(review.get(), reviews.text(review.get()))));
    }

    private List<MarkedText.Piece> pieces(Review review, String text) {
        return MarkedText.pieces(text, MarkedText.places(review.tree()), reviews.starts(review));
    }

    /** One line or one field of the head with all that can be done to it. */
    private ServerResponse line(ServerRequest request) throws Exception {
        var review = reviews.find(Gate.actor(request), id(request));
        if (review.isEmpty()) {
            return denied(request);
        }
        return line(request, review.get(), request.pathVariable("key"), HttpStatus.OK, "");
    }

    private ServerResponse line(
            ServerRequest request, Review review, String key, HttpStatus status, String error)
            throws Exception {
        var line = LineView.of(review, key, this::known);
        if (line == null) {
            return pages.show(
                    request, HttpStatus.NOT_FOUND, "drafting/gone.jte", Map.of("review", review));
        }
        if (fragment(request)) {
            return pages.show(
                    request,
                    status,
                    "drafting/line-form.jte",
                    Map.of("review", review, "line", line));
        }
        var around =
                line.place() == null
                        ? List.<MarkedText.Piece>of()
                        : MarkedText.around(reviews.text(review), line.place(), 300);
        return pages.show(
                request,
                status,
                "drafting/line-page.jte",
                Map.of("review", review, "line", line, "around", around, "error", error));
    }

    /** The bodies that a chip can name: those of the province. */
    private List<String> known(Review review) {
        return access.organisations().of(review.id().province()).stream()
                .map(body -> body.name())
                .toList();
    }

    private ServerResponse edit(ServerRequest request) throws Exception {
        var id = id(request);
        var form = Form.of(request);
        var actor = Gate.actor(request);
        return switch (perform(actor, id, form)) {
            case Outcome.Done _ -> done(request, actor, id, form);
            case Outcome.Denied() -> denied(request);
            case Outcome.Refused(var reason, var _) when reason.equals(EditDraft.CONFLICT) ->
                    conflict(request, actor, id, form);
            case Outcome.Refused(var reason, var values) ->
                    refused(request, actor, id, pages.words(request).t(reason, values.toArray()));
        };
    }

    private Outcome perform(Actor actor, DraftId id, Form form) {
        var seen = form.number("seen", 0);
        var act = form.text("act");
        return act.equals("undo") || act.equals("redo")
                ? desk.perform(
                        actor,
                        walkHistory,
                        new WalkHistory.Command(id, seen, act.equals("undo"), form.once()))
                : desk.perform(
                        actor,
                        editDraft,
                        new EditDraft.Command(id, seen, EditForm.edit(form), form.once()));
    }

    private ServerResponse done(ServerRequest request, Actor actor, DraftId id, Form form)
            throws Exception {
        if (!fragment(request)) {
            return Pages.to("/ban-thao/" + id + "?bao=drafting-saved#k" + key(form));
        }
        var review = reviews.find(actor, id).orElseThrow();
        return pages.show(
                request,
                "drafting/edited.jte",
                Map.of("patch", reviews.since(review, form.number("seen", 0))));
    }

    private ServerResponse refused(ServerRequest request, Actor actor, DraftId id, String reason)
            throws Exception {
        var form = Form.of(request);
        var review = reviews.find(actor, id);
        if (fragment(request) || review.isEmpty() || key(form).isEmpty()) {
            return pages.show(
                    request,
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    fragment(request) ? "drafting/refused.jte" : "drafting/refused-page.jte",
                    Map.of("reason", reason, "back", "/ban-thao/" + id));
        }
        return line(request, review.get(), key(form), HttpStatus.UNPROCESSABLE_CONTENT, reason);
    }

    /** Both wordings side by side; the person decides which one stands. */
    private ServerResponse conflict(ServerRequest request, Actor actor, DraftId id, Form form)
            throws Exception {
        var review = reviews.find(actor, id).orElseThrow();
        var other = access.actor(review.draft().changedBy()).map(Actor::name).orElse("");
        var values = new HashMap<String, Object>();
        values.put("review", review);
        values.put("other", other);
        values.put("key", key(form));
        values.put("fields", form(request));
        return pages.show(
                request,
                HttpStatus.CONFLICT,
                fragment(request) ? "drafting/conflict.jte" : "drafting/conflict-page.jte",
                values);
    }

    /** Everything that was sent, so that it can be sent once more. */
    private static Map<String, String> form(ServerRequest request) {
        var fields = new TreeMap<String, String>();
        request.params().forEach((name, all) -> fields.put(name, String.join("; ", all)));
        List.of("_csrf", "once", "seen", "id").forEach(fields::remove);
        return fields;
    }

    private static String key(Form form) {
        return form.text("key").isEmpty() ? form.text("field") : form.text("key");
    }

    private static boolean fragment(ServerRequest request) {
        return !request.headers().header("X-Fragment").isEmpty();
    }

    private static DraftId id(ServerRequest request) {
        return DraftId.parse(request.pathVariable("id"));
    }

    private ServerResponse denied(ServerRequest request) throws Exception {
        return pages.show(request, HttpStatus.FORBIDDEN, "access/denied.jte", Map.of());
    }
}
