package vn.binhan.parties;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Outcome;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/** The page on which a person of a case is corrected or taken out, with what stood there before. */
final class CorrectionPages {
    private final Pages pages;
    private final Parties parties;

    CorrectionPages(Pages pages, Parties parties) {
        this.pages = pages;
        this.parties = parties;
    }

    void routes(Routes routes) {
        var person = "/ho-so/{ref}/lien-quan/{party}";
        routes.get(person, Operation.CORRECT_PARTY, r -> show(r, HttpStatus.OK, Map.of()))
                .post(person, Operation.CORRECT_PARTY, this::correct)
                .post(person + "/rut", Operation.TAKE_OUT_PARTY, this::takeOut);
    }

    private ServerResponse show(
            ServerRequest request, HttpStatus status, Map<String, String> errors) throws Exception {
        var ref = CaseRef.parse(request.pathVariable("ref"));
        var id = PartyPages.uuid(request.pathVariable("party"));
        var people = ref.flatMap(r -> parties.of(Gate.actor(request), r));
        if (people.isEmpty() || id == null || !people.get().mayCorrect()) {
            return CaseFiles.absent(pages, request);
        }
        var party = people.get().find(id);
        if (party.isEmpty()) {
            return CaseFiles.absent(pages, request);
        }
        var values = new HashMap<String, Object>();
        values.put("ref", ref.get());
        values.put("party", party.get());
        values.put("mayOpen", people.get().mayOpen());
        values.put("errors", errors);
        values.put("form", Form.of(request));
        return pages.show(request, status, "parties/person.jte", values);
    }

    private ServerResponse correct(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var ref = CaseRef.parse(request.pathVariable("ref"));
        var party = PartyPages.uuid(request.pathVariable("party"));
        if (ref.isEmpty() || party == null) {
            return CaseFiles.absent(pages, request);
        }
        var gone = EnumSet.noneOf(PartyField.class);
        form.texts("gone")
                .forEach(each -> PartyPages.one(PartyField.class, each).ifPresent(gone::add));
        var command =
                new CorrectParty.Command(
                        ref.get(), party, form.number("edit", 0), Written.in(form), gone);
        return answer(
                request,
                ref.get(),
                parties.perform(Gate.actor(request), command),
                "parties.corrected");
    }

    private ServerResponse takeOut(ServerRequest request) throws Exception {
        var ref = CaseRef.parse(request.pathVariable("ref"));
        var party = PartyPages.uuid(request.pathVariable("party"));
        if (ref.isEmpty() || party == null) {
            return CaseFiles.absent(pages, request);
        }
        var why = PartyPages.one(Party.Why.class, Form.of(request).text("why")).orElse(null);
        var command = new TakeOutParty.Command(ref.get(), party, why);
        return answer(
                request,
                ref.get(),
                parties.perform(Gate.actor(request), command),
                "parties.takenout");
    }

    private ServerResponse answer(
            ServerRequest request, CaseRef ref, Outcome outcome, String notice) throws Exception {
        return switch (outcome) {
            case Outcome.Done done -> Pages.to("/ho-so/" + ref + "/lien-quan?bao=" + notice);
            case Outcome.Refused(var reason, var values) ->
                    show(
                            request,
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            Map.of("", pages.words(request).t(reason, values.toArray())));
            case Outcome.Denied() -> CaseFiles.absent(pages, request);
        };
    }
}
