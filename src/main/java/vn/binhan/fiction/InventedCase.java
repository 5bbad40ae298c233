package vn.binhan.fiction;

/**
 * An invented case: who needs help, who used violence, and her words.
 *
 * @param unit the unit that answers for it, by its place among the units
 * @param worker who opens it, by their place among that unit's case workers
 */
public record InventedCase(
        int number,
        int unit,
        int worker,
        InventedPerson survivor,
        InventedPerson accused,
        String place,
        String story) {}
