package vn.binhan.casefiles;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;
import vn.binhan.access.Wall;
import vn.binhan.vault.CaseId;
import vn.binhan.vault.FieldContext;
import vn.binhan.vault.Sealed;
import vn.binhan.vault.Vault;

/** The cover of a case as the work on it moves it: called within an act that holds the case. */
public final class Managing {
    /** Whoever takes a case out of the archive has it for so long. */
    private static final Duration IN_ARCHIVE = Duration.ofHours(24);

    private final FileStore files;
    private final ClosedStore closed;
    private final NewCovers covers;
    private final Vault vault;
    private final Wall wall;
    private final List<BiConsumer<CaseRef, Instant>> whenClosed = new CopyOnWriteArrayList<>();
    private final List<Function<CaseRef, List<CaseRef>>> goingAlong = new CopyOnWriteArrayList<>();

    Managing(Wall wall, FileStore files, ClosedStore closed, NewCovers covers, Vault vault) {
        this.wall = wall;
        this.files = files;
        this.closed = closed;
        this.covers = covers;
        this.vault = vault;
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

    /**
     * Opens these new cases of one unit, each with its key; this person answers for the work.
     *
     * @param files opened at one moment, all in the same unit; not empty
     * @return seals what belongs to them
     */
    public BiFunction<FieldContext, String, Sealed> openAll(List<CaseFile> files, PersonId person) {
        var first = files.getFirst();
        covers.add(files, person, first.openedAt().plus(OpenCase.LONGEST));
        return vault.addCases(
                first.ref().province(),
                files.stream()
                        .map(file -> new CaseId(file.ref().province(), file.ref().id()))
                        .toList());
    }

    /** This person may open it until then, as a help. */
    public void help(CaseRef ref, PersonId person, Instant now, Instant until) {
        files.name(ref, person, Membership.Reason.HELPS, now, until);
    }

    /**
     * From now on the files that came out of a case, as this finds them, go along with it when the
     * work on it goes to somebody else.
     */
    public void goesAlong(Function<CaseRef, List<CaseRef>> cameOutOf) {
        goingAlong.add(cameOutOf);
    }

    /** Whether the one works on a file that came out of this case and the other must not have. */
    boolean mustStay(CaseRef ref, PersonId from, PersonId to, Instant now) {
        return wall.asClock(() ->
                cameOutOf(ref, from, now)
                        .anyMatch(known ->
                                known.barred().contains(to) || known.doubted().contains(to)));
    }

    /** The work on this case and on what came out of it goes from the one to the other. */
    void passOn(Known known, PersonId from, PersonId to, Instant now) {
        wall.asClock(() -> {
            Stream.concat(Stream.of(known), cameOutOf(known.file().ref(), from, now))
                    .forEach(one -> give(one, from, to, now));
            return true;
        });
    }

    private Stream<Known> cameOutOf(CaseRef ref, PersonId from, Instant now) {
        return goingAlong.stream()
                .flatMap(cameOutOf -> cameOutOf.apply(ref).stream())
                .distinct()
                .sorted(Comparator.comparing(CaseRef::id))
                .flatMap(one -> files.lock(one).stream())
                .filter(known -> known.teamAt(now).contains(from));
    }

    /** A helper who takes the work over answers for it from then on. */
    private void give(Known known, PersonId from, PersonId to, Instant now) {
        var ref = known.file().ref();
        var role = role(known, from, now);
        var held = namings(known, to, now).toList();
        if (role == Membership.Reason.HELPS
                ? held.isEmpty()
                : held.stream().noneMatch(Membership::isOfWorker)) {
            held.stream()
                    .filter(member -> member.reason() == Membership.Reason.HELPS)
                    .forEach(member -> files.end(ref, member.number(), now));
            files.name(ref, to, role, now, now.plus(OpenCase.LONGEST));
        }
        namings(known, from, now).forEach(member -> files.end(ref, member.number(), now));
    }

    /** Whoever only helped is followed by somebody who only helps. */
    private static Membership.Reason role(Known known, PersonId from, Instant now) {
        return namings(known, from, now)
                        .allMatch(member -> member.reason() == Membership.Reason.HELPS)
                ? Membership.Reason.HELPS
                : Membership.Reason.TAKES_OVER;
    }

    private static Stream<Membership> namings(Known known, PersonId person, Instant now) {
        return known.members().stream()
                .filter(member -> member.holdsAt(now) && member.person().equals(person));
    }

    /** Hears, within the act and before it, which case is being closed. */
    public void whenClosed(BiConsumer<CaseRef, Instant> told) {
        whenClosed.add(told);
    }

    /** Nobody may open it from now on, whoever heads its unit; nobody takes it out again. */
    public void pullBack(CaseRef ref, Instant now) {
        endNamings(ref, now, _ -> true);
        wall.asClock(() -> {
            files.turn(ref, CaseFile.State.CLOSED);
            closed.archive(ref, now);
            return true;
        });
    }

    /**
     * Nothing more is to be done, until somebody opens it again. Who is responsible stays named,
     * for her questions; everybody else is out at once.
     */
    public void close(CaseRef ref, Instant now) {
        whenClosed.forEach(told -> told.accept(ref, now));
        files.turn(ref, CaseFile.State.CLOSED);
        endNamings(ref, now, member -> !member.isResponsible());
    }

    /** From now on it lies in the archive of the office, and is there for nobody. */
    public void archive(CaseRef ref, Instant now) {
        endNamings(ref, now, _ -> true);
        wall.asClock(() -> {
            closed.archive(ref, now);
            return true;
        });
    }

    /** Whoever acts may lose the case by it: the program itself ends their naming. */
    private void endNamings(CaseRef ref, Instant now, Predicate<Membership> whose) {
        wall.asClock(() -> {
            files.find(ref).stream()
                    .flatMap(known -> known.members().stream())
                    .filter(member -> member.holdsAt(now) && whose.test(member))
                    .forEach(member -> files.end(ref, member.number(), now));
            return true;
        });
    }

    /** In whose archive it lies, for the head of that unit unless it is kept from them. */
    public Optional<OrganisationId> archiveOf(CaseRef ref) {
        return closed.archiveOf(ref);
    }

    /** For a day this person may open what lies in the archive. */
    public void lookInArchive(CaseRef ref, PersonId person, Instant now) {
        files.name(ref, person, Membership.Reason.SUPERVISES, now, now.plus(IN_ARCHIVE));
    }

    /** There is something to do again; where nobody is responsible any more, this person is. */
    public void reopen(CaseRef ref, PersonId person, Instant now) {
        files.turn(ref, CaseFile.State.OPEN);
        closed.archive(ref, null);
        if (workers(ref, now).findAny().isEmpty()) {
            manage(ref, person, now);
        }
    }

    /** Whether this person is the one who works on the case now and answers for it. */
    public boolean isWorker(CaseRef ref, PersonId person, Instant now) {
        return workers(ref, now).anyMatch(member -> member.person().equals(person));
    }

    private Stream<Membership> workers(CaseRef ref, Instant now) {
        return files.find(ref).stream()
                .flatMap(known -> known.members().stream())
                .filter(member -> member.holdsAt(now) && member.isOfWorker());
    }
}
