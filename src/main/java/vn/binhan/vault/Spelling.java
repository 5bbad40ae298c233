package vn.binhan.vault;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhan.kit.VietnameseText;

/** How names and numbers are spelt alike before they are hashed or compared. */
final class Spelling {
    private static final String COUNTRY = "84";
    private static final int MOBILE_DIGITS = 9;

    // spotless:off
    /** Mobile prefixes of 11-digit numbers until 2018 and what they became; without the leading 0. */
    private static final Map<String, String> OLD_PREFIXES = Map.ofEntries(
            Map.entry("120", "70"), Map.entry("121", "79"), Map.entry("122", "77"), Map.entry("126", "76"), Map.entry("128", "78"),
            Map.entry("123", "83"), Map.entry("124", "84"), Map.entry("125", "85"), Map.entry("127", "81"), Map.entry("129", "82"),
            Map.entry("162", "32"), Map.entry("163", "33"), Map.entry("164", "34"), Map.entry("165", "35"), Map.entry("166", "36"),
            Map.entry("167", "37"), Map.entry("168", "38"), Map.entry("169", "39"),
            Map.entry("186", "56"), Map.entry("188", "58"), Map.entry("199", "59"));
    // spotless:on

    private Spelling() {}

    /** Without tones, small, đ as d, single spaces: as people type it on any keyboard. */
    static String plain(String name) {
        return VietnameseText.key(name);
    }

    /**
     * What all spellings of a name have in common: without tones, y as i, its syllables in the
     * order of the alphabet, because some write the given name first.
     */
    static String common(String name) {
        return Arrays.stream(plain(name).replace('y', 'i').split(" ", -1))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** With tones, but one form of each letter and no matter which vowel carries the tone. */
    static String exact(String name) {
        var letters = java.text.Normalizer.normalize(name.strip(), java.text.Normalizer.Form.NFD);
        return Arrays.stream(letters.toLowerCase(java.util.Locale.ROOT).split("\\s+", -1))
                .map(Spelling::tonesLast)
                .collect(Collectors.joining(" "));
    }

    private static String tonesLast(String syllable) {
        var tones = syllable.replaceAll("[^\\u0300\\u0301\\u0303\\u0309\\u0323]", "");
        return syllable.replaceAll("[\\u0300\\u0301\\u0303\\u0309\\u0323]", "") + tones;
    }

    /** Digits only. */
    static String digits(String number) {
        return number.replaceAll("\\D", "");
    }

    /** A Vietnamese number as +84…, with today's prefix; absent when it is none. */
    static @Nullable String phone(String given) {
        var digits = digits(given);
        var national =
                digits.startsWith("00" + COUNTRY)
                        ? digits.substring(4)
                        : digits.startsWith(COUNTRY) && digits.length() > MOBILE_DIGITS + 1
                                ? digits.substring(2)
                                : digits.startsWith("0") ? digits.substring(1) : digits;
        if (national.startsWith("0")) {
            national = national.substring(1);
        }
        if (national.length() == MOBILE_DIGITS + 1
                && OLD_PREFIXES.containsKey(national.substring(0, 3))) {
            national = OLD_PREFIXES.get(national.substring(0, 3)) + national.substring(3);
        }
        return national.length() < MOBILE_DIGITS - 1 || national.length() > MOBILE_DIGITS + 1
                ? null
                : "+" + COUNTRY + national;
    }

    /** How many letters must be changed, added or left out to make one text of the other. */
    static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        Arrays.setAll(row, i -> i);
        for (var i = 1; i <= one.length(); i++) {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var same = one.charAt(i - 1) == other.charAt(j - 1) ? corner : corner + 1;
                corner = row[j];
                row[j] = Math.min(same, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
