package vn.binhan.response;

import java.time.Instant;
import java.util.Set;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;
import vn.binhan.access.Staff;
import vn.binhan.access.Wall;
import vn.binhan.casefiles.Answering;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.ledger.Particulars;

/**
 * Whoever has a report gives it to a colleague, who has to take it in time; until then both the
 * clock and the alarm go on.
 */
final class GiveReport implements OnReport<GiveReport.Command, GiveReport.Given> {

    /**
     * @param unit the unit in which the colleague holds a duty
     */
    record Command(CaseRef ref, PersonId to, OrganisationId unit) implements OnReport.Command {}

    record Given(Command command, Turn from, boolean danger) {}

    private final Shelf shelf;
    private final Answering answering;
    private final Staff staff;
    private final Wall wall;

    GiveReport(Shelf shelf, Answering answering, Staff staff, Wall wall) {
        this.shelf = shelf;
        this.answering = answering;
        this.staff = staff;
        this.wall = wall;
    }

    @Override
    public Shelf shelf() {
        return shelf;
    }

    @Override
    public Operation operation() {
        return Operation.GIVE_REPORT;
    }

    @Override
    public Decision<Given> decide(Command command, Facts facts, Actor actor, Instant now) {
        var turn = facts.current().orElse(null);
        if (turn == null || !facts.isOf(actor)) {
            return Decision.refuse("response.refused.nothers");
        }
        var mayHave =
                staff.named(Watch.MAY_ANSWER, command.unit()).containsKey(command.to())
                        && !facts.held().subject().barred().contains(command.to())
                        && !command.to().equals(actor.person());
        return mayHave
                ? Decision.accept(new Given(command, turn, facts.report().danger()))
                : Decision.refuse("response.refused.colleague");
    }

    @Override
    public String keep(Given given, Actor actor, Instant now) {
        var ref = given.command().ref();
        var to = Set.of(given.command().to());
        wall.asClock(() -> {
            var due = now.plus(shelf.levels().of(ref.province()).answer(given.danger()));
            shelf.turns().end(ref, given.from().number(), Turn.Why.GIVEN_ON, now);
            shelf.turns()
                    .begin(
                            ref,
                            Question.ANSWER,
                            new Turn(
                                    0,
                                    Turn.As.GIVEN,
                                    given.command().unit(),
                                    to,
                                    now,
                                    due,
                                    null,
                                    null,
                                    null,
                                    null));
            answering.name(ref, to, now);
            answering.end(ref, Set.of(actor.person()), now);
            return true;
        });
        return ref.toString();
    }

    @Override
    public Particulars particulars(Given given) {
        return Particulars.none().code("as", Turn.As.GIVEN);
    }
}
