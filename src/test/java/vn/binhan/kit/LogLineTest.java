package vn.binhan.kit;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A line of the log names kinds and places, and quotes nobody. */
class LogLineTest {
    private static final String WRITTEN = "Nguyễn Thị Thử";

    private static String line(String logger, String message, Throwable cause) {
        var context = new LoggerContext();
        var event =
                new LoggingEvent(
                        "", context.getLogger(logger), Level.ERROR, message, cause, new Object[0]);
        return new LogLine().doLayout(event);
    }

    @Test
    void a_fault_of_the_database_shows_its_kind_and_state_and_no_value() {
        var cause = new SQLException("duplicate key (name)=(" + WRITTEN + ")", "23505");
        var line =
                line(
                        "vn.binhan.kit.Log$Fault",
                        "Fault[number=1]",
                        new IllegalStateException(cause));
        assertThat(line)
                .contains("Fault[number=1]", "IllegalStateException", "SQLException 23505")
                .contains("LogLineTest")
                .doesNotContain(WRITTEN);
    }

    @Test
    void a_library_is_named_but_not_quoted() {
        var line = line("org.apache.coyote.http11", "bad header " + WRITTEN, null);
        assertThat(line).contains("org.apache.coyote.http11").doesNotContain(WRITTEN);
    }
}
