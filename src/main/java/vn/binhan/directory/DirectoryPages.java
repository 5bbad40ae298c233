package vn.binhan.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Outcome;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.kit.VietnameseText;
import vn.binhan.vault.Purpose;

/** The pages of the staff: the list, one entry with its history, its form, numbers to be called. */
final class DirectoryPages {
    private static final HttpStatus UNPROCESSABLE = HttpStatus.UNPROCESSABLE_CONTENT;
    static final String HERE = "/danh-ba";

    private final Pages pages;
    private final Access access;
    private final Directory directory;

    DirectoryPages(Pages pages, Access access, Directory directory) {
        this.pages = pages;
        this.access = access;
        this.directory = directory;
    }

    void routes(Routes routes) {
        var read = Operation.READ_DIRECTORY;
        var keep = Operation.KEEP_DIRECTORY;
        var one = HERE + "/{ref}";
        routes.get(HERE, read, this::list)
                .get(HERE + "/kiem-tra", Operation.CHECK_FACILITY, this::due)
                .get(one, read, r -> show(r, HttpStatus.OK, Map.of()))
                .post(one + "/kiem-tra", Operation.CHECK_FACILITY, this::check)
                .post(one + "/rut", keep, this::withdraw)
                .post(one + "/mo", Operation.OPEN_SAFE_PLACE, this::open);
    }

    private ServerResponse list(ServerRequest request) throws Exception {
        var actor = Gate.actor(request);
        var words = pages.words(request);
        var asked = Form.of(request).text("q");
        var all = directory.of(actor);
        var wanted = List.of(VietnameseText.key(asked).split(" "));
        var found =
                all.stream()
                        .filter(facility -> {
                            var details = facility.details();
                            var at = details.at();
                            var text =
                                    VietnameseText.key(
                                            String.join(
                                                    " ",
                                                    details.name(),
                                                    words.t(
                                                            "directory.kind."
                                                                    + details.kind().name()),
                                                    at == null ? "" : directory.written(at),
                                                    directory.written(details.area()),
                                                    Phone.join(details.phones())));
                            return wanted.stream().allMatch(text::contains);
                        })
                        .toList();
        return pages.show(
                request,
                "directory/list.jte",
                Map.of(
                        "all", found,
                        "asked", asked,
                        "directory", directory,
                        "mayKeep", !directory.bodies(actor, Operation.KEEP_DIRECTORY).isEmpty(),
                        "due", due(actor).size()));
    }

    /** The entries that this person's bodies must call again, those longest ago first. */
    private List<Facility> due(Actor actor) {
        var today = directory.today();
        return directory.of(actor).stream()
                .filter(facility -> !facility.isWithdrawn())
                .filter(facility -> facility.check().isOld(today))
                .filter(facility ->
                        directory.body(actor, facility, Operation.CHECK_FACILITY).isPresent())
                .sorted(java.util.Comparator.comparing(facility -> facility.check().on()))
                .toList();
    }

    private ServerResponse due(ServerRequest request) throws Exception {
        return pages.show(
                request,
                "directory/due.jte",
                Map.of("due", due(Gate.actor(request)), "now", directory.now()));
    }

    private ServerResponse show(
            ServerRequest request, HttpStatus status, Map<String, String> errors) throws Exception {
        var facility = directory.visible(Gate.actor(request), request.pathVariable("ref"));
        if (facility.isEmpty()) {
            return missing(request);
        }
        var actor = Gate.actor(request);
        var one = facility.get();
        var asking = actor.duties().getFirst().organisation();
        var keep = directory.body(actor, one, Operation.KEEP_DIRECTORY).isPresent();
        var check = directory.body(actor, one, Operation.CHECK_FACILITY).isPresent();
        var mayOpen =
                one.details().sealed()
                        && access.desk().may(actor, Operation.OPEN_SAFE_PLACE, one.subject(asking));
        var values = new HashMap<String, Object>();
        values.put("facility", one);
        values.put("directory", directory);
        values.put("mayKeep", keep);
        values.put("mayCheck", check);
        values.put("mayOpen", mayOpen);
        values.put("history", History.of(directory.versions(one.ref())));
        values.put("names", access.names(actor.person().province()));
        values.put("now", directory.now());
        values.put("errors", errors);
        return pages.show(request, status, "directory/one.jte", values);
    }

