package vn.binhan.kit;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.LayoutBase;
import java.sql.SQLException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * How a line of the log looks. Of a fault it shows the kinds and the places in the program, never a
 * message: databases and parsers quote what people wrote. Of a library's line it shows the library
 * and the fault only, for the same reason.
 */
public final class LogLine extends LayoutBase<ILoggingEvent> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());
    private static final String OURS = "vn.binhan.";
    private static final int FRAMES = 12;

    @Override
    public String doLayout(ILoggingEvent event) {
        var ours = event.getLoggerName().startsWith(OURS);
        var line =
                new StringBuilder()
                        .append(TIME.format(event.getInstant()))
                        .append(' ')
                        .append(event.getLevel())
                        .append(' ')
                        .append(ours ? event.getFormattedMessage() : event.getLoggerName())
                        .append('\n');
        cause(event.getThrowableProxy(), line);
        return line.toString();
    }

    private static void cause(@Nullable IThrowableProxy thrown, StringBuilder line) {
        var indent = "  ";
        for (var at = thrown; at != null; at = at.getCause()) {
            line.append(indent).append(at.getClassName()).append(state(at)).append('\n');
            var frames = at.getStackTraceElementProxyArray();
            for (var i = 0; i < Math.min(FRAMES, frames.length); i++) {
                line.append(indent).append("  ").append(frames[i].getSTEAsString()).append('\n');
            }
            indent += "  ";
        }
    }

    /** The five letters by which databases say what went wrong. */
    private static String state(IThrowableProxy thrown) {
        return thrown instanceof ThrowableProxy proxy
                        && proxy.getThrowable() instanceof SQLException fault
                        && String.valueOf(fault.getSQLState()).matches("[0-9A-Z]{5}")
                ? " " + fault.getSQLState()
                : "";
    }
}
