package vn.binhan.casefiles;

import java.time.Instant;
import vn.binhan.access.PersonId;

/** The cover of a case as the work on it moves it: called within an act that holds the case. */
public final class Managing {
    private final FileStore files;

    Managing(FileStore files) {
        this.files = files;
    }

    /** This person answers for the work from now on; who does so already stays as named. */
    public void manage(CaseRef ref, PersonId person, Instant now) {
        var reason = Membership.Reason.MANAGES_THE_CASE;
        var named =
                files.find(ref).stream()
                        .flatMap(known -> known.members().stream())
                        .anyMatch(member ->
                                member.person().equals(person)
                                        && member.reason() == reason
                                        && member.holdsAt(now));
        if (!named) {
            files.name(ref, person, reason, now, now.plus(OpenCase.LONGEST));
        }
    }

    /** This person may open it until then, as a help. */
    public void help(CaseRef ref, PersonId person, Instant now, Instant until) {
        files.name(ref, person, Membership.Reason.HELPS, now, until);
    }

    /** Nobody may open it from now on. */
    public void endAll(CaseRef ref, Instant now) {
        files.find(ref).stream()
                .flatMap(known -> known.members().stream())
                .filter(member -> member.holdsAt(now))
                .forEach(member -> files.end(ref, member.number(), now));
    }

    /** Nothing more is to be done, until somebody opens it again. */
    public void close(CaseRef ref) {
        files.turn(ref, CaseFile.State.CLOSED);
    }

    /** There is something to do again. */
    public void reopen(CaseRef ref) {
        files.turn(ref, CaseFile.State.OPEN);
    }
}
