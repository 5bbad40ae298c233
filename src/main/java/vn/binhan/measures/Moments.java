package vn.binhan.measures;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.binhan.kit.ClockTime;
import vn.binhan.kit.Form;
import vn.binhan.kit.Formats;

/** Moments as people type them: a day and an hour. */
public final class Moments {
    private Moments() {}

    /** The fields {@code …-day} and {@code …-time}; now when nothing was typed, to the minute. */
    public static Optional<Instant> or(Form form, String name, Instant now) {
        return form.text(name + "-day").isEmpty() && form.text(name + "-time").isEmpty()
                ? Optional.of(now.truncatedTo(ChronoUnit.MINUTES))
                : of(form, name, now);
    }

    /** The same; empty when it is not typed so. A time alone is one of today. */
    public static Optional<Instant> of(Form form, String name, Instant now) {
        var today = now.atZone(Formats.ZONE).toLocalDate();
        var day = form.text(name + "-day").isEmpty() ? today : form.day(name + "-day");
        return day == null ? Optional.empty() : ClockTime.on(day, form.text(name + "-time"));
    }
}
