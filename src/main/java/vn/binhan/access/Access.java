package vn.binhan.access;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.ledger.Ledger;
import vn.binhan.places.Places;

/** The door to who may do what: desk, gate, organisations, and the accounts of people. */
public final class Access {
    private final JdbcClient sql;
    private final Ledger ledger;
    private final Wall wall;
    private final Desk desk;
    private final Gate gate;
    private final Organisations organisations;
    private final People people;
    private final Passwords passwords = new Passwords();
    private final Invitations invitations;
    private final SignIn signIn;
    private final InstantSource clock;

    public Access(
            JdbcClient sql,
            TransactionTemplate transactions,
            InstantSource clock,
            Ledger ledger,
            Places places,
            ContextKey key) {
        this.sql = sql;
        this.ledger = ledger;
        this.clock = clock;
        this.people = new People(sql);
        this.organisations = new Organisations(sql);
        this.wall = new Wall(sql, transactions, key, clock);
        this.desk = new Desk(transactions, clock, ledger, new PerformedOnce(sql), wall);
        this.gate = new Gate(people, clock);
        this.signIn = new SignIn(sql, people, passwords, clock);
        this.invitations =
                new Invitations(people, organisations, places, passwords, transactions, clock);
    }

    public Desk desk() {
        return desk;
    }

    /** The way to read what the database shows only to those it concerns. */
    public Wall wall() {
        return wall;
    }

    public Gate gate() {
        return gate;
    }

    /** Who holds which duty today. */
    public Staff staff() {
        return new Staff(sql, clock);
    }

    public Organisations organisations() {
        return organisations;
    }

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages) {
        new SignInPages(pages, gate, signIn, invitations).routes(routes);
        new RecordPages(pages, ledger, people, clock).routes(routes);
        new PeoplePages(pages, desk, people, organisations, invitations, clock).routes(routes);
    }

    /** The secret of the link for the first administrator, while nobody has an account. */
    public Optional<String> firstAdministratorLink() {
        return invitations.firstAdministrator();
    }

    /** Whether nobody has an account yet, as on the first start. */
    public boolean isEmpty() {
        return people.nobodyYet();
    }

    /** An account with its password and one duty from today on, as the demonstration needs it. */
    public PersonId addAccount(
            String name, String login, String password, DutyKind duty, OrganisationId body) {
        var person = people.add(body.province(), name, login);
        people.setPassword(person, passwords.hash(password));
        giveDuty(person, duty, body);
        return person;
    }

    /** One more duty for this person from today on. */
    public void giveDuty(PersonId person, DutyKind duty, OrganisationId body) {
        people.giveDuty(person, duty, body, LocalDate.ofInstant(clock.instant(), Formats.ZONE));
    }

    /** The names of a province's staff by number, for pages that say who did what. */
    public Map<Long, String> names(String province) {
        return people.names(province);
    }

    /** This person with the duties that hold today. */
    public Optional<Actor> actor(PersonId person) {
        return people.actor(person, LocalDate.ofInstant(clock.instant(), Formats.ZONE));
    }
}
