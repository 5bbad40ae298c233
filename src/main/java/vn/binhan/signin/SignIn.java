package vn.binhan.signin;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
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
import vn.binhan.places.Places;

/** The door to signing in: lets requests through to the gate as the person who sits there. */
public final class SignIn implements Access.Accounts {
    private final Access access;
    private final Credentials credentials;
    private final Passwords passwords = new Passwords();
    private final Sessions sessions = new Sessions();
    private final Invitations invitations;
    private final PasswordSignIn signIn;

    public SignIn(
            JdbcClient sql,
            TransactionTemplate transactions,
            InstantSource clock,
            Access access,
            Places places) {
        this.access = access;
        this.credentials = new Credentials(sql);
        this.signIn = new PasswordSignIn(sql, access, credentials, passwords, clock);
        this.invitations =
                new Invitations(credentials, access, places, passwords, transactions, clock);
    }

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages) {
        new SignInPages(pages, access.gate(), sessions, signIn, invitations).routes(routes);
    }

    /** Finds out who asks and lets the gate decide. */
    public ServerResponse pass(Route route, ServerRequest request, Pages pages) throws Exception {
        return access.gate().pass(route, request, pages, sessions.person(request).orElse(null));
    }

    /** Where every way of signing in ends. */
    public Sessions sessions() {
        return sessions;
    }

    /** The secret of the link for the first administrator, while nobody has an account. */
    public Optional<String> firstAdministratorLink() {
        return invitations.firstAdministrator();
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
