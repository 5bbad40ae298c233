package vn.binhan.places;

import java.time.Instant;
import java.util.List;

/**
 * What one loading of official tables did, and what it could not place.
 *
 * @param files the names of the tables that were read
 * @param left the names of files that hold no table of units
 * @param rows rows of the table of old and new communes
 * @param then different old communes in it
 * @param now different new communes in it
 * @param whole old communes that went whole into one new one
 * @param cut old communes that were cut into parts
 * @param added old communes that this loading placed
 * @param known old communes whose reform was known already
 * @param notPlaced old communes that it could not place; each stands among the defects
 */
public record LoadReport(
        List<String> files,
        List<String> left,
        int rows,
        int then,
        int now,
        int whole,
        int cut,
        int added,
        int known,
        int notPlaced,
        List<Province> provinces,
        List<Defect> defects) {

    /** What was added in one province: old communes placed, new ones made, and those cut. */
    public record Province(String code, String name, int then, int now, int cut) {}

    /** What can be wrong with official tables. */
    public enum Flaw {
        /** A row without a code; it is known by its district. */
        NO_CODE,
        /** Codes written as numbers: "4.0" for 00004. */
        NUMBER_CODE,
        /** Codes that lost the zeros they begin with. */
        LOST_ZEROS,
        /** One place with two codes in two tables. */
        TWO_CODES,
        /** One code for two places. */
        ONE_CODE,
        /** Names that differ only by the place of the tone mark. */
        TONE_PLACE,
        /** Names or kinds that differ between tables, or from what is known. */
        OTHER_NAME,
        /** In the official list, but not in the table of old and new communes. */
        ONLY_LISTED,
        /** A row that cannot be read. */
        UNREAD,
        /** The reform is known otherwise; the known one must be undone first. */
        OTHERWISE_KNOWN,
        /** The reform was undone by a person and is not made again by itself. */
        UNDONE
    }

    /**
     * One kind of flaw that was found.
     *
     * @param number how often
     * @param examples each case in a few words, at most so many as people read
     * @param placed whether the rows were placed in spite of it
     */
    public record Defect(Flaw flaw, int number, List<String> examples, boolean placed) {}

    /** A report as it is kept, with its number and the moment of the loading. */
    public record Kept(long number, Instant at, LoadReport report) {}

    /** Whether everything in the tables is in the register now. */
    public boolean complete() {
        return notPlaced == 0;
    }
}
