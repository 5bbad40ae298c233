package vn.binhan.signin;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.support.TransactionTemplate;
import vn.binhan.access.Access;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationKind;
import vn.binhan.access.PersonId;
import vn.binhan.kit.Form;
import vn.binhan.kit.Formats;
import vn.binhan.places.Places;
import vn.binhan.places.Unit;
import vn.binhan.places.UnitKey;

/**
 * Links that let one person choose a password, once; the first one makes the first administrator.
 */
final class Invitations {
    /** How long a link opens. */
    static final Duration OPEN_FOR = Duration.ofDays(7);

    /** What a link still does. */
    enum State {
        FIRST_ADMINISTRATOR,
        CHOOSE_PASSWORD,
        CLOSED
    }

    private final Credentials credentials;
    private final Access access;
    private final Places places;
    private final Passwords passwords;
    private final TransactionTemplate transactions;
    private final InstantSource clock;

    Invitations(
            Credentials credentials,
            Access access,
            Places places,
            Passwords passwords,
            TransactionTemplate transactions,
            InstantSource clock) {
        this.credentials = credentials;
        this.access = access;
        this.places = places;
        this.passwords = passwords;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A new link's secret for this person; only its hash is kept. */
    String write(PersonId person) {
        var token = secret();
        credentials.invite(
                PasswordSignIn.hash(token),
                person.province(),
                person,
                clock.instant().plus(OPEN_FOR));
        return token;
    }

    /** The secret of the first administrator's link while there is nobody at all, else nothing. */
    Optional<String> firstAdministrator() {
        if (!access.isEmpty()) {
            return Optional.empty();
        }
        var token = secret();
        credentials.invite(
                PasswordSignIn.hash(token), Places.NATION, null, clock.instant().plus(OPEN_FOR));
        return Optional.of(token);
    }

    State look(String token) {
        return transactions.execute(status ->
                credentials
                        .openInvitation(PasswordSignIn.hash(token), clock.instant())
                        .filter(found -> found.person() != null || access.isEmpty())
                        .map(found ->
                                found.person() == null
                                        ? State.FIRST_ADMINISTRATOR
                                        : State.CHOOSE_PASSWORD)
                        .orElse(State.CLOSED));
    }

    /** Who is invited by this link while it still opens; nobody for the first administrator's. */
    Optional<PersonId> invited(String token) {
        return invited(PasswordSignIn.hash(token));
    }

    Optional<PersonId> invited(byte[] hash) {
        return transactions.execute(status ->
                credentials
                        .openInvitation(hash, clock.instant())
                        .map(Credentials.Invitation::person));
    }

    /** Whoever is invited has come in, and the link opens no more. */
    void use(byte[] hash) {
        credentials.useInvitation(hash, clock.instant());
    }

    List<Unit> provinces() {
        var all = new ArrayList<>(places.on(Places.NATION, today()).stream().toList());
        all.addAll(places.provincesOn(today()));
        return all;
    }

    /** Chooses the password; what is wrong with it comes back as a key of the words files. */
    Optional<String> accept(String token, Form form, String password, String again) {
        if (password.length() < Passwords.SHORTEST || password.length() > Passwords.LONGEST) {
            return Optional.of("signin.password.length");
        }
        if (!password.equals(again)) {
            return Optional.of("signin.password.again");
        }
        if (GuessablePasswords.includes(password, names(form))) {
            return Optional.of("signin.password.guessable");
        }
        var hash = passwords.hash(password);
        return transactions.execute(status -> {
            var found = credentials.openInvitation(PasswordSignIn.hash(token), clock.instant());
            if (found.isEmpty()) {
                return Optional.of("signin.invitation.closed");
            }
            var person = found.get().person();
            if (person == null) {
                var problem = foundHouse(form, hash);
                if (problem.isPresent()) {
                    return problem;
                }
            } else {
                credentials.setPassword(person, hash);
            }
            credentials.useInvitation(PasswordSignIn.hash(token), clock.instant());
            return Optional.<String>empty();
        });
    }

    /** What stands near her: names of places, old and new, and what she typed beside it. */
    private Set<String> names(Form form) {
        var names = new HashSet<>(List.of(form.text("login"), form.text("name")));
        for (var unit : places.register().units()) {
            names.add(unit.shortName());
        }
        return names;
    }

    private Optional<String> foundHouse(Form form, String hash) {
        if (!access.isEmpty()) {
            return Optional.of("signin.invitation.closed");
        }
        var province = form.text("province");
        var unit = places.on(province, today());
        var organisation = form.text("organisation");
        var name = form.text("name");
        var login = form.text("login").toLowerCase(Locale.ROOT);
        if (unit.isEmpty() || organisation.isEmpty() || name.isEmpty() || login.isEmpty()) {
            return Optional.of("signin.invitation.incomplete");
        }
        var body =
                access.organisations()
                        .add(
                                province,
                                organisation,
                                null,
                                OrganisationKind.PEOPLES_COMMITTEE,
                                new UnitKey(province, unit.get().key().since()),
                                null);
        var person = access.addPerson(province, name, login);
        credentials.setPassword(person, hash);
        access.giveDuty(person, DutyKind.ADMINISTRATOR, body);
        access.giveDuty(person, DutyKind.PROGRAMME_MANAGER, body);
        return Optional.empty();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.ZONE);
    }

    private static String secret() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
