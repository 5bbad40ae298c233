package vn.binhan.gazetteer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Access;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Outcome;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.places.Places;
import vn.binhan.places.Places.Part;
import vn.binhan.places.Reform;
import vn.binhan.places.Unit;
import vn.binhan.places.UnitKey;

/** The reforms with what was placed and what not, and the undoing of one. */
final class ReformPages {
    private final Pages pages;
    private final Places places;
    private final Access access;
    private final UndoReform undoReform;

    ReformPages(Pages pages, Places places, Access access, UndoReform undoReform) {
        this.pages = pages;
        this.places = places;
        this.access = access;
        this.undoReform = undoReform;
    }

    void routes(Routes routes) {
        routes.get("/sap-xep", Operation.READ_REFORMS, this::list)
                .get("/sap-xep/{n}", Operation.READ_REFORMS, this::show)
                .post("/sap-xep/{n}/hoan-tac", Operation.UNDO_REFORM, this::undo);
    }

    /** A reform with the name of its province. */
    record Listed(Reform reform, String province) {}

    /** A new unit with all it was made of. */
    record Made(Unit unit, List<Part> from) {}

    /** A unit that was cut, with where its parts went. */
    record Cut(Unit unit, List<Unit> to) {}

    private ServerResponse list(ServerRequest request) throws Exception {
        return pages.show(
                request,
                "gazetteer/reforms.jte",
                Map.of(
                        "reforms",
                        places.reforms().stream()
                                .map(reform -> new Listed(reform, province(reform)))
                                .toList(),
                        "loadings",
                        places.loadings()));
    }

    private ServerResponse show(ServerRequest request) throws Exception {
        return show(request, HttpStatus.OK, null);
    }

    private ServerResponse undo(ServerRequest request) throws Exception {
        var form = Form.of(request);
        var number = number(request);
        var command =
                new UndoReform.Command(
                        number, form.text("reason"), form.text("sure").equals("yes"), form.once());
        return switch (access.desk().perform(Gate.actor(request), undoReform, command)) {
            case Outcome.Done done ->
                    Pages.to("/sap-xep/" + done.result() + "?bao=gazetteer.undone");
            case Outcome.Refused(var reason, var values) ->
                    show(
                            request,
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            pages.words(request).t(reason, values.toArray()));
            case Outcome.Denied() ->
                    places.reform(number).isEmpty()
                            ? show(request)
                            : pages.show(
                                    request, HttpStatus.FORBIDDEN, "access/denied.jte", Map.of());
        };
    }

    private ServerResponse show(ServerRequest request, HttpStatus status, @Nullable String refusal)
            throws Exception {
        var facts = undoReform.facts(number(request));
        if (facts == null) {
            return pages.show(request, HttpStatus.NOT_FOUND, "gazetteer/no-reform.jte", Map.of());
        }
        var reform = facts.reform();
        var units =
                places.unitsOf(reform.number()).stream()
                        .collect(Collectors.toMap(Unit::key, unit -> unit, (one, other) -> one));
        var links = places.links(reform.number());
        var values = new HashMap<String, Object>();
        values.put("listed", new Listed(reform, province(reform)));
        values.put("made", made(links, units));
        values.put("cuts", cuts(links, units));
        values.put("facts", facts);
        values.put("by", by(reform));
        values.put(
                "mayUndo",
                access.desk()
                        .may(
                                Gate.actor(request),
                                Operation.UNDO_REFORM,
                                UndoReform.subject(reform)));
        values.put("form", Form.of(request));
        values.put("errors", refusal == null ? Map.of() : Map.of("", refusal));
        return pages.show(request, status, "gazetteer/reform.jte", values);
    }

    private static List<Made> made(List<Reform.Link> links, Map<UnitKey, Unit> units) {
        var from = new TreeMap<UnitKey, List<Part>>(Comparator.comparing(UnitKey::code));
        for (var link : links) {
            var unit = units.get(link.from());
            if (unit != null) {
                from.computeIfAbsent(link.to(), key -> new ArrayList<>())
                        .add(new Part(unit, link.whole()));
            }
        }
        var all = new ArrayList<Made>();
        from.forEach((key, parts) -> {
            var unit = units.get(key);
            if (unit != null) {
                all.add(new Made(unit, parts));
            }
        });
        return all;
    }

    private static List<Cut> cuts(List<Reform.Link> links, Map<UnitKey, Unit> units) {
        var to = new TreeMap<UnitKey, List<Unit>>(Comparator.comparing(UnitKey::code));
        for (var link : links) {
            var unit = units.get(link.to());
            if (!link.whole() && unit != null) {
                to.computeIfAbsent(link.from(), key -> new ArrayList<>()).add(unit);
            }
        }
        var all = new ArrayList<Cut>();
        to.forEach((key, heirs) -> {
            var unit = units.get(key);
            if (unit != null) {
                all.add(new Cut(unit, heirs));
            }
        });
        return all;
    }

    private String by(Reform reform) {
        var undone = reform.undone();
        var person = undone == null ? null : undone.person();
        return person == null ? "" : access.names(reform.province()).getOrDefault(person, "");
    }

    private String province(Reform reform) {
        return places.on(reform.province(), reform.day()).map(Unit::name).orElse(reform.province());
    }

    private static long number(ServerRequest request) {
        var text = request.pathVariable("n");
        return text.matches("\\d{1,15}") ? Long.parseLong(text) : -1;
    }
}
