package vn.binhan.casefiles;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;
import vn.binhan.access.Subject;
import vn.binhan.ledger.Particulars;

/**
 * Hands over all cases of somebody who leaves, also closed ones until they are in the archive: the
 * successor is named on each, the one who leaves no longer. A case goes with the files that came
 * out of it or not at all: where the successor must not have one of them, all of it stays and is
 * counted, for the head to give to somebody else.
 */
final class HandOver implements Action<HandOver.Command, HandOver.Facts, HandOver.Handed> {

    record Command(OrganisationId holder, PersonId from, PersonId to) {}

    /**
     * @param cases every open case of the unit, and the closed ones for which the one who leaves is
     *     still responsible, held against change
     * @param staying those with a file that the successor must not have
     */
    record Facts(List<Known> cases, Set<CaseRef> staying) {}

    /**
     * @param left how many cases the successor must not have
     */
    record Handed(Command command, List<Known> cases, int left) {}

    private final FileStore files;
    private final ClosedStore closed;
    private final Managing managing;
    private final InstantSource clock;

    HandOver(FileStore files, ClosedStore closed, Managing managing, InstantSource clock) {
        this.files = files;
        this.closed = closed;
        this.managing = managing;
        this.clock = clock;
    }

    @Override
    public Operation operation() {
        return Operation.HAND_OVER_CASES;
    }

    @Override
    public Facts read(Command command) {
        var cases = locked(command.holder(), command.from()).toList();
        var theirs = inHands(cases, command.from(), clock.instant());
        return new Facts(cases, staying(theirs, command.from(), command.to()));
    }

    /** In one order with everybody who holds several cases, so that none waits for the other. */
    private Stream<Known> locked(OrganisationId unit, PersonId from) {
        var open = files.heldBy(unit).stream().map(CaseFile::ref);
        return Stream.concat(open, closed.namedOn(from, unit, clock.instant()).stream())
                .sorted(Comparator.comparing(CaseRef::id))
                .flatMap(ref -> files.lock(ref).stream());
    }

    private static List<Known> inHands(List<Known> cases, PersonId person, Instant now) {
        return cases.stream().filter(known -> known.teamAt(now).contains(person)).toList();
    }

    /** Those of them that must not go to that one, for their own sake or what came out of them. */
    Set<CaseRef> staying(List<Known> cases, PersonId from, PersonId to) {
        return cases.stream()
                .filter(known ->
                        known.barred().contains(to)
                                || managing.mustStay(known.file().ref(), from, to, clock.instant()))
                .map(known -> known.file().ref())
                .collect(Collectors.toSet());
    }

    /** Passes on all that may go, for a duty that ends; what must stay is as it was. */
    void passOn(PersonId from, PersonId to, OrganisationId unit, Instant now) {
        var cases = load(from, unit, now);
        var stay = staying(cases, from, to);
        pass(
                from,
                to,
                cases.stream().filter(known -> !stay.contains(known.file().ref())).toList(),
                now);
    }

    /** Every case in this person's hands, in this unit, held against change. */
    List<Known> load(PersonId person, OrganisationId unit, Instant now) {
        return inHands(locked(unit, person).toList(), person, now);
    }

    /** How many open cases this unit answers for, of those that are not kept from who asks. */
    int held(OrganisationId unit, PersonId asking) {
        return files.heldBy(unit, asking).size();
    }

    @Override
    public Subject subject(Command command, Facts facts) {
        return Subject.of("caseload:" + command.from(), command.holder());
    }

    @Override
    public Decision<Handed> decide(Command command, Facts facts, Actor actor, Instant now) {
        if (command.from().equals(command.to())) {
            return Decision.refuse("casefiles.refused.same");
        }
        var cases =
                inHands(facts.cases(), command.from(), now).stream()
                        .filter(known -> !known.barred().contains(actor.person()))
                        .toList();
        if (cases.isEmpty()) {
            return Decision.refuse("casefiles.refused.nothing");
        }
        var going =
                cases.stream()
                        .filter(known -> !facts.staying().contains(known.file().ref()))
                        .toList();
        return Decision.accept(new Handed(command, going, cases.size() - going.size()));
    }

    @Override
    public String keep(Handed handed, Actor actor, Instant now) {
        pass(handed.command().from(), handed.command().to(), handed.cases(), now);
        return handed.cases().size() + "-" + handed.left();
    }

    /** Names the one, no longer the other, on each case and on what came out of it. */
    private void pass(PersonId from, PersonId to, List<Known> cases, Instant now) {
        for (var known : cases) {
            managing.passOn(known, from, to, now);
        }
    }

    @Override
    public Particulars particulars(Handed handed) {
        return Particulars.none()
                .number("cases", handed.cases().size())
                .number("left", handed.left());
    }
}
