package vn.binhan.papers;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import vn.binhan.chronicle.Happening;
import vn.binhan.kit.Formats;

/**
 * What stands in a field of a paper, and where it came from.
 *
 * @param value the text in one Unicode form; empty where it is missing
 * @param origin what it came from
 * @param detail the turn of the story, the article of the rule; empty where the origin says it all
 */
public record FieldValue(String value, Origin origin, String detail) {

    /** What a value came from; the words are {@code papers.origin.…}. */
    public enum Origin {
        /** Something that happened, by its turn in the story. */
        STORY,
        /** The cover of the case: its number, its place, whose it is. */
        COVER,
        /** A text of the law. */
        RULE,
        /** The office that issues the paper and whoever signs. */
        OFFICE,
        /** The register of numbers. */
        REGISTER,
        /** Whoever drew up the paper wrote it. */
        BY_HAND,
        /** Nothing that has happened says it. */
        NOWHERE
    }

    static final FieldValue MISSING = new FieldValue("", Origin.NOWHERE, "");

    public FieldValue {
        value = Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
    }

    /** A value that follows from something that happened. */
    public static FieldValue of(Happening told, String value) {
        return new FieldValue(value, Origin.STORY, String.valueOf(told.turn()));
    }

    /** A value that stands on the cover. */
    public static FieldValue onCover(String value) {
        return new FieldValue(value, Origin.COVER, "");
    }

    /** A value that a text of the law sets. */
    public static FieldValue rule(String value, String article) {
        return new FieldValue(value, Origin.RULE, article);
    }

    static FieldValue office(String value) {
        return new FieldValue(value, Origin.OFFICE, "");
    }

    static FieldValue byHand(String value) {
        return new FieldValue(value, Origin.BY_HAND, "");
    }

    boolean isMissing() {
        return value.isEmpty();
    }

    /** A moment as papers write it: "23 giờ 40 phút, ngày 14 tháng 11 năm 2026". */
    public static String moment(Instant at) {
        var local = at.atZone(Formats.ZONE);
        return "%02d giờ %02d phút, %s"
                .formatted(local.getHour(), local.getMinute(), day(local.toLocalDate()));
    }

    /**
     * A day as Decree 30/2020 writes it: "ngày 02 tháng 01 năm 2027"; days below ten and the months
     * 1 and 2 with a zero before.
     */
    public static String day(LocalDate day) {
        var month = day.getMonthValue();
        return "ngày %02d tháng %s năm %d"
                .formatted(
                        day.getDayOfMonth(),
                        month <= 2 ? "0" + month : String.valueOf(month),
                        day.getYear());
    }

    /** Values of a paper are told to no log. */
    @Override
    public String toString() {
        return origin.name();
    }
}
