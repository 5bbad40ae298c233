package vn.binhan.app;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import vn.binhan.demo.Demonstration;

/**
 * A case worker who opens case after case over the page, each with a form of its own, sends a form
 * again that was not answered, and remembers what was acknowledged.
 */
final class DeskWriter {
    private static final Pattern OPENED =
            Pattern.compile("/ho-so/91-([0-9a-f-]{36})\\?bao=casefiles.opened");

    private final ConcurrentMap<UUID, String> acknowledged = new ConcurrentHashMap<>();
    private final Set<UUID> sent = ConcurrentHashMap.newKeySet();
    private final String login;

    DeskWriter(String login) {
        this.login = login;
    }

    /** The forms that were answered, each with the case it opened. */
    Map<UUID, String> acknowledged() {
        return acknowledged;
    }

    /** How many different forms were sent, answered or not. */
    int sent() {
        return sent.size();
    }

    Writing open(TestProgram program) {
        var writing = new Writing(program);
        writing.thread.start();
        return writing;
    }

    /** One worker at one program, until it is closed. */
    final class Writing implements AutoCloseable {
        private final TestProgram program;
        private final Thread thread = new Thread(this::write, "desk");
        private volatile boolean ending;

        private Writing(TestProgram program) {
            this.program = program;
        }

        private void write() {
            var form = UUID.randomUUID();
            while (!ending) {
                try {
                    var visitor = program.visitor();
                    visitor.signIn(login, Demonstration.PASSWORD);
                    while (!ending) {
                        sent.add(form);
                        var answer = visitor.post("/ho-so", Map.of("once", form.toString()));
                        var opened = opened(answer);
                        if (opened.isEmpty()) {
                            break;
                        }
                        var earlier = acknowledged.put(form, opened.get());
                        if (earlier != null && !earlier.equals(opened.get())) {
                            throw new AssertionError("One form opened two cases");
                        }
                        form = UUID.randomUUID();
                    }
                } catch (RuntimeException e) {
                    // Killed meanwhile: the same form is sent again to whoever answers next.
                    TestProgram.pause(50);
                }
            }
        }

        private static Optional<String> opened(HttpResponse<String> answer) {
            var found = OPENED.matcher(answer.headers().firstValue("Location").orElse(""));
            return answer.statusCode() == 303 && found.matches()
                    ? Optional.of(found.group(1))
                    : Optional.empty();
        }

        @Override
        public void close() {
            ending = true;
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
