package vn.binhan.measures;

import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.binhan.kit.Form;
import vn.binhan.kit.Formats;

/** Moments as people type them: a day and a time such as 21:10, 21h10 or 21.10. */
public final class Moments {
    private static final Pattern TIME =
            Pattern.compile("([01]?\\d|2[0-3])\\s*[:hg.]\\s*([0-5]\\d)?");

    private Moments() {}

    /** The fields {@code …-day} and {@code …-time}; now when nothing was typed, to the minute. */
    public static Optional<Instant> or(Form form, String name, Instant now) {
        return form.text(name + "-day").isEmpty() && form.text(name + "-time").isEmpty()
                ? Optional.of(now.truncatedTo(ChronoUnit.MINUTES))
                : of(form, name, now);
    }

    /** The same; empty when it is not typed so. A time alone is one of today. */
    public static Optional<Instant> of(Form form, String name, Instant now) {
        var time = TIME.matcher(form.text(name + "-time"));
        var today = now.atZone(Formats.ZONE).toLocalDate();
        var day = form.text(name + "-day").isEmpty() ? today : form.day(name + "-day");
        if (day == null || !time.matches()) {
            return Optional.empty();
        }
        var minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        var at = LocalTime.of(Integer.parseInt(time.group(1)), minute);
        return Optional.of(day.atTime(at).atZone(Formats.ZONE).toInstant());
    }
}
