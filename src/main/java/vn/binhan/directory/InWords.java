package vn.binhan.directory;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.stream.Collectors;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Frame;
import vn.binhan.kit.Language;

/** An entry in the words of its readers. */
final class InWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private InWords() {}

    /** How near it is: by units, or through the air to whole kilometres. */
    static String near(Frame frame, HelpList.Found found) {
        var far = found.kilometres();
        if (far == null) {
            return frame.t("directory.near." + found.nearness().name());
        }
        var whole = Math.round(far);
        return whole < 1 ? frame.t("directory.near.under") : frame.t("directory.near.about", whole);
    }

    /** Whether it is open and until when, in one short sentence. */
    static String open(Frame frame, Hours hours, Hours.Now at, LocalDateTime now) {
        var change = at.change();
        return switch (at.state()) {
            case UNKNOWN ->
                    frame.t(hours.isKnown() ? "directory.open.holiday" : "directory.open.unknown");
            case OPEN ->
                    change == null
                            ? frame.t("directory.open.always")
                            : frame.t("directory.open.until", moment(frame, change, now));
            case CLOSED ->
                    change == null
                            ? frame.t("directory.closed")
                            : frame.t("directory.closed.until", moment(frame, change, now));
        };
    }

    private static String moment(Frame frame, LocalDateTime moment, LocalDateTime now) {
        var clock = CLOCK.format(moment);
        var days = now.toLocalDate().until(moment.toLocalDate()).getDays();
        return switch (days) {
            case 0 -> clock;
            case 1 -> frame.t("directory.tomorrow", clock);
            default ->
                    frame.t(
                            "directory.onday",
                            clock,
                            frame.t("directory.day." + moment.getDayOfWeek().name()),
                            Formats.day(moment.toLocalDate()));
        };
    }

    /** The weekly hours, empty when nobody knows them. */
    static String hours(Frame frame, Hours hours) {
        if (hours.equals(Hours.ALWAYS)) {
            return frame.t("directory.hours.always");
        }
        var written = hours.toString();
        return frame.words().language() == Language.EN ? HoursText.english(written) : written;
    }

    /** The names of these in the page's language, with commas. */
    static String list(Frame frame, String key, Collection<? extends Enum<?>> some) {
        return some.stream()
                .map(each -> frame.t(key + each.name()))
                .collect(Collectors.joining(", "));
    }

    /** When and how somebody made sure, and that it is old when it is. */
    static String checked(Frame frame, Facility facility, LocalDateTime now) {
        var check = facility.check();
        var key =
                check.isOld(now.toLocalDate())
                        ? "directory.check.old"
                        : check.how() == Facility.How.CALLED
                                ? "directory.check.called"
                                : "directory.check.read";
        return frame.t(key, Formats.day(check.on()), check.source());
    }

    /** What may be called it where somebody else could read it. */
    static String neutral(Frame frame, Facility facility) {
        var name = facility.name(frame.words().language());
        return NeutralWords.isNeutral(name) ? name : frame.t("directory.card.somebody");
    }
}
