package vn.binhan.kit;

import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only way into the log: kinds of events whose parts are numbers, random ids, codes out of
 * lists and places on the disk. A word that a person wrote has no way to come here.
 */
public final class Log {

    /** One kind of event; a record that says of which kind it is and to what it happened. */
    public interface Event {}

    /** Something that must not happen did; the number is what the person at the page was told. */
    record Fault(String number) implements Event {}

    private Log() {}

    public static void info(Event event) {
        to(event).info("{}", event);
    }

    public static void warn(Event event) {
        to(event).warn("{}", event);
    }

    /** The same with the fault that led to it, of which the log keeps kinds and places. */
    public static void warn(Event event, Throwable cause) {
        to(event).warn("{}", event, cause);
    }

    public static void error(Event event, Throwable cause) {
        to(event).error("{}", event, cause);
    }

    /** Keeps a fault under a number of its own, which the answer may show. */
    public static String fault(@Nullable Throwable cause) {
        var number = String.format(Locale.ROOT, "%08x", ThreadLocalRandom.current().nextInt());
        var event = new Fault(number);
        to(event).error("{}", event, cause);
        return number;
    }

    private static Logger to(Event event) {
        return LoggerFactory.getLogger(event.getClass());
    }
}
