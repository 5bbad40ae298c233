package vn.binhan.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Organisation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/** How the cases of a unit lie in the hands of its people, for its head who shares them out. */
final class CaseloadPages {
    static final String PAGE = "/vu-viec/dang-giu";
    private static final List<DutyKind> WITH_CASES = List.of(DutyKind.CASE_WORKER);

    private final Pages pages;
    private final Access access;
    private final Cases cases;

    CaseloadPages(Pages pages, Access access, Cases cases) {
        this.pages = pages;
        this.access = access;
        this.cases = cases;
    }

    void routes(Routes routes) {
        routes.get(PAGE, Operation.REVIEW_CASE, this::show);
    }

    private ServerResponse show(ServerRequest request) throws Exception {
        var actor = Gate.actor(request);
        var values = new HashMap<String, Object>();
        values.put("units", units(actor));
        values.put("names", access.names(actor.person().province()));
        return pages.show(request, HttpStatus.OK, "cases/caseload.jte", values);
    }

    /** For each unit by its name: who has how much, those with the most urgent first. */
    private Map<String, List<InHand>> units(Actor actor) {
        var found = cases.caseloads(actor);
        var units = new LinkedHashMap<String, List<InHand>>();
        for (var unit : actor.organisationsAs(DutyKind.UNIT_HEAD)) {
            var rows =
                    new ArrayList<>(
                            found.stream().filter(each -> each.unit().equals(unit)).toList());
            idle(unit, rows).forEach(person -> rows.add(InHand.nothing(unit, person)));
            units.put(name(unit), rows);
        }
        return units;
    }

    private List<PersonId> idle(OrganisationId unit, List<InHand> rows) {
        return access.staff().named(WITH_CASES, unit).keySet().stream()
                .filter(person -> rows.stream().noneMatch(row -> person.equals(row.person())))
                .toList();
    }

    private String name(OrganisationId unit) {
        return access.organisations().find(unit).map(Organisation::name).orElse("");
    }
}
