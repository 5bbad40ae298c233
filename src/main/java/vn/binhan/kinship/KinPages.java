package vn.binhan.kinship;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Outcome;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.vault.Identity;
import vn.binhan.vault.Vault;

/** The page on which a member of staff says who their kin are. */
final class KinPages {
    private final Pages pages;
    private final Kinship kinship;
    private final Vault vault;

    KinPages(Pages pages, Kinship kinship, Vault vault) {
        this.pages = pages;
        this.kinship = kinship;
        this.vault = vault;
    }

    void routes(Routes routes) {
        routes.get("/nguoi-than", Operation.DECLARE_KIN, r -> show(r, HttpStatus.OK, Map.of()))
                .post("/nguoi-than", Operation.DECLARE_KIN, this::declare)
                .post("/nguoi-than/{mark}/bo", Operation.DECLARE_KIN, this::end);
    }

    private ServerResponse show(
            ServerRequest request, HttpStatus status, Map<String, String> errors) throws Exception {
        var words = pages.words(request);
        var values = new HashMap<String, Object>();
        values.put("marks", kinship.of(Gate.actor(request).person()));
        values.put(
                "closed",
                vault.closed().map(why -> words.t(why.key(), why.values().toArray())).orElse(""));
        values.put("errors", errors);
        values.put("form", Form.of(request));
        return pages.show(request, status, "kinship/kin.jte", values);
    }

    private ServerResponse declare(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var actor = Gate.actor(request);
        var relation = relation(form.text("relation"));
        if (relation == null) {
            return wrong(request, "kinship.refused.relation");
        }
        var phone = form.text("phone");
        var identity =
                new Identity(
                        form.text("name"),
                        year(form),
                        form.textOrNull("citizen"),
                        phone.isEmpty() ? List.of() : List.of(phone));
        var command =
                new DeclareKin.Command(
                        actor.duties().getFirst().organisation(), relation, identity, form.once());
        return answer(request, kinship.perform(actor, command), "kinship.declared");
    }

    private static @Nullable Relation relation(String text) {
        try {
            return Relation.valueOf(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Integer year(Form form) {
        var text = form.text("year");
        return text.matches("\\d{4}") ? Integer.valueOf(text) : null;
    }

    private ServerResponse end(ServerRequest request) throws Exception {
        var actor = Gate.actor(request);
        var mark = request.pathVariable("mark");
        if (!mark.matches("[0-9a-f-]{36}")) {
            return wrong(request, "kinship.refused.gone");
        }
        var ended = kinship.takeBack(actor, UUID.fromString(mark));
        return answer(request, ended, "kinship.ended");
    }

    private ServerResponse answer(ServerRequest request, Outcome outcome, String notice)
            throws Exception {
        return switch (outcome) {
            case Outcome.Done done -> Pages.to("/nguoi-than?bao=" + notice);
            case Outcome.Refused(var reason, var values) ->
                    show(
                            request,
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            Map.of("", pages.words(request).t(reason, values.toArray())));
            case Outcome.Denied() -> wrong(request, "kinship.refused.gone");
        };
    }

    private ServerResponse wrong(ServerRequest request, String reason) throws Exception {
        return show(
                request,
                HttpStatus.UNPROCESSABLE_CONTENT,
                Map.of("", pages.words(request).t(reason)));
    }
}
