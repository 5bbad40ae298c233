package vn.binhan.response;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.binhan.kit.ClockTime;
import vn.binhan.kit.Form;
import vn.binhan.kit.Formats;

/**
 * What the form of a duty says about her having been told before; a page has one for each duty.
 *
 * @param before absent when nothing was chosen
 * @param told when she was told; a moment that never comes where it was not typed as one
 */
record NoticeForm(@Nullable ToldBefore before, Instant told) {
    /** What the names of its fields begin with; the name of the duty follows. */
    static final String BEFORE = "before-";

    static final String DAY = "day-";
    static final String HOUR = "hour-";

    static NoticeForm of(Form form, String duty, Instant now) {
        var before = ReportPages.one(ToldBefore.class, form.text(BEFORE + duty)).orElse(null);
        return new NoticeForm(before, told(form, duty, now));
    }

    private static Instant told(Form form, String duty, Instant now) {
        var hour = form.text(HOUR + duty);
        if (form.text(DAY + duty).isEmpty() && hour.isEmpty()) {
            return now;
        }
        var day =
                form.text(DAY + duty).isEmpty()
                        ? now.atZone(Formats.ZONE).toLocalDate()
                        : form.day(DAY + duty);
        return day == null ? Instant.MAX : ClockTime.on(day, hour).orElse(Instant.MAX);
    }
}
