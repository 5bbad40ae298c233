package vn.binhan.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.binhan.kit.Formats;

/** Gives a member of staff an account with one duty; the result is the secret of the link. */
final class AddPerson implements Action<AddPerson.Command, AddPerson.Facts, AddPerson.Command> {

    record Command(String name, String login, DutyKind duty, OrganisationId organisation) {}

    record Facts(Organisation organisation, boolean loginTaken) {}

    private final People people;
    private final Organisations organisations;
    private final Access.Accounts accounts;
    private final Access.Arrivals arrivals;

    AddPerson(
            People people,
            Organisations organisations,
            Access.Accounts accounts,
            Access.Arrivals arrivals) {
        this.people = people;
        this.organisations = organisations;
        this.accounts = accounts;
        this.arrivals = arrivals;
    }

    @Override
    public Operation operation() {
        return Operation.MANAGE_PEOPLE;
    }

    @Override
    public @Nullable Facts read(Command command) {
        var taken = people.loginTaken(login(command));
        return organisations
                .find(command.organisation())
                .map(body -> new Facts(body, taken))
                .orElse(null);
    }

    @Override
    public Subject subject(Command command, Facts facts) {
        return Subject.of("people", command.organisation());
    }

    @Override
    public Decision<Command> decide(Command command, Facts facts, Actor actor, Instant now) {
        if (command.name().isBlank() || command.name().length() > 200) {
            return Decision.refuse("access.person.nameless");
        }
        if (!login(command).matches("[a-z0-9][a-z0-9._@-]{2,80}")) {
            return Decision.refuse("access.person.login");
        }
        if (facts.loginTaken()) {
            return Decision.refuse("access.person.taken", login(command));
        }
        return Decision.accept(command);
    }

    @Override
    public String keep(Command decided, Actor actor, Instant now) {
        var person = people.add(decided.organisation().province(), decided.name(), login(decided));
        people.giveDuty(
                person,
                decided.duty(),
                decided.organisation(),
                LocalDate.ofInstant(now, Formats.ZONE));
        arrivals.added(person, decided.name());
        return accounts.link(person);
    }

    private static String login(Command command) {
        return command.login().strip().toLowerCase(Locale.ROOT);
    }
}
