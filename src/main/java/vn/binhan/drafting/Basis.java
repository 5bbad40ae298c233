package vn.binhan.drafting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.binhan.kit.Formats;

/**
 * A document on which a plan rests, written in one line: 2232/QĐ-TTg ngày 28/12/2020.
 *
 * @param number number and symbol together, as written
 * @param date the day of the document, absent when the line names none
 */
public record Basis(String number, @Nullable LocalDate date) {
    private static final Pattern WITH_DAY =
            Pattern.compile(
                    "(.+?)[,\\s]+ngày\\s+(\\d{1,2})(?:\\s*[/.-]\\s*|\\s+tháng\\s+)(\\d{1,2})"
                            + "(?:\\s*[/.-]\\s*|\\s+năm\\s+)(\\d{4})\\.?",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** The basis of this line; a day that is none stays part of the number, as written. */
    public static Basis of(String line) {
        var parts = WITH_DAY.matcher(line.strip());
        if (!parts.matches()) {
            return new Basis(line.strip(), null);
        }
        try {
            var day =
                    LocalDate.of(
                            Integer.parseInt(parts.group(4)),
                            Integer.parseInt(parts.group(3)),
                            Integer.parseInt(parts.group(2)));
            return new Basis(parts.group(1), day);
        } catch (DateTimeException noSuchDay) {
            return new Basis(line.strip(), null);
        }
    }

    /** The line as people read and correct it. */
    public String line() {
        return date == null ? number : number + " ngày " + Formats.day(date);
    }
}
