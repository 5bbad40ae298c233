package vn.binhan.app;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.binhan.access.Actor;
import vn.binhan.access.OrganisationId;
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

    /** Begins the first cases that this worker may know; the others wait. */
    static void work(
            Casework house,
            List<CaseRef> refs,
            Actor worker,
            OrganisationId receiver,
            Instant now) {
        var courses = COURSES.iterator();
        for (var ref : refs) {
            if (!courses.hasNext()) {
                return;
            }
            if (house.chronicle().read(worker, ref).isEmpty()) {
                continue;
            }
            house.cases().begin(worker, ref, UUID.randomUUID());
            var course = courses.next();
            if (!course.signs().isEmpty()) {
                var triage = new Triage(course.danger(), course.signs());
                house.risks().judge(worker, ref, now, triage, UUID.randomUUID());
            }
            house.needs().open(worker, ref, course.need(), now, UUID.randomUUID());
            if (course.need() == NeedKind.SAFETY) {
                var shares = Set.of(Share.NEED, Share.SAFE_CONTACT);
                house.consents().refer(worker, ref, receiver, shares, UUID.randomUUID());
                house.needs()
                        .refer(
                                worker,
                                ref,
                                receiver,
                                "Cần chỗ ở an toàn cho một người lớn và một cháu nhỏ trong hai tuần.",
                                UUID.randomUUID());
            }
        }
    }
}
