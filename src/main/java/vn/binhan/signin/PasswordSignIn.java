package vn.binhan.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import vn.binhan.access.Access;
import vn.binhan.access.PersonId;

/** Proving with a password, or with the code of an app; wrong tries make the next answer slower. */
final class PasswordSignIn {
    private final Access access;
    private final Credentials credentials;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final Throttle throttle;

    PasswordSignIn(
            Access access,
            Credentials credentials,
            Passwords passwords,
            SecondFactors factors,
            Throttle throttle) {
        this.access = access;
        this.credentials = credentials;
        this.passwords = passwords;
        this.factors = factors;
        this.throttle = throttle;
    }

    /** Who this is, or nothing when login and password do not fit together. */
    Optional<Proven> attempt(String login, String password, String address)
            throws InterruptedException {
        var name = login.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return check(name, access.byLogin(name), password, address);
    }

    /** The same for somebody whose session is known. */
    Optional<Proven> again(PersonId person, String password, String address)
            throws InterruptedException {
        return check("again|" + person, Optional.of(person), password, address);
    }

    /** Whether this is the code of now on this person's phone. */
    Optional<Proven> code(PersonId person, String code, String address)
            throws InterruptedException {
        return byCode(person, code, address, factors::check);
    }

    /** The same for the code with which somebody sets up the app; from then on it is asked for. */
    Optional<Proven> firstCode(PersonId person, String code, String address)
            throws InterruptedException {
        return byCode(person, code, address, factors::confirm);
    }

    private Optional<Proven> byCode(
            PersonId person, String code, String address, BiPredicate<PersonId, String> fits)
            throws InterruptedException {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        var tried = throttle.begin("code|" + person, address);
        if (!fits.test(person, code)) {
            return Optional.empty();
        }
        throttle.succeeded(tried);
        return Optional.of(new Proven(person, Means.PASSWORD_AND_CODE, tried.before()));
    }

    private Optional<Proven> check(
            String account, Optional<PersonId> person, String password, String address)
            throws InterruptedException {
        if (password.isEmpty()) {
            return Optional.empty();
        }
        var tried = throttle.begin(account, address);
        var kept = person.flatMap(credentials::passwordOf);
        if (!passwords.fits(password, kept.orElse(null)) || person.isEmpty()) {
            return Optional.empty();
        }
        throttle.succeeded(tried);
        kept.filter(passwords::isWeak)
                .ifPresent(_ -> credentials.setPassword(person.get(), passwords.hash(password)));
        return Optional.of(new Proven(person.get(), Means.PASSWORD, tried.before()));
    }

    static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
