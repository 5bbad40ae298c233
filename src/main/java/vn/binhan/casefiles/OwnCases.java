package vn.binhan.casefiles;

import java.time.Instant;
import java.util.List;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;

/** What a person's list of cases shows: named on, of units they head, break-ins to be reviewed. */
record OwnCases(List<CaseFile> named, List<CaseFile> held, List<BrokenGlass> toReview) {

    static OwnCases of(Actor actor, FileStore files, GlassStore glass, Instant now) {
        var heads = actor.organisationsAs(DutyKind.UNIT_HEAD);
        return new OwnCases(
                files.namedOn(actor.person(), now),
                heads.stream().flatMap(u -> files.heldBy(u, actor.person()).stream()).toList(),
                heads.stream().flatMap(u -> glass.toReview(u, actor.person()).stream()).toList());
    }
}
