package vn.binhan.casefiles;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;
import vn.binhan.access.Staff;
import vn.binhan.access.Subject;
import vn.binhan.ledger.Particulars;

/**
 * Somebody on call opens a case in an emergency: for sixty minutes, with a reason, and with the
 * head of the unit told at once. A person in conflict gets the same answer as for a case that is
 * not there.
 */
final class BreakGlass
        implements Action<BreakGlass.Command, BreakGlass.Facts, BreakGlass.Breaking> {

    record Command(CaseRef ref, BrokenGlass.Danger danger) {}

    /**
     * @param heads those who answer for the unit and are told
     */
    record Facts(OrganisationId holder, Set<PersonId> heads) {}

    record Breaking(CaseRef ref, BrokenGlass glass, Optional<PersonId> told) {}

    private final GlassStore glass;
    private final Staff staff;
    private final UnaryOperator<Instant> threeWorkingDaysAfter;

    BreakGlass(GlassStore glass, Staff staff, UnaryOperator<Instant> threeWorkingDaysAfter) {
        this.glass = glass;
        this.staff = staff;
        this.threeWorkingDaysAfter = threeWorkingDaysAfter;
    }

    @Override
    public Operation operation() {
        return Operation.BREAK_GLASS;
    }

    @Override
    public @Nullable Facts read(Command command) {
        return glass.breakable(command.ref())
                .map(holder -> new Facts(holder, staff.holding(DutyKind.UNIT_HEAD, holder)))
                .orElse(null);
    }

    @Override
    public Subject subject(Command command, Facts facts) {
        return Subject.of(command.ref().subject(), facts.holder());
    }

    @Override
    public Decision<Breaking> decide(Command command, Facts facts, Actor actor, Instant now) {
        var glass =
                new BrokenGlass(
                        0,
                        command.ref(),
                        actor.person(),
                        command.danger(),
                        now,
                        now.plus(BrokenGlass.LASTS),
                        threeWorkingDaysAfter.apply(now),
                        null,
                        null);
        var told =
                facts.heads().stream()
                        .filter(head -> !head.equals(actor.person()))
                        .min(Comparator.comparing(PersonId::number));
        return Decision.accept(new Breaking(command.ref(), glass, told));
    }

    @Override
    public String keep(Breaking breaking, Actor actor, Instant now) {
        glass.breakIn(breaking.ref(), breaking.glass(), breaking.told().orElse(null));
        return breaking.ref().toString();
    }

    @Override
    public Particulars particulars(Breaking breaking) {
        return Particulars.none().code("danger", breaking.glass().danger());
    }
}
