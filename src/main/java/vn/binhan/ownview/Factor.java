package vn.binhan.ownview;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.binhan.kit.VietnameseText;

/**
 * Words or figures that she chose herself, as they are compared: tones, capitals and spaces do not
 * count. Not a day, not a telephone number, not the number of a report.
 */
final class Factor {
    static final int LONGEST = 120;

    private static final int FEWEST_WORDS = 3;
    private static final int FEWEST_LETTERS = 10;
    private static final int FEWEST_FIGURES = 6;
    private static final int MOST_FIGURES = 12;
    private static final int FEWEST_DIFFERENT = 4;
    private static final Pattern FIGURES = Pattern.compile("[0-9]+");
    private static final Pattern PHONE = Pattern.compile("(0|84)[0-9]{8,10}");
    private static final String UP = "01234567890123456789";
    private static final String DOWN = "98765432109876543210";

    private Factor() {}

    /** What is compared of what was typed. */
    static String key(String typed) {
        var key = VietnameseText.key(typed).strip().replaceAll("\\s+", " ");
        var together = key.replaceAll("[\\s.\\-]", "");
        return FIGURES.matcher(together).matches() ? together : key;
    }

    /** Why these words may not be chosen, as the key of a sentence; empty when they may. */
    static Optional<String> refusal(String typed) {
        var key = key(typed);
        if (typed.length() > LONGEST) {
            return Optional.of("ownview.refused.long");
        }
        if (!FIGURES.matcher(key).matches()) {
            var words = Arrays.stream(key.split(" ")).filter(word -> !word.isEmpty()).distinct();
            return words.count() < FEWEST_WORDS || key.replace(" ", "").length() < FEWEST_LETTERS
                    ? Optional.of("ownview.refused.words")
                    : Optional.empty();
        }
        if (key.length() < FEWEST_FIGURES || key.length() > MOST_FIGURES) {
            return Optional.of("ownview.refused.figures");
        }
        return isDay(key)
                        || PHONE.matcher(key).matches()
                        || UP.contains(key)
                        || DOWN.contains(key)
                        || key.chars().distinct().count() < FEWEST_DIFFERENT
                ? Optional.of("ownview.refused.guessable")
                : Optional.empty();
    }

    /** Whether the figures can be read as a day in one of the ways in which people write one. */
    private static boolean isDay(String key) {
        var years = key.length() == 6 ? List.of("19", "20") : List.of("");
        if (key.length() != 6 && key.length() != 8) {
            return false;
        }
        var year = key.length() - 4;
        return years.stream()
                .anyMatch(century ->
                        isDay(century + key.substring(4), key.substring(2, 4), key.substring(0, 2))
                                || isDay(
                                        century + key.substring(4),
                                        key.substring(0, 2),
                                        key.substring(2, 4))
                                || isDay(
                                        century + key.substring(0, year),
                                        key.substring(year, year + 2),
                                        key.substring(year + 2)));
    }

    private static boolean isDay(String year, String month, String day) {
        try {
            var read =
                    LocalDate.of(
                            Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return read.getYear() >= 1900 && read.getYear() < 2100;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
