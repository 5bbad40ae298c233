package vn.binhan.app;

import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.OrganisationKind;
import vn.binhan.access.Outcome;
import vn.binhan.access.PersonId;
import vn.binhan.accountability.Accountability;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.cases.Cases;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.consents.Consents;
import vn.binhan.demo.RehearsedKeys;
import vn.binhan.directory.Directory;
import vn.binhan.drafting.Drafting;
import vn.binhan.fiction.InventedPlan;
import vn.binhan.intake.Intake;
import vn.binhan.issuing.Issuing;
import vn.binhan.kinship.Kinship;
import vn.binhan.kit.Frame;
import vn.binhan.kit.Language;
import vn.binhan.kit.Route;
import vn.binhan.law.Law;
import vn.binhan.ledger.Ledger;
import vn.binhan.measures.Measures;
import vn.binhan.needs.Needs;
import vn.binhan.openid.ProviderSettings;
import vn.binhan.ownview.OwnView;
import vn.binhan.parties.Parties;
import vn.binhan.places.Places;
import vn.binhan.places.UnitKey;
import vn.binhan.plans.PlanId;
import vn.binhan.plans.Plans;
import vn.binhan.programme.Programme;
import vn.binhan.response.Response;
import vn.binhan.risk.Risks;
import vn.binhan.rosters.Rosters;
import vn.binhan.shelter.Shelter;
import vn.binhan.signin.SignIn;
import vn.binhan.signin.Strictness;
import vn.binhan.storage.DatabaseAddress;
import vn.binhan.storage.Disk;
import vn.binhan.storage.SharedPostgres;
import vn.binhan.vault.Vault;
import vn.binhan.vault.Walls;
import vn.binhan.work.Work;

/** The real program on a folder of its own, started once for all tests of a run. */
public final class TestHouse {
    /** The password of every account of the tests. */
    public static final String PASSWORD = "mot mat khau dai de nho";

    /** Tests say when a case is passed on. */
    private static final Duration NEVER = Duration.ofDays(1);

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static @Nullable TestHouse house;

    private final Running running;
    private final @Nullable Path data;

    private TestHouse(Running running, @Nullable Path data) {
        this.running = running;
        this.data = data;
    }

