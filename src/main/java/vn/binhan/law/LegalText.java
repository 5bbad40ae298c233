package vn.binhan.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One legal text on which a rule stands, as officials cite it.
 *
 * @param key a short name for words and tests, for example {@code law13}
 * @param kind and number are written as on the text itself
 * @param signed the day on the text, absent when it was not read
 * @param from the first day in force, absent when it was not read
 * @param until the first day no longer in force, absent while it stands
 * @param evidence how far number and dates are known; no text was read whole
 */
public record LegalText(
        String key,
        String kind,
        String number,
        @Nullable LocalDate signed,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Rule.Evidence evidence) {

    /** The text as it is cited, for example "Luật 13/2022/QH15". */
    public String citation() {
        return number.isEmpty() ? kind : kind + " " + number;
    }
}
