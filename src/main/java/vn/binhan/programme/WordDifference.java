package vn.binhan.programme;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What changed in a text, word by word. */
final class WordDifference {
    /** Beyond so many words the two texts are shown whole, one after the other. */
    private static final int MOST_WORDS = 4_000;

    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}\\p{M}]+\\s*|[^\\p{L}\\p{N}\\p{M}\\s]\\s*|\\s+");

    enum Kind {
        SAME,
        GONE,
        NEW
    }

    /** A stretch of words with one fate. */
    record Piece(Kind kind, String text) {}

    private WordDifference() {}

    /** The stretches in reading order; those that are not gone make the later text. */
    static List<Piece> of(String before, String after) {
        var old = words(before);
        var now = words(after);
        var pieces = new ArrayList<Piece>();
        if (old.size() + now.size() > MOST_WORDS) {
            add(pieces, Kind.GONE, old);
            add(pieces, Kind.NEW, now);
            return pieces;
        }
        var algorithm =
                new MyersDiffWithLinearSpace<String>(
                        (one, other) -> one.stripTrailing().equals(other.stripTrailing()));
        for (var delta : DiffUtils.diff(old, now, algorithm, null, true).getDeltas()) {
            switch (delta.getType()) {
                case EQUAL -> add(pieces, Kind.SAME, delta.getTarget().getLines());
                case DELETE -> add(pieces, Kind.GONE, delta.getSource().getLines());
                case INSERT -> add(pieces, Kind.NEW, delta.getTarget().getLines());
                case CHANGE -> {
                    add(pieces, Kind.GONE, delta.getSource().getLines());
                    add(pieces, Kind.NEW, delta.getTarget().getLines());
                }
            }
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", words)));
        }
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
