package vn.binhan.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhan.kit.Formats;
import vn.binhan.ledger.Particulars;

/**
 * Ends a duty from today on. While cases are open in the person's hands somebody has to be named
 * who receives them; they pass on in the same transaction. When the last head of a unit goes that
 * answers for cases, whoever receives is its head from then on.
 */
final class EndDuty implements Action<EndDuty.Command, EndDuty.Facts, EndDuty.Ended> {
    private static final Set<DutyKind> WITH_CASES =
            Set.of(DutyKind.CASE_WORKER, DutyKind.DUTY_OFFICER, DutyKind.UNIT_HEAD);

    private static final List<DutyKind> MAY_RECEIVE =
            List.of(DutyKind.CASE_WORKER, DutyKind.UNIT_HEAD);

    /**
     * @param by who ends it
     */
    record Command(
            PersonId by,
            PersonId person,
            DutyKind duty,
            OrganisationId organisation,
            @Nullable PersonId receiver) {}

    /**
     * @param holds whether the person holds that duty today
     * @param last whether nobody else holds it there
     * @param open how many cases are in their hands
     * @param held how many cases of the unit would be without a head
     * @param withheld how many of them the receiver must not have
     * @param mayReceive who else works on cases there
     */
    record Facts(
            boolean holds,
            boolean last,
            int open,
            int held,
            int withheld,
            Set<PersonId> mayReceive) {}

    /**
     * @param newHead whether the receiver is the head of the unit from now on
     */
    record Ended(Command command, boolean newHead) {}

    private final People people;
    private final Staff staff;
    private final Caseload cases;

    EndDuty(People people, Staff staff, Caseload cases) {
        this.people = people;
        this.staff = staff;
        this.cases = cases;
    }

    @Override
    public Operation operation() {
        return Operation.MANAGE_PEOPLE;
    }

    @Override
    public Facts read(Command command) {
        var where = command.organisation();
        var holders = staff.holding(command.duty(), where);
        var last = holders.size() == 1;
        var receivers = new HashSet<>(staff.named(MAY_RECEIVE, where).keySet());
        receivers.remove(command.person());
        var by = command.by();
        var withCases = WITH_CASES.contains(command.duty());
        var open = withCases ? cases.open(command.person(), where, by) : 0;
        var held = last && command.duty() == DutyKind.UNIT_HEAD ? cases.held(where, by) : 0;
        var to = command.receiver();
        var withheld =
                open == 0 || to == null ? 0 : cases.withheld(command.person(), to, where, by);
        return new Facts(holders.contains(command.person()), last, open, held, withheld, receivers);
    }

    @Override
    public Subject subject(Command command, Facts facts) {
        return Subject.of("duty:" + command.person(), command.organisation());
    }

    @Override
    public Decision<Ended> decide(Command command, Facts facts, Actor actor, Instant now) {
        if (!facts.holds()) {
            return Decision.refuse("access.duty.ended");
        }
        if (command.duty() == DutyKind.ADMINISTRATOR && facts.last()) {
            return Decision.refuse("access.duty.lastadministrator");
        }
        if (facts.open() == 0 && facts.held() == 0) {
            return Decision.accept(new Ended(command, false));
        }
        if (facts.mayReceive().isEmpty()) {
            return Decision.refuse("access.duty.nobody", Math.max(facts.open(), facts.held()));
        }
        var receiver = command.receiver();
        if (receiver == null) {
            return facts.open() > 0
                    ? Decision.refuse("access.duty.cases", facts.open())
                    : Decision.refuse("access.duty.held", facts.held());
        }
        if (!facts.mayReceive().contains(receiver)) {
            return Decision.refuse("access.duty.receiver");
        }
        return facts.withheld() == 0
                ? Decision.accept(new Ended(command, facts.held() > 0))
                : Decision.refuse("access.duty.left");
    }

    @Override
    public String keep(Ended ended, Actor actor, Instant now) {
        var command = ended.command();
        var today = LocalDate.ofInstant(now, Formats.ZONE);
        var where = command.organisation();
        var receiver = command.receiver();
        if (receiver != null && WITH_CASES.contains(command.duty())) {
            cases.handOver(command.person(), receiver, where);
        }
        if (receiver != null && ended.newHead()) {
            people.giveDuty(receiver, DutyKind.UNIT_HEAD, where, today);
        }
        people.endDuty(command.person(), command.duty(), where, today);
        return command.person().toString();
    }

    @Override
    public Particulars particulars(Ended ended) {
        var receiver = ended.command().receiver();
        var duty = Particulars.none().code("duty", ended.command().duty());
        return receiver == null
                ? duty
                : duty.numbered("receiver", receiver.province(), receiver.number())
                        .number("new_head", ended.newHead() ? 1 : 0);
    }
}
