package vn.binhan.wording;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.binhan.wording.Label.Numbering;

/** The rule tables of this room as rows of words, for the page that shows them. */
public final class WordingTables {
    private WordingTables() {}

    public static List<List<String>> numbering() {
        return Arrays.stream(Numbering.values())
                .map(style ->
                        List.of(
                                String.valueOf(style.rank()),
                                "`" + style.example() + "`",
                                style.meaning()))
                .toList();
    }

    public static List<List<String>> sections() {
        return Arrays.stream(SectionRole.values())
                .map(role -> List.of(name(role), String.join(", ", role.words()), role.purpose()))
                .toList();
    }

    public static List<List<String>> bodies() {
        return Arrays.stream(Bodies.values())
                .map(body -> List.of(body.kind(), String.join(", ", body.words())))
                .toList();
    }

    /** "ANNEX_ALONE" as "annex alone". */
    public static String name(Enum<?> row) {
        return row.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
