package vn.binhan.fiction;

/**
 * Somebody who does not exist.
 *
 * @param number their place in the population, counted from 0
 * @param name family name, middle names, given name
 * @param citizenNumber twelve digits after a code that no province has, so nobody can bear it
 * @param phone ten digits after a code that no network has, so nobody can be rung up
 * @param household the number of the household in which they live
 */
public record InventedPerson(
        int number,
        Sex sex,
        String name,
        int birthYear,
        String citizenNumber,
        String phone,
        int household) {

    /** As the citizen card says. */
    public enum Sex {
        FEMALE,
        MALE
    }
}
