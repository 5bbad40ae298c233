package vn.binhan.rosters;

import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Organisation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.access.PersonId;
import vn.binhan.access.Subject;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.kit.Words;
import vn.binhan.rosters.ChangeRoster.Change;

/** The pages of rosters: who is on duty now, and the week as its head keeps it. */
final class RosterPages {
    private final Pages pages;
    private final Access access;
    private final Rosters rosters;

    RosterPages(Pages pages, Access access, Rosters rosters) {
        this.pages = pages;
        this.access = access;
        this.rosters = rosters;
    }

    void routes(Routes routes) {
        routes.get("/truc", Operation.READ_ROSTER, this::now)
                .get("/truc/{id}", Operation.READ_ROSTER, r -> week(r, HttpStatus.OK, Map.of()))
                .post("/truc/{id}", Operation.KEEP_ROSTER, this::change);
    }

    /** What a page shows of a unit: its name, who is asked now and its gaps. */
    record UnitNow(Organisation unit, List<Rung> chain, List<Gap> gaps, boolean mayKeep) {}

    private ServerResponse now(ServerRequest request) throws Exception {
        var actor = Gate.actor(request);
        var units = new LinkedHashSet<OrganisationId>();
        actor.duties().forEach(duty -> units.add(duty.organisation()));
        var all =
                units.stream()
                        .map(rosters::unit)
                        .flatMap(Optional::stream)
                        .map(unit -> unitNow(actor, unit))
                        .toList();
        var values = new HashMap<String, Object>();
        values.put("units", all);
        values.put("names", access.names(actor.person().province()));
        values.put("bodies", bodies(actor));
        return pages.show(request, "rosters/now.jte", values);
    }

    private UnitNow unitNow(Actor actor, Organisation unit) {
        return new UnitNow(
                unit,
                rosters.onDuty(unit.id(), rosters.now(), Set.of()),
                Gap.of(rosters.roster(unit.id()).week()),
                may(actor, Operation.KEEP_ROSTER, unit.id()));
    }

    private boolean may(Actor actor, Operation operation, OrganisationId unit) {
        return access.desk().may(actor, operation, Subject.of("roster:" + unit, unit));
    }

    private Map<OrganisationId, String> bodies(Actor actor) {
        var names = new LinkedHashMap<OrganisationId, String>();
        access.organisations()
                .of(actor.person().province())
                .forEach(body -> names.put(body.id(), body.name()));
        return names;
    }

    private ServerResponse week(
            ServerRequest request, HttpStatus status, Map<String, String> errors) throws Exception {
        var actor = Gate.actor(request);
        var unit = rosters.unit(OrganisationId.parse(request.pathVariable("id")));
        if (unit.isEmpty() || !may(actor, Operation.READ_ROSTER, unit.get().id())) {
            return missing(request);
        }
        var id = unit.get().id();
        var values = new HashMap<String, Object>();
        values.put("now", unitNow(actor, unit.get()));
        values.put("roster", rosters.roster(id));
        values.put("names", access.names(actor.person().province()));
        values.put("bodies", bodies(actor));
        values.put("staff", rosters.staff(id));
        values.put("errors", errors);
        values.put("form", Form.of(request));
        return pages.show(request, status, "rosters/week.jte", values);
    }

    private ServerResponse change(ServerRequest request) throws Exception {
        var actor = Gate.actor(request);
        var unit = OrganisationId.parse(request.pathVariable("id"));
        if (!may(actor, Operation.KEEP_ROSTER, unit)) {
            return missing(request);
        }
        var form = Form.of(request);
        var change = read(form);
        if (change.isEmpty()) {
            return wrong(request, "rosters.refused.incomplete");
        }
        var command = new ChangeRoster.Command(unit, change.get());
        return switch (rosters.perform(actor, command)) {
            case Outcome.Done done -> Pages.to("/truc/" + unit + "?bao=rosters.kept");
            case Outcome.Refused(var reason, var values) -> wrong(request, reason);
            case Outcome.Denied() -> missing(request);
        };
    }

    private static Optional<Change> read(Form form) {
        var person =
                form.text("person").isEmpty()
                        ? Optional.<PersonId>empty()
                        : Optional.of(PersonId.parse(form.text("person")));
        var span = Span.parse(form.text("from"), form.text("until"));
        var number = form.number("number");
        return switch (form.text("act")) {
            case "shift" ->
                    span.flatMap(s -> person.map(p -> new Change.AddShifts(days(form), s, p)));
            case "stand-in" ->
                    Optional.ofNullable(form.day("day"))
                            .flatMap(day ->
                                    span.flatMap(s ->
                                            person.map(p -> new Change.AddStandIn(day, s, p))));
            case "deputy" -> person.map(Change.AddDeputy::new);
            case "above" ->
                    form.text("above").isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    new Change.SetAbove(OrganisationId.parse(form.text("above"))));
            case "no-shift" -> Optional.ofNullable(number).map(Change.RemoveShift::new);
            case "no-stand-in" -> Optional.ofNullable(number).map(Change.RemoveStandIn::new);
            case "no-deputy" -> person.map(Change.RemoveDeputy::new);
            default -> Optional.empty();
        };
    }

    private static Set<DayOfWeek> days(Form form) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        form.texts("days").stream()
                .filter(day -> day.matches("[1-7]"))
                .forEach(day -> days.add(DayOfWeek.of(Integer.parseInt(day))));
        return days;
    }

    /** A gap in words: Saturday 22:00-06:00, or from a day to another. */
    static String words(Words words, Gap gap) {
        if (gap.withinADay()) {
            return words.t("rosters.gap", words.t("rosters.day." + gap.from()), gap.times());
        }
        var from = Span.clock(gap.fromMinute()) + " " + words.t("rosters.day." + gap.from());
        var until = Span.clock(gap.untilMinute()) + " " + words.t("rosters.day." + gap.until());
        return from.equals(until)
                ? words.t("rosters.gap.always")
                : words.t("rosters.gap.long", from, until);
    }

    private ServerResponse wrong(ServerRequest request, String reason) throws Exception {
        return week(
                request,
                HttpStatus.UNPROCESSABLE_CONTENT,
                Map.of("", pages.words(request).t(reason)));
    }

    private ServerResponse missing(ServerRequest request) throws Exception {
        return pages.show(request, HttpStatus.NOT_FOUND, "rosters/no-unit.jte", Map.of());
    }
}
