package vn.binhan.rosters;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.Organisation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;
import vn.binhan.access.Subject;
import vn.binhan.kit.Formats;

/** The head of a unit changes who is on duty. */
final class ChangeRoster
        implements Action<ChangeRoster.Command, ChangeRoster.Facts, ChangeRoster.Command> {

    /** One change of a roster. */
    sealed interface Change {
        record AddShifts(Set<DayOfWeek> days, Span span, PersonId person) implements Change {}

        record AddStandIn(LocalDate day, Span span, PersonId person) implements Change {}

        record AddDeputy(PersonId person) implements Change {}

        record SetAbove(OrganisationId above) implements Change {}

        record RemoveShift(long number) implements Change {}

        record RemoveStandIn(long number) implements Change {}

        record RemoveDeputy(PersonId person) implements Change {}
    }

    record Command(OrganisationId unit, Change change) {}

    /**
     * @param staff who may be on duty here
     * @param beyond the units above the chosen one, to keep the way up from going in a circle
     */
    record Facts(Organisation unit, Set<PersonId> staff, Set<OrganisationId> beyond) {}

    private final Rosters rosters;
    private final RosterStore store;

    ChangeRoster(Rosters rosters, RosterStore store) {
        this.rosters = rosters;
        this.store = store;
    }

    @Override
    public Operation operation() {
        return Operation.KEEP_ROSTER;
    }

    @Override
    public @Nullable Facts read(Command command) {
        var beyond = new HashSet<OrganisationId>();
        if (command.change() instanceof Change.SetAbove(var above)) {
            for (var next = above; next != null && beyond.add(next); ) {
                next = store.above(next).orElse(null);
            }
        }
        return rosters.unit(command.unit())
                .map(unit -> new Facts(unit, rosters.staff(command.unit()).keySet(), beyond))
                .orElse(null);
    }

    @Override
    public Subject subject(Command command, Facts facts) {
        return Subject.of("roster:" + command.unit(), command.unit());
    }

    @Override
    public Decision<Command> decide(Command command, Facts facts, Actor actor, Instant now) {
        var today = LocalDate.ofInstant(now, Formats.ZONE);
        var wrong =
                switch (command.change()) {
                    case Change.AddShifts add when add.days().isEmpty() -> "rosters.refused.days";
                    case Change.AddShifts add when !facts.staff().contains(add.person()) ->
                            "rosters.refused.person";
                    case Change.AddStandIn add when add.day().isBefore(today) ->
                            "rosters.refused.past";
                    case Change.AddStandIn add when !facts.staff().contains(add.person()) ->
                            "rosters.refused.person";
                    case Change.AddDeputy add when !facts.staff().contains(add.person()) ->
                            "rosters.refused.person";
                    case Change.SetAbove set
                            when facts.beyond().contains(command.unit())
                                    || !set.above().province().equals(command.unit().province()) ->
                            "rosters.refused.above";
                    default -> "";
                };
        return wrong.isEmpty() ? Decision.accept(command) : Decision.refuse(wrong);
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        var unit = decided.unit();
        switch (decided.change()) {
            case Change.AddShifts(var days, var span, var person) ->
                    days.forEach(day -> store.add(unit, day, span, person));
            case Change.AddStandIn(var day, var span, var person) ->
                    store.add(unit, day, span, person);
            case Change.AddDeputy(var person) -> store.addDeputy(unit, person);
            case Change.SetAbove(var above) -> store.setAbove(unit, above);
            case Change.RemoveShift(var number) -> store.removeShift(unit, number);
            case Change.RemoveStandIn(var number) -> store.removeStandIn(unit, number);
            case Change.RemoveDeputy(var person) -> store.removeDeputy(unit, person);
        }
        return unit.toString();
    }
}
