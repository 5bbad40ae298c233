package vn.binhan.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import vn.binhan.app.TestHouse;

/** What a browser carries counts only as long as nobody has ended it. */
class BrowserSessionsTest {
    private final SessionRepository<Session> sessions = sessions();

    @Test
    void a_late_answer_under_an_old_number_does_not_bring_that_number_back() {
        var first = sessions.createSession();
        first.setAttribute("name", "Hoa");
        sessions.save(first);
        var before = first.getId();

        var late = sessions.findById(before);
        var renewing = sessions.findById(before);
        var after = renewing.changeSessionId();
        sessions.save(renewing);
        late.setAttribute("name", "Lan");
        sessions.save(late);

        assertThat(sessions.findById(before)).isNull();
        assertThat(sessions.findById(after).<String>getAttribute("name")).isEqualTo("Hoa");
    }

    @Test
    void a_late_answer_does_not_bring_back_who_has_left() {
        var first = sessions.createSession();
        sessions.save(first);
        var late = sessions.findById(first.getId());
        sessions.deleteById(first.getId());
        late.setAttribute("name", "Lan");
        sessions.save(late);
        assertThat(sessions.findById(first.getId())).isNull();
    }

    @SuppressWarnings("unchecked")
    private static SessionRepository<Session> sessions() {
        return (SessionRepository<Session>) BrowserSessions.over(TestHouse.open().source());
    }
}
