package vn.binhan.incidents;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.chronicle.Happening;
import vn.binhan.kit.Formats;
import vn.binhan.ledger.Particulars;

/**
 * From when an act went on that was not over in a day, as exactly as she knows: a day, a month or a
 * year.
 *
 * @param from its first day
 */
record Since(LocalDate from, Exact exact) {
    private static final Pattern TYPED =
            Pattern.compile("(?:(?:(\\d{1,2})[/.-])?(\\d{1,2})[/.-])?(\\d{4})");

    /** How much of the day is known. */
    enum Exact {
        DAY,
        MONTH,
        YEAR
    }

    /** What was typed: 15/03/2026, 3/2026 or 2026; empty where it is none of these. */
    static Optional<Since> typed(String text) {
        var found = TYPED.matcher(text.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        var day = found.group(1);
        var month = found.group(2);
        try {
            var from =
                    LocalDate.of(
                            Integer.parseInt(found.group(3)),
                            month == null ? 1 : Integer.parseInt(month),
                            day == null ? 1 : Integer.parseInt(day));
            return Optional.of(
                    new Since(
                            from,
                            month == null ? Exact.YEAR : day == null ? Exact.MONTH : Exact.DAY));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static @Nullable Since of(Happening told) {
        return told.codes()
                .text("since")
                .map(day ->
                        new Since(
                                LocalDate.parse(day),
                                told.code(Exact.class, "exact").orElse(Exact.DAY)))
                .orElse(null);
    }

    /** Whether it begins after that moment; a month or a year may have begun before it. */
    boolean isAfter(Instant at) {
        // A moment that cannot be read is refused by itself.
        return at.isBefore(Instant.MAX) && from.isAfter(LocalDate.ofInstant(at, Formats.ZONE));
    }

    Particulars in(Particulars codes) {
        return codes.day("since", from).code("exact", exact);
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return switch (exact) {
            case DAY ->
                    "%02d/%02d/%d"
                            .formatted(from.getDayOfMonth(), from.getMonthValue(), from.getYear());
            case MONTH -> "%02d/%d".formatted(from.getMonthValue(), from.getYear());
            case YEAR -> String.valueOf(from.getYear());
        };
    }
}
