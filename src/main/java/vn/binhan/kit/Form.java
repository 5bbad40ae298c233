package vn.binhan.kit;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What a person typed into a form, read leniently: spaces trimmed, Vietnamese numbers and dates.
 */
public final class Form {
    /**
     * The longest text one field takes, in characters; more is cut off by no one, it is refused.
     */
    public static final int LONGEST_TEXT = 20_000;

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

    private final ServerRequest request;

    private Form(ServerRequest request) {
        this.request = request;
    }

    public static Form of(ServerRequest request) {
        return new Form(request);
    }

    /** The text of this field, empty when it was not sent. */
    public String text(String name) {
        return request.param(name).map(String::strip).orElse("");
    }

    /** The text, absent when nothing was typed. */
    public @Nullable String textOrNull(String name) {
        var text = text(name);
        return text.isEmpty() ? null : text;
    }

    /** All values of a field that may be sent several times. */
    public List<String> texts(String name) {
        return request.params().getOrDefault(name, List.of());
    }

    /** A whole number as people type it ({@code 1.234} is 1234), absent when it is none. */
    public @Nullable Long number(String name) {
        var text = text(name).replaceAll("[.\\s]", "").replace("%", "");
        if (!text.matches("-?\\d{1,15}")) {
            return null;
        }
        return Long.valueOf(text);
    }

    /** A number with a decimal comma or point, absent when it is none. */
    public @Nullable BigDecimal decimal(String name) {
        var text = text(name).replace("%", "").replaceAll("\\s", "");
        if (text.contains(",")) {
            text = text.replace(".", "").replace(',', '.');
        }
        if (!text.matches("-?\\d{1,12}(\\.\\d{1,6})?")) {
            return null;
        }
        return new BigDecimal(text);
    }

    /** A whole number with a value to fall back on. */
    public int number(String name, int otherwise) {
        var number = number(name);
        return number == null
                ? otherwise
                : Math.toIntExact(Math.clamp(number, -1_000_000_000, 1_000_000_000));
    }

    /** A day typed as dd/mm/yyyy, absent when it is none. */
    public @Nullable LocalDate day(String name) {
        var day = DAY.matcher(text(name));
        if (!day.matches()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(day.group(3)),
                    Integer.parseInt(day.group(2)),
                    Integer.parseInt(day.group(1)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * The key that makes a form count once however often it is sent; absent when it is malformed.
     */
    public @Nullable UUID once() {
        try {
            return UUID.fromString(text("once"));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