    private ServerResponse check(ServerRequest request) throws Exception {
        var facility = directory.visible(Gate.actor(request), request.pathVariable("ref"));
        var actor = Gate.actor(request);
        var by = facility.flatMap(one -> directory.body(actor, one, Operation.CHECK_FACILITY));
        if (facility.isEmpty() || by.isEmpty()) {
            return missing(request);
        }
        var form = Form.of(request);
        var command =
                new CheckFacility.Command(
                        facility.get().ref(), by.get(), form.number("edit", 0), form.once());
        var next =
                form.text("tiep").isEmpty()
                        ? HERE + "/" + facility.get().ref()
                        : HERE + "/kiem-tra";
        return answer(request, directory.perform(actor, command), next + "?bao=directory.checked");
    }

    private ServerResponse withdraw(ServerRequest request) throws Exception {
        var facility = directory.visible(Gate.actor(request), request.pathVariable("ref"));
        var actor = Gate.actor(request);
        var by = facility.flatMap(one -> directory.body(actor, one, Operation.KEEP_DIRECTORY));
        if (facility.isEmpty() || by.isEmpty()) {
            return missing(request);
        }
        var form = Form.of(request);
        var back = !form.text("back").isEmpty();
        var command =
                new WithdrawFacility.Command(
                        facility.get().ref(), by.get(), form.number("edit", 0), back, form.once());
        var notice = back ? "?bao=directory.back" : "?bao=directory.withdrawn";
        return answer(
                request,
                directory.perform(actor, command),
                HERE + "/" + facility.get().ref() + notice);
    }

    private ServerResponse open(ServerRequest request) throws Exception {
        var facility =
                directory
                        .visible(Gate.actor(request), request.pathVariable("ref"))
                        .filter(one -> one.details().sealed());
        if (facility.isEmpty()) {
            return missing(request);
        }
        var purpose = Typed.one(Purpose.class, Form.of(request).text("purpose"));
        if (purpose.isEmpty() || !SafePlaces.PURPOSES.contains(purpose.get())) {
            return wrong(request, "directory.refused.purpose");
        }
        var actor = Gate.actor(request);
        return switch (directory.safes().open(actor, facility.get(), purpose.get())) {
            case SafePlaces.Answer.Shown shown ->
                    pages.show(
                            request,
                            "directory/opened.jte",
                            Map.of(
                                    "facility", facility.get(),
                                    "shown", shown,
                                    "purpose", purpose.get()));
            case SafePlaces.Answer.Stopped(var reason, var values) ->
                    wrong(request, reason, values.toArray());
        };
    }

    private ServerResponse answer(ServerRequest request, Outcome outcome, String next)
            throws Exception {
        return switch (outcome) {
            case Outcome.Done done -> Pages.to(next);
            case Outcome.Refused refused -> show(request, UNPROCESSABLE, why(request, refused));
            case Outcome.Denied() -> missing(request);
        };
    }

    private ServerResponse wrong(ServerRequest request, String reason, Object... values)
            throws Exception {
        return show(request, UNPROCESSABLE, Map.of("", pages.words(request).t(reason, values)));
    }

    private Map<String, String> why(ServerRequest request, Outcome.Refused refused) {
        return Map.of("", pages.words(request).t(refused.reason(), refused.values().toArray()));
    }

    private ServerResponse missing(ServerRequest request) throws Exception {
        return pages.show(request, HttpStatus.NOT_FOUND, "directory/missing.jte", Map.of());
    }
}
