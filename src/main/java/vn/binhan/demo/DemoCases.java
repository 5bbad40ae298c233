package vn.binhan.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.binhan.access.Actor;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.app.Casework;
import vn.binhan.app.House;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.consents.Share;
import vn.binhan.needs.NeedKind;
import vn.binhan.risk.Answer;
import vn.binhan.risk.Factor;
import vn.binhan.risk.Triage;

/**
 * Work on the invented cases of the demonstration, done as its worker would do it: so that the list
 * shows danger, deadlines, and a referral that waits for an answer.
 */
final class DemoCases {

    /** How one case goes: the signs that are known, and what she needs. */
    private record Course(Map<Factor, Answer> signs, boolean danger, NeedKind need) {}

    private static final List<Course> COURSES =
            List.of(
                    new Course(
                            Map.of(Factor.STRANGLED, Answer.YES, Factor.SEPARATING, Answer.YES),
                            false,
                            NeedKind.SAFETY),
                    new Course(Map.of(Factor.ISOLATED, Answer.YES), false, NeedKind.LEGAL),
                    new Course(Map.of(Factor.STALKING, Answer.YES), true, NeedKind.PSYCHOSOCIAL),
                    new Course(Map.of(), false, NeedKind.LIVELIHOOD));

    private DemoCases() {}

    /** Opens and begins a case for each course, in the unit of this worker. */
    static void work(
            House house, Actor worker, OrganisationId unit, OrganisationId receiver, Instant now) {
        var rooms = house.casework();
        for (var course : COURSES) {
            var opened = house.casefiles().open(worker, unit, UUID.randomUUID());
            if (!(opened instanceof Outcome.Done(var result))) {
                throw new IllegalStateException("No case of the demonstration opened: " + opened);
            }
            var ref = CaseRef.parse(result).orElseThrow();
            done(rooms.cases().begin(worker, ref, UUID.randomUUID()));
            if (!course.signs().isEmpty()) {
                var triage = new Triage(course.danger(), course.signs());
                done(rooms.risks().judge(worker, ref, now, triage, UUID.randomUUID()));
            }
            done(rooms.needs().open(worker, ref, course.need(), now, UUID.randomUUID()));
            if (course.need() == NeedKind.SAFETY) {
                refer(rooms, worker, ref, receiver);
            }
        }
    }

    private static void refer(Casework rooms, Actor worker, CaseRef ref, OrganisationId receiver) {
        var shares = Set.of(Share.NEED, Share.SAFE_CONTACT);
        done(rooms.consents().refer(worker, ref, receiver, shares, UUID.randomUUID()));
        done(
                rooms.needs()
                        .refer(
                                worker,
                                ref,
                                receiver,
                                "Cần chỗ ở an toàn cho một người lớn và một cháu nhỏ trong hai tuần.",
                                UUID.randomUUID()));
    }

    /** The demonstration is filled whole or not at all. */
    private static void done(Outcome outcome) {
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalStateException("Not done in the demonstration: " + outcome);
        }
    }
}
