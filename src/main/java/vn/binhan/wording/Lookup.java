package vn.binhan.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;

/** Cheap searches that tell where a costly pattern need not look at all. */
public final class Lookup {
    private static final int LATIN = 26;

    private final List<List<String>> byFirstTwo = new ArrayList<>();
    private final List<String> words;

    /** Small words to be looked for together; each begins with two Latin letters. */
    public Lookup(List<String> words) {
        this.words = List.copyOf(words);
        for (int i = 0; i < LATIN * LATIN; i++) {
            int two = i;
            byFirstTwo.add(words.stream().filter(word -> firstTwo(word, 0) == two).toList());
        }
    }

    /** The first two letters without marks as one number, or -1 when they are not Latin. */
    private static int firstTwo(String text, int at) {
        int first = Letters.bare(text.charAt(at)) - 'a';
        int second = Letters.bare(text.charAt(at + 1)) - 'a';
        boolean latin = first >= 0 && first < LATIN && second >= 0 && second < LATIN;
        return latin ? first * LATIN + second : -1;
    }

    /** The next place where one of the words begins with no letter before it, or -1. */
    public int next(String text, int from) {
        boolean inWord = from > 0 && Letters.isLetter(text.charAt(from - 1));
        for (int i = from; i + 1 < text.length(); i++) {
            boolean isLetter = Letters.isLetter(text.charAt(i));
            if (isLetter && !inWord && beginsAt(text, i)) {
                return i;
            }
            inWord = isLetter;
        }
        return -1;
    }

    private boolean beginsAt(String text, int at) {
        int two = firstTwo(text, at);
        List<String> candidates = two >= 0 ? byFirstTwo.get(two) : words;
        for (int i = 0; i < candidates.size(); i++) {
            if (isAt(text, at, candidates.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Compares as a pattern without regard to case does. */
    private static boolean isAt(String text, int at, String word) {
        if (at + word.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char letter = text.charAt(at + i);
            char wanted = word.charAt(i);
            if (letter != wanted && Letters.folded(letter) != wanted) {
                return false;
            }
        }
        return true;
    }

    /** Whether one of some words lies wholly between two positions. */
    public static boolean holdsAny(String text, int from, int to, String... words) {
        for (String word : words) {
            if (text.indexOf(word, from, to) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a pattern that begins with one of some words is found between two positions. */
    public static boolean finds(
            Matcher matcher, String text, int from, int to, String... openings) {
        for (String opening : openings) {
            int at = text.indexOf(opening, from, to);
            while (at >= 0) {
                if (matcher.region(at, to).lookingAt()) {
                    return true;
                }
                at = text.indexOf(opening, at + 1, to);
            }
        }
        return false;
    }

    /** Whether a pattern that begins with a digit is found between two positions. */
    public static boolean findsAtDigit(Matcher matcher, String text, int from, int to) {
        int at = nextDigit(text, from, to);
        while (at < to) {
            if (matcher.region(at, to).lookingAt()) {
                return true;
            }
            at = nextDigit(text, at + 1, to);
        }
        return false;
    }

    /** Whether a pattern that begins behind a space is found between two positions. */
    static boolean findsBehindSpace(Matcher matcher, String text, int from, int to) {
        int at = from;
        do {
            if (matcher.region(at, to).lookingAt()) {
                return true;
            }
            at = text.indexOf(' ', at, to) + 1;
        } while (at > 0);
        return false;
    }

    /** The next digit between two positions, or the end. */
    public static int nextDigit(String text, int from, int to) {
        int at = from;
        while (at < to && (text.charAt(at) < '0' || text.charAt(at) > '9')) {
            at++;
        }
        return at;
    }

    /** The places of some words up to a position, in order; each word is looked for only once. */
    public static final class Places {
        private final String text;
        private final int to;
        private final String[] words;
        private final int[] next;

        /** The places of some words in a text up to a position. */
        public Places(String text, int to, String... words) {
            this.text = text;
            this.to = to;
            this.words = words;
            this.next = new int[words.length];
            Arrays.fill(next, -1);
        }

        /** The first place from a position on, or the end; positions may only grow. */
        public int next(int from) {
            int first = to;
            for (int i = 0; i < words.length; i++) {
                if (next[i] < from) {
                    int at = text.indexOf(words[i], from, to);
                    next[i] = at < 0 ? to : at;
                }
                first = Math.min(first, next[i]);
            }
            return first;
        }
    }
}
