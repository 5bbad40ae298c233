package vn.binhan.casefiles;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;
import vn.binhan.places.UnitKey;

/**
 * The team of a case as the program itself keeps it while a report is on its way to somebody who
 * answers it: called within a transaction of the clock, with the case held until its end.
 */
public final class Answering {
    /** Nobody answers a report for longer; by then it is a case or settled. */
    private static final Duration LONGEST = Duration.ofDays(90);

    private final FileStore files;

    Answering(FileStore files) {
        this.files = files;
    }

    /**
     * A case as far as the way of its report must know it.
     *
     * @param named who may open it now
     * @param barred for whom it does not exist, or whose match of names nobody has judged yet
     */
    public record Around(OrganisationId holder, Set<PersonId> named, Set<PersonId> barred) {}

    /** The case, held against change; empty when there is none or it was erased. */
    public Optional<Around> hold(CaseRef ref, Instant now) {
        return files.lock(ref)
                .filter(known -> known.file().state() != CaseFile.State.ERASED)
                .map(known -> {
                    var barred = new HashSet<>(known.barred());
                    barred.addAll(known.doubted());
                    return new Around(known.file().holder(), known.teamAt(now), barred);
                });
    }

    /**
     * The cover of a report whose content waits until the vault is unlocked: it has no key yet. One
     * that is there already stays.
     */
    public void open(CaseRef ref, OrganisationId holder, UnitKey unit, Instant now) {
        files.open(new CaseFile(ref, holder, unit, CaseFile.State.OPEN, now, 1));
    }

    /** Names these people as those who answer the report; whoever is named already stays so. */
    public void name(CaseRef ref, Set<PersonId> people, Instant now) {
        name(ref, people, Membership.Reason.ANSWERS, now, now.plus(LONGEST));
    }

    /**
     * Names these people as those who decide or carry out a measure, but nobody for whom it must
     * not exist or whose match of names nobody has judged yet.
     */
    public void engage(CaseRef ref, Set<PersonId> people, Instant now) {
        var may = new HashSet<>(people);
        hold(ref, now).ifPresent(around -> may.removeAll(around.barred()));
        name(ref, may, Membership.Reason.CARRIES_OUT, now, now.plus(OpenCase.LONGEST));
    }

    private void name(
            CaseRef ref,
            Set<PersonId> people,
            Membership.Reason reason,
            Instant now,
            Instant until) {
        var team = files.find(ref).map(known -> known.teamAt(now)).orElse(Set.of());
        people.stream()
                .filter(person -> !team.contains(person))
                .forEach(person -> files.name(ref, person, reason, now, until));
    }

    /** Ends the naming of these people as those who answer; other reasons stay. */
    public void end(CaseRef ref, Set<PersonId> people, Instant now) {
        files.find(ref).stream()
                .flatMap(known -> known.members().stream())
                .filter(m -> m.reason() == Membership.Reason.ANSWERS)
                .filter(m -> m.holdsAt(now) && people.contains(m.person()))
                .forEach(m -> files.end(ref, m.number(), now));
    }
}
