package vn.binhan.rosters;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.binhan.access.Access;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Organisation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;

/**
 * Everybody of a province who could take a case over today, in the order in which they are asked:
 * heads before others, bodies of the whole province before those of communes.
 *
 * @param workers who does the work of cases, not only on call
 */
record Serving(List<Rung.Someone> others, Set<PersonId> workers) {

    static Serving in(Access access, String province) {
        var wide = new HashSet<OrganisationId>();
        access.organisations().of(province).stream()
                .filter(body -> body.unit().code().equals(province))
                .map(Organisation::id)
                .forEach(wide::add);
        var others = new ArrayList<Rung.Someone>();
        var workers = new HashSet<PersonId>();
        for (var kind : List.of(DutyKind.UNIT_HEAD, DutyKind.CASE_WORKER, DutyKind.DUTY_OFFICER)) {
            var as = kind == DutyKind.UNIT_HEAD ? Rung.As.HEAD : Rung.As.ON_DUTY;
            var holding = access.staff().holding(kind, province);
            var bodies = new LinkedHashSet<OrganisationId>();
            holding.keySet().stream().filter(wide::contains).forEach(bodies::add);
            bodies.addAll(holding.keySet());
            for (var body : bodies) {
                for (var person : holding.getOrDefault(body, Set.of())) {
                    others.add(new Rung.Someone(person, body, as));
                    if (kind != DutyKind.DUTY_OFFICER) {
                        workers.add(person);
                    }
                }
            }
        }
        return new Serving(others, workers);
    }
}
