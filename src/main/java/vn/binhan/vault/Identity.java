package vn.binhan.vault;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is, as far as it is known: to be kept for search, or to be searched for.
 *
 * @param name the whole name as it is written, empty when unknown
 * @param birthYear the year of birth, absent when unknown
 * @param citizenNumber the number of the citizen card of 12 digits or the older one of 9, or absent
 * @param phones telephone numbers in any spelling
 */
public record Identity(
        String name,
        @Nullable Integer birthYear,
        @Nullable String citizenNumber,
        List<String> phones) {

    /** The fields by which a person is found. */
    public enum Field {
        /** The citizen number of 12 digits. */
        CITIZEN,
        /** The older number of 9 digits. */
        OLD_CITIZEN,
        /** A telephone number. */
        PHONE,
        /** Name with birth year: several people share each value, so equality is only possible. */
        NAME_AND_YEAR
    }

    /** What may be known of somebody, as it is corrected part by part. */
    public enum Part {
        NAME,
        BIRTH_YEAR,
        CITIZEN_NUMBER,
        PHONES
    }

    /** Nobody of whom anything is known. */
    static final Identity UNKNOWN = new Identity("", null, null, List.of());

    /** The same person with these parts as that one says. */
    Identity corrected(Identity right, Set<Part> parts) {
        return new Identity(
                parts.contains(Part.NAME) ? right.name : name,
                parts.contains(Part.BIRTH_YEAR) ? right.birthYear : birthYear,
                parts.contains(Part.CITIZEN_NUMBER) ? right.citizenNumber : citizenNumber,
                parts.contains(Part.PHONES) ? right.phones : phones);
    }

    private static final String BETWEEN = "\n";

    /** The form in which it is sealed. */
    String line() {
        return String.join(
                BETWEEN,
                clean(name),
                birthYear == null ? "" : String.valueOf(birthYear),
                citizenNumber == null ? "" : clean(citizenNumber),
                phones.stream().map(Identity::clean).collect(Collectors.joining("\t")));
    }

    static Identity parse(String line) {
        var parts = line.split(BETWEEN, -1);
        return new Identity(
                parts[0],
                parts[1].isEmpty() ? null : Integer.valueOf(parts[1]),
                parts[2].isEmpty() ? null : parts[2],
                parts[3].isEmpty() ? List.of() : List.of(parts[3].split("\t", -1)));
    }

    private static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
    }

    @Override
    public String toString() {
        return "identity";
    }
}
