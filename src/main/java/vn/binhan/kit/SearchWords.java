package vn.binhan.kit;

import java.util.Arrays;

/** The words of a search as the database looks for them: all must occur, in any order. */
public final class SearchWords {
    /** More words than this find nothing that fewer would not. */
    private static final int MOST = 12;

    private SearchWords() {}

    /**
     * One pattern for each word of the key; signs that mean something in a pattern mean themselves.
     */
    public static String[] patterns(String key) {
        return Arrays.stream(key.strip().split("\\s+"))
                .distinct()
                .limit(MOST)
                .map(word -> "%" + word.replaceAll("[\\\\%_]", "\\\\$0") + "%")
                .toArray(String[]::new);
    }
}
