package vn.binhan.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.ledger.Ledger;

/** The door to who may do what: desk, gate, organisations, and the accounts of people. */
public final class Access {
    /** What the pages of people need to know of how people sign in. */
    public interface Accounts {
        /** The secret of a new link by which this person comes to an account, once. */
        String link(PersonId person);

        /** Who of this province can sign in. */
        Set<PersonId> ready(String province);
    }

    /** Hears within the transaction of a new member of staff. */
    public interface Arrivals {
        void added(PersonId person, String name);
    }

    private final JdbcClient sql;
    private final Ledger ledger;
    private final Wall wall;
    private final Desk desk;
    private final Gate gate;
    private final Organisations organisations;
    private final People people;
    private final Waiting waiting;
    private final InstantSource clock;

    public Access(
            JdbcClient sql,
            TransactionTemplate transactions,
            InstantSource clock,
            Ledger ledger,
            ContextKey key) {
        this.sql = sql;
        this.ledger = ledger;
        this.clock = clock;
        this.people = new People(sql);
        this.organisations = new Organisations(sql);
        this.wall = new Wall(sql, transactions, key, clock);
        this.waiting = new Waiting(sql, wall, clock);
        this.desk =
                new Desk(
                        transactions,
                        clock,
                        ledger,
                        new PerformedOnce(sql),
                        wall,
                        new Inheritance(organisations, clock));
        this.gate = new Gate(people, clock);
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

    /** What waits for somebody behind the entries of the menu. */
    public Waiting waiting() {
        return waiting;
    }

    /** Who holds which duty today. */
    public Staff staff() {
        return new Staff(sql, clock);
    }

    public Organisations organisations() {
        return organisations;
    }

    /** Adds this room's lines to the route table. */
    public void routes(
            Routes routes, Pages pages, Accounts accounts, Caseload cases, Arrivals arrivals) {
        new RecordPages(pages, ledger, people, clock).routes(routes);
        var addPerson = new AddPerson(people, organisations, accounts, arrivals);
        var endDuty = new EndDuty(people, staff(), cases);
        new PeoplePages(pages, desk, people, organisations, accounts, addPerson, endDuty, clock)
                .routes(routes);
        new LeavingPage(pages, people, endDuty, clock).routes(routes);
        new OrganisationPages(pages, desk, organisations, clock).routes(routes);
    }

    /** Whether nobody has an account yet, as on the first start. */
    public boolean isEmpty() {
        return people.nobodyYet();
    }

    /** A person without duties and without a way to sign in. */
    public PersonId addPerson(String province, String name, String login) {
        return people.add(province, name, login);
    }

    /** Who signs in under this name; absent also once the account is disabled. */
    public Optional<PersonId> byLogin(String login) {
        return people.byLogin(login);
    }

    /** One more duty for this person from today on. */
    public void giveDuty(PersonId person, DutyKind duty, OrganisationId body) {
        people.giveDuty(person, duty, body, today());
    }

    /** The provinces in which anybody has an account. */
    public List<String> provinces() {
        return people.provinces();
    }

    /** The names of these people of a province by number, for pages that say who did what. */
    public Map<Long, String> names(String province, Collection<Long> numbers) {
        return people.names(province, numbers);
    }

    /** The names of a province's staff by number, for pages that choose among them. */
    public Map<Long, String> names(String province) {
        return people.names(province);
    }

    /**
     * The names of the staff of a province and, where it was joined to another, of that one's: they
     * may have gone on with its plans. A number means one person alone, in whatever province.
     */
    public Map<Long, String> namesOfWhoeverActs(String province) {
        var names = new HashMap<>(people.names(province));
        organisations.joined(province, today()).values().stream()
                .flatMap(Set::stream)
                .map(OrganisationId::province)
                .distinct()
                .filter(other -> !other.equals(province))
                .forEach(other -> names.putAll(people.names(other)));
        return names;
    }

    /** This person with the duties that hold today. */
    public Optional<Actor> actor(PersonId person) {
        return people.actor(person, today());
    }

    /** What a room above keeps of each person, read in the same question as who they are. */
    public interface Beside<B> {
        /** Its columns, each after a comma. */
        String columns();

        /** From where they come: a left join by {@code p.province} and {@code p.id}. */
        String join();

        /**
         * @param from the number of the first of its columns
         */
        B read(ResultSet row, int from) throws SQLException;
    }

    /** A person with the duties that hold today, and what stands beside them. */
    public record Known<B>(Actor actor, B beside) {}

    /** The way to ask who somebody is along with this; empty once the account is disabled. */
    public <B> Function<PersonId, Optional<Known<B>>> along(Beside<B> beside) {
        var who = People.with(beside.columns(), beside.join());
        return person ->
                people.known(person, today(), who, row -> beside.read(row, People.COLUMNS + 1));
    }

    /** Today in Việt Nam. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.ZONE);
    }
}
