package vn.binhan.plans;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
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
        var pieces = new Pieces();
        if (old.size() + now.size() > MOST_WORDS) {
            pieces.gone(old);
            pieces.come(now);
            return pieces.all();
        }
        var algorithm =
                new MyersDiffWithLinearSpace<String>(
                        (one, other) -> one.stripTrailing().equals(other.stripTrailing()));
        for (var delta : DiffUtils.diff(old, now, algorithm, null, true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                pieces.same(delta.getTarget().getLines());
            } else {
                pieces.gone(delta.getSource().getLines());
                pieces.come(delta.getTarget().getLines());
            }
        }
        return pieces.all();
    }

    /** Gathers stretches so that between two that stayed, what went comes before what came. */
    private static final class Pieces {
        private final List<Piece> done = new ArrayList<>();
        private final StringBuilder gone = new StringBuilder();
        private final StringBuilder come = new StringBuilder();
        private final StringBuilder same = new StringBuilder();

        void gone(List<String> words) {
            if (!words.isEmpty()) {
                flush(Kind.SAME, same);
                words.forEach(gone::append);
            }
        }

        void come(List<String> words) {
            if (!words.isEmpty()) {
                flush(Kind.SAME, same);
                words.forEach(come::append);
            }
        }

        void same(List<String> words) {
            flush(Kind.GONE, gone);
            flush(Kind.NEW, come);
            words.forEach(same::append);
        }

        List<Piece> all() {
            flush(Kind.SAME, same);
            flush(Kind.GONE, gone);
            flush(Kind.NEW, come);
            return done;
        }

        private void flush(Kind kind, StringBuilder words) {
            if (!words.isEmpty()) {
                done.add(new Piece(kind, words.toString()));
                words.setLength(0);
            }
        }
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
