package vn.binhan.casefiles;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Operation;
import vn.binhan.ledger.Ledger;
import vn.binhan.vault.Vault;

/** What a person's list of cases shows: named on, of units they head, break-ins to be reviewed. */
record OwnCases(List<CaseFile> named, List<CaseFile> held, List<BrokenGlass> toReview) {

    static OwnCases of(Actor actor, FileStore files, GlassStore glass, Instant now) {
        var heads = actor.organisationsAs(DutyKind.UNIT_HEAD);
        return new OwnCases(
                files.namedOn(actor.person(), now),
                heads.stream().flatMap(u -> files.heldBy(u, actor.person()).stream()).toList(),
                heads.stream().flatMap(u -> glass.toReview(u, actor.person()).stream()).toList());
    }

    /** Each person who opened anything of the case counts once, by duty. */
    static Map<DutyKind, Integer> openedBy(Ledger ledger, CaseRef ref) {
        var found = new EnumMap<DutyKind, Integer>(DutyKind.class);
        var openings =
                Set.of(Operation.READ_CASE.name(), Operation.SEE_RUNNING_CASE.name(), Vault.OPENED);
        ledger.peopleByDuty(ref.province(), ref.subject(), openings)
                .forEach((duty, people) -> found.put(DutyKind.valueOf(duty), people));
        return found;
    }
}
