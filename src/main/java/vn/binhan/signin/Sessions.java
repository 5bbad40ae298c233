package vn.binhan.signin;

import java.util.Optional;
import org.springframework.web.servlet.function.ServerRequest;
import vn.binhan.access.PersonId;

/** The sessions of people at their browsers: opened by a proof, closed at sign-out. */
public final class Sessions {
    private static final String PERSON = "binhan.person";

    Sessions() {}

    /** Opens the session of somebody who has just proven who she is, whatever the means. */
    public void open(ServerRequest request, Proven proven) {
        request.session();
        request.servletRequest().changeSessionId();
        request.session().setAttribute(PERSON, proven.person());
    }

    /** Ends the session of this browser. */
    public void close(ServerRequest request) {
        var session = request.servletRequest().getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** Who sits at this browser. */
    Optional<PersonId> person(ServerRequest request) {
        var session = request.servletRequest().getSession(false);
        return session != null && session.getAttribute(PERSON) instanceof PersonId person
                ? Optional.of(person)
                : Optional.empty();
    }
}
