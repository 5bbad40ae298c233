package vn.binhan.casefiles;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Access;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Organisation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.access.PersonId;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.vault.Erasure;
import vn.binhan.vault.VaultFault;

/** The pages of what one person alone does not decide: matches of names, erasing for good. */
final class SecondLookPages {
    private static final HttpStatus UNPROCESSABLE = HttpStatus.UNPROCESSABLE_CONTENT;

    private final Pages pages;
    private final Access access;
    private final CaseFiles files;

    SecondLookPages(Pages pages, Access access, CaseFiles files) {
        this.pages = pages;
        this.access = access;
        this.files = files;
    }

    void routes(Routes routes) {
        routes.get("/trung-ten", Operation.JUDGE_DOUBT, r -> doubts(r, HttpStatus.OK, Map.of()))
                .post("/trung-ten", Operation.JUDGE_DOUBT, this::judge)
                .get("/xoa-ho-so", Operation.ASK_ERASURE, r -> ask(r, HttpStatus.OK, Map.of()))
                .post("/xoa-ho-so", Operation.ASK_ERASURE, this::asked)
                .post("/ho-so/{ref}/xoa", Operation.ERASE_CASE, this::settle)
                .post("/ho-so/{ref}/khong-duoc-biet", Operation.SHARE_CASE, this::tell);
    }

    private ServerResponse doubts(
            ServerRequest request, HttpStatus status, Map<String, String> errors) throws Exception {
        var actor = Gate.actor(request);
        var doubts = files.doubts(actor);
        var holders = new HashMap<OrganisationId, String>();
        for (var doubt : doubts) {
            access.organisations()
                    .find(doubt.holder())
                    .map(Organisation::name)
                    .ifPresent(name -> holders.put(doubt.holder(), name));
        }
        return pages.show(
                request,
                status,
                "casefiles/doubts.jte",
                Map.of(
                        "doubts", doubts,
                        "holders", holders,
                        "names", access.names(actor.person().province()),
                        "errors", errors));
    }

    private ServerResponse judge(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var ref = CaseRef.parse(form.text("ref"));
        if (ref.isEmpty()) {
            return CaseFiles.absent(pages, request);
        }
        var command =
                new JudgeDoubt.Command(
                        ref.get(),
                        PersonId.parse(form.text("person")),
                        JudgeDoubt.Finding.valueOf(form.text("finding")));
        return switch (files.perform(Gate.actor(request), command)) {
            case Outcome.Done done -> Pages.to("/trung-ten?bao=casefiles.judged");
            case Outcome.Refused refused -> doubts(request, UNPROCESSABLE, why(request, refused));
            case Outcome.Denied() -> CaseFiles.absent(pages, request);
        };
    }

    private ServerResponse ask(ServerRequest request, HttpStatus status, Map<String, String> errors)
            throws Exception {
        return pages.show(
                request,
                status,
                "casefiles/erase.jte",
                Map.of("form", Form.of(request), "errors", errors));
    }

    private ServerResponse asked(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var ref = CaseRef.parse(form.text("ref").toLowerCase(Locale.ROOT));
        var why = why(form);
        var wrong = pages.words(request).t("casefiles.refused.erasure");
        if (ref.isEmpty() || why.isEmpty()) {
            return ask(request, UNPROCESSABLE, Map.of("ref", wrong));
        }
        var command = new AskErasure.Command(ref.get(), why.get());
        return switch (files.perform(Gate.actor(request), command)) {
            case Outcome.Done done -> Pages.to("/xoa-ho-so?bao=casefiles.erasureasked");
            case Outcome.Refused refused -> ask(request, UNPROCESSABLE, why(request, refused));
            case Outcome.Denied() -> ask(request, UNPROCESSABLE, Map.of("ref", wrong));
        };
    }

    private static Optional<Erasure> why(Form form) {
        try {
            return Optional.of(
                    new Erasure(
                            Erasure.Reason.valueOf(form.text("reason")),
                            form.text("basis").replaceAll("\\s+", " ")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private ServerResponse settle(ServerRequest request) throws Exception {
        var ref = CaseRef.parse(request.pathVariable("ref"));
        if (ref.isEmpty()) {
            return CaseFiles.absent(pages, request);
        }
        var confirmed = Form.of(request).text("act").equals("erase");
        var command = new SettleErasure.Command(ref.get(), confirmed);
        try {
            return switch (files.perform(Gate.actor(request), command)) {
                case Outcome.Done done ->
                        Pages.to(
                                confirmed
                                        ? "/ho-so?bao=casefiles.erased"
                                        : "/ho-so/" + ref.get() + "?bao=casefiles.kept");
                case Outcome.Refused refused ->
                        wrong(request, pages.words(request).t(refused.reason()));
                case Outcome.Denied() -> CaseFiles.absent(pages, request);
            };
        } catch (VaultFault closed) {
            return wrong(request, pages.words(request).t(closed.key(), closed.values().toArray()));
        }
    }

    private ServerResponse tell(ServerRequest request) throws Exception {
        var ref = CaseRef.parse(request.pathVariable("ref"));
        var person = Form.of(request).text("person");
        var actor = Gate.actor(request);
        if (ref.isEmpty() || files.visit(actor, ref.get()).isEmpty()) {
            return CaseFiles.absent(pages, request);
        }
        if (person.isEmpty()) {
            return wrong(request, pages.words(request).t("casefiles.refused.who"));
        }
        var command = new TellConflict.Command(ref.get(), PersonId.parse(person));
        return switch (files.perform(actor, command)) {
            case Outcome.Done done ->
                    Pages.to(
                            actor.person().equals(command.person())
                                    ? "/ho-so?bao=casefiles.told"
                                    : "/ho-so/" + ref.get() + "?bao=casefiles.told");
            case Outcome.Refused refused ->
                    wrong(request, pages.words(request).t(refused.reason()));
            case Outcome.Denied() -> CaseFiles.absent(pages, request);
        };
    }

    private ServerResponse wrong(ServerRequest request, String sentence) throws Exception {
        return pages.show(
                request, UNPROCESSABLE, "casefiles/stopped.jte", Map.of("sentence", sentence));
    }

    private Map<String, String> why(ServerRequest request, Outcome.Refused refused) {
        return Map.of("", pages.words(request).t(refused.reason(), refused.values().toArray()));
    }
}
