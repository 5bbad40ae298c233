package vn.binhan.parties;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Subject;

/** The inspector has looked into a search by somebody for themselves or their kin. */
final class CheckSearch implements Action<CheckSearch.Command, PartyStore.Alert, PartyStore.Alert> {

    record Command(OrganisationId by, long alert) {}

    private final PartyStore parties;

    CheckSearch(PartyStore parties) {
        this.parties = parties;
    }

    @Override
    public Operation operation() {
        return Operation.CHECK_SEARCHES;
    }

    @Override
    public PartyStore.@Nullable Alert read(Command command) {
        return parties.alerts(command.by().province()).stream()
                .filter(alert -> alert.number() == command.alert())
                .findFirst()
                .orElse(null);
    }

    @Override
    public Subject subject(Command command, PartyStore.Alert facts) {
        return Subject.of("search-alert:" + facts.number(), command.by());
    }

    @Override
    public Decision<PartyStore.Alert> decide(
            Command command, PartyStore.Alert facts, Actor actor, Instant now) {
        return facts.person().equals(actor.person())
                ? Decision.refuse("parties.refused.ownsearch")
                : Decision.accept(facts);
    }

    @Override
    public String keep(PartyStore.Alert alert, Actor actor, Instant now) {
        parties.checked(alert.person().province(), alert.number(), actor.person(), now);
        return String.valueOf(alert.number());
    }
}
