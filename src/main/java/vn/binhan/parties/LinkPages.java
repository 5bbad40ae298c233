package vn.binhan.parties;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Access;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Outcome;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.parties.PersonLink.Someone;

/** The page on which it is judged whether people of two cases are one. */
final class LinkPages {
    private static final String PAGE = "/ho-so/{ref}/cung-nguoi";

    private final Pages pages;
    private final Access access;
    private final Links links;

    LinkPages(Pages pages, Access access, Links links) {
        this.pages = pages;
        this.access = access;
        this.links = links;
    }

    void routes(Routes routes) {
        routes.get(PAGE, Operation.READ_CASE, r -> show(r, HttpStatus.OK, Map.of()))
                .post(PAGE, Operation.LINK_PEOPLE, this::link)
                .post(PAGE + "/go", Operation.UNDO_LINK, this::undo);
    }

    private ServerResponse show(
            ServerRequest request, HttpStatus status, Map<String, String> errors) throws Exception {
        var actor = Gate.actor(request);
        var ref = CaseRef.parse(request.pathVariable("ref"));
        var seen = ref.flatMap(r -> links.of(actor, r));
        if (seen.isEmpty()) {
            return CaseFiles.absent(pages, request);
        }
        var values = new HashMap<String, Object>();
        var typed = request.param("so").orElse(Form.of(request).text("so"));
        var number = CaseRef.Short.parse(typed);
        values.put("ref", ref.get());
        values.put("seen", seen.get());
        values.put("typed", typed);
        values.put(
                "there",
                number.map(n -> links.peopleOf(actor, n)).orElse(List.of()).stream()
                        .filter(one -> !one.ref().equals(ref.get()))
                        .toList());
        values.put("names", access.names(actor.person().province()));
        values.put("errors", errors);
        values.put("form", Form.of(request));
        return pages.show(request, status, "parties/links.jte", values);
    }

    private ServerResponse link(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var ref = CaseRef.parse(request.pathVariable("ref"));
        if (ref.isEmpty()) {
            return CaseFiles.absent(pages, request);
        }
        var pair = Pair.parse(form.text("pair"));
        if (pair.isEmpty()) {
            return wrong(request, "parties.refused.link.who");
        }
        var command =
                new LinkPeople.Command(
                        ref.get(),
                        pair.get().here(),
                        pair.get().other(),
                        pair.get().there(),
                        PartyPages.one(PersonLink.Verdict.class, form.text("verdict")).orElse(null),
                        PartyPages.one(PersonLink.Basis.class, form.text("basis")).orElse(null));
        var outcome = links.perform(Gate.actor(request), command);
        return answer(request, ref.get(), outcome, "parties.linked");
    }

    /** The two people who were chosen, as the page writes them into its form. */
    record Pair(UUID here, CaseRef other, UUID there) {
        static Pair of(Someone here, Someone there) {
            return new Pair(here.party(), there.ref(), there.party());
        }

        static Optional<Pair> parse(String text) {
            var parts = text.split("/", -1);
            var other = parts.length == 3 ? CaseRef.parse(parts[1]) : Optional.<CaseRef>empty();
            var here = PartyPages.uuid(parts[0]);
            var there = PartyPages.uuid(parts[parts.length - 1]);
            return other.isEmpty() || here == null || there == null
                    ? Optional.empty()
                    : Optional.of(new Pair(here, other.get(), there));
        }

        @Override
        public String toString() {
            return here + "/" + other + "/" + there;
        }
    }

    private ServerResponse undo(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var ref = CaseRef.parse(request.pathVariable("ref"));
        if (ref.isEmpty()) {
            return CaseFiles.absent(pages, request);
        }
        var link = PartyPages.uuid(form.text("link"));
        if (link == null) {
            return wrong(request, "parties.refused.link.which");
        }
        var why = PartyPages.one(PersonLink.Why.class, form.text("why")).orElse(null);
        var outcome =
                links.perform(Gate.actor(request), new UndoLink.Command(ref.get(), link, why));
        return answer(request, ref.get(), outcome, "parties.unlinked");
    }

    private ServerResponse answer(
            ServerRequest request, CaseRef ref, Outcome outcome, String notice) throws Exception {
        return switch (outcome) {
            case Outcome.Done done -> Pages.to("/ho-so/" + ref + "/cung-nguoi?bao=" + notice);
            case Outcome.Refused(var reason, var values) ->
                    wrong(request, reason, values.toArray());
            case Outcome.Denied() -> CaseFiles.absent(pages, request);
        };
    }

    private ServerResponse wrong(ServerRequest request, String reason, Object... values)
            throws Exception {
        var words = pages.words(request);
        return show(request, HttpStatus.UNPROCESSABLE_CONTENT, Map.of("", words.t(reason, values)));
    }
}
