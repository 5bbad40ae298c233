package vn.binhan.figures;

import java.util.Arrays;
import java.util.List;

/** The rule tables of this room as rows of words, for the page that shows them. */
public final class FigureTables {
    private FigureTables() {}

    public static List<List<String>> comparators() {
        return Arrays.stream(TargetWords.values())
                .map(words ->
                        List.of(
                                "`" + words.comparator().sign() + "`",
                                String.join(", ", words.before()),
                                String.join(", ", words.after())))
                .toList();
    }
}
