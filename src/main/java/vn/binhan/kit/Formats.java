package vn.binhan.kit;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How dates and numbers are written for people in Việt Nam: 21/11/2026 and 1.234,5. */
public final class Formats {
    /** The one time zone of the country. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final int TEN = 10;

    private Formats() {}

    /** A day as dd/mm/yyyy, empty when there is none. */
    public static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /** A moment as 14:32 21/11/2026 in Việt Nam's time, empty when there is none. */
    public static String minute(@Nullable Instant moment) {
        if (moment == null) {
            return "";
        }
        // Lists write one in each row, where the work of a pattern showed.
        var at = LocalDateTime.ofInstant(moment, ZONE);
        var page = new StringBuilder(17);
        two(page, at.getHour()).append(':');
        two(page, at.getMinute()).append(' ');
        two(page, at.getDayOfMonth()).append('/');
        two(page, at.getMonthValue()).append('/');
        return page.append(at.getYear()).toString();
    }

    private static StringBuilder two(StringBuilder page, int number) {
        return (number < TEN ? page.append('0') : page).append(number);
    }

    /** A moment for machines, with Việt Nam's offset. */
    public static String stamp(Instant moment) {
        return moment.atZone(ZONE).toOffsetDateTime().toString();
    }

    /** The colour of the tag of a moment by which somebody has to act: red when it has passed. */
    public static String urgency(@Nullable Instant due, Instant now) {
        if (due == null) {
            return "grey";
        }
        if (due.isBefore(now)) {
            return "red";
        }
        return due.isBefore(now.plus(Duration.ofDays(1))) ? "amber" : "blue";
    }

    /** A whole number with points between thousands, empty when there is none. */
    public static String number(@Nullable Long number) {
        return number == null ? "" : String.format(Locale.ROOT, "%,d", number).replace(',', '.');
    }

    /** A decimal number with a comma and at most two places, without needless zeros. */
    public static String decimal(@Nullable BigDecimal number) {
        if (number == null) {
            return "";
        }
        var plain = number.stripTrailingZeros();
        var whole = plain.toBigInteger();
        var places = Math.max(0, plain.scale());
        var sign = plain.signum() < 0 && whole.signum() == 0 ? "-" : "";
        var text = sign + number(whole.longValueExact());
        if (places == 0) {
            return text;
        }
        var fraction = plain.remainder(BigDecimal.ONE).abs().toPlainString();
        return text + "," + fraction.substring(2);
    }
}