    /** The running program; the first caller waits for it. */
    public static synchronized TestHouse open() {
        if (house == null) {
            try {
                var folder = SharedPostgres.folder("binhan-test-");
                RehearsedKeys.beside(folder);
                var running = start(folder, light(InstantSource.system()));
                Runtime.getRuntime()
                        .addShutdownHook(
                                new Thread(() -> {
                                    running.close();
                                    remove(folder);
                                }));
                house = new TestHouse(running, folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return house;
    }

    /** A house into which nobody has come yet; whoever asks for it closes it. */
    public static Fresh fresh() {
        return fresh(light(InstantSource.system()));
    }

    /** The same by a clock that a test sets, with its keys rehearsed. */
    public static Fresh fresh(HouseTime time) {
        try {
            var folder = SharedPostgres.folder("binhan-time-");
            RehearsedKeys.beside(folder);
            return new Fresh(folder, start(folder, light(time)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same in a province that has an identity provider. */
    public static Fresh fresh(ProviderSettings provider) {
        var light = light(InstantSource.system());
        return fresh(new Running.Manner(light.clock(), light.strictness(), provider, NEVER));
    }

    /** The same by another clock, and as strict about two factors as where people are real. */
    public static Fresh strict(InstantSource clock) {
        return fresh(new Running.Manner(clock, new Strictness(true, 1024, 1), null, NEVER));
    }

    private static Fresh fresh(Running.Manner manner) {
        try {
            var folder = SharedPostgres.folder("binhan-fresh-");
            return new Fresh(folder, start(folder, manner));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Passwords cost little here, and a password alone is enough. */
    private static Running.Manner light(InstantSource clock) {
        return new Running.Manner(
                clock, new Strictness(false, 1024, 1), null, NEVER, null, Elsewhere.PAGE);
    }

    private static Running start(Path folder, Running.Manner manner) {
        return Running.start(folder, null, Wire.loopback(0), new KeyAccess(), manner, h -> {});
    }

    /** A house of its own on a folder of its own. */
    public record Fresh(Path folder, TestHouse house) implements AutoCloseable {
        private Fresh(Path folder, Running running) {
            this(folder, new TestHouse(running, folder));
        }

        @Override
        public void close() {
            house.running.close();
            remove(folder);
        }
    }

    /** The same over a program that a test started in its own way and ends itself. */
    public static TestHouse over(Running running) {
        return new TestHouse(running, null);
    }

    public String url() {
        return running.url();
    }

    /** The text of an invented plan of any length, as for the measurements. */
    public static String longPlan(int contents, int tasks, int bodies) {
        return InventedPlan.text(contents, tasks, bodies);
    }

    public JdbcClient sql() {
        return running.database().sql();
    }

    /** The program's own connections. */
    public DataSource source() {
        return running.database().source();
    }

    /** The folder in which the program keeps everything. */
    public Path data() {
        return Objects.requireNonNull(data);
    }

    /** The database as its owner sees it, past every policy: what is left when that wall falls. */
    public JdbcClient asOwner() {
        try (var connection = running.database().source().getConnection()) {
            var url = connection.getMetaData().getURL();
            var folder = Objects.requireNonNull(data);
            var owner = DatabaseAddress.ofOwner(url, folder);
            return JdbcClient.create(
                    new DriverManagerDataSource(url, owner.user(), owner.password()));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public TransactionTemplate transactions() {
        return running.database().transactions();
    }

    public Ledger ledger() {
        return running.house().ledger();
    }

    public Law law() {
        return running.house().law();
    }

    public Access access() {
        return running.house().access();
    }

    public SignIn signIn() {
        return running.house().signIn();
    }

    /** One of the calm pages that come when something went wrong, as a stranger gets it. */
    public String calmPage(String name) {
        var words = running.house().words(Language.VI);
        var frame = new Frame(words, "/", null, List.of(), null, null, null);
        var page = new StringOutput();
        Map<String, Object> values = Map.of("frame", frame, "number", "7K2M", "megabytes", 100L);
        Templates.compiled().render("app/" + name + ".jte", values, page);
        return page.toString();
    }

    /** Every line of the route table. */
    public List<Route> routes() {
        return running.house().routes().lines();
    }

    /** What the vault lets open, as it asks the teams of cases. */
    public Walls walls() {
        return CaseFiles.walls(sql(), access(), InstantSource.system());
    }

    public Vault vault() {
        return running.house().vault();
    }

    public CaseFiles casefiles() {
        return running.house().casefiles();
    }

    public Kinship kinship() {
        return running.house().kinship();
    }

    public Parties parties() {
        return running.house().parties();
    }

    public Chronicle chronicle() {
        return running.house().casework().chronicle();
    }

    public Cases cases() {
        return running.house().casework().cases();
    }

    public Consents consents() {
        return running.house().casework().consents();
    }

    /** What the menu says to wait for this person behind this entry, counted now. */
    public int waiting(Actor actor, String entry) {
        access().waiting().forget(actor.person());
        return access().waiting().of(actor).getOrDefault(entry, 0);
    }

    public Needs needs() {
        return running.house().casework().needs();
    }

    public Shelter shelter() {
        return running.house().casework().shelter();
    }

    public OwnView ownView() {
        return running.house().casework().ownView();
    }

    public Risks risks() {
        return running.house().casework().risks();
    }

    public Measures measures() {
        return running.house().casework().measures();
    }

    public Accountability accountability() {
        return running.house().casework().accountability();
    }

    public Rosters rosters() {
        return running.house().rosters();
    }

    public Intake intake() {
        return running.house().intake();
    }

    public Response response() {
        return running.house().response();
    }

    public Directory directory() {
        return running.house().directory();
    }

    public Places places() {
        return running.house().places();
    }

    public Drafting drafting() {
        return running.house().drafting();
    }

    public Plans plans() {
        return running.house().plans();
    }

    public Work work() {
        return running.house().work();
    }

    public Issuing issuing() {
        return running.house().issuing();
    }

    public Programme programme() {
        return running.house().programme();
    }

    /**
     * Imports this text as a plan of the manager's body and issues it as the page would suggest.
     */
    public PlanId issue(Actor manager, String text) {
        var owner = manager.organisationsAs(DutyKind.PROGRAMME_MANAGER).getFirst();
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var source = drafting().receive(manager, owner, "ke-hoach.txt", bytes);
        var draft = drafting().draftOf(owner.province(), source.number()).orElseThrow();
        var outcome = issuing().issue(manager, draft, "ban hành thử");
        if (outcome instanceof Outcome.Done(var plan)) {
            return PlanId.parse(plan);
        }
        throw new IllegalStateException("The plan was not issued: " + outcome);
    }

    /** A new body in this province with a name of its own. */
    public OrganisationId body(String province, String name) {
        return access().organisations()
                .add(
                        province,
                        name + " " + NUMBERS.incrementAndGet(),
                        null,
                        OrganisationKind.DEPARTMENT,
                        new UnitKey(province, LocalDate.of(2025, 7, 1)),
                        null);
    }

    /** Somebody who holds this duty in that body; the login is unique. */
    public Actor person(DutyKind duty, OrganisationId body) {
        return access().actor(account(duty, body).person()).orElseThrow();
    }

    /** An account that can sign in. */
    public record Account(PersonId person, String login) {}

    public Account account(DutyKind duty, OrganisationId body) {
        var login = "nguoi" + NUMBERS.incrementAndGet();
        var person = signIn().addAccount("Người thử " + login, login, PASSWORD, duty, body);
        return new Account(person, login);
    }

    /** A browser without pictures, signed in as somebody with this duty. */
    public Visitor signedIn(DutyKind duty, OrganisationId body) {
        var visitor = new Visitor(url());
        visitor.signIn(account(duty, body).login(), PASSWORD);
        return visitor;
    }

    public Visitor stranger() {
        return new Visitor(url());
    }

    private static void remove(Path folder) {
        try {
            Disk.removeWithKeys(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
