package vn.binhan.signin;

import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Access;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.PersonId;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Route;
import vn.binhan.kit.Routes;
import vn.binhan.ledger.Ledger;
import vn.binhan.places.Places;

/** The door to signing in: who sits at a browser, and how she has shown that. */
public final class SignIn implements Access.Accounts {
    private final Access access;
    private final InstantSource clock;
    private final Credentials credentials;
    private final Passwords passwords;
    private final Invitations invitations;
    private final Proving proving;
    private final Passkeys passkeys;
    private final boolean strict;
    private Optional<OtherDoor> otherDoor = Optional.empty();
    private @Nullable Doorkeeper doorkeeper;

    /** What signing in stands on: the key under which secrets are sealed, and how strict it is. */
    public record Settings(SecretBox box, Strictness strictness) {}

    /** What browsers' sessions hold, over connections that need not wait for the disk. */
    public static SessionRepository<? extends Session> browsers(DataSource source) {
        return BrowserSessions.over(source);
    }

    public SignIn(
            JdbcClient sql,
            TransactionTemplate transactions,
            InstantSource clock,
            Access access,
            Ledger ledger,
            Places places,
            Settings settings,
            OwnAddress address) {
        this.access = access;
        this.clock = clock;
        this.strict = settings.strictness().twoFactors();
        this.credentials = new Credentials(sql);
        this.passwords = new Passwords(settings.strictness());
        this.invitations =
                new Invitations(credentials, access, places, passwords, transactions, clock);
        var factors = new SecondFactors(sql, settings.box(), clock);
        var sessions =
                new Sessions(
                        transactions,
                        new LiveSessions(sql),
                        access,
                        new SignInActs(access, ledger),
                        clock,
                        settings.strictness());
        var throttle = new Throttle(sql, clock);
        var signIn = new PasswordSignIn(access, credentials, passwords, factors, throttle);
        this.proving = new Proving(sessions, signIn, factors, new StoppedForms());
        this.passkeys =
                new Passkeys(
                        access,
                        address,
                        new Challenges(sql, clock),
                        new PasskeyStore(sql),
                        invitations);
    }

    /** Adds this room's lines to the route table, with another way in where there is one. */
    public void routes(Routes routes, Pages pages, Optional<OtherDoor> otherDoor) {
        this.otherDoor = otherDoor;
        var doors = new Doors(passkeys, otherDoor);
        var proofs = new ProofPages(pages, access, proving, doors);
        var signIns = new SignInPages(pages, access.gate(), proving, proofs, doors, clock);
        var sessions = proving.sessions();
        var renew =
                new RenewSignIn(
                        access,
                        credentials,
                        proving.factors(),
                        passkeys.store(),
                        sessions,
                        invitations);
        var invited = new InvitationPages(pages, access, invitations, sessions, doors);
        var ways = new WaysPage(pages, access, credentials, passkeys, sessions, otherDoor);
        signIns.routes(routes);
        proofs.routes(routes);
        invited.routes(routes);
        ways.routes(routes);
        new PasskeyPages(pages, access, signIns, invited, ways, passkeys, invitations, sessions)
                .routes(routes, proofs);
        new SecondFactorPages(pages, proving, passkeys).routes(routes);
        new RenewPages(pages, access, renew).routes(routes);
        doorkeeper = new Doorkeeper(sessions, access.gate(), proving.factors(), proofs, signIns);
    }

    /** What may be kept of a link: enough to find its invitation again, too little to open it. */
    public static String mark(String link) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(PasswordSignIn.hash(link));
    }

    /** Who is invited by the link with this mark while it still opens. */
    public Optional<PersonId> invited(String mark) {
        return invitations.invited(Base64.getUrlDecoder().decode(mark));
    }

    /** Whoever is invited by the link with this mark has come in by a way of a room above. */
    public void accepted(String mark) {
        invitations.use(Base64.getUrlDecoder().decode(mark));
    }

    /** Opens the session of somebody who has proven who she is, and leads her where she wanted. */
    public ServerResponse enter(ServerRequest request, Proven proven, String wanted) {
        sessions().open(request, proven);
        return Pages.to(SignInPages.after(access.gate(), proven, wanted));
    }

    /** Finds out who asks, lets the gate decide, and leads to what is missing. */
    public ServerResponse pass(Route route, ServerRequest request, Pages pages) throws Exception {
        var keeper = doorkeeper;
        if (keeper == null) {
            throw new IllegalStateException("Nobody stands at the door yet");
        }
        return keeper.pass(route, request, pages);
    }

    /** Where every way of signing in ends. */
    public Sessions sessions() {
        return proving.sessions();
    }

    /**
     * The secret of the link for the first administrator: while nobody has an account, and where
     * two factors are asked for, while nobody has two, since then nobody could hand out a link.
     */
    public Optional<String> firstAdministratorLink() {
        var first = invitations.firstAdministrator();
        return first.isPresent() || !strict || !credentials.nobodyHasTwo()
                ? first
                : access.staff()
                        .longest(DutyKind.ADMINISTRATOR)
                        .filter(person -> otherDoor.filter(d -> d.opensFor(person)).isEmpty())
                        .map(invitations::write);
    }

    @Override
    public String link(PersonId person) {
        return invitations.write(person);
    }

    @Override
    public Set<PersonId> ready(String province) {
        return credentials.ready(province);
    }

    /** An account with its password and one duty from today on, as the demonstration needs it. */
    public PersonId addAccount(
            String name, String login, String password, DutyKind duty, OrganisationId body) {
        var person = access.addPerson(body.province(), name, login);
        credentials.setPassword(person, passwords.hash(password));
        access.giveDuty(person, duty, body);
        return person;
    }
}
