package vn.binhan.plans;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhan.drafting.DraftItem;

/** The sentences of a plan's text from which its lines were taken. */
final class Quotation {

    /** A stretch of the text; with the key of a line when that line was taken from it. */
    record Piece(String text, @Nullable Integer key) {}

    private Quotation() {}

    /**
     * The whole text cut where lines begin and end; of overlapping lines the first keeps its place.
     */
    static List<Piece> pieces(String text, List<DraftItem> lines) {
        var marked = new ArrayList<DraftItem>();
        for (var line : lines) {
            if (line.from() != null && line.to() != null) {
                marked.add(line);
            }
        }
        marked.sort(Comparator.comparing(Quotation::start));
        var points = text.codePointCount(0, text.length());
        var pieces = new ArrayList<Piece>();
        var at = 0;
        var index = 0;
        for (var line : marked) {
            var from = start(line);
            var to = Math.min(end(line), points);
            if (from < at || to <= from) {
                continue;
            }
            var begin = text.offsetByCodePoints(index, from - at);
            var finish = text.offsetByCodePoints(begin, to - from);
            if (begin > index) {
                pieces.add(new Piece(text.substring(index, begin), null));
            }
            pieces.add(new Piece(text.substring(begin, finish), line.key()));
            at = to;
            index = finish;
        }
        if (index < text.length()) {
            pieces.add(new Piece(text.substring(index), null));
        }
        return pieces;
    }

    /** The sentence of one line as it stands in the text, empty for a line that a person added. */
    static String of(String text, DraftItem line) {
        var points = text.codePointCount(0, text.length());
        if (line.from() == null || line.to() == null || line.to() > points) {
            return "";
        }
        var begin = text.offsetByCodePoints(0, line.from());
        return text.substring(begin, text.offsetByCodePoints(begin, line.to() - line.from()));
    }

    private static int start(DraftItem line) {
        return line.from() == null ? Integer.MAX_VALUE : line.from();
    }

    private static int end(DraftItem line) {
        return line.to() == null ? Integer.MAX_VALUE : line.to();
    }
}
