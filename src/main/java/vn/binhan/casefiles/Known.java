package vn.binhan.casefiles;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.binhan.access.PersonId;
import vn.binhan.access.Subject;

/**
 * A case as far as its rights need: its cover, who is named on it, for whom it does not exist.
 *
 * @param doubted those to whom its place stays closed until a match of names is judged
 */
record Known(
        CaseFile file,
        List<Membership> members,
        List<BrokenGlass> glass,
        Set<PersonId> barred,
        Set<PersonId> doubted) {

    /** The people who may open it at this moment. */
    Set<PersonId> teamAt(Instant moment) {
        var team = new HashSet<PersonId>();
        members.stream().filter(m -> m.holdsAt(moment)).forEach(m -> team.add(m.person()));
        glass.stream().filter(g -> g.holdsAt(moment)).forEach(g -> team.add(g.person()));
        return team;
    }

    Subject subjectAt(Instant moment) {
        var ref = file.ref();
        return new Subject(
                ref.province(), ref.subject(), file.holder(), Set.of(), teamAt(moment), barred);
    }
}
