package vn.binhan.law;

import java.time.Duration;
import vn.binhan.kit.Words;

/** A length of time as people say it: days, hours and minutes, the small ones only when short. */
final class Spans {
    private Spans() {}

    static String words(Duration span, Words words) {
        var days = span.toDays();
        var hours = span.toHoursPart();
        var minutes = span.toMinutesPart();
        var text = new StringBuilder();
        if (days > 0) {
            text.append(words.t("law.span.days", days));
        }
        if (hours > 0) {
            text.append(text.isEmpty() ? "" : " ").append(words.t("law.span.hours", hours));
        }
        if (minutes > 0 || text.isEmpty()) {
            text.append(text.isEmpty() ? "" : " ").append(words.t("law.span.minutes", minutes));
        }
        return text.toString();
    }
}
