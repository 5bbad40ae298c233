package vn.binhan.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhan.kit.Formats;

/**
 * Ends a duty from today on. While cases are open in the person's hands somebody has to be named
 * who receives them; they pass on in the same transaction.
 */
final class EndDuty implements Action<EndDuty.Command, EndDuty.Facts, EndDuty.Command> {
    private static final Set<DutyKind> WITH_CASES =
            Set.of(DutyKind.CASE_WORKER, DutyKind.DUTY_OFFICER, DutyKind.UNIT_HEAD);

    record Command(
            PersonId person,
            DutyKind duty,
            OrganisationId organisation,
            @Nullable PersonId receiver) {}

    /**
     * @param holds whether the person holds that duty today
     * @param last whether nobody else holds it there
     * @param open how many cases are in their hands
     * @param withheld how many of them the receiver must not have
     * @param mayReceive who works on cases there
     */
    record Facts(boolean holds, boolean last, int open, int withheld, Set<PersonId> mayReceive) {}

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
        var receivers =
                staff.named(List.of(DutyKind.CASE_WORKER, DutyKind.UNIT_HEAD), where).keySet();
        var open = WITH_CASES.contains(command.duty()) ? cases.open(command.person(), where) : 0;
        var to = command.receiver();
        var withheld = open == 0 || to == null ? 0 : cases.withheld(command.person(), to, where);
        return new Facts(
                holders.contains(command.person()), holders.size() == 1, open, withheld, receivers);
    }

    @Override
    public Subject subject(Command command, Facts facts) {
        return Subject.of("duty:" + command.person(), command.organisation());
    }

    @Override
    public Decision<Command> decide(Command command, Facts facts, Actor actor, Instant now) {
        if (!facts.holds()) {
            return Decision.refuse("access.duty.ended");
        }
        if (command.duty() == DutyKind.ADMINISTRATOR && facts.last()) {
            return Decision.refuse("access.duty.lastadministrator");
        }
        if (facts.open() == 0) {
            return Decision.accept(command);
        }
        var receiver = Optional.ofNullable(command.receiver());
        if (receiver.isEmpty()) {
            return Decision.refuse("access.duty.cases", facts.open());
        }
        if (receiver.get().equals(command.person())
                || !facts.mayReceive().contains(receiver.get())) {
            return Decision.refuse("access.duty.receiver");
        }
        return facts.withheld() == 0
                ? Decision.accept(command)
                : Decision.refuse("access.duty.left");
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        var receiver = decided.receiver();
        if (receiver != null && WITH_CASES.contains(decided.duty())) {
            cases.handOver(decided.person(), receiver, decided.organisation());
        }
        people.endDuty(
                decided.person(),
                decided.duty(),
                decided.organisation(),
                LocalDate.ofInstant(now, Formats.ZONE));
        return decided.person().toString();
    }
}
