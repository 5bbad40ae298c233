package vn.binhan.parties;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import vn.binhan.vault.Purpose;
import vn.binhan.vault.Vault;

/** The pages of the people of a case. */
final class PartyPages {
    private static final HttpStatus UNPROCESSABLE = HttpStatus.UNPROCESSABLE_CONTENT;

    private final Pages pages;
    private final Parties parties;
    private final Vault vault;

    PartyPages(Pages pages, Parties parties, Vault vault) {
        this.pages = pages;
        this.parties = parties;
        this.vault = vault;
    }

    void routes(Routes routes) {
        var people = "/ho-so/{ref}/lien-quan";
        routes.get(people, Operation.READ_CASE, r -> show(r, HttpStatus.OK, Map.of()))
                .post(people, Operation.ADD_PARTY, this::add)
                .post(people + "/{party}/mo", Operation.OPEN_PARTY, this::open)
                .post(people + "/{party}/noi-o", Operation.OPEN_PLACE, this::openPlace);
    }

    private ServerResponse show(
            ServerRequest request, HttpStatus status, Map<String, String> errors) throws Exception {
        var ref = CaseRef.parse(request.pathVariable("ref"));
        var people = ref.flatMap(r -> parties.of(Gate.actor(request), r));
        if (people.isEmpty()) {
            return CaseFiles.absent(pages, request);
        }
        var words = pages.words(request);
        var values = new HashMap<String, Object>();
        values.put("ref", ref.get());
        values.put("people", people.get());
        values.put("links", parties.links().seen(Gate.actor(request), ref.get()));
        values.put(
                "closed",
                vault.closed().map(why -> words.t(why.key(), why.values().toArray())).orElse(""));
        values.put("errors", errors);
        values.put("form", Form.of(request));
        return pages.show(request, status, "parties/people.jte", values);
    }

    private ServerResponse add(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var ref = CaseRef.parse(request.pathVariable("ref"));
        if (ref.isEmpty()) {
            return CaseFiles.absent(pages, request);
        }
        var role = one(Role.class, form.text("role")).orElse(null);
        var command = new AddParty.Command(ref.get(), role, Written.in(form), form.once());
        return switch (parties.perform(Gate.actor(request), command)) {
            case Outcome.Done done ->
                    Pages.to("/ho-so/" + ref.get() + "/lien-quan?bao=parties.added");
            case Outcome.Refused(var reason, var values) ->
                    wrong(request, reason, values.toArray());
            case Outcome.Denied() -> CaseFiles.absent(pages, request);
        };
    }

    private ServerResponse open(ServerRequest request) throws Exception {
        var what = EnumSet.noneOf(PartyField.class);
        Form.of(request)
                .texts("what")
                .forEach(each -> one(PartyField.class, each).ifPresent(what::add));
        // Where somebody is opens by the other address only, after a fresh proof.
        what.removeIf(PartyField::isPlace);
        return open(request, what);
    }

    private ServerResponse openPlace(ServerRequest request) throws Exception {
        return open(request, EnumSet.of(PartyField.ADDRESS));
    }

    private ServerResponse open(ServerRequest request, Set<PartyField> what) throws Exception {
        var form = Form.of(request);
        var actor = Gate.actor(request);
        var ref = CaseRef.parse(request.pathVariable("ref"));
        var party = uuid(request.pathVariable("party"));
        var people = ref.flatMap(r -> parties.of(actor, r));
        if (ref.isEmpty() || party == null || people.isEmpty() || !people.get().mayOpen()) {
            return CaseFiles.absent(pages, request);
        }
        var purpose = one(Purpose.class, form.text("purpose"));
        if (purpose.isEmpty() || what.isEmpty()) {
            return wrong(request, "parties.refused.purpose");
        }
        var edit = form.number("edit", 0);
        var answer =
                edit == 0
                        ? parties.open(actor, ref.get(), party, purpose.get(), what)
                        : parties.open(
                                actor,
                                ref.get(),
                                party,
                                purpose.get(),
                                what.iterator().next(),
                                edit);
        return switch (answer) {
            case Answer.Shown shown ->
                    pages.show(
                            request,
                            "parties/opened.jte",
                            Map.of("ref", ref.get(), "shown", shown, "purpose", purpose.get()));
            case Answer.Stopped(var reason, var values) -> wrong(request, reason, values.toArray());
            case Answer.Found found -> throw new IllegalStateException("Nobody searched");
            case Answer.Absent() -> CaseFiles.absent(pages, request);
        };
    }

    private ServerResponse wrong(ServerRequest request, String reason, Object... values)
            throws Exception {
        return show(request, UNPROCESSABLE, Map.of("", pages.words(request).t(reason, values)));
    }

    static <E extends Enum<E>> Optional<E> one(Class<E> kind, String text) {
        try {
            return Optional.of(Enum.valueOf(kind, text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static @Nullable UUID uuid(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? UUID.fromString(text)
                : null;
    }
}
