package vn.binhan.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sentences of a plan's text from which its lines were taken. */
final class Quotation {

    /** A stretch of the text; with the key of a line when that line was taken from it. */
    record Piece(String text, @Nullable Integer key) {}

    private Quotation() {}

    /**
     * The whole text cut where lines begin and end; of overlapping lines the first keeps its place.
     */
    static List<Piece> pieces(String text, List<Node> nodes) {
        var marked = new ArrayList<Node>();
        for (var node : nodes) {
            if (node.from() != null && node.to() != null) {
                marked.add(node);
            }
        }
        marked.sort(Comparator.comparing(Quotation::start));
        var points = text.codePointCount(0, text.length());
        var pieces = new ArrayList<Piece>();
        var at = 0;
        var index = 0;
        for (var node : marked) {
            var from = start(node);
            var to = Math.min(end(node), points);
            if (from < at || to <= from) {
                continue;
            }
            var begin = text.offsetByCodePoints(index, from - at);
            var finish = text.offsetByCodePoints(begin, to - from);
            if (begin > index) {
                pieces.add(new Piece(text.substring(index, begin), null));
            }
            pieces.add(new Piece(text.substring(begin, finish), node.id().key()));
            at = to;
            index = finish;
        }
        if (index < text.length()) {
            pieces.add(new Piece(text.substring(index), null));
        }
        return pieces;
    }

    /** The sentence of one line as it stands in the text, empty for a line that a person added. */
    static String of(String text, Node node) {
        var points = text.codePointCount(0, text.length());
        if (node.from() == null || node.to() == null || node.to() > points) {
            return "";
        }
        var begin = text.offsetByCodePoints(0, node.from());
        return text.substring(begin, text.offsetByCodePoints(begin, node.to() - node.from()));
    }

    private static int start(Node node) {
        return node.from() == null ? Integer.MAX_VALUE : node.from();
    }

    private static int end(Node node) {
        return node.to() == null ? Integer.MAX_VALUE : node.to();
    }
}
