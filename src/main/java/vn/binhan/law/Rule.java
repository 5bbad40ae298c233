package vn.binhan.law;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Words;

/**
 * One dated rule: under which article, from which day to which day, how much time there is.
 *
 * @param id stable through versions, for example {@code C5}
 * @param article the place in the text, empty when it was not read
 * @param from the first day of facts to which this version applies
 * @param until the first day of facts to which it no longer applies, absent while it stands
 * @param evidence how far the program may trust it
 */
public record Rule(
        String id,
        Regime regime,
        Limit limit,
        Effect effect,
        LegalText text,
        String article,
        LocalDate from,
        @Nullable LocalDate until,
        Evidence evidence) {

    /** How far a rule or a day is known. */
    public enum Evidence {
        /** A legal reviewer says that it is wrong. */
        DISPUTED("red"),
        /** From summaries or general knowledge; nobody has read it for us. */
        UNVERIFIED("amber"),
        /** Read in a source, in part; no lawyer has confirmed it. */
        READ("blue"),
        /** Confirmed in the program by a person for a body. */
        VERIFIED("green");

        private final String colour;

        Evidence(String colour) {
            this.colour = colour;
        }

        /** The colour of the tag that shows it. */
        public String colour() {
            return colour;
        }
    }

    /** The field of law to which a rule belongs. */
    public enum Regime {
        /** Violence between family members and those the decree puts beside them. */
        DOMESTIC_VIOLENCE,
        CHILD,
        HEALTH,
        PERSONAL_DATA,
        ARCHIVES,
        PLANS,
        /** Fines and distances of violence in the family: no clock runs by them. */
        TARIFF,
        /** Who decides about something: no clock runs by it. */
        DECIDING,
        /** How time is counted, for all of them. */
        COUNTING
    }

    /** What the end of the time means. */
    public enum Effect {
        /** Somebody must have acted by then. */
        ACT,
        /** A measure ends by itself then; it is the longest it may last. */
        LAPSE,
        /** Something is possible or works only until then. */
        WINDOW
    }

    /** The key of this version, for example {@code C5@2023-07-01}. */
    public String key() {
        return id + "@" + from;
    }

    /** Whether this version applies to a fact of this day. */
    public boolean appliesOn(LocalDate fact) {
        return !fact.isBefore(from) && (until == null || fact.isBefore(until));
    }

    /** Whether the program's own level of service stands in for a number that the law lacks. */
    public boolean internal() {
        return limit instanceof Limit.AtOnce;
    }

    /** Article and text as they are cited; says so when the article was not read. */
    public String citation(Words words) {
        if (article.isEmpty()) {
            return text == LegalTexts.OURS
                    ? words.t("law.text.ours")
                    : words.t("law.article.unread", text.citation());
        }
        return article + ", " + text.citation();
    }

    /**
     * All that a reviewer confirms, in one line; a confirmation of another line does not count for
     * this one.
     */
    public String line() {
        return String.join(
                " | ",
                id,
                regime.name(),
                limit.toString(),
                effect.name(),
                text.citation(),
                article,
                from.toString(),
                until == null ? "-" : until.toString());
    }

    /** A moment from which an example of this rule may start: a Saturday night while it stands. */
    public Instant example() {
        var night = LocalDate.of(2026, 11, 14);
        var day = appliesOn(night) ? night : from.plusMonths(3);
        return day.atTime(22, 10).atZone(Formats.ZONE).toInstant();
    }

    Rule with(Evidence other) {
        return new Rule(id, regime, limit, effect, text, article, from, until, other);
    }
}
