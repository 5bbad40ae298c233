package vn.binhan.casefiles;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;
import vn.binhan.access.Subject;
import vn.binhan.ledger.Particulars;

/**
 * Hands over all cases of somebody who leaves: the successor is named on each, the one who leaves
 * no longer. A case in which the successor is in conflict stays as it is and is counted, for the
 * head to give to somebody else.
 */
final class HandOver implements Action<HandOver.Command, List<Known>, HandOver.Handed> {

    record Command(OrganisationId holder, PersonId from, PersonId to) {}

    /**
     * @param left how many cases the successor must not have
     */
    record Handed(Command command, List<Known> cases, int left) {}

    private final FileStore files;
    private final Managing managing;

    HandOver(FileStore files, Managing managing) {
        this.files = files;
        this.managing = managing;
    }

    @Override
    public Operation operation() {
        return Operation.HAND_OVER_CASES;
    }

    @Override
    public List<Known> read(Command command) {
        // In one order with everybody who holds several cases, so that none waits for the other.
        return files.heldBy(command.holder()).stream()
                .sorted(Comparator.comparing(file -> file.ref().id()))
                .flatMap(file -> files.lock(file.ref()).stream())
                .toList();
    }

    /** Every open case in this person's hands, in this unit, held against change. */
    List<Known> load(PersonId person, OrganisationId unit, Instant now) {
        return files.heldBy(unit).stream()
                .sorted(Comparator.comparing(file -> file.ref().id()))
                .flatMap(file -> files.lock(file.ref()).stream())
                .filter(known -> known.teamAt(now).contains(person))
                .toList();
    }

    /** How many open cases this unit answers for, of those that are not kept from who asks. */
    int held(OrganisationId unit, PersonId asking) {
        return files.heldBy(unit, asking).size();
    }

    @Override
    public Subject subject(Command command, List<Known> facts) {
        return Subject.of("caseload:" + command.from(), command.holder());
    }

    @Override
    public Decision<Handed> decide(Command command, List<Known> facts, Actor actor, Instant now) {
        if (command.from().equals(command.to())) {
            return Decision.refuse("casefiles.refused.same");
        }
        var cases =
                facts.stream()
                        .filter(known -> known.teamAt(now).contains(command.from()))
                        .filter(known -> !known.barred().contains(actor.person()))
                        .toList();
        if (cases.isEmpty()) {
            return Decision.refuse("casefiles.refused.nothing");
        }
        var mayHave =
                cases.stream().filter(known -> !known.barred().contains(command.to())).toList();
        return Decision.accept(new Handed(command, mayHave, cases.size() - mayHave.size()));
    }

    @Override
    public String keep(Handed handed, Actor actor, Instant now) {
        var stay = pass(handed.command().from(), handed.command().to(), handed.cases(), now);
        return handed.cases().size() + "-" + (handed.left() + stay);
    }

    /**
     * Names the one, no longer the other, on each case and on what came out of it; how many files
     * stay because the one must not have them.
     */
    int pass(PersonId from, PersonId to, List<Known> cases, Instant now) {
        var left = 0;
        for (var known : cases) {
            if (known.barred().contains(to)) {
                left++;
                continue;
            }
            var ref = known.file().ref();
            if (!known.teamAt(now).contains(to)) {
                files.name(ref, to, Membership.Reason.TAKES_OVER, now, now.plus(OpenCase.LONGEST));
            }
            known.members().stream()
                    .filter(m -> m.holdsAt(now) && m.person().equals(from))
                    .forEach(m -> files.end(ref, m.number(), now));
        }
        for (var known : cases) {
            if (!known.barred().contains(to)) {
                left += managing.passOn(known.file().ref(), from, to, now);
            }
        }
        return left;
    }

    @Override
    public Particulars particulars(Handed handed) {
        return Particulars.none()
                .number("cases", handed.cases().size())
                .number("left", handed.left());
    }
}
